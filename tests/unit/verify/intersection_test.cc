#include "verify/intersection.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

using Set = std::vector<uint64_t>;

Set RandomSet(Random& random, size_t size, uint64_t universe) {
  std::set<uint64_t> set;
  for (size_t i = 0; i < size; ++i) set.insert(random.Below(universe));
  return Set(set.begin(), set.end());
}

size_t SlowIntersection(const Set& a, const Set& b) {
  Set both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  return both.size();
}

TEST(IntersectionAtLeast, EqualsSetIntersection) {
  Random random(1);
  for (int round = 0; round < 3000; ++round) {
    const uint64_t universe = 1 + random.Below(300);
    const Set a = RandomSet(random, random.Below(150), universe);
    const Set b = RandomSet(random, random.Below(150), universe);
    const size_t want = SlowIntersection(a, b);
    ASSERT_EQ(IntersectionAtLeast(a, b, 0), want);
    ASSERT_EQ(IntersectionAtLeast(a, b, want), want);
    ASSERT_LT(IntersectionAtLeast(a, b, want + 1), want + 1);
  }
}

TEST(IntersectionAtLeast, EveryPairOfSubsetsOfASmallUniverse) {
  const auto subset = [](uint32_t bits) {
    Set set;
    for (uint64_t i = 0; i < 7; ++i) {
      if (bits >> i & 1) set.push_back(i * 1'000'000'007);
    }
    return set;
  };
  for (uint32_t x = 0; x < 128; ++x) {
    for (uint32_t y = 0; y < 128; ++y) {
      const auto want = static_cast<size_t>(__builtin_popcount(x & y));
      ASSERT_EQ(IntersectionAtLeast(subset(x), subset(y), 0), want);
    }
  }
}

TEST(IntersectionAtLeast, MayStopOnceTheLeastIsOutOfReach) {
  Set evens;
  Set odds;
  for (uint64_t i = 0; i < 10'000; ++i) {
    evens.push_back(2 * i);
    odds.push_back(2 * i + 1);
  }
  EXPECT_LT(IntersectionAtLeast(evens, odds, 9000), 9000u);
  EXPECT_EQ(IntersectionAtLeast(evens, evens, evens.size()), evens.size());
  EXPECT_LT(IntersectionAtLeast(evens, evens, evens.size() + 1), evens.size() + 1);
}

// The definition: shared reaches the threshold, shared - 1 does not.
TEST(LeastIntersection, IsTheSmallestThatReachesTheThreshold) {
  for (uint64_t percent = 1; percent <= 100; ++percent) {
    const Share threshold{percent * 10'000};
    for (size_t a = 0; a <= 40; ++a) {
      for (size_t b = 0; b <= 40; ++b) {
        const size_t least = LeastIntersection(a, b, threshold);
        ASSERT_TRUE(least > a + b || threshold.ReachedBy(least, a + b - least));
        ASSERT_FALSE(least > 0 && threshold.ReachedBy(least - 1, a + b - (least - 1)));
      }
    }
  }
}

TEST(LeastIntersection, DoesNotOverflowForTheLargestSets) {
  const size_t size = UINT32_MAX;
  EXPECT_EQ(LeastIntersection(size, size, Share::Of(1.0)), size);
  EXPECT_EQ(LeastIntersection(size, size, Share::Of(0.5)), (2 * size + 2) / 3);
}

}  // namespace
}  // namespace dittograph
