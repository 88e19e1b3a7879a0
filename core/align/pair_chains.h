// What two articles share, found from their 32-bit words alone: seeds -> exact runs -> chains,
// which go on over replaced words.
//
// A seed grows on its diagonal while the words are equal, then over unequal ones in the manner of
// BLAST (Altschul et al. 1990, "Basic local alignment search tool"): an equal word adds one,
// another takes one away, and the walk ends where the sum lies kMaxDrop below its best. A seed that
// is alone and does not grow costs one such walk and nothing else.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "align/chains.h"
#include "text/box_index.h"
#include "text/shared_run.h"

namespace dittograph {

inline constexpr int32_t kMaxDrop = 6;

struct PairChain {
  TokenBox box;
  std::vector<SharedRun> runs;  // ascending and disjoint on both sides; at least one
  uint32_t equal = 0;           // tokens in runs
};

// Holds scratch memory: one for each thread.
class PairChains {
 public:
  // Chains with `min_equal` equal words or more, the best first. `seeds` are runs of equal words in
  // any order. Every run of `whole_run` words or more that a seed lies in is in the box of a chain
  // on both sides. Work and memory are linear in the number of seeds and the length of the
  // articles.
  std::span<const PairChain> Find(std::span<const uint32_t> a, std::span<const uint32_t> b,
                                  std::span<const SharedRun> seeds, uint32_t min_equal,
                                  uint32_t whole_run);

 private:
  void ExtendSeeds(std::span<const uint32_t> a, std::span<const uint32_t> b,
                   std::span<const SharedRun> seeds);
  void Add(std::span<const uint32_t> a, std::span<const uint32_t> b,
           std::span<const SharedRun> runs, uint32_t min_equal);

  std::vector<SharedRun> runs_;
  std::vector<SharedRun> before_;
  std::vector<PairChain> chains_;
  BoxIndex known_;  // the boxes of the chains of several seeds
};

}  // namespace dittograph
