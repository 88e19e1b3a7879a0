// Articles with times: what is too far apart to be a pair, and relations that times refine.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "cluster/clusters.h"
#include "cluster/dedup.h"
#include "cluster/lineage.h"
#include "cluster/time_window.h"
#include "dittograph/dittograph.h"
#include "relate/relater.h"
#include "support/random.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/fixtures/planted_texts.h"
#include "tests/oracle/brute_force.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;

constexpr int64_t kUnknown = ArticleMetadata::kUnknownTime;
constexpr int64_t kDay = 86'400;

std::vector<VectorSource::Item> StoriesInTime(uint64_t seed, size_t num_families) {
  Random random(seed);
  std::vector<VectorSource::Item> items;
  const auto add = [&](const std::string& text) {
    const bool has_time = random.Below(20) > 0;
    const auto hours = static_cast<int64_t>(random.Below(100));
    items.push_back({.id = std::to_string(random.Next()),
                     .text = text,
                     .preference = static_cast<int64_t>(random.Below(4)),
                     .is_protected = random.Below(10) == 0,
                     .published = has_time ? hours * 3600 - kDay : kUnknown});
  };
  for (size_t i = 0; i < num_families; ++i) {
    const auto words = fixtures::RandomWords(random, 20 + random.Below(60));
    for (uint64_t copy = random.Below(7); copy > 0; --copy) {
      add(fixtures::TextOf(random.Below(2) == 0 ? words
                                                : fixtures::CopyWithOtherEnd(random, words, 0.9)));
    }
  }
  fixtures::Shuffle(random, items);
  return items;
}

// Written down once more, on purpose.
bool AreNear(const VectorSource::Item& x, const VectorSource::Item& y, uint64_t max_seconds) {
  if (max_seconds == 0 || x.published == kUnknown || y.published == kUnknown) return true;
  return std::max(x.published, y.published) - std::min(x.published, y.published) <=
         static_cast<int64_t>(max_seconds);
}

std::vector<ArticlePair> SlowPairs(const std::vector<VectorSource::Item>& items, Share threshold) {
  std::vector<std::string> texts;
  for (const auto& item : items) texts.push_back(item.text);
  return oracle::FindPairs(oracle::TuplesOfAll(texts), {threshold.millionths, 0});
}

std::vector<ArticlePair> NearOnes(std::vector<ArticlePair> pairs,
                                  const std::vector<VectorSource::Item>& items,
                                  uint64_t max_seconds) {
  std::erase_if(
      pairs, [&](const ArticlePair& p) { return !AreNear(items[p.a], items[p.b], max_seconds); });
  return pairs;
}

std::vector<std::pair<ArticleNumber, ArticleNumber>> EndsOf(const std::vector<ArticlePair>& pairs) {
  std::vector<std::pair<ArticleNumber, ArticleNumber>> ends;
  for (const ArticlePair& pair : pairs) ends.emplace_back(pair.a, pair.b);
  return ends;
}

fixtures::CollectingSink Find(const std::vector<VectorSource::Item>& items,
                              const ArticleOptions& options) {
  VectorSource source(items);
  fixtures::CollectingSink sink;
  EXPECT_TRUE(FindArticles(source, options, sink).ok());
  return sink;
}

std::vector<std::vector<ArticleNumber>> MembersOf(const std::vector<Cluster>& clusters) {
  std::vector<std::vector<ArticleNumber>> members;
  for (const Cluster& cluster : clusters) members.push_back(cluster.members);
  return members;
}

void ExpectRemovalsOf(const std::vector<VectorSource::Item>& items,
                      const std::vector<ArticlePair>& pairs, uint64_t max_seconds,
                      const std::vector<Removal>& removals) {
  std::vector<int64_t> preference;
  std::vector<bool> is_protected;
  for (const auto& item : items) {
    preference.push_back(item.preference);
    is_protected.push_back(item.is_protected);
  }
  const auto want = oracle::RemoveGreedily(items.size(), pairs, preference, is_protected);
  ASSERT_EQ(removals.size(), want.size());
  for (size_t i = 0; i < want.size(); ++i) {
    EXPECT_EQ(removals[i].removed, want[i].article);
    EXPECT_DOUBLE_EQ(removals[i].pair.jaccard(), want[i].best_jaccard);
    EXPECT_TRUE(AreNear(items[removals[i].removed], items[removals[i].kept], max_seconds));
  }
}

TEST(ArticlesInTime, EqualBruteForceOverPairsOfArticles) {
  for (uint64_t seed = 0; seed < 8; ++seed) {
    const auto items = StoriesInTime(seed, 30);
    const auto all = SlowPairs(items, Share::Of(0.6));
    for (const uint64_t max_seconds : {0, 1, 3600, 36'000, 86'400, 259'200}) {
      for (const bool is_exact : {true, false}) {
        ArticleOptions options;
        options.threshold = Share::Of(0.6);
        options.recall = 0.999999;
        options.exact = is_exact;
        options.max_seconds_apart = max_seconds;
        options.remove_templates = true;
        const auto want = NearOnes(all, items, max_seconds);
        const auto clusters = oracle::Connect(items.size(), want);
        ASSERT_EQ(MembersOf(Find(items, options).clusters), clusters) << "without pairs";
        options.report_pairs = true;
        options.report_removals = true;
        const auto got = Find(items, options);
        ASSERT_EQ(EndsOf(got.pairs), EndsOf(want)) << seed << ' ' << max_seconds;
        ASSERT_EQ(MembersOf(got.clusters), clusters);
        EXPECT_EQ(got.summary.pairs_implied, 0u);
        ExpectRemovalsOf(items, want, max_seconds, got.removals);
      }
    }
  }
}

TEST(ArticlesInTime, WithoutTimesTheWindowHasNoEffect) {
  auto items = StoriesInTime(50, 60);
  for (auto& item : items) item.published = kUnknown;
  ArticleOptions options;
  options.report_pairs = true;
  options.report_removals = true;
  const auto want = Find(items, options);
  options.max_seconds_apart = 1;
  const auto got = Find(items, options);
  EXPECT_EQ(EndsOf(got.pairs), EndsOf(want.pairs));
  EXPECT_EQ(MembersOf(got.clusters), MembersOf(want.clusters));
  EXPECT_EQ(got.removals.size(), want.removals.size());
}

TEST(ArticlesInTime, IdenticalTextsChainThroughOthers) {
  Random random(1);
  const std::string text = fixtures::TextOf(fixtures::RandomWords(random, 50));
  std::vector<VectorSource::Item> items;
  for (const int day : {0, 60, 30, 200}) {
    items.push_back({.id = std::to_string(day), .text = text, .published = day * kDay});
  }
  ArticleOptions options;
  options.max_seconds_apart = 30 * kDay;
  options.report_pairs = true;
  const auto got = Find(items, options);
  EXPECT_THAT(EndsOf(got.pairs), ElementsAre(std::pair(0, 2), std::pair(1, 2)));
  EXPECT_THAT(MembersOf(got.clusters), ElementsAre(ElementsAre(0, 1, 2)));
  EXPECT_EQ(got.pairs[0].seconds_apart, 30 * kDay);
  EXPECT_EQ(got.pairs[1].seconds_apart, -30 * kDay);
}

TEST(ArticlesInTime, TheFarthestTimesDoNotOverflow) {
  std::vector<VectorSource::Item> items(2, {.id = "id", .text = "one two three four five six"});
  items[0].published = INT64_MIN + 1;
  items[1].published = INT64_MAX;
  ArticleOptions options;
  options.report_pairs = true;
  EXPECT_GT(Find(items, options).pairs.at(0).seconds_apart, 0);
  options.max_seconds_apart = UINT64_MAX;
  EXPECT_EQ(Find(items, options).pairs.size(), 1u);
  options.max_seconds_apart = uint64_t{1} << 60;
  EXPECT_EQ(Find(items, options).pairs.size(), 0u);
}

TEST(ArticlesInTime, ALargeClassCountsOnlyWhatIsNear) {
  // 1,500 copies, one an hour; two hours at most.
  std::vector<int64_t> times;
  for (int64_t i = 0; i < 1500; ++i) times.push_back(i * 3600);
  const RowArticles rows(std::vector<uint32_t>(1500, 0), 1);
  const TimeWindow window(times, 7200);
  const std::vector<ScoredPair> scored = {{0, 0, 9, 9, 9}};
  const ExpandedPairs expanded = ExpandPairs(scored, rows, window);
  EXPECT_EQ(expanded.pairs.size(), 2u);
  EXPECT_EQ(expanded.pairs.size() + expanded.num_implied, 1499u + 1498u);
  DedupRules rules{{}, {}, {}, {}, {}, false, {}, window};
  EXPECT_EQ(ChooseRemovals(scored, rows, rules).size(), 1000u);
}

TEST(ArticlesInTime, AnExcerptThatGrewFromItsTopIsAnUpdate) {
  const auto relation = [](int order, bool has_same_top, Relation given) {
    ArticlePair pair{0, 1, 50, 50, 100, given};
    RelateInHistory({order, false, has_same_top}, pair);
    return pair.relation;
  };
  EXPECT_EQ(relation(-1, true, Relation::kExcerpt), Relation::kUpdate);
  EXPECT_EQ(relation(-1, false, Relation::kExcerpt), Relation::kExcerpt) << "a round-up";
  EXPECT_EQ(relation(1, true, Relation::kExcerpt), Relation::kExcerpt) << "cut short later";
  EXPECT_EQ(relation(0, true, Relation::kExcerpt), Relation::kExcerpt);
  EXPECT_EQ(relation(-1, true, Relation::kIdentical), Relation::kIdentical);
}

TEST(ArticlesInTime, AVersionThatRefersToAnotherIsAnUpdate) {
  const auto relation = [](Relation given) {
    ArticlePair pair{0, 1, 50, 50, 100, given};
    RelateInHistory({-1, true, false}, pair);
    return pair.relation;
  };
  for (const Relation given : {Relation::kIndependent, Relation::kReworded, Relation::kTemplate,
                               Relation::kBoilerplate, Relation::kExcerpt}) {
    EXPECT_EQ(relation(given), Relation::kUpdate);
  }
  for (const Relation given :
       {Relation::kIdentical, Relation::kNearIdentical, Relation::kCorrection}) {
    EXPECT_EQ(relation(given), given);
  }
}

TEST(ArticlesInTime, ReferencesLeadBackOverOthers) {
  const Lineage lineage{.refers_to = {Lineage::kNone, 0, 1, 4, 3}};
  EXPECT_TRUE(lineage.LeadsBack(1, 0));
  EXPECT_TRUE(lineage.LeadsBack(2, 0));
  EXPECT_FALSE(lineage.LeadsBack(0, 2));
  EXPECT_FALSE(lineage.LeadsBack(3, 0)) << "a circle ends";
}

TEST(ArticlesInTime, TimesThenVersionsThenReferencesTellTheOrder) {
  Lineage lineage;
  EXPECT_EQ(lineage.Order(0, 1), 0);
  lineage.refers_to = {Lineage::kNone, 0};
  EXPECT_EQ(lineage.Order(0, 1), -1);
  EXPECT_EQ(lineage.Order(1, 0), 1);
  lineage.versions = {2, 1};
  EXPECT_EQ(lineage.Order(0, 1), 1);
  lineage.times = {10, kUnknown};
  EXPECT_EQ(lineage.Order(0, 1), 1);
  lineage.times = {10, 20};
  EXPECT_EQ(lineage.Order(0, 1), -1);
  lineage.times = {10, 10};
  EXPECT_EQ(lineage.Order(0, 1), 1);
  lineage.versions = {2, 0};
  EXPECT_EQ(lineage.Order(0, 1), -1);
}

}  // namespace
}  // namespace dittograph
