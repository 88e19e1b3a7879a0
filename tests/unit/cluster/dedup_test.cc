#include "cluster/dedup.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "cluster/clusters.h"
#include "support/random.h"
#include "tests/oracle/brute_force.h"

namespace dittograph {
namespace {

using ::testing::SizeIs;

// A made-up world: articles in rows, and scores between some rows.
struct World {
  World(uint64_t seed, size_t num_rows, size_t num_articles, bool with_rules) {
    Random random(seed);
    for (uint32_t row = 0; row < num_rows; ++row) row_of_article.push_back(row);
    for (size_t i = num_rows; i < num_articles; ++i) {
      row_of_article.push_back(random.Below(10) == 0
                                   ? RowArticles::kNoRow
                                   : static_cast<uint32_t>(random.Below(num_rows)));
    }
    for (size_t i = num_articles; i > 1; --i) {
      std::swap(row_of_article[i - 1], row_of_article[random.Below(i)]);
    }
    const RowArticles rows(row_of_article, num_rows);
    for (uint32_t a = 0; a < num_rows; ++a) {
      if (rows[a].size() > 1) scored.push_back({a, a, 100, 100, 100});
      for (uint32_t b = a + 1; b < num_rows; ++b) {
        if (random.Below(num_rows) > 1) continue;
        scored.push_back({a, b, static_cast<uint32_t>(80 + random.Below(20)), 100, 100});
      }
    }
    if (!with_rules) return;
    for (size_t i = 0; i < num_articles; ++i) {
      preference.push_back(static_cast<int64_t>(random.Below(5)) - 2);
      is_protected.push_back(random.Below(8) == 0);
    }
  }

  RowArticles rows() const { return RowArticles(row_of_article, NumRows()); }
  size_t NumRows() const {
    std::set<uint32_t> distinct(row_of_article.begin(), row_of_article.end());
    distinct.erase(RowArticles::kNoRow);
    return distinct.size();
  }

  std::vector<uint32_t> row_of_article;
  std::vector<ScoredPair> scored;
  std::vector<int64_t> preference;
  std::vector<bool> is_protected;
};

void ExpectGreedy(const World& world, const std::vector<Removal>& removals) {
  const auto pairs = ExpandPairs(world.scored, world.rows()).pairs;
  const auto want = oracle::RemoveGreedily(world.row_of_article.size(), pairs, world.preference,
                                           world.is_protected);
  ASSERT_EQ(removals.size(), want.size());
  std::set<ArticleNumber> removed;
  for (const Removal& removal : removals) removed.insert(removal.removed);
  for (size_t i = 0; i < want.size(); ++i) {
    const Removal& removal = removals[i];
    EXPECT_EQ(removal.removed, want[i].article);
    EXPECT_DOUBLE_EQ(removal.pair.jaccard(), want[i].best_jaccard);
    EXPECT_EQ(removal.pair.a, std::min(removal.removed, removal.kept));
    EXPECT_EQ(removal.pair.b, std::max(removal.removed, removal.kept));
    EXPECT_FALSE(removed.contains(removal.kept));
  }
}

TEST(ChooseRemovals, EqualTheGreedyOracle) {
  for (uint64_t seed = 0; seed < 300; ++seed) {
    const World world(seed, 1 + seed % 40, 1 + seed % 40 + seed % 23, seed % 2 == 1);
    ExpectGreedy(world, ChooseRemovals(world.scored, world.rows(),
                                       {world.preference, world.is_protected, {}, {}, {}}));
  }
}

// What the band search did not propose is asked for: the removals still cover all that is like a
// kept article.
TEST(ChooseRemovals, AsksForPairsThatWereNotProposed) {
  for (uint64_t seed = 0; seed < 100; ++seed) {
    World world(seed, 20, 30, true);
    std::map<std::pair<uint32_t, uint32_t>, ScoredPair> all;
    for (const ScoredPair& pair : world.scored) all[{pair.a, pair.b}] = pair;
    const auto pairs = ExpandPairs(world.scored, world.rows()).pairs;
    // A spanning forest of the pairs stays.
    std::vector<ScoredPair> few;
    std::vector<uint32_t> part(20);
    for (uint32_t row = 0; row < 20; ++row) part[row] = row;
    for (const ScoredPair& pair : world.scored) {
      const uint32_t from = part[pair.a];
      if (pair.a != pair.b && from == part[pair.b]) continue;
      for (uint32_t& p : part) p = p == from ? part[pair.b] : p;
      few.push_back(pair);
    }
    const auto score = [&](uint32_t a, uint32_t b) -> std::optional<ScoredPair> {
      const auto found = all.find({a, b});
      return found == all.end() ? std::nullopt : std::optional(found->second);
    };
    const auto removals =
        ChooseRemovals(few, world.rows(), {world.preference, world.is_protected, {}, {}, score});
    const auto want = oracle::RemoveGreedily(world.row_of_article.size(), pairs, world.preference,
                                             world.is_protected);
    ASSERT_EQ(removals.size(), want.size());
    for (size_t i = 0; i < want.size(); ++i) EXPECT_EQ(removals[i].removed, want[i].article);
  }
}

TEST(ChooseRemovals, ThousandsOfIdenticalArticlesGoButOne) {
  const RowArticles rows(std::vector<uint32_t>(2500, 0), 1);
  const std::vector<ScoredPair> scored = {{0, 0, 9, 9, 9}};
  std::vector<int64_t> preference(2500);
  preference[1234] = -1;
  const auto removals = ChooseRemovals(scored, rows, {preference, {}, {}, {}, {}});
  ASSERT_THAT(removals, SizeIs(2499));
  for (const Removal& removal : removals) EXPECT_EQ(removal.kept, 1234u);
}

TEST(ChooseRemovals, WhatIsInAnotherGoesAndNotWhatItIsIn) {
  // Article 0, a brief of 10 shingles, is in article 1, a round-up of 100.
  const RowArticles rows({0, 1}, 2);
  const std::vector<ScoredPair> scored = {{0, 1, 10, 10, 100}};
  const std::vector<int64_t> brief_first;
  const std::vector<int64_t> round_up_first = {0, -1};
  const std::vector<bool> is_protected;
  const auto removals = [&](const std::vector<int64_t>& preference) {
    return ChooseRemovals(scored, rows,
                          {preference, is_protected, Share::Of(0.8), Share::Of(0.8), {}});
  };
  EXPECT_THAT(removals(brief_first), SizeIs(0));
  ASSERT_THAT(removals(round_up_first), SizeIs(1));
  EXPECT_EQ(removals(round_up_first)[0].removed, 0u);
}

// Row 0 is kept, row 1 asks to go for it.
size_t NumRemoved(Relation relation, Share threshold, Share min_containment, bool templates) {
  const RowArticles rows({0, 1}, 2);
  const std::vector<ScoredPair> scored = {{0, 1, 90, 100, 100}};  // Jaccard 0.82
  const std::vector<int64_t> preference;
  const std::vector<bool> is_protected;
  DedupRules rules{preference, is_protected, threshold, min_containment, {}, templates, {}};
  rules.relate_rows = [&](const ScoredPair&) { return relation; };
  const auto removals = ChooseRemovals(scored, rows, rules);
  for (const Removal& removal : removals) EXPECT_EQ(removal.pair.relation, relation);
  return removals.size();
}

TEST(ChooseRemovals, RelationsDecide) {
  const Share at80 = Share::Of(0.8);
  const Share at90 = Share::Of(0.9);
  EXPECT_EQ(NumRemoved(Relation::kUpdate, at80, {}, false), 1u);
  EXPECT_EQ(NumRemoved(Relation::kTemplate, at80, {}, false), 0u);
  EXPECT_EQ(NumRemoved(Relation::kTemplate, at80, {}, true), 1u);
  for (Relation none : {Relation::kBoilerplate, Relation::kIndependent}) {
    EXPECT_EQ(NumRemoved(none, at80, {}, false), 1u);
    EXPECT_EQ(NumRemoved(none, at90, at90, false), 0u) << "by containment";
    EXPECT_EQ(NumRemoved(none, {}, {}, false), 0u) << "by rewording";
  }
  EXPECT_EQ(NumRemoved(Relation::kExcerpt, at90, at90, false), 1u);
}

TEST(ChooseRemovals, GoesForAnotherThanTheBestWhereThatIsATemplate) {
  const RowArticles rows({0, 1, 2}, 3);
  const std::vector<ScoredPair> scored = {{0, 2, 95, 100, 100}, {1, 2, 90, 100, 100}};
  const std::vector<int64_t> preference;
  const std::vector<bool> is_protected;
  DedupRules rules{preference, is_protected, Share::Of(0.8), {}, {}, false, {}};
  rules.relate_rows = [](const ScoredPair& pair) {
    return pair.a == 0 ? Relation::kTemplate : Relation::kCorrection;
  };
  const auto removals = ChooseRemovals(scored, rows, rules);
  ASSERT_THAT(removals, SizeIs(1));
  EXPECT_EQ(removals[0].kept, 1u);
  EXPECT_EQ(removals[0].pair.relation, Relation::kCorrection);
}

TEST(ChooseRemovals, ProtectedOnesAllStay) {
  const RowArticles rows({0, 0, 0, 1}, 2);
  const std::vector<ScoredPair> scored = {{0, 0, 9, 9, 9}, {0, 1, 8, 9, 9}};
  const auto removals = ChooseRemovals(scored, rows, {{}, {false, true, true, false}, {}, {}, {}});
  ASSERT_THAT(removals, SizeIs(1));
  EXPECT_EQ(removals[0].removed, 3u);
  EXPECT_EQ(removals[0].kept, 0u);
}

}  // namespace
}  // namespace dittograph
