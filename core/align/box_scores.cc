#include "align/box_scores.h"

#include <algorithm>
#include <bit>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "align/box_scores.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

#ifndef DITTOGRAPH_BOX_SCORES_ARRAYS
#define DITTOGRAPH_BOX_SCORES_ARRAYS
namespace dittograph {

inline constexpr size_t kMaxLanes = 16;
// Of what stands beside b: no alignment comes by it.
inline constexpr int32_t kNeverSkipped = int32_t{1} << 28;

// Those of BoxScores.
struct BoxArrays {
  const uint32_t* ids_a;
  const int32_t* weights_a;
  const int32_t* costs_a;
  const uint32_t* ids_b;  // of the first j; the others stand before it
  const int32_t* costs_b;
  int32_t* scores;
  int32_t* best;
};

}  // namespace dittograph
#endif

HWY_BEFORE_NAMESPACE();
namespace dittograph {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

size_t NumLanes() { return hn::Lanes(hn::CappedTag<int32_t, kMaxLanes>()); }

void ScoreBox(const BoxArrays& box, size_t size_a, size_t size_b) {
  const hn::CappedTag<int32_t, kMaxLanes> d;
  const hn::RebindToUnsigned<decltype(d)> du;
  const size_t lanes = hn::Lanes(d);
  const size_t num_steps = size_b + lanes - 1;
  const auto zero = hn::Zero(d);
  const auto lane_before =
      hn::IndicesFromVec(d, hn::Max(hn::Sub(hn::Iota(d, 0), hn::Set(d, 1)), zero));
  const auto is_first = hn::FirstN(d, 1);
  int32_t* scores = box.scores;
  for (size_t first = 0; first < size_a; first += lanes) {
    const auto ids_a = hn::LoadU(du, box.ids_a + first);
    const auto weights = hn::LoadU(d, box.weights_a + first);
    const auto costs_a = hn::LoadU(d, box.costs_a + first);
    // The last word of the strip before.
    const auto score_before = [&](size_t j) {
      if (first == 0 || j >= size_b) return 0;
      const int32_t* const before = scores - num_steps * lanes;
      return before[(j + lanes - 1) * lanes + lanes - 1];
    };
    auto best = zero;
    auto left = zero;                                                          // of j - 1
    auto diagonal = zero;                                                      // of i - 1 and j - 1
    auto above = hn::IfThenElse(is_first, hn::Set(d, score_before(0)), zero);  // of i - 1
    for (size_t step = 0; step < num_steps; ++step) {
      const ptrdiff_t at_b = -static_cast<ptrdiff_t>(step);
      const auto costs_b = hn::LoadU(d, box.costs_b + at_b);
      const auto is_equal =
          hn::And(hn::RebindMask(d, hn::Eq(ids_a, hn::LoadU(du, box.ids_b + at_b))),
                  hn::Lt(costs_b, hn::Set(d, kNeverSkipped)));
      const auto pair = hn::IfThenElse(is_equal, weights, hn::Neg(hn::Max(costs_a, costs_b)));
      const auto skips = hn::Max(hn::Sub(above, costs_a), hn::Sub(left, costs_b));
      left = hn::Max(hn::Max(hn::Add(diagonal, pair), zero), skips);
      hn::StoreU(left, d, scores + step * lanes);
      best = hn::Max(best, left);
      diagonal = above;
      above = hn::IfThenElse(is_first, hn::Set(d, score_before(step + 1)),
                             hn::TableLookupLanes(left, lane_before));
    }
    hn::StoreU(best, d, box.best + first);
    scores += num_steps * lanes;
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace dittograph
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dittograph {

HWY_EXPORT(NumLanes);
HWY_EXPORT(ScoreBox);

namespace {

template <typename T>
void CopyPadded(std::span<const T> from, std::vector<T>& to) {
  to.resize(from.size() + kMaxLanes);
  std::copy(from.begin(), from.end(), to.begin());
  std::fill(to.begin() + static_cast<ptrdiff_t>(from.size()), to.end(), T{});
}

template <typename T>
void CopyReversed(std::span<const T> from, T padding, std::vector<T>& to) {
  to.assign(from.size() + 2 * kMaxLanes, padding);
  std::reverse_copy(from.begin(), from.end(), to.begin() + kMaxLanes);
}

}  // namespace

void BoxScores::Compute(const Words& a, const Words& b, const TokenBox& box) {
  size_a_ = box.a_end - box.a_begin;
  size_b_ = box.b_end - box.b_begin;
  if (size_a_ == 0 || size_b_ == 0) return;
  CopyPadded(a.ids().subspan(box.a_begin, size_a_), ids_a_);
  CopyPadded(a.weights().subspan(box.a_begin, size_a_), weights_a_);
  CopyPadded(a.costs().subspan(box.a_begin, size_a_), costs_a_);
  CopyReversed(b.ids().subspan(box.b_begin, size_b_), uint32_t{0}, ids_b_);
  CopyReversed(b.costs().subspan(box.b_begin, size_b_), kNeverSkipped, costs_b_);
  const size_t lanes = HWY_DYNAMIC_DISPATCH(NumLanes)();
  const size_t num_strips = (size_a_ + lanes - 1) / lanes;
  lane_bits_ = static_cast<size_t>(std::countr_zero(lanes));
  num_steps_ = size_b_ + lanes - 1;
  if (scores_.size() < num_strips * num_steps_ * lanes) {
    scores_.resize(num_strips * num_steps_ * lanes);
  }
  best_.resize(size_a_ + kMaxLanes);
  const size_t last_b = kMaxLanes + size_b_ - 1;
  HWY_DYNAMIC_DISPATCH(ScoreBox)
  ({ids_a_.data(), weights_a_.data(), costs_a_.data(), ids_b_.data() + last_b,
    costs_b_.data() + last_b, scores_.data(), best_.data()},
   size_a_, size_b_);
}

std::pair<uint32_t, uint32_t> BoxScores::Best() const {
  if (size_a_ == 0 || size_b_ == 0) return {0, 0};
  const auto last = best_.begin() + static_cast<ptrdiff_t>(size_a_);
  const auto i = std::max_element(best_.begin(), last) - best_.begin();
  ptrdiff_t j = 0;
  while (at(i, j) != best_[static_cast<size_t>(i)]) ++j;
  return {static_cast<uint32_t>(i), static_cast<uint32_t>(j)};
}

}  // namespace dittograph
#endif
