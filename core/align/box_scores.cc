#include "align/box_scores.h"

#include <algorithm>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "align/box_scores.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

#ifndef DITTOGRAPH_BOX_SCORES_DIAGONAL
#define DITTOGRAPH_BOX_SCORES_DIAGONAL
namespace dittograph {

// What may be read and written behind a diagonal.
inline constexpr size_t kMaxLanes = 16;

// Everything at the first i of the diagonal.
struct Diagonal {
  const uint32_t* ids_a;
  const int32_t* weights_a;
  const int32_t* costs_a;
  const uint32_t* ids_b;
  const int32_t* costs_b;
  const int32_t* last;         // the diagonal before it
  const int32_t* before_last;  // and the one before that
  int32_t* scores;
  int32_t* best;
};

}  // namespace dittograph
#endif

HWY_BEFORE_NAMESPACE();
namespace dittograph {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

void ScoreDiagonal(const Diagonal& diagonal, size_t size) {
  const hn::CappedTag<int32_t, kMaxLanes> d;
  const hn::RebindToUnsigned<decltype(d)> du;
  for (size_t i = 0; i < size; i += hn::Lanes(d)) {
    const auto cost_a = hn::LoadU(d, diagonal.costs_a + i);
    const auto cost_b = hn::LoadU(d, diagonal.costs_b + i);
    const auto is_equal = hn::RebindMask(
        d, hn::Eq(hn::LoadU(du, diagonal.ids_a + i), hn::LoadU(du, diagonal.ids_b + i)));
    const auto pair = hn::IfThenElse(is_equal, hn::LoadU(d, diagonal.weights_a + i),
                                     hn::Neg(hn::Max(cost_a, cost_b)));
    const auto both = hn::Add(hn::LoadU(d, diagonal.before_last + i - 1), pair);
    const auto skip_a = hn::Sub(hn::LoadU(d, diagonal.last + i - 1), cost_a);
    const auto skip_b = hn::Sub(hn::LoadU(d, diagonal.last + i), cost_b);
    const auto best = hn::Max(hn::Max(both, hn::Zero(d)), hn::Max(skip_a, skip_b));
    const auto score = hn::IfThenElseZero(hn::FirstN(d, size - i), best);
    hn::StoreU(score, d, diagonal.scores + i);
    hn::StoreU(hn::Max(score, hn::LoadU(d, diagonal.best + i)), d, diagonal.best + i);
  }
}

}  // namespace HWY_NAMESPACE
}  // namespace dittograph
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dittograph {

HWY_EXPORT(ScoreDiagonal);

namespace {

template <typename T>
void CopyPadded(std::span<const T> from, std::vector<T>& to) {
  to.resize(from.size() + kMaxLanes);
  std::copy(from.begin(), from.end(), to.begin());
  std::fill(to.begin() + static_cast<ptrdiff_t>(from.size()), to.end(), T{});
}

}  // namespace

void BoxScores::Compute(const Words& a, const Words& b, const TokenBox& box) {
  size_a_ = box.a_end - box.a_begin;
  size_b_ = box.b_end - box.b_begin;
  if (size_a_ == 0 || size_b_ == 0) return;
  CopyPadded(a.ids().subspan(box.a_begin, size_a_), ids_a_);
  CopyPadded(a.weights().subspan(box.a_begin, size_a_), weights_a_);
  CopyPadded(a.costs().subspan(box.a_begin, size_a_), costs_a_);
  CopyPadded(b.ids().subspan(box.b_begin, size_b_), ids_b_);
  CopyPadded(b.costs().subspan(box.b_begin, size_b_), costs_b_);
  std::reverse(ids_b_.begin(), ids_b_.begin() + static_cast<ptrdiff_t>(size_b_));
  std::reverse(costs_b_.begin(), costs_b_.begin() + static_cast<ptrdiff_t>(size_b_));
  best_.assign(size_a_ + kMaxLanes, 0);
  stride_ = 1 + size_a_ + kMaxLanes;
  const size_t num_diagonals = size_a_ + size_b_ - 1;
  if (scores_.size() < (num_diagonals + 2) * stride_) scores_.resize((num_diagonals + 2) * stride_);
  std::fill_n(scores_.begin(), 2 * stride_, 0);
  for (size_t sum = 0; sum < num_diagonals; ++sum) {
    const size_t begin = sum < size_b_ ? 0 : sum - size_b_ + 1;
    const size_t end = std::min(sum + 1, size_a_);
    int32_t* const scores = scores_.data() + DiagonalOf(sum);
    scores[-1] = 0;
    const size_t b_begin = size_b_ - 1 + begin - sum;
    HWY_DYNAMIC_DISPATCH(ScoreDiagonal)
    ({ids_a_.data() + begin, weights_a_.data() + begin, costs_a_.data() + begin,
      ids_b_.data() + b_begin, costs_b_.data() + b_begin, scores - stride_ + begin,
      scores - 2 * stride_ + begin, scores + begin, best_.data() + begin},
     end - begin);
    scores[end] = 0;
  }
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
