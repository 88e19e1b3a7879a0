// The passages that one article shares with earlier ones: its linked seeds, by article -> chains ->
// judgement.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/pair_chains.h"
#include "candidates/position_index.h"
#include "dittograph/article.h"
#include "dittograph/options.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"
#include "engine/pair_passages.h"

namespace dittograph {

// What all threads read.
struct PairInput {
  const Corpus& corpus;
  const PassageOptions& options;
  std::vector<uint32_t> links;  // candidates/corpus_seeds.h
  PositionIndex index;
};

// Holds scratch memory: one for each thread.
class PairFinder {
 public:
  explicit PairFinder(const PairInput& input);

  // Appends the passages that `b` shares with earlier articles, by article and place. Two articles
  // of the archive are not compared.
  void Find(ArticleNumber b, std::vector<FoundPassage>& found);

  uint64_t num_candidates() const { return num_candidates_; }  // of all calls

 private:
  struct Seed {
    ArticleNumber other;
    SharedRun run;
  };
  void AddSeed(uint32_t at, uint32_t earlier, uint32_t length, ArticleNumber b);
  void CollectSeeds(ArticleNumber b);
  void FindPair(ArticleNumber a, ArticleNumber b, std::span<const Seed> seeds,
                std::vector<FoundPassage>& found);
  bool IsForm(const TokenBox& box, ArticleNumber a, ArticleNumber b);
  bool IsVerbatim(const PairChain& chain, ArticleNumber b) const;

  const PairInput* input_;
  uint32_t least_equal_;
  std::vector<Seed> seeds_;
  std::vector<SharedRun> runs_;
  PairChains chains_;
  PairPassages pair_;
  std::vector<FoundPassage> of_pair_;
  std::vector<uint32_t> numbers_a_;
  std::vector<uint32_t> numbers_b_;
  uint64_t num_candidates_ = 0;
};

}  // namespace dittograph
