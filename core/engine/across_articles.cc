#include "engine/across_articles.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "align/pair_chains.h"
#include "candidates/long_links.h"
#include "candidates/shared_segments.h"
#include "engine/corpus_word.h"
#include "engine/pair_passages.h"
#include "engine/passage_groups.h"
#include "engine/position_index.h"
#include "support/parallel.h"
#include "text/box_index.h"

namespace dittograph {

namespace {

constexpr size_t kArticlesPerTask = 64;
// A passage of which less than three fifths of the words are equal and in order, or less than this
// many, is not looked at.
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
    constexpr size_t kMaxTextBytes = (size_t{1} << 32) - 65;
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
        least_equal_(std::max(kLeastEqual, input.options.min_words * 3 / 5)) {}

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
      if (!is_known) result.matches.push_back({a, b, found_[k]});
    }
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

// One for each thread.
class Describer {
 public:
  explicit Describer(const ArticleSource& source) : reader_(source) {}

  PassageMatch Match(const AcrossMatch& match) {
    reader_.Read(match.a, text_a_);
    reader_.Read(match.b, text_b_);
    const SideDescriber side_a(text_a_.text, text_a_.tokens);
    const SideDescriber side_b(text_b_.text, text_b_.tokens);
    PassageMatch described = pair_.Describe(text_a_, text_b_, side_a, side_b, match.passage);
    described.articles = 2;
    return described;
  }

  PassageGroup Group(const OccurrenceGroup& group) {
    PassageGroup described;
    described.kind = group.kind;
    described.articles = group.articles;
    const size_t listed = std::min(group.occurrences.size(), PassageGroup::kMaxListed);
    described.more = group.occurrences.size() - listed;
    for (size_t k = 0; k < listed; ++k) {
      const Occurrence& occurrence = group.occurrences[k];
      reader_.Read(occurrence.article, text_a_);
      const SideDescriber side(text_a_.text, text_a_.tokens);
      described.occurrences.push_back(side.Side(occurrence.begin, occurrence.end));
      described.occurrences.back().article = occurrence.article;
    }
    return described;
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
  const auto is_match = [&](const OccurrenceGroup& group) {
    return group.occurrences.size() == 2 && group.articles == 2;
  };
  const auto num_matches =
      static_cast<size_t>(std::count_if(groups.begin(), groups.end(), is_match));
  result.matches.resize(num_matches);
  result.groups.resize(groups.size() - num_matches);
  std::vector<size_t> slot;  // in matches or in groups
  size_t next_match = 0;
  size_t next_group = 0;
  for (const OccurrenceGroup& group : groups) {
    slot.push_back(is_match(group) ? next_match++ : next_group++);
  }
  std::vector<Describer> describers(num_threads, Describer(source));
  const size_t num_tasks = (groups.size() + kArticlesPerTask - 1) / kArticlesPerTask;
  ParallelForWorkers(num_threads, num_tasks, [&](size_t worker, size_t task) {
    const size_t end = std::min(groups.size(), (task + 1) * kArticlesPerTask);
    for (size_t k = task * kArticlesPerTask; k < end; ++k) {
      if (is_match(groups[k])) {
        result.matches[slot[k]] = describers[worker].Match(MatchOf(groups[k], matches));
      } else {
        result.groups[slot[k]] = describers[worker].Group(groups[k]);
      }
    }
  });
  return result;
}

}  // namespace dittograph
