#include "io/write/passage_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <tuple>
#include <vector>

#include "support/random.h"

namespace dittograph {

namespace {

PassageMatch RandomMatch(Random& random, ArticleNumber number) {
  PassageMatch match;
  match.kind = static_cast<PassageKind>(random.Below(5));
  match.a.article = number;
  match.b.article = number + static_cast<ArticleNumber>(random.Below(2));
  match.words_matched = static_cast<uint32_t>(20 + random.Below(4));
  match.score = 1;
  if (random.Below(3) == 0) match.changes.push_back({PassageChange::Kind::kNumber, {}, {}});
  return match;
}

}  // namespace

// What is cut off early is what ranks behind, and equal ones keep their order.
TEST(RankedPassages, KeepsTheFirstOfAll) {
  Random random(5);
  RankedPassages all;
  RankedPassages first(20);
  for (ArticleNumber number = 0; number < 500; ++number) {
    const PassageMatch match = RandomMatch(random, number);
    all.Add(match);
    first.Add(match);
  }
  const auto& ranked = all.Ranked();
  ASSERT_EQ(ranked.size(), 500u);
  ASSERT_EQ(first.Ranked().size(), 20u);
  EXPECT_EQ(first.num_added(), 500u);
  for (size_t i = 0; i < 20; ++i) {
    EXPECT_EQ(first.Ranked()[i].match()->a.article, ranked[i].match()->a.article);
  }
  for (size_t i = 1; i < ranked.size(); ++i) {
    const auto rank = [&ranked](size_t at) {
      const RankedPassage& passage = ranked[at];
      return std::tuple(passage.section, -passage.fact_rank, -passage.weight,
                        passage.match()->a.article);
    };
    EXPECT_LT(rank(i - 1), rank(i));
  }
}

}  // namespace dittograph
