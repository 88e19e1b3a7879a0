#include "align/words.h"

#include <algorithm>

namespace dittograph {

namespace {

constexpr int32_t kMaxWeight = 24;  // 1.5 words
constexpr int32_t kMinWeight = 4;
// From this count on a weight is kMinWeight.
constexpr uint32_t kCommon = 2 * kMaxWeight / kMinWeight;

struct WeightTable {
  // By count, kIsShort, and quarters as in the upper bits of the flags.
  int32_t weights[kCommon + 1][2][3] = {};

  constexpr WeightTable() {
    for (uint32_t count = 0; count <= kCommon; ++count) {
      const auto whole = static_cast<int32_t>(2 * kMaxWeight / std::max(count, 2U));
      for (int is_short = 0; is_short < 2; ++is_short) {
        for (int shift = 0; shift < 3; ++shift) {
          const int32_t weight = std::max(is_short != 0 ? whole / 2 : whole, kMinWeight);
          weights[count][is_short][shift] = std::max(1, weight >> shift);
        }
      }
    }
  }
};
constexpr WeightTable kWeights;

}  // namespace

void Words::Assign(std::span<const uint32_t> ids, size_t num_ids, std::span<const uint32_t> stems,
                   std::span<const uint32_t> counts, std::span<const uint8_t> flags) {
  ids_ = ids;
  stems_ = stems;
  flags_ = flags;
  num_ids_ = num_ids;
  num_stems_ = counts.size();
  weights_.resize(ids.size());
  sums_.resize(ids.size() + 1);
  costs_.resize(ids.size());
  uint32_t sum = 0;  // may wrap: only differences are asked for
  for (size_t i = 0; i < ids.size(); ++i) {
    const uint8_t flag = flags[i];
    const uint32_t count = std::min(counts[stems[i]], kCommon);
    weights_[i] = kWeights.weights[count][(flag & kIsShort) != 0][flag >> 6];
    sums_[i] = sum;
    sum += static_cast<uint32_t>(weights_[i]);
    costs_[i] = kWeightOne / 2 >> (flag >> 6);
  }
  sums_[ids.size()] = sum;
}

}  // namespace dittograph
