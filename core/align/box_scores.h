// The scores of a local alignment in a box, by SIMD.
//
// The cells of one diagonal, where i + j is the same, do not depend on each other, so they are
// computed side by side (Wozniak 1997, "Using video-oriented instructions to speed up sequence
// comparison").
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "align/words.h"
#include "text/shared_run.h"

namespace dittograph {

// Holds scratch memory: one for each thread.
class BoxScores {
 public:
  // Afterwards the score of every pair of words is known; they are counted from the box's begin.
  void Compute(const Words& a, const Words& b, const TokenBox& box);

  // The best score of an alignment that ends with word i of a and word j of b, or 0. i and j may be
  // -1: before the first.
  int32_t at(ptrdiff_t i, ptrdiff_t j) const {
    return i < 0 || j < 0 ? 0 : scores_[DiagonalOf(static_cast<size_t>(i + j)) + i];
  }

  // The best of all; of several the first i, then the first j. {0, 0} where all are 0.
  std::pair<uint32_t, uint32_t> Best() const;

 private:
  size_t DiagonalOf(size_t sum) const { return (sum + 2) * stride_ + 1; }

  size_t size_a_ = 0;
  size_t size_b_ = 0;
  size_t stride_ = 0;
  // By i, with room behind for a whole vector.
  std::vector<uint32_t> ids_a_;
  std::vector<int32_t> weights_a_;
  std::vector<int32_t> costs_a_;
  std::vector<int32_t> best_;  // of all j
  // From the last j to the first, with room behind for a whole vector.
  std::vector<uint32_t> ids_b_;
  std::vector<int32_t> costs_b_;
  // By i + j, then i: after two diagonals of zeros, and each after a zero.
  std::vector<int32_t> scores_;
};

}  // namespace dittograph
