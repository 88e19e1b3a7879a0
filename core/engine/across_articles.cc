#include "engine/across_articles.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "align/pair_chains.h"
#include "candidates/long_links.h"
#include "candidates/position_index.h"
#include "candidates/shared_segments.h"
#include "engine/corpus_word.h"
#include "engine/pair_passages.h"
#include "engine/passage_groups.h"
#include "support/parallel.h"
#include "text/box_index.h"

namespace dittograph {

namespace {

constexpr size_t kArticlesPerTask = 64;
// A chain with fewer equal words in order than four fifths of min_words, or than this, is not
// looked at: in news one in ten of those with 9 to 11 of 15 is a passage, and they are half of all
// chains.
constexpr uint32_t kLeastEqual = 8;

struct Seed {
  ArticleNumber other;
  SharedRun run;
};

class TextReader {
 public:
  explicit TextReader(const ArticleSource& source) : source_(&source) {}

  void Read(ArticleNumber number, ArticleText& article) {
    if (article.number == number) return;
    article.number = number;
    article.text = source_->Text(number, article.scratch).substr(0, kMaxTextBytes);
    const std::span<const Token> tokens = tokenizer_.Tokenize(article.text);
    article.tokens.assign(tokens.begin(), tokens.end());
  }

 private:
  const ArticleSource* source_;
  Tokenizer tokenizer_;
};

struct TaskResult {
  std::vector<AcrossMatch> matches;
  uint64_t candidates = 0;
};

// What all threads read.
struct AcrossInput {
  const ArticleSource& source;
  const CorpusWords& corpus;
  const PassageOptions& options;
  std::vector<uint32_t> links;
  PositionIndex index;
};

// One for each thread.
class PairFinder {
 public:
  explicit PairFinder(const AcrossInput& input)
      : input_(&input),
        reader_(input.source),
        least_equal_(std::max(kLeastEqual, input.options.min_words * 4 / 5)) {}

  void Find(ArticleNumber b, TaskResult& result) {
    CollectSeeds(b);
    for (size_t first = 0; first < seeds_.size();) {
      size_t end = first + 1;
      while (end < seeds_.size() && seeds_[end].other == seeds_[first].other) ++end;
      FindPair(seeds_[first].other, b, {seeds_.data() + first, end - first}, result);
      first = end;
    }
  }

 private:
  std::span<const uint32_t> WordsOf(ArticleNumber article) const {
    const CorpusWords& corpus = input_->corpus;
    return {corpus.words.data() + corpus.begin[article],
            corpus.begin[article + 1] - corpus.begin[article]};
  }

  void AddSeed(uint32_t at, uint32_t earlier, uint32_t length, ArticleNumber b) {
    const ArticleNumber other = input_->index.ArticleOf(earlier);
    const std::vector<uint32_t>& begin = input_->corpus.begin;
    seeds_.push_back({other, {earlier - begin[other], at - begin[b], length}});
  }

  void CollectSeeds(ArticleNumber b) {
    const std::vector<uint32_t>& links = input_->links;
    const uint32_t end = input_->corpus.begin[b + 1];
    seeds_.clear();
    for (uint32_t at = input_->corpus.begin[b]; at < end; ++at) {
      if (links[at] == kNoLink) continue;
      const uint32_t first = at;
      while (at + 1 < end && links[at + 1] == links[at] + 1) ++at;
      AddSeed(first, links[first], at - first + static_cast<uint32_t>(kSeedWords), b);
    }
    std::sort(seeds_.begin(), seeds_.end(), [](const Seed& x, const Seed& y) {
      return std::tie(x.other, x.run.b, x.run.a, x.run.length) <
             std::tie(y.other, y.run.b, y.run.a, y.run.length);
    });
  }

  void FindPair(ArticleNumber a, ArticleNumber b, std::span<const Seed> seeds, TaskResult& result) {
    runs_.clear();
    for (const Seed& seed : seeds) runs_.push_back(seed.run);
    const uint32_t min_words = input_->options.min_words;
    found_.clear();
    for (const PairChain& chain :
         chains_.Find(WordsOf(a), WordsOf(b), runs_, least_equal_, min_words)) {
      if (std::any_of(found_.begin(), found_.end(),
                      [&](const SharedPassage& known) { return Contains(known.box, chain.box); })) {
        continue;
      }
      ++result.candidates;
      if (IsVerbatim(chain, b)) {
        found_.push_back({chain.box, chain.runs});
      } else {
        reader_.Read(a, text_a_);
        reader_.Read(b, text_b_);
        pair_.Judge(text_a_, text_b_, chain, input_->options, found_);
      }
    }
    // A passage that lies in another one on both sides says nothing of its own.
    std::stable_sort(found_.begin(), found_.end(), [](const auto& x, const auto& y) {
      return x.box.b_end - x.box.b_begin > y.box.b_end - y.box.b_begin;
    });
    for (size_t k = 0; k < found_.size(); ++k) {
      const bool is_known = std::any_of(
          found_.begin(), found_.begin() + static_cast<ptrdiff_t>(k),
          [&](const SharedPassage& known) { return Contains(known.box, found_[k].box); });
      if (!is_known && !IsForm(found_[k].box, a, b)) result.matches.push_back({a, b, found_[k]});
    }
  }

  // Whether it is a table, or a form that other numbers were filled into: more than half as many as
  // are the same. (A correction changes a few of many.)
  bool IsForm(const TokenBox& box, ArticleNumber a, ArticleNumber b) {
    const std::span<const uint32_t> words_b =
        WordsOf(b).subspan(box.b_begin, box.b_end - box.b_begin);
    if (IsTable(words_b)) return true;
    const auto collect = [](std::span<const uint32_t> words, std::vector<uint32_t>& numbers) {
      numbers.clear();
      for (uint32_t word : words) {
        if ((word & kTableWord) != 0) numbers.push_back(word);
      }
      std::sort(numbers.begin(), numbers.end());
    };
    collect(WordsOf(a).subspan(box.a_begin, box.a_end - box.a_begin), numbers_a_);
    collect(words_b, numbers_b_);
    size_t shared = 0;
    for (size_t i = 0, j = 0; i < numbers_a_.size() && j < numbers_b_.size();) {
      if (numbers_a_[i] == numbers_b_[j]) {
        ++shared;
        ++i;
        ++j;
      } else if (numbers_a_[i] < numbers_b_[j]) {
        ++i;
      } else {
        ++j;
      }
    }
    const size_t others = std::min(numbers_a_.size(), numbers_b_.size()) - shared;
    return 2 * others > shared && others > 1;
  }

  // Whether runs of min_words equal words are half of the longer side, and it is no table: what the
  // rule of evidence takes without asking further.
  bool IsVerbatim(const PairChain& chain, ArticleNumber b) const {
    const TokenBox& box = chain.box;
    const uint32_t length = std::max(box.a_end - box.a_begin, box.b_end - box.b_begin);
    const std::span<const uint32_t> words = WordsOf(b);
    uint32_t whole = 0;
    for (const SharedRun& run : chain.runs) {
      if (run.length >= input_->options.min_words &&
          QuartersOf(words.subspan(run.b, run.length)) >=
              uint64_t{input_->options.min_words} * kQuartersPerWord) {
        whole += run.length;
      }
    }
    return 2 * whole >= length && !IsTable(words.subspan(box.b_begin, box.b_end - box.b_begin));
  }

  const AcrossInput* input_;
  TextReader reader_;
  uint32_t least_equal_;
  std::vector<Seed> seeds_;
  std::vector<SharedRun> runs_;
  PairChains chains_;
  PairPassages pair_;
  ArticleText text_a_;
  ArticleText text_b_;
  std::vector<SharedPassage> found_;
  std::vector<uint32_t> numbers_a_;
  std::vector<uint32_t> numbers_b_;
};

// Matches by b, then a, then place.
std::vector<AcrossMatch> FindMatches(const AcrossInput& input, size_t num_threads,
                                     uint64_t& candidates) {
  const size_t num_articles = input.corpus.num_articles();
  std::vector<TaskResult> results((num_articles + kArticlesPerTask - 1) / kArticlesPerTask);
  std::vector<PairFinder> finders(num_threads, PairFinder(input));
  ParallelForWorkers(num_threads, results.size(), [&](size_t worker, size_t task) {
    const size_t end = std::min(num_articles, (task + 1) * kArticlesPerTask);
    for (size_t b = task * kArticlesPerTask; b < end; ++b) {
      finders[worker].Find(static_cast<ArticleNumber>(b), results[task]);
    }
  });
  std::vector<AcrossMatch> matches;
  size_t count = 0;
  for (const TaskResult& result : results) count += result.matches.size();
  matches.reserve(count);
  for (TaskResult& result : results) {
    std::move(result.matches.begin(), result.matches.end(), std::back_inserter(matches));
    result.matches = {};
    candidates += result.candidates;
  }
  return matches;
}

// What is left to know of a match whose spans are the same words.
void DescribeExact(const AcrossMatch& match, PassageMatch& described) {
  const uint32_t length = match.passage.box.a_end - match.passage.box.a_begin;
  described.kind = PassageKind::kExact;
  described.words_matched = length;
  described.verbatim_run = length;
  described.score = 1.0;
  described.identity = 1.0;
}

// One for each thread.
class MatchDescriber {
 public:
  explicit MatchDescriber(const ArticleSource& source) : reader_(source) {}

  // All but the sides.
  void Describe(const AcrossMatch& match, PassageMatch& described) {
    reader_.Read(match.a, text_a_);
    reader_.Read(match.b, text_b_);
    pair_.Describe(text_a_, text_b_, match.passage, described);
  }

 private:
  TextReader reader_;
  ArticleText text_a_;
  ArticleText text_b_;
  PairPassages pair_;
};

// A passage that occurs twice: a match, or several that are nearly the same, or one segment.
AcrossMatch MatchOf(const OccurrenceGroup& group, std::span<const AcrossMatch> matches) {
  const Occurrence& a = group.occurrences[0];
  const Occurrence& b = group.occurrences[1];
  AcrossMatch match = {a.article, b.article, {{a.begin, a.end, b.begin, b.end}, {}}};
  if (group.match == SIZE_MAX) {
    match.passage.runs = {{a.begin, b.begin, a.end - a.begin}};
  } else {
    match.passage.runs = matches[group.match].passage.runs;
  }
  return match;
}

struct SideRequest {
  Occurrence occurrence;
  PassageSide* side;
};

// Reads every article once.
void DescribeSides(const ArticleSource& source, std::vector<SideRequest>& requests,
                   size_t num_threads) {
  std::stable_sort(requests.begin(), requests.end(), [](const auto& x, const auto& y) {
    return x.occurrence.article < y.occurrence.article;
  });
  std::vector<size_t> task_begin;  // at the first request of an article
  for (size_t k = 0; k < requests.size(); ++k) {
    const bool is_far = task_begin.empty() || k >= task_begin.back() + kArticlesPerTask;
    if (is_far &&
        (k == 0 || requests[k].occurrence.article != requests[k - 1].occurrence.article)) {
      task_begin.push_back(k);
    }
  }
  task_begin.push_back(requests.size());
  std::vector<TextReader> readers(num_threads, TextReader(source));
  std::vector<ArticleText> texts(num_threads);
  ParallelForWorkers(num_threads, task_begin.size() - 1, [&](size_t worker, size_t task) {
    ArticleText& text = texts[worker];
    for (size_t k = task_begin[task]; k < task_begin[task + 1];) {
      const ArticleNumber article = requests[k].occurrence.article;
      readers[worker].Read(article, text);
      const SideDescriber describer(text.text, text.tokens);
      for (; k < task_begin[task + 1] && requests[k].occurrence.article == article; ++k) {
        const Occurrence& occurrence = requests[k].occurrence;
        *requests[k].side = describer.Side(occurrence.begin, occurrence.end);
        requests[k].side->article = article;
      }
    }
  });
}

AcrossResult Describe(const ArticleSource& source, std::span<const OccurrenceGroup> groups,
                      std::span<const AcrossMatch> matches, size_t num_threads) {
  AcrossResult result;
  const auto is_match = [](const OccurrenceGroup& group) {
    return group.occurrences.size() == 2 && group.articles == 2;
  };
  const auto num_matches =
      static_cast<size_t>(std::count_if(groups.begin(), groups.end(), is_match));
  result.matches.resize(num_matches);
  result.groups.reserve(groups.size() - num_matches);
  std::vector<SideRequest> requests;
  std::vector<std::pair<AcrossMatch, PassageMatch*>> inexact;
  size_t next_match = 0;
  for (const OccurrenceGroup& group : groups) {
    if (is_match(group)) {
      PassageMatch& described = result.matches[next_match++];
      described.articles = 2;
      requests.push_back({group.occurrences[0], &described.a});
      requests.push_back({group.occurrences[1], &described.b});
      AcrossMatch match = MatchOf(group, matches);
      if (KindOf(match.passage.box, match.passage.runs) == PassageKind::kExact) {
        DescribeExact(match, described);
      } else {
        inexact.emplace_back(std::move(match), &described);
      }
      continue;
    }
    PassageGroup& described = result.groups.emplace_back();
    described.kind = group.kind;
    described.articles = group.articles;
    const size_t listed = std::min(group.occurrences.size(), PassageGroup::kMaxListed);
    described.more = group.occurrences.size() - listed;
    described.occurrences.resize(listed);
    for (size_t k = 0; k < listed; ++k) {
      requests.push_back({group.occurrences[k], &described.occurrences[k]});
    }
  }
  DescribeSides(source, requests, num_threads);
  std::vector<MatchDescriber> describers(num_threads, MatchDescriber(source));
  const size_t num_tasks = (inexact.size() + kArticlesPerTask - 1) / kArticlesPerTask;
  ParallelForWorkers(num_threads, num_tasks, [&](size_t worker, size_t task) {
    const size_t end = std::min(inexact.size(), (task + 1) * kArticlesPerTask);
    for (size_t k = task * kArticlesPerTask; k < end; ++k) {
      describers[worker].Describe(inexact[k].first, *inexact[k].second);
    }
  });
  return result;
}

}  // namespace

AcrossResult FindAcross(const ArticleSource& source, const CorpusWords& corpus,
                        const PassageOptions& options, size_t num_threads) {
  AcrossResult result;
  if (corpus.num_articles() < 2) return result;
  AcrossInput input{source, corpus, options, LinkSeeds(corpus, num_threads), PositionIndex(corpus)};
  const std::vector<AcrossMatch> matches = FindMatches(input, num_threads, result.candidates);
  const std::vector<LongLink> long_links =
      LinkLongRuns(corpus, input.links, options.min_words, num_threads);
  const SharedSegments segments =
      FindSharedSegments(corpus, std::move(input.links), long_links, options.min_words);
  std::vector<OccurrenceGroup> groups =
      GroupMatches(corpus, input.index, matches, segments, options.min_words);
  std::erase_if(groups, [](const OccurrenceGroup& group) { return group.occurrences.size() < 2; });
  const uint64_t candidates = result.candidates;
  result = Describe(source, groups, matches, num_threads);
  result.candidates = candidates;
  return result;
}

}  // namespace dittograph
