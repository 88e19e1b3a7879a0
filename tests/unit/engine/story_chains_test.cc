// Chains of versions inside the clusters of FindArticles.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/fixtures/collecting_sink.h"

namespace dittograph {
namespace {

const std::string kStory =
    "The harbour master of Vellin closed the north mole on Tuesday after divers found a crack in "
    "the "
    "footing of the old light tower, and the ferries leave from the fish quay until it is filled. ";
const std::string kMore =
    "Engineers will pour concrete before the autumn storms, the council heard on Wednesday "
    "evening.";

fixtures::CollectingSink Find(const std::vector<VectorSource::Item>& items, size_t num_threads) {
  ArticleOptions options;
  options.threshold = Share::Of(0.4);
  options.report_chains = true;
  options.num_threads = num_threads;
  VectorSource source(items);
  fixtures::CollectingSink sink;
  EXPECT_TRUE(FindArticles(source, options, sink).ok());
  return sink;
}

TEST(StoryChains, TellTheRelationToTheVersionBefore) {
  for (const size_t num_threads : {1, 4}) {
    const auto sink = Find({{.id = "grown", .text = kStory + kMore, .version = 3},
                            {.id = "first", .text = kStory, .version = 1},
                            {.id = "resend", .text = kStory, .version = 2},
                            {.id = "after", .text = kStory + kMore, .refers_to = "grown"},
                            {.id = "unknown", .text = kStory}},
                           num_threads);
    ASSERT_EQ(sink.clusters.size(), 1u);
    EXPECT_EQ(sink.clusters[0].members.size(), 5u);
    const std::vector<StoryVersion>& chain = sink.clusters[0].chain;
    ASSERT_EQ(chain.size(), 4u);
    EXPECT_EQ(chain[0].article, 1u);
    EXPECT_EQ(chain[1].article, 2u);
    EXPECT_EQ(chain[1].relation, Relation::kIdentical);
    EXPECT_EQ(chain[2].article, 0u);
    EXPECT_EQ(chain[2].relation, Relation::kUpdate);
    EXPECT_EQ(chain[2].version, 3u);
    EXPECT_EQ(chain[3].article, 3u);
    EXPECT_EQ(chain[3].relation, Relation::kIdentical);
  }
}

// The one that shrank is an excerpt of the one before.
TEST(StoryChains, KnowWhichIsTheOlder) {
  const auto sink = Find({{.id = "long", .text = kStory + kMore, .published = 10},
                          {.id = "brief", .text = kStory, .published = 20}},
                         1);
  ASSERT_EQ(sink.clusters.size(), 1u);
  ASSERT_EQ(sink.clusters[0].chain.size(), 2u);
  EXPECT_EQ(sink.clusters[0].chain[1].article, 1u);
  EXPECT_EQ(sink.clusters[0].chain[1].relation, Relation::kExcerpt);
  EXPECT_EQ(sink.clusters[0].chain[0].time, 10);
}

TEST(StoryChains, AreEmptyWithoutTimesVersionsAndReferences) {
  const auto sink = Find({{"a", kStory}, {"b", kStory}}, 1);
  ASSERT_EQ(sink.clusters.size(), 1u);
  EXPECT_TRUE(sink.clusters[0].chain.empty());
}

// Of several articles of one id, the one nearest before is meant; ids of notices are not.
TEST(StoryChains, ResolveReferencesToIds) {
  const auto sink = Find({{.id = "s", .text = kStory},
                          {.id = "s", .text = kStory},
                          {.id = "t", .text = kStory, .refers_to = "s"},
                          {.id = "s", .text = kStory, .is_apart = true}},
                         1);
  ASSERT_EQ(sink.clusters.size(), 1u);
  ASSERT_EQ(sink.clusters[0].chain.size(), 2u);
  EXPECT_EQ(sink.clusters[0].chain[0].article, 1u);
  EXPECT_EQ(sink.clusters[0].chain[1].article, 2u);
}

}  // namespace
}  // namespace dittograph
