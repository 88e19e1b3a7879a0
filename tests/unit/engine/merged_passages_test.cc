#include "engine/merged_passages.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

namespace dittograph {
namespace {

// As long on both sides, with half of its words equal.
FoundPassage Reworded(uint32_t begin_a, uint32_t begin_b, uint32_t length) {
  FoundPassage passage;
  passage.a = 0;
  passage.b = 1;
  passage.box = {begin_a, begin_a + length, begin_b, begin_b + length};
  for (uint32_t k = 0; k < length; k += 2) passage.runs.push_back({begin_a + k, begin_b + k, 1});
  return passage;
}

TEST(MergedPassages, WhatGrewReachesFurther) {
  std::vector<FoundPassage> passages = {Reworded(0, 0, 50), Reworded(80, 80, 20),
                                        Reworded(100, 100, 40)};
  MergeNeighbours(passages, Strictness::kNormal);
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(passages[0].box, (TokenBox{0, 140, 0, 140}));
}

TEST(MergedPassages, SentencesThatChangePlacesAreOne) {
  std::vector<FoundPassage> passages = {Reworded(0, 30, 30), Reworded(30, 0, 30)};
  MergeNeighbours(passages, Strictness::kNormal);
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(passages[0].box, (TokenBox{0, 60, 0, 60}));
  EXPECT_EQ(CountEqual(passages[0]), 15U);  // of one of the two: a match is in order
}

TEST(MergedPassages, LooseReachesOverAPage) {
  const std::vector<FoundPassage> apart = {Reworded(0, 400, 30), Reworded(340, 90, 30)};
  const std::vector<FoundPassage> far = {Reworded(0, 400, 30), Reworded(360, 90, 30)};
  std::vector<FoundPassage> passages = apart;
  MergeNeighbours(passages, Strictness::kNormal);
  EXPECT_EQ(passages.size(), 2U);
  MergeNeighbours(passages, Strictness::kLoose);
  ASSERT_EQ(passages.size(), 1U);
  EXPECT_EQ(passages[0].box, (TokenBox{0, 370, 90, 430}));
  passages = far;
  MergeNeighbours(passages, Strictness::kLoose);
  EXPECT_EQ(passages.size(), 2U);
  // A quotation stands for itself there too.
  passages = apart;
  passages[1].runs = {{340, 90, 30}};
  MergeNeighbours(passages, Strictness::kLoose);
  EXPECT_EQ(passages.size(), 2U);
}

TEST(MergedPassages, APassageSaidTwiceStaysTwo) {
  std::vector<FoundPassage> passages = {Reworded(0, 0, 30), Reworded(0, 40, 30)};
  MergeNeighbours(passages, Strictness::kNormal);
  EXPECT_EQ(passages.size(), 2U);
}

TEST(MergedPassages, WhatIsHardlyChangedStandsForItself) {
  FoundPassage same = Reworded(0, 0, 30);
  same.runs = {{0, 0, 30}};
  FoundPassage next = Reworded(35, 40, 30);
  next.runs = {{35, 40, 30}};
  std::vector<FoundPassage> passages = {same, next};
  MergeNeighbours(passages, Strictness::kNormal);
  EXPECT_EQ(passages.size(), 2U);
}

}  // namespace
}  // namespace dittograph
