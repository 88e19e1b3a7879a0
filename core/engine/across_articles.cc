#include "engine/across_articles.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "candidates/run_links.h"
#include "engine/pair_finder.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

constexpr size_t kArticlesPerTask = 64;
constexpr size_t kSegmentsPerTask = 64;
// Of a segment that travels far.
constexpr size_t kJudgedOccurrences = 8;

std::vector<FoundPassage> FindMatches(const PairInput& input, size_t num_threads,
                                      uint64_t& candidates) {
  const size_t num_articles = input.corpus.num_articles();
  std::vector<std::vector<FoundPassage>> results((num_articles + kArticlesPerTask - 1) /
                                                 kArticlesPerTask);
  std::vector<PairFinder> finders(num_threads, PairFinder(input));
  ParallelForWorkers(num_threads, results.size(), [&](size_t worker, size_t task) {
    const size_t end = std::min(num_articles, (task + 1) * kArticlesPerTask);
    for (size_t b = task * kArticlesPerTask; b < end; ++b) {
      finders[worker].Find(static_cast<ArticleNumber>(b), results[task]);
    }
  });
  for (const PairFinder& finder : finders) candidates += finder.num_candidates();
  std::vector<FoundPassage> matches;
  size_t count = 0;
  for (const auto& result : results) count += result.size();
  matches.reserve(count);
  for (auto& result : results) {
    std::move(result.begin(), result.end(), std::back_inserter(matches));
    result = {};
  }
  return matches;
}

// What most neighbours among the first occurrences of each segment are to each other.
std::vector<Standing> StandingsOf(const SharedSegments& segments, const PairInput& input,
                                  size_t num_threads) {
  std::vector<Standing> standings(segments.segments.size());
  std::vector<Kinship> kinships(num_threads, Kinship(input.corpus, input.counts));
  const size_t num_tasks = (standings.size() + kSegmentsPerTask - 1) / kSegmentsPerTask;
  ParallelForWorkers(num_threads, num_tasks, [&](size_t worker, size_t task) {
    const size_t end = std::min(standings.size(), (task + 1) * kSegmentsPerTask);
    for (size_t k = task * kSegmentsPerTask; k < end; ++k) {
      const SharedSegment& segment = segments.segments[k];
      size_t counts[3] = {};
      const size_t last = std::min(segment.last, segment.first + kJudgedOccurrences);
      for (size_t i = segment.first + 1; i < last; ++i) {
        const uint32_t at_a = segments.positions[i - 1];
        const uint32_t at_b = segments.positions[i];
        const ArticleNumber a = input.index.ArticleOf(at_a);
        const ArticleNumber b = input.index.ArticleOf(at_b);
        if (a == b) continue;
        const uint32_t begin_a = at_a - input.corpus.words.begin[a];
        const uint32_t begin_b = at_b - input.corpus.words.begin[b];
        const SharedRun run = {begin_a, begin_b, segment.length};
        const Standing standing = kinships[worker].StandingOf(
            a, b, {begin_a, begin_a + segment.length, begin_b, begin_b + segment.length},
            {&run, 1});
        ++counts[static_cast<size_t>(standing)];
      }
      const auto count = [&](Standing standing) { return counts[static_cast<size_t>(standing)]; };
      if (count(Standing::kRepeat) < count(Standing::kTemplate) + count(Standing::kBoilerplate)) {
        standings[k] = count(Standing::kTemplate) >= count(Standing::kBoilerplate)
                           ? Standing::kTemplate
                           : Standing::kBoilerplate;
      }
    }
  });
  return standings;
}

}  // namespace

AcrossResult FindAcross(const Corpus& corpus, const PassageOptions& options, size_t num_threads) {
  AcrossResult result;
  if (corpus.num_articles() < 2) return result;
  const CorpusWords& words = corpus.words;
  SeedLinks seeds = LinkSeeds(words, num_threads);
  // Longer than any article is as good as any longer one, and costs time.
  uint32_t run_length = 0;
  for (ArticleNumber k = 0; k < corpus.num_articles(); ++k) {
    run_length = std::max(run_length, corpus.NumWords(k) + 1);
  }
  run_length = std::min(std::max(run_length, uint32_t{kSeedWords}), options.min_words);
  RawVector<uint32_t> links = LinkRuns(words, seeds.links, run_length, num_threads);
  // Neither gains much from several threads.
  RareWords rare_words;
  ParallelFor(num_threads, 2, [&](size_t task) {
    if (task == 0) {
      result.segments = FindSharedSegments(words, std::move(links), run_length);
    } else {
      rare_words = FindRareWords(words, corpus.flags, 1);
    }
  });
  const PositionIndex index(words);
  const CorpusCounts counts = {std::move(seeds.counts), std::move(rare_words.counts)};
  const PairInput input{corpus, options, seeds.links, index, rare_words, counts};
  result.matches = FindMatches(input, num_threads, result.candidates);
  result.standings = StandingsOf(result.segments, input, num_threads);
  return result;
}

}  // namespace dittograph
