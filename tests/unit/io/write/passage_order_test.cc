#include "io/write/passage_order.h"

#include <gtest/gtest.h>

#include <map>
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

std::vector<ArticleNumber> Articles(const std::vector<RankedPassage>& passages) {
  std::vector<ArticleNumber> articles;
  for (const RankedPassage& passage : passages) articles.push_back(passage.match()->a.article);
  return articles;
}

}  // namespace

// What is cut off early is what ranks behind, and equal ones keep their order.
TEST(RankedPassages, KeepsTheFirstOfEachSection) {
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
  EXPECT_EQ(first.num_added(), 500u);
  std::vector<ArticleNumber> expected;
  std::map<PassageSection, size_t> room = {{PassageSection::kWithin, 10},
                                           {PassageSection::kAcross, 5},
                                           {PassageSection::kTemplate, 3},
                                           {PassageSection::kBoilerplate, 2}};
  for (const RankedPassage& passage : ranked) {
    if (room[passage.section] == 0) continue;
    --room[passage.section];
    expected.push_back(passage.match()->a.article);
  }
  EXPECT_EQ(Articles(first.Ranked()), expected);
  for (size_t i = 1; i < ranked.size(); ++i) {
    const auto rank = [&ranked](size_t at) {
      const RankedPassage& passage = ranked[at];
      return std::tuple(passage.section, -passage.fact_rank, -passage.weight,
                        passage.match()->a.article);
    };
    EXPECT_LT(rank(i - 1), rank(i));
  }
}

// However the sections come and however many there are of each: the same as if all were there
// before anything is cut off.
TEST(RankedPassages, ASectionLeavesRoomForThoseBehindIt) {
  Random random(7);
  for (int round = 0; round < 2000; ++round) {
    const size_t max_kept = 1 + random.Below(12);
    std::vector<PassageMatch> matches;
    const uint64_t num_sections = 1 + random.Below(4);
    const uint64_t count = random.Below(80);
    for (ArticleNumber number = 0; number < count; ++number) {
      matches.push_back(RandomMatch(random, number));
      if (random.Below(num_sections) > 0) matches.back().kind = PassageKind::kExact;
    }
    RankedPassages all;
    RankedPassages first(max_kept);
    for (const PassageMatch& match : matches) {
      all.Add(match);
      first.Add(match);
    }
    std::vector<ArticleNumber> expected;
    size_t room = max_kept;
    const auto& ranked = all.Ranked();
    for (int section = 0; section < 4; ++section) {
      std::vector<ArticleNumber> own;
      size_t behind = 0;
      for (const RankedPassage& passage : ranked) {
        if (static_cast<int>(passage.section) == section) {
          own.push_back(passage.match()->a.article);
        }
        behind += static_cast<int>(passage.section) > section;
      }
      while (own.size() > room || (own.size() > (room + 1) / 2 && own.size() + behind > room)) {
        own.pop_back();
      }
      room -= own.size();
      expected.insert(expected.end(), own.begin(), own.end());
    }
    EXPECT_EQ(Articles(first.Ranked()), expected);
  }
}

}  // namespace dittograph
