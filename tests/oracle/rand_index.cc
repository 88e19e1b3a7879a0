#include "tests/oracle/rand_index.h"

#include <map>
#include <utility>

namespace dittograph::oracle {

namespace {

// Pairs of items inside the parts.
template <typename Sizes>
double PairsInside(const Sizes& sizes) {
  double pairs = 0;
  for (const auto& [_, size] : sizes) pairs += static_cast<double>(size) * (size - 1.0) / 2;
  return pairs;
}

}  // namespace

double AdjustedRandIndex(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  std::map<uint32_t, uint64_t> parts_of_a;
  std::map<uint32_t, uint64_t> parts_of_b;
  std::map<std::pair<uint32_t, uint32_t>, uint64_t> parts_of_both;
  for (size_t i = 0; i < a.size(); ++i) {
    ++parts_of_a[a[i]];
    ++parts_of_b[b[i]];
    ++parts_of_both[{a[i], b[i]}];
  }
  const double n = static_cast<double>(a.size());
  const double all = n * (n - 1) / 2;
  const double in_a = PairsInside(parts_of_a);
  const double in_b = PairsInside(parts_of_b);
  const double by_chance = all > 0 ? in_a * in_b / all : 0;
  const double most = (in_a + in_b) / 2;
  if (most == by_chance) return 1;  // both all apart or both all together
  return (PairsInside(parts_of_both) - by_chance) / (most - by_chance);
}

}  // namespace dittograph::oracle
