#include "engine/describe_passages.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "engine/by_article.h"
#include "engine/pair_passages.h"
#include "engine/side_describer.h"
#include "support/hash.h"
#include "support/parallel.h"
#include "text/body_tokens.h"

namespace dittograph {

namespace {

constexpr size_t kMatchesPerTask = 64;

// Of the two occurrences: a match, or several that are nearly the same, or a segment. (Then its
// runs may leave out the ends of the box.)
FoundPassage FoundOf(const OccurrenceGroup& group, std::span<const FoundPassage> matches) {
  const Occurrence& a = group.occurrences[0];
  const Occurrence& b = group.occurrences[1];
  FoundPassage found{a.article, b.article, BoxOf(group), {}};
  if (group.match == SIZE_MAX) {
    found.runs = {{a.begin, b.begin, a.end - a.begin}};
  } else {
    found.runs = matches[group.match].runs;
    found.standing = matches[group.match].standing;
  }
  return found;
}

// The facts of every group that is a match, by group.
std::vector<PassageFacts> FindFacts(const PassageOrigins& origins,
                                    std::span<const OccurrenceGroup> groups, size_t num_threads) {
  std::vector<PassageFacts> facts(groups.size());
  std::vector<PairPassages> describers(num_threads);
  const size_t num_tasks = (groups.size() + kMatchesPerTask - 1) / kMatchesPerTask;
  ParallelForWorkers(num_threads, num_tasks, [&](size_t worker, size_t task) {
    const size_t end = std::min(groups.size(), (task + 1) * kMatchesPerTask);
    for (size_t k = task * kMatchesPerTask; k < end; ++k) {
      const OccurrenceGroup& group = groups[k];
      if (!group.is_match()) continue;
      // A match inside an article, which occurrences may exceed where the corpus can say by what.
      const bool is_known =
          group.match < origins.facts.size() &&
          (origins.corpus.words.words.empty() || origins.matches[group.match].box == BoxOf(group));
      if (is_known) {
        facts[k] = origins.facts[group.match];
      } else {
        const FoundPassage found = FoundOf(group, origins.matches);
        facts[k] = KindOf(found.box, found.runs) == PassageKind::kExact
                       ? FactsOfExact(found.box.a_end - found.box.a_begin)
                       : describers[worker].Describe(origins.corpus, found);
      }
      facts[k].kind = group.kind;
    }
  });
  return facts;
}

// Tokens of an article whose place in the text is wanted: of a side, or of a change.
struct Request {
  Occurrence tokens;
  bool of_whole = false;  // of the whole text, not of the body
  PassageSide* side = nullptr;
  Span* bytes = nullptr;
  uint64_t* wording = nullptr;  // a hash of the words
};

uint64_t HashWords(std::span<const Token> tokens) {
  uint64_t hash = 0;
  for (const Token& token : tokens) hash = MixBits(hash + token.hash);
  return hash;
}

class Requests {
 public:
  void Add(const Occurrence& tokens, bool of_whole, PassageSide& side,
           uint64_t* wording = nullptr) {
    requests_.push_back({tokens, of_whole, &side, nullptr, wording});
  }
  void Add(ArticleNumber article, uint32_t begin, uint32_t end, Span& bytes) {
    requests_.push_back({{article, begin, end}, false, nullptr, &bytes, nullptr});
  }
  void Answer(const ArticleSource& source, size_t num_threads);

 private:
  void SortByArticle();

  std::vector<Request> requests_;
};

// Keeps the order of those of one article.
void Requests::SortByArticle() {
  std::vector<size_t> next;  // by article: where its next one goes
  for (const Request& request : requests_) {
    const size_t behind = size_t{request.tokens.article} + 1;
    if (next.size() <= behind) next.resize(behind + 1);
    ++next[behind];
  }
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<Request> sorted(requests_.size());
  for (const Request& request : requests_) sorted[next[request.tokens.article]++] = request;
  requests_ = std::move(sorted);
}

void Requests::Answer(const ArticleSource& source, size_t num_threads) {
  SortByArticle();
  struct Reader {
    BodyTokenizer tokenizer;
    std::string scratch;
  };
  std::vector<Reader> readers(num_threads);
  ForEachArticle(
      requests_.size(), num_threads, [&](size_t k) { return requests_[k].tokens.article; },
      [&](size_t worker, size_t begin, size_t end) {
        Reader& reader = readers[worker];
        const ArticleNumber article = requests_[begin].tokens.article;
        const std::string_view text = source.Text(article, reader.scratch).substr(0, kMaxTextBytes);
        const std::span<const Token> tokens = reader.tokenizer.Tokenize(text);
        const SideDescriber describer(text, tokens);
        std::optional<SideDescriber> of_whole;
        for (const Request& request : std::span(requests_).subspan(begin, end - begin)) {
          const Occurrence& span = request.tokens;
          if (request.bytes != nullptr) {
            *request.bytes = {tokens[span.begin].begin, tokens[span.end - 1].end};
          } else {
            if (request.of_whole && !of_whole) of_whole.emplace(text, reader.tokenizer.all());
            *request.side = (request.of_whole ? *of_whole : describer).Side(span.begin, span.end);
            request.side->article = article;
          }
          if (request.wording != nullptr) {
            const std::span<const Token> of = request.of_whole ? reader.tokenizer.all() : tokens;
            *request.wording = HashWords(of.subspan(span.begin, span.end - span.begin));
          }
        }
      });
}

void DescribeMatch(const OccurrenceGroup& group, const PassageFacts& facts, PassageMatch& match,
                   Requests& requests) {
  match.kind = facts.kind;
  match.words_matched = facts.words_matched;
  match.verbatim_run = facts.verbatim_run;
  match.score = facts.score;
  match.identity = facts.identity;
  match.articles = group.articles;
  const Occurrence& a = group.occurrences[0];
  const Occurrence& b = group.occurrences[1];
  match.zone = group.zone;
  requests.Add(a, group.zone != ZoneKind::kNone, match.a);
  requests.Add(b, group.zone != ZoneKind::kNone, match.b);
  match.changes.resize(facts.changes.size());
  for (size_t k = 0; k < facts.changes.size(); ++k) {
    const TokenBox& at = facts.changes[k].at;
    match.changes[k].kind = facts.changes[k].kind;
    requests.Add(a.article, at.a_begin, at.a_end, match.changes[k].a);
    requests.Add(b.article, at.b_begin, at.b_end, match.changes[k].b);
  }
}

// `wordings`: by occurrence; none for a group of one wording.
void DescribeGroup(const OccurrenceGroup& group, size_t max_listed, PassageGroup& described,
                   std::vector<uint64_t>& wordings, Requests& requests) {
  described.kind = group.kind;
  described.articles = group.articles;
  described.zone = group.zone;
  described.period_words = group.period;
  const size_t listed = std::min(group.occurrences.size(), max_listed);
  described.more = group.occurrences.size() - listed;
  described.occurrences.resize(listed);
  if (group.kind != PassageKind::kExact) wordings.resize(listed);
  for (size_t k = 0; k < listed; ++k) {
    requests.Add(group.occurrences[k], group.zone != ZoneKind::kNone, described.occurrences[k],
                 wordings.empty() ? nullptr : &wordings[k]);
  }
}

void NumberWordings(std::span<const uint64_t> wordings, PassageGroup& group) {
  std::unordered_map<uint64_t, uint32_t> numbers;
  for (size_t k = 0; k < wordings.size(); ++k) {
    const auto next = static_cast<uint32_t>(numbers.size());
    group.occurrences[k].wording = numbers.emplace(wordings[k], next).first->second;
  }
}

}  // namespace

DescribedPassages Describe(const ArticleSource& source, const PassageOrigins& origins,
                           std::span<const OccurrenceGroup> groups, size_t max_listed,
                           size_t num_threads) {
  DescribedPassages result;
  const auto num_matches = static_cast<size_t>(std::count_if(
      groups.begin(), groups.end(), [](const OccurrenceGroup& group) { return group.is_match(); }));
  result.matches.resize(num_matches);
  result.groups.resize(groups.size() - num_matches);
  const std::vector<PassageFacts> facts = FindFacts(origins, groups, num_threads);
  Requests requests;
  auto match = result.matches.begin();
  auto described = result.groups.begin();
  std::vector<std::vector<uint64_t>> wordings(result.groups.size());
  auto wording = wordings.begin();
  for (size_t k = 0; k < groups.size(); ++k) {
    if (groups[k].is_match()) {
      DescribeMatch(groups[k], facts[k], *match++, requests);
    } else {
      DescribeGroup(groups[k], max_listed, *described++, *wording++, requests);
    }
  }
  requests.Answer(source, num_threads);
  for (size_t k = 0; k < result.groups.size(); ++k) {
    PassageGroup& group = result.groups[k];
    NumberWordings(wordings[k], group);
    if (group.period_words > 0) group.period_words = std::max(1U, group.occurrences[0].words);
  }
  // Zones came last, the others in order.
  const auto is_before = [](const PassageSide& x, const PassageSide& y) {
    return std::tie(x.article, x.bytes.begin) < std::tie(y.article, y.bytes.begin);
  };
  const auto sort = [](auto& results, const auto& comes_before) {
    const auto zones = std::find_if(results.begin(), results.end(), [](const auto& found) {
      return found.zone != ZoneKind::kNone;
    });
    std::stable_sort(zones, results.end(), comes_before);
    std::inplace_merge(results.begin(), zones, results.end(), comes_before);
  };
  sort(result.matches, [&](const auto& x, const auto& y) { return is_before(x.a, y.a); });
  sort(result.groups,
       [&](const auto& x, const auto& y) { return is_before(x.occurrences[0], y.occurrences[0]); });
  return result;
}

}  // namespace dittograph
