#include "io/html/pair_reason.h"

#include <gtest/gtest.h>

#include <string>

namespace dittograph {

namespace {

constexpr int64_t kHour = 3600;

ArticlePair Pair(Relation relation, int64_t seconds_apart = ArticleMetadata::kUnknownTime) {
  ArticlePair pair;
  pair.shared = 62;
  pair.size_a = 100;
  pair.size_b = 124;
  pair.relation = relation;
  pair.seconds_apart = seconds_apart;
  return pair;
}

std::vector<WordChange> Changes(std::string_view text_a, std::string_view text_b) {
  std::vector<DisplayWord> a = SplitDisplayWords(text_a);
  std::vector<DisplayWord> b = SplitDisplayWords(text_b);
  return WordChanges(AlignWords(a, b));
}

}  // namespace

TEST(PairReason, AnUpdateSaysWhatTheLaterOneKeeps) {
  EXPECT_EQ(PairReason(Pair(Relation::kUpdate, 3 * kHour), {}),
            "B is 3 hours later and keeps 62 % of A's word sequences");
  EXPECT_EQ(PairReason(Pair(Relation::kUpdate, -90), {}),
            "A is 90 seconds later and keeps 50 % of B's word sequences");
  EXPECT_EQ(PairReason(Pair(Relation::kUpdate), {}),
            "another version of the story; 62 % of A's word sequences are in B, 50 % of B's in A");
}

TEST(PairReason, ACorrectionNamesTheNumbersElseTheWords) {
  const ArticlePair pair = Pair(Relation::kCorrection, 24 * kHour);
  EXPECT_EQ(PairReason(pair, Changes("Some 12 geese, by Ruth.", "Some 14 geese, by Rita.")),
            "one number changed: 12 → 14; B is 1 day later");
  EXPECT_EQ(PairReason(pair, Changes("said Ruth (Amber)", "said Rita (Umber)")),
            "2 words changed: Ruth → Rita, Amber → Umber; B is 1 day later");
  EXPECT_EQ(PairReason(pair, {}),
            "a number or a name changed, and hardly anything else; B is 1 day later");
}

TEST(PairReason, AnExcerptStandsInTheOther) {
  ArticlePair pair = Pair(Relation::kExcerpt);
  EXPECT_EQ(PairReason(pair, {}), "62 % of A's word sequences stand in B");
  pair.size_a = 62;
  EXPECT_EQ(PairReason(pair, {}), "all of A stands in B");
  std::swap(pair.size_a, pair.size_b);
  EXPECT_EQ(PairReason(pair, {}), "all of B stands in A");
}

TEST(WordChanges, AreWordsForAsManyOthers) {
  EXPECT_EQ(Changes("a b c", "a x y c").size(), 0u);
  EXPECT_EQ(Changes("a b c", "a c").size(), 0u);
  EXPECT_EQ(Changes("a b, c d", "a x, c y"), (std::vector<WordChange>{{"b", "x"}, {"d", "y"}}));
  EXPECT_EQ(Changes("a 1 2 3 4 b", "a 5 6 7 8 b").size(), 0u);  // a passage, not a change
}

}  // namespace dittograph
