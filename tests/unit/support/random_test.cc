#include "support/random.h"

#include <gtest/gtest.h>

#include <vector>

namespace dittograph {
namespace {

// The first outputs for seed 1234567 that Vigna's splitmix64.c gives.
TEST(Random, IsSplitMix64) {
  Random random(1234567);
  for (uint64_t want : {6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
                        4593380528125082431u, 16408922859458223821u}) {
    EXPECT_EQ(random.Next(), want);
  }
}

TEST(Random, BelowStaysBelowAndReachesEveryValue) {
  Random random(1);
  std::vector<int> counts(7);
  for (int i = 0; i < 7000; ++i) ++counts.at(random.Below(7));
  for (int count : counts) EXPECT_NEAR(count, 1000, 200);
  EXPECT_EQ(random.Below(1), 0u);
}

}  // namespace
}  // namespace dittograph
