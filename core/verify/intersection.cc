#include "verify/intersection.h"

#include <algorithm>

namespace dittograph {

size_t IntersectionAtLeast(std::span<const uint64_t> a, std::span<const uint64_t> b, size_t least) {
  // Blocks of steps without a branch on the data, then a look whether `least` is still in reach.
  constexpr size_t kSteps = 16;
  size_t i = 0;
  size_t j = 0;
  size_t shared = 0;
  while (i + kSteps <= a.size() && j + kSteps <= b.size()) {
    if (shared + std::min(a.size() - i, b.size() - j) < least) return shared;
    for (size_t step = 0; step < kSteps; ++step) {
      const uint64_t x = a[i];
      const uint64_t y = b[j];
      shared += x == y;
      i += x <= y;
      j += y <= x;
    }
  }
  while (i < a.size() && j < b.size()) {
    const uint64_t x = a[i];
    const uint64_t y = b[j];
    shared += x == y;
    i += x <= y;
    j += y <= x;
  }
  return shared;
}

size_t LeastIntersection(size_t size_a, size_t size_b, Share threshold) {
  // shared / (a + b - shared) >= t  <=>  shared >= t (a + b) / (1 + t)
  const auto t = static_cast<unsigned __int128>(threshold.millionths);
  const unsigned __int128 numerator = t * (size_a + size_b);
  const unsigned __int128 denominator = Share::kOne + t;
  return static_cast<size_t>((numerator + denominator - 1) / denominator);
}

}  // namespace dittograph
