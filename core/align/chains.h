// Seeds -> chains: runs that follow each other on both sides, with small gaps and small drift, in
// the manner of minimap2 (Li 2018, "Minimap2: pairwise alignment for nucleotide sequences", section
// 2.1).
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/shared_run.h"

namespace dittograph {

// Between neighbours of a chain: the tokens skipped on one side, and the difference of the two.
inline constexpr uint32_t kMaxChainGap = 20;
inline constexpr uint32_t kMaxChainDrift = 12;

struct Chain {
  int64_t score = 0;            // tokens covered, less a quarter of those skipped
  std::vector<SharedRun> runs;  // ascending and disjoint on both sides
};

// The chains that score `min_score` or more, the best first. Every run is in one chain at most.
// REQUIRES: runs in the order of b.
std::vector<Chain> FindChains(std::span<const SharedRun> runs, int64_t min_score);

}  // namespace dittograph
