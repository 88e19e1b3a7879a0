#include "tests/oracle/found_passages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace dittograph::oracle {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Pairs = std::vector<PassagePair>;
using Reports = std::vector<PassageReport>;

const PassagePair kLabel = {{0, {0, 100}}, {1, {500, 620}}};

std::vector<bool> AreRight(const Reports& reports, const Pairs& labels) {
  std::vector<bool> right;
  for (const PassageClaim& claim : JudgeClaims(reports, labels)) right.push_back(claim.is_right);
  return right;
}

TEST(FoundPassages, HalfOfALabelOnEitherSideIsFound) {
  EXPECT_TRUE(IsFoundBy(kLabel, {{0, {50, 100}}, {1, {500, 560}}}));
  EXPECT_FALSE(IsFoundBy(kLabel, {{0, {51, 100}}, {1, {500, 620}}}));
  EXPECT_FALSE(IsFoundBy(kLabel, {{0, {0, 100}}, {1, {500, 559}}}));
  EXPECT_FALSE(IsFoundBy(kLabel, {{0, {0, 100}}, {2, {500, 620}}}));
  EXPECT_TRUE(IsFoundBy(kLabel, {{0, {0, 9000}}, {1, {0, 9000}}})) << "right is another question";
}

TEST(FoundPassages, TwoHalvesOfReportsDoNotAddUp) {
  const Pairs reported = {{{0, {0, 49}}, {1, {500, 620}}}, {{0, {49, 98}}, {1, {500, 620}}}};
  EXPECT_THAT(FindLabels(Pairs{kLabel}, reported), ElementsAre(false));
  EXPECT_THAT(FindLabels(Pairs{kLabel}, Pairs{{kLabel.b, kLabel.a}}), ElementsAre(true));
  EXPECT_THAT(FindLabels(Pairs{kLabel}, {}), ElementsAre(false));
}

TEST(FoundPassages, RightIfLabelsCoverHalfOfIt) {
  const Pairs labels = {kLabel};
  EXPECT_THAT(AreRight({{{0, {50, 150}}, {1, {560, 680}}}}, labels), ElementsAre(true));
  EXPECT_THAT(AreRight({{{0, {51, 151}}, {1, {560, 680}}}}, labels), ElementsAre(false));
  EXPECT_THAT(AreRight({{{0, {50, 150}}, {1, {561, 681}}}}, labels), ElementsAre(false));
  EXPECT_THAT(AreRight({{{0, {0, 100}}, {3, {500, 620}}}}, labels), ElementsAre(false));
}

TEST(FoundPassages, LabelsInARowAddUp) {
  const Pairs labels = {{{0, {0, 100}}, {1, {0, 100}}},
                        {{0, {110, 200}}, {1, {110, 200}}},
                        {{0, {210, 300}}, {1, {210, 300}}}};
  EXPECT_THAT(AreRight({{{0, {0, 300}}, {1, {0, 300}}}}, labels), ElementsAre(true));
  // On side b there is nothing of them.
  EXPECT_THAT(AreRight({{{0, {0, 300}}, {1, {290, 600}}}}, labels), ElementsAre(false));
}

TEST(FoundPassages, AGroupStandsForAllItsPairs) {
  const Reports reports = {{{0, {0, 10}}, {0, {20, 30}}, {1, {0, 10}}}};
  EXPECT_THAT(PairsOf(reports), ElementsAre(PassagePair{{0, {0, 10}}, {0, {20, 30}}},
                                            PassagePair{{0, {0, 10}}, {1, {0, 10}}},
                                            PassagePair{{0, {20, 30}}, {1, {0, 10}}}));
  EXPECT_THAT(PairsOf(Reports{}), IsEmpty());
}

TEST(FoundPassages, APairInsideAnotherIsNotAmongTheWidest) {
  const PassagePair wide = {{0, {0, 100}}, {1, {50, 150}}};
  const PassagePair inside = {{0, {10, 100}}, {1, {50, 140}}};
  const PassagePair shifted = {{0, {10, 110}}, {1, {50, 140}}};
  const PassagePair elsewhere = {{0, {10, 100}}, {2, {50, 140}}};
  EXPECT_THAT(WidestPairs(Pairs{inside, wide, shifted, {wide.b, wide.a}, elsewhere}),
              ElementsAre(wide, shifted, elsewhere));
  EXPECT_THAT(WidestPairs(Pairs{}), IsEmpty());
}

TEST(FoundPassages, AGroupClaimsEachOccurrenceButTheFirst) {
  const Passage a = {0, {0, 100}};
  const Passage b = {0, {200, 300}};
  const Passage c = {1, {0, 100}};
  const Passage d = {2, {0, 100}};
  const Reports reports = {{a, b, c, d}};
  EXPECT_THAT(AreRight(reports, {{a, b}, {b, c}, {c, d}}), ElementsAre(true, true, true))
      << "a label for every pair is not needed";
  EXPECT_THAT(AreRight(reports, {{a, b}, {a, d}}), ElementsAre(true, false, true));
  EXPECT_THAT(AreRight(reports, {{b, c}, {b, d}}), ElementsAre(false, true, true))
      << "one is wrong, so one claim is";
  EXPECT_THAT(AreRight(reports, {{c, d}}), ElementsAre(false, false, true));
}

TEST(FoundPassages, AClaimIsWithinWhereTheArticleHasAnEarlierOccurrence) {
  const Reports reports = {{{0, {0, 10}}, {0, {20, 30}}, {1, {0, 10}}, {1, {50, 60}}},
                           {{4, {0, 10}}, {5, {0, 10}}}};
  const std::vector<PassageClaim> claims = JudgeClaims(reports, {});
  ASSERT_THAT(claims, SizeIs(4));
  EXPECT_TRUE(claims[0].is_within);
  EXPECT_FALSE(claims[1].is_within);
  EXPECT_TRUE(claims[2].is_within);
  EXPECT_FALSE(claims[3].is_within);
  EXPECT_EQ(claims[3].report, 1u);
  EXPECT_EQ(claims[3].later, 1u);
}

}  // namespace
}  // namespace dittograph::oracle
