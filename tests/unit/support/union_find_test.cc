#include "support/union_find.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

TEST(UnionFind, RootIsTheSmallestOfItsSet) {
  Random random(1);
  constexpr uint32_t kSize = 200;
  UnionFind sets(kSize);
  std::vector<uint32_t> slow(kSize);  // the smallest of each one's set
  for (uint32_t i = 0; i < kSize; ++i) slow[i] = i;
  for (int step = 0; step < 400; ++step) {
    const auto a = static_cast<uint32_t>(random.Below(kSize));
    const auto b = static_cast<uint32_t>(random.Below(kSize));
    const uint32_t small = std::min(slow[a], slow[b]);
    const uint32_t large = std::max(slow[a], slow[b]);
    ASSERT_EQ(sets.Unite(a, b), small != large);
    for (uint32_t& root : slow) root = root == large ? small : root;
    for (uint32_t i = 0; i < kSize; ++i) ASSERT_EQ(sets.Find(i), slow[i]);
  }
}

}  // namespace
}  // namespace dittograph
