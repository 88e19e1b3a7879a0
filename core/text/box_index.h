// Boxes by where they lie in b, to ask which of them overlap another on both sides, or hold it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/shared_run.h"

namespace dittograph {

inline bool OverlapOnBothSides(const TokenBox& x, const TokenBox& y) {
  return x.a_begin < y.a_end && y.a_begin < x.a_end && x.b_begin < y.b_end && y.b_begin < x.b_end;
}

inline bool Contains(const TokenBox& outer, const TokenBox& inner) {
  return outer.a_begin <= inner.a_begin && inner.a_end <= outer.a_end &&
         outer.b_begin <= inner.b_begin && inner.b_end <= outer.b_end;
}

// What holds both and no more.
inline TokenBox Union(const TokenBox& x, const TokenBox& y) {
  return {std::min(x.a_begin, y.a_begin), std::max(x.a_end, y.a_end),
          std::min(x.b_begin, y.b_begin), std::max(x.b_end, y.b_end)};
}

// With so much more on every side, inside the limits.
inline TokenBox Widen(const TokenBox& box, uint32_t margin, const TokenBox& limits) {
  return {std::max(limits.a_begin, box.a_begin - std::min(box.a_begin, margin)),
          std::min(limits.a_end, box.a_end + margin),
          std::max(limits.b_begin, box.b_begin - std::min(box.b_begin, margin)),
          std::min(limits.b_end, box.b_end + margin)};
}

class BoxIndex {
 public:
  // For boxes with b_end <= size.
  void Reset(uint32_t size) {
    for (uint32_t block : used_) blocks_[block].clear();
    used_.clear();
    if (blocks_.size() <= size / kBlock) blocks_.resize(size / kBlock + 1);
  }

  void Add(const TokenBox& box) {
    for (uint32_t block = box.b_begin / kBlock; block <= (box.b_end - 1) / kBlock; ++block) {
      if (blocks_[block].empty()) used_.push_back(block);
      blocks_[block].push_back(box);
    }
  }

  // Whether predicate(other) for one of the boxes that share a block with `box`.
  template <typename Predicate>
  bool Any(const TokenBox& box, const Predicate& predicate) const {
    for (uint32_t block = box.b_begin / kBlock; block <= (box.b_end - 1) / kBlock; ++block) {
      for (const TokenBox& other : blocks_[block]) {
        if (predicate(other)) return true;
      }
    }
    return false;
  }

  // Whether one of the boxes holds all of `box`.
  bool AnyContains(const TokenBox& box) const {
    const std::vector<TokenBox>& others = blocks_[box.b_begin / kBlock];
    return std::any_of(others.begin(), others.end(),
                       [&](const TokenBox& other) { return Contains(other, box); });
  }

 private:
  static constexpr uint32_t kBlock = 64;
  std::vector<std::vector<TokenBox>> blocks_;
  std::vector<uint32_t> used_;
};

}  // namespace dittograph
