#include "cluster/version_chain.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>
#include <vector>

#include "support/random.h"
#include "tests/oracle/slow_chain.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr int64_t kUnknown = ArticleMetadata::kUnknownTime;
constexpr ArticleNumber kNone = Lineage::kNone;

std::vector<ArticleNumber> Order(const Lineage& lineage, size_t count) {
  std::vector<ArticleNumber> members(count);
  std::iota(members.begin(), members.end(), 0);
  return OrderVersions(members, lineage);
}

TEST(VersionChain, IsInTheOrderOfTimes) {
  EXPECT_THAT(Order({.times = {30, 10, 20}}, 3), ElementsAre(1, 2, 0));
  EXPECT_THAT(Order({.times = {30, kUnknown, 20}}, 3), ElementsAre(2, 0));
}

TEST(VersionChain, OfEqualTimesIsInTheOrderOfVersionsReferencesAndTheInput) {
  EXPECT_THAT(Order({.times = {10, 10, 5}, .versions = {2, 1, 3}}, 3), ElementsAre(2, 1, 0));
  EXPECT_THAT(Order({.times = {10, 10, 5}, .refers_to = {1, kNone, kNone}}, 3),
              ElementsAre(2, 1, 0));
  EXPECT_THAT(Order({.times = {10, 10, 5}}, 3), ElementsAre(2, 0, 1));
  EXPECT_THAT(Order({.times = {9, 9, 9}, .refers_to = {2, kNone, kNone}}, 3), ElementsAre(1, 2, 0));
}

TEST(VersionChain, IsNoneWhereNothingTellsAnOrder) {
  EXPECT_THAT(Order({}, 3), IsEmpty());
  EXPECT_THAT(Order({.times = {10, 10, kUnknown}}, 3), IsEmpty());
  EXPECT_THAT(Order({.times = {10, kUnknown, kUnknown}}, 3), IsEmpty());
  EXPECT_THAT(Order({.versions = {1, 1, 1}}, 3), IsEmpty());
  EXPECT_THAT(Order({.times = {10, kUnknown}, .versions = {0, 2}}, 2), IsEmpty());
  EXPECT_THAT(Order({.refers_to = {7, 7, 8}}, 3), IsEmpty());
}

TEST(VersionChain, PutsVersionsWithoutATimeAmongThoseWithOne) {
  EXPECT_THAT(Order({.versions = {3, 0, 1}}, 3), ElementsAre(2, 0));
  EXPECT_THAT(Order({.times = {10, 20, kUnknown}, .versions = {1, 3, 2}}, 3), ElementsAre(0, 2, 1));
  EXPECT_THAT(Order({.times = {10, 20, kUnknown}, .versions = {2, 3, 1}}, 3), ElementsAre(2, 0, 1));
}

TEST(VersionChain, FollowsReferencesWhereNothingElseTells) {
  EXPECT_THAT(Order({.refers_to = {1, 2, kNone}}, 3), ElementsAre(2, 1, 0));
  EXPECT_THAT(Order({.times = {10, 20, kUnknown, kUnknown}, .refers_to = {kNone, 3, 0, kNone}}, 4),
              ElementsAre(0, 2, 3, 1));
}

TEST(VersionChain, OfReferencesInACircleEnds) {
  EXPECT_THAT(Order({.refers_to = {1, 0}}, 2), IsEmpty());
  EXPECT_EQ(Order({.times = {5, kUnknown, kUnknown}, .refers_to = {1, 2, 1}}, 3).size(), 3u);
  EXPECT_THAT(Order({.versions = {1, 0, 0}, .refers_to = {0, 2, 1}}, 3), IsEmpty());
}

// References lead from one to another without a circle; some out of the cluster.
Lineage RandomLineage(Random& random, uint32_t count) {
  Lineage lineage;
  std::vector<ArticleNumber> order(count);
  std::iota(order.begin(), order.end(), 0);
  for (uint32_t i = count; i-- > 1;) std::swap(order[i], order[random.Below(i + 1)]);
  const uint64_t with_time = random.Below(4);
  const uint64_t with_version = random.Below(4);
  const uint64_t with_reference = random.Below(4);
  for (uint32_t i = 0; i < count; ++i) {
    const bool has_time = random.Below(3) < with_time;
    if (with_time > 0) {
      lineage.times.push_back(has_time ? static_cast<int64_t>(random.Below(4)) : kUnknown);
    }
    const bool has_version = random.Below(3) < with_version;
    if (with_version > 0) {
      lineage.versions.push_back(has_version ? static_cast<uint32_t>(1 + random.Below(4)) : 0);
    }
  }
  if (with_reference > 0) lineage.refers_to.assign(count, kNone);
  for (uint32_t i = 1; i < count && with_reference > 0; ++i) {
    if (random.Below(3) < with_reference) lineage.refers_to[order[i]] = order[random.Below(i)];
  }
  return lineage;
}

TEST(VersionChain, EqualsItsDefinition) {
  Random random(1);
  for (int round = 0; round < 20'000; ++round) {
    const auto count = static_cast<uint32_t>(2 + random.Below(8));
    const Lineage lineage = RandomLineage(random, count);
    std::vector<ArticleNumber> members;
    for (ArticleNumber i = 0; i < count; ++i) {
      if (random.Below(8) > 0) members.push_back(i);
    }
    ASSERT_EQ(OrderVersions(members, lineage), oracle::OrderVersions(members, lineage)) << round;
  }
}

TEST(Namesakes, NearestBeforeEqualsLookingAtEach) {
  Random random(2);
  for (int round = 0; round < 5'000; ++round) {
    const auto count = static_cast<uint32_t>(1 + random.Below(8));
    const Lineage lineage = RandomLineage(random, count);
    Namesakes namesakes;
    namesakes.Want(7);
    std::vector<ArticleNumber> wanted;
    for (ArticleNumber i = 0; i < count; ++i) {
      const bool is_wanted = random.Below(3) > 0;
      namesakes.Add(is_wanted ? 7 : 8, i);
      if (is_wanted) wanted.push_back(i);
    }
    namesakes.Sort(lineage);
    for (ArticleNumber i = 0; i < count; ++i) {
      ASSERT_EQ(namesakes.NearestBefore(7, i, lineage), oracle::NearestBefore(wanted, i, lineage));
      ASSERT_EQ(namesakes.NearestBefore(8, i, lineage), kNone);
    }
  }
}

}  // namespace
}  // namespace dittograph
