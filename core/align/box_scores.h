// The scores of a local alignment in a box, by SIMD.
//
// A strip of as many words of a as a vector has lanes goes through b, each lane one word behind the
// one before it, so that no cell depends on another of its vector (Wozniak 1997, "Using
// video-oriented instructions to speed up sequence comparison").
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
    if (i < 0 || j < 0) return 0;
    const size_t lane = static_cast<size_t>(i) & ((size_t{1} << lane_bits_) - 1);
    const size_t step = static_cast<size_t>(j) + lane;
    return scores_[(((static_cast<size_t>(i) >> lane_bits_) * num_steps_ + step) << lane_bits_) +
                   lane];
  }

  // The best of all; of several the first i, then the first j. {0, 0} where all are 0.
  std::pair<uint32_t, uint32_t> Best() const;

 private:
  size_t size_a_ = 0;
  size_t size_b_ = 0;
  // By i, with room behind for a whole vector.
  std::vector<uint32_t> ids_a_;
  std::vector<int32_t> weights_a_;
  std::vector<int32_t> costs_a_;
  std::vector<int32_t> best_;  // of all j
  // From the last j to the first, with room for a whole vector before and behind.
  std::vector<uint32_t> ids_b_;
  std::vector<int32_t> costs_b_;
  // By strip, step, which is j + lane, and lane.
  std::vector<int32_t> scores_;
  size_t lane_bits_ = 0;
  size_t num_steps_ = 0;  // of a strip
};

}  // namespace dittograph
