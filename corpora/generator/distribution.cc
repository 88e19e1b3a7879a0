#include "distribution.h"

#include <cstddef>
#include <numeric>

namespace dittograph::generator {
namespace {

// floor(a * 2^32 / b) by long division, since a * 2^32 does not fit. REQUIRES: a < b < 2^63.
uint32_t Ratio32(uint64_t a, uint64_t b) {
  uint32_t quotient = 0;
  for (int bit = 0; bit < 32; ++bit) {
    a <<= 1;
    quotient <<= 1;
    if (a >= b) {
      a -= b;
      quotient |= 1;
    }
  }
  return quotient;
}

}  // namespace

AliasTable::AliasTable(std::span<const uint64_t> weights) : columns_(weights.size()) {
  const uint64_t capacity = std::accumulate(weights.begin(), weights.end(), uint64_t{0});
  std::vector<uint64_t> mass(weights.size());
  std::vector<uint32_t> small;
  std::vector<uint32_t> large;
  for (uint32_t i = 0; i < weights.size(); ++i) {
    mass[i] = weights[i] * weights.size();
    (mass[i] < capacity ? small : large).push_back(i);
  }
  while (!small.empty() && !large.empty()) {
    const uint32_t less = small.back();
    const uint32_t more = large.back();
    small.pop_back();
    columns_[less] = {Ratio32(mass[less], capacity), more};
    mass[more] -= capacity - mass[less];
    if (mass[more] < capacity) {
      large.pop_back();
      small.push_back(more);
    }
  }
  for (const uint32_t i : large) columns_[i] = {0, i};
  for (const uint32_t i : small) columns_[i] = {0, i};
}

std::vector<uint64_t> ZipfWeights(uint32_t count) {
  std::vector<uint64_t> weights(count);
  for (uint64_t rank = 1; rank <= count; ++rank) {
    weights[rank - 1] = (uint64_t{10} << 36) / (10 * rank + 4);
  }
  return weights;
}

uint32_t DrawQuantile(std::span<const Quantile> points, Random& random) {
  const uint32_t bits = static_cast<uint32_t>(random.Next() >> 32);
  const uint32_t share = bits >> 16;
  size_t i = 1;
  while (points[i].share <= share) ++i;
  const Quantile& low = points[i - 1];
  const Quantile& high = points[i];
  const uint64_t distance = bits - (uint64_t{low.share} << 16);
  const uint64_t width = uint64_t{high.share - low.share} << 16;
  return low.value + static_cast<uint32_t>(distance * (high.value - low.value) / width);
}

}  // namespace dittograph::generator
