#include "align/common_order.h"

#include <algorithm>

namespace dittograph {

int64_t CommonOrder::Weight(const Words& words, const TokenBox& box) {
  const uint32_t size_b = box.b_end - box.b_begin;
  if (last_.size() < words.num_stems()) last_.resize(words.num_stems());
  previous_.resize(size_b);
  best_.assign(size_b + 1, 0);
  for (uint32_t j = 0; j < size_b; ++j) {
    uint32_t& last = last_[words.stems()[box.b_begin + j]];
    previous_[j] = last;
    last = j + 1;
  }
  // Of what ends before place j.
  const auto best_before = [&](uint32_t j) {
    int64_t best = 0;
    for (; j > 0; j &= j - 1) best = std::max(best, best_[j]);
    return best;
  };
  for (uint32_t i = box.a_begin; i < box.a_end; ++i) {
    // From the last place to the first, so that none follows another of the same row.
    for (uint32_t at = last_[words.stems()[i]]; at != 0; at = previous_[at - 1]) {
      const int64_t weight = best_before(at - 1) + words.weights()[i];
      for (uint32_t j = at; j <= size_b; j += j & (~j + 1)) best_[j] = std::max(best_[j], weight);
    }
  }
  for (uint32_t j = box.b_begin; j < box.b_end; ++j) last_[words.stems()[j]] = 0;
  return best_before(size_b);
}

}  // namespace dittograph
