#include "cluster/clusters.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr uint32_t kNoRow = RowArticles::kNoRow;

TEST(RowArticles, ListsTheArticlesOfEachRow) {
  const RowArticles rows({0, kNoRow, 1, 0, 2, 1, kNoRow, 0}, 3);
  EXPECT_EQ(rows.num_rows(), 3u);
  EXPECT_THAT(rows[0], ElementsAre(0, 3, 7));
  EXPECT_THAT(rows[1], ElementsAre(2, 5));
  EXPECT_THAT(rows[2], ElementsAre(4));
}

TEST(ExpandPairs, GivesEveryPairOfArticlesWithTheEarlierFirst) {
  // Row 0: articles 1, 4; row 1: articles 0, 2.
  const RowArticles rows({1, 0, 1, 2, 0}, 3);
  const std::vector<ScoredPair> scored = {
      {0, 0, 30, 30, 30}, {0, 1, 8, 30, 10}, {1, 1, 10, 10, 10}};
  const ExpandedPairs expanded = ExpandPairs(scored, rows);
  EXPECT_EQ(expanded.num_implied, 0u);
  ASSERT_THAT(expanded.pairs, SizeIs(6));
  const auto expect = [&](size_t i, ArticleNumber a, ArticleNumber b, uint32_t size_a,
                          uint32_t size_b) {
    EXPECT_EQ(expanded.pairs[i].a, a);
    EXPECT_EQ(expanded.pairs[i].b, b);
    EXPECT_EQ(expanded.pairs[i].size_a, size_a);
    EXPECT_EQ(expanded.pairs[i].size_b, size_b);
  };
  expect(0, 0, 1, 10, 30);
  expect(1, 0, 2, 10, 10);
  expect(2, 0, 4, 10, 30);
  expect(3, 1, 2, 30, 10);
  expect(4, 1, 4, 30, 30);
  expect(5, 2, 4, 10, 30);
}

TEST(ExpandPairs, LargeClassIsStoodForByItsFirst) {
  // Row 0: 1,001 articles from 0 on; row 1: articles 1001 and 1002.
  std::vector<uint32_t> row_of_article(1001, 0);
  row_of_article.insert(row_of_article.end(), {1, 1});
  const RowArticles rows(row_of_article, 2);
  const std::vector<ScoredPair> scored = {{0, 0, 9, 9, 9}, {0, 1, 8, 9, 9}, {1, 1, 9, 9, 9}};
  const ExpandedPairs expanded = ExpandPairs(scored, rows);
  EXPECT_THAT(expanded.pairs, SizeIs(1000 + 2 + 1));
  EXPECT_EQ(expanded.num_implied, 1001u * 1000 / 2 - 1000 + 1001 * 2 - 2);
  for (size_t i = 0; i < 1002; ++i) EXPECT_EQ(expanded.pairs[i].a, 0u);
}

TEST(ExpandPairs, ClassOfAThousandIsGivenInFull) {
  const RowArticles rows(std::vector<uint32_t>(1000, 0), 1);
  const std::vector<ScoredPair> scored = {{0, 0, 9, 9, 9}};
  const ExpandedPairs expanded = ExpandPairs(scored, rows);
  EXPECT_THAT(expanded.pairs, SizeIs(1000 * 999 / 2));
  EXPECT_EQ(expanded.num_implied, 0u);
}

TEST(ExpandPairs, ManyCopiesOfTwoTextsArePairedWithTheFirstOfTheOther) {
  // Row 0: 200 articles from 0 on; row 1: 300 from 200 on.
  std::vector<uint32_t> row_of_article(200, 0);
  row_of_article.resize(500, 1);
  const RowArticles rows(row_of_article, 2);
  const std::vector<ScoredPair> scored = {{0, 1, 8, 9, 9}};
  const ExpandedPairs expanded = ExpandPairs(scored, rows);
  EXPECT_THAT(expanded.pairs, SizeIs(200 + 300 - 1));
  EXPECT_EQ(expanded.num_implied, 200u * 300 - 499);
  for (const ArticlePair& pair : expanded.pairs) EXPECT_TRUE(pair.a == 0 || pair.b == 200);
}

TEST(ConnectClusters, AreComponentsWithTheMembersOfEveryRow) {
  // Row: articles. 0: 5; 1: 0, 3; 2: 1; 3: 2, 6; 4: 4.
  const RowArticles rows({1, 2, 3, 1, 4, 0, 3}, 5);
  const std::vector<ScoredPair> scored = {{0, 2, 1, 1, 1}, {2, 4, 1, 1, 1}};
  const std::vector<Cluster> clusters = ConnectClusters(scored, rows, {});
  ASSERT_THAT(clusters, SizeIs(3));
  EXPECT_THAT(clusters[0].members, ElementsAre(0, 3));
  EXPECT_THAT(clusters[1].members, ElementsAre(1, 4, 5));
  EXPECT_THAT(clusters[2].members, ElementsAre(2, 6));
  EXPECT_EQ(clusters[1].survivor, 1u);
}

TEST(ConnectClusters, LowestPreferenceSurvivesThenTheEarlier) {
  const RowArticles rows({0, 1, 2, 3}, 4);
  const std::vector<ScoredPair> scored = {{0, 1, 1, 1, 1}, {1, 2, 1, 1, 1}, {2, 3, 1, 1, 1}};
  EXPECT_EQ(ConnectClusters(scored, rows, {0, -5, 3, -5})[0].survivor, 1u);
  EXPECT_EQ(ConnectClusters(scored, rows, {9, 8, 7, INT64_MIN})[0].survivor, 3u);
}

TEST(ConnectClusters, NoPairsGiveNoClusters) {
  EXPECT_THAT(ConnectClusters({}, RowArticles({0, 1}, 2), {}), IsEmpty());
  EXPECT_THAT(ConnectClusters({}, RowArticles({}, 0), {}), IsEmpty());
}

}  // namespace
}  // namespace dittograph
