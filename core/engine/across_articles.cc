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
  const std::vector<RunLinks> links = LinkRuns(words, seeds.links, run_length, num_threads);
  // Neither gains much from several threads.
  RareWords rare_words;
  ParallelFor(num_threads, 2, [&](size_t task) {
    if (task == 0) {
      result.segments = FindSharedSegments(links, run_length);
    } else {
      rare_words = FindRareWords(words, corpus.flags);
    }
  });
  const PositionIndex index(words);
  result.counts = {std::move(seeds.counts), std::move(rare_words.counts)};
  const PairInput input{corpus, options, seeds.links, index, rare_words, result.counts};
  result.matches = FindMatches(input, num_threads, result.candidates);
  return result;
}

}  // namespace dittograph
