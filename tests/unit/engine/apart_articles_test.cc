// Articles that stand apart: notices that a story is withdrawn.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/oracle/passage_rules.h"

namespace dittograph {
namespace {

const char kStory[] =
    "The harbour master of Vellin closed the north mole on Tuesday after divers found a crack in "
    "the "
    "footing of the old light tower, and the ferries leave from the fish quay until it is filled.";

ArticleOptions Mode(int mode) {
  ArticleOptions options;
  options.exact = mode == 1;
  options.reworded = mode == 2;
  if (mode == 3) options.min_containment = Share::Of(0.5);
  options.report_pairs = true;
  options.report_removals = true;
  return options;
}

TEST(ApartArticles, AreInNoPairClusterOrRemovalInAnyMode) {
  for (int mode = 0; mode < 4; ++mode) {
    for (size_t notice = 0; notice < 3; ++notice) {
      std::vector<VectorSource::Item> items(3, {"id", kStory});
      items[notice].is_apart = true;
      VectorSource source(items);
      fixtures::CollectingSink sink;
      ASSERT_TRUE(FindArticles(source, Mode(mode), sink).ok());
      ASSERT_EQ(sink.pairs.size(), 1u) << mode;
      EXPECT_NE(sink.pairs[0].a, notice);
      EXPECT_NE(sink.pairs[0].b, notice);
      ASSERT_EQ(sink.clusters.size(), 1u);
      EXPECT_EQ(sink.clusters[0].members.size(), 2u);
      ASSERT_EQ(sink.removals.size(), 1u);
      EXPECT_NE(sink.removals[0].removed, notice);
      EXPECT_NE(sink.removals[0].kept, notice);
      EXPECT_EQ(sink.summary.articles, 3u);
      EXPECT_EQ(sink.summary.articles_without_words, 0u);
    }
  }
}

TEST(ApartArticles, HavePassagesLikeAllOthers) {
  std::vector<VectorSource::Item> items(2, {"id", kStory});
  items[1].is_apart = true;
  VectorSource source(items);
  oracle::PassageSink sink;
  ASSERT_TRUE(FindPassages(source, PassageOptions(), sink).ok());
  EXPECT_EQ(sink.matches.size(), 1u);
}

}  // namespace
}  // namespace dittograph
