#include "tests/oracle/rand_index.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "support/random.h"

namespace dittograph::oracle {
namespace {

using Parts = std::vector<uint32_t>;

TEST(AdjustedRandIndex, IsOneForEqualDivisionsUnderAnyNames) {
  EXPECT_DOUBLE_EQ(AdjustedRandIndex(Parts{0, 0, 1, 1, 2}, Parts{7, 7, 3, 3, 9}), 1);
  EXPECT_DOUBLE_EQ(AdjustedRandIndex(Parts{0, 1, 2}, Parts{2, 0, 1}), 1);
  EXPECT_DOUBLE_EQ(AdjustedRandIndex(Parts{0, 0, 0}, Parts{1, 1, 1}), 1);
}

// Values that scikit-learn's adjusted_rand_score gives.
TEST(AdjustedRandIndex, MatchesKnownValues) {
  EXPECT_NEAR(AdjustedRandIndex(Parts{0, 0, 1, 1}, Parts{0, 0, 1, 2}), 0.5714285714, 1e-9);
  EXPECT_NEAR(AdjustedRandIndex(Parts{0, 0, 1, 2}, Parts{0, 0, 1, 1}), 0.5714285714, 1e-9);
  EXPECT_NEAR(AdjustedRandIndex(Parts{0, 0, 1, 1}, Parts{0, 1, 0, 1}), -0.5, 1e-9);
  EXPECT_NEAR(AdjustedRandIndex(Parts{0, 0, 0, 0}, Parts{0, 1, 2, 3}), 0, 1e-9);
}

TEST(AdjustedRandIndex, IsNearZeroForIndependentDivisions) {
  Random random(3);
  Parts a(20'000);
  Parts b(20'000);
  for (uint32_t& part : a) part = static_cast<uint32_t>(random.Below(10));
  for (uint32_t& part : b) part = static_cast<uint32_t>(random.Below(50));
  EXPECT_NEAR(AdjustedRandIndex(a, b), 0, 0.001);
}

}  // namespace
}  // namespace dittograph::oracle
