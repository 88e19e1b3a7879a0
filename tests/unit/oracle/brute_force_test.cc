#include "tests/oracle/brute_force.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/random.h"

namespace dittograph::oracle {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(BruteForce, CountsByHand) {
  const TupleSet a = TuplesOf("a b c d e f g");  // abcde bcdef cdefg
  const TupleSet b = TuplesOf("A, B; c d e f h");
  EXPECT_THAT(a, SizeIs(3));
  const ArticlePair pair = Compare(4, 9, a, b);
  EXPECT_EQ(pair.a, 4u);
  EXPECT_EQ(pair.b, 9u);
  EXPECT_EQ(pair.shared, 2u);
  EXPECT_EQ(pair.union_size(), 4u);
  EXPECT_TRUE(Reaches(pair, {500'000, 0}));
  EXPECT_FALSE(Reaches(pair, {500'001, 0}));
  EXPECT_TRUE(Reaches(pair, {500'001, 666'666}));
  EXPECT_FALSE(Reaches(pair, {500'001, 666'667}));
}

TEST(BruteForce, ShortTextsAreOneTuple) {
  EXPECT_THAT(TuplesOf("one two"), SizeIs(1));
  EXPECT_EQ(TuplesOf("one two"), TuplesOf("One, two."));
  EXPECT_NE(TuplesOf("one two"), TuplesOf("two one"));
  EXPECT_THAT(TuplesOf(" \n.,"), IsEmpty());
  const std::vector<TupleSet> empty(3);
  EXPECT_THAT(FindPairs(empty, {100'000, 100'000}), IsEmpty());
}

TEST(BruteForce, CountingEqualsComparing) {
  Random random(1);
  for (int round = 0; round < 20; ++round) {
    std::vector<std::string> texts;
    for (int i = 0; i < 60; ++i) {
      std::string text;
      const uint64_t size = random.Below(14);
      for (uint64_t w = 0; w < size; ++w) text += random.Below(8) == 0 ? "b " : "a ";
      texts.push_back(text);
    }
    const PairRule rule{100'000 * (1 + random.Below(10)), random.Below(2) * 500'000};
    const auto compared = FindPairs(TuplesOfAll(texts), rule);
    const auto counted = FindPairsByCounting(texts, rule);
    ASSERT_EQ(compared.size(), counted.size());
    for (size_t i = 0; i < compared.size(); ++i) {
      EXPECT_EQ(compared[i].a, counted[i].a);
      EXPECT_EQ(compared[i].b, counted[i].b);
      EXPECT_EQ(compared[i].shared, counted[i].shared);
      EXPECT_EQ(compared[i].union_size(), counted[i].union_size());
    }
  }
}

TEST(BruteForce, ConnectsChains) {
  const std::vector<ArticlePair> pairs = {{5, 6, 0, 0, 0}, {1, 3, 0, 0, 0}, {3, 4, 0, 0, 0}};
  EXPECT_THAT(Connect(8, pairs), ElementsAre(ElementsAre(1, 3, 4), ElementsAre(5, 6)));
}

TEST(BruteForce, RemovesOnlyWhatIsLikeAKeptOne) {
  // A chain: 0 - 1 - 2. With 1 gone, 2 resembles nothing that is kept.
  const std::vector<ArticlePair> pairs = {{0, 1, 9, 10, 10}, {1, 2, 9, 10, 10}};
  const auto articles = [](const std::vector<Removed>& removed) {
    std::vector<ArticleNumber> numbers;
    for (const Removed& r : removed) numbers.push_back(r.article);
    return numbers;
  };
  EXPECT_THAT(articles(RemoveGreedily(3, pairs, {}, {})), ElementsAre(1));
  EXPECT_THAT(articles(RemoveGreedily(3, pairs, {0, -1, 0}, {})), ElementsAre(0, 2));
  EXPECT_THAT(articles(RemoveGreedily(3, pairs, {0, -1, 0}, {true, false, false})), ElementsAre(2));
}

}  // namespace
}  // namespace dittograph::oracle
