// What FindArticles says of texts that are special: empty, short, long, not text, all the same.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/fixtures/planted_texts.h"
#include "tests/oracle/brute_force.h"
#include "tests/unit/engine/found_articles.h"

namespace dittograph {
namespace {

using fixtures::CollectingSink;
using fixtures::CountsOf;
using fixtures::Exact;
using fixtures::FindAmong;
using fixtures::MembersOf;
using fixtures::Texts;
using ::testing::ElementsAre;
using ::testing::SizeIs;

class FindArticlesInBothModes : public ::testing::TestWithParam<bool> {
 protected:
  ArticleOptions Options(double threshold = 0.8) const {
    ArticleOptions options;
    options.threshold = Share::Of(threshold);
    options.exact = GetParam();
    return options;
  }
};
INSTANTIATE_TEST_SUITE_P(Modes, FindArticlesInBothModes, ::testing::Bool(),
                         [](const auto& test) { return test.param ? "Exact" : "Default"; });

TEST_P(FindArticlesInBothModes, NoArticlesGiveASummaryOnly) {
  const CollectingSink sink = FindAmong({}, Options());
  EXPECT_EQ(sink.calls, "s");
  EXPECT_EQ(sink.summary.articles, 0u);
}

TEST_P(FindArticlesInBothModes, TextsWithoutWordsPairWithNothing) {
  const CollectingSink sink =
      FindAmong({"", "", " \n", " \n", "?!", "?!", "\xFF", "\xFF"}, Options(0.1));
  EXPECT_EQ(sink.calls, "s");
  EXPECT_EQ(sink.summary.articles, 8u);
  EXPECT_EQ(sink.summary.articles_without_words, 8u);
  EXPECT_EQ(sink.summary.articles_repaired, 2u);
}

TEST_P(FindArticlesInBothModes, ShortTextsPairWhenTheirWordsAreTheSame) {
  const CollectingSink sink = FindAmong({"Stop", "stop!", "Stop press", "stop, press", "press stop",
                                         "a b c d", "a b c d e", "A. B. C. D."},
                                        Options(0.1));
  EXPECT_THAT(MembersOf(sink.clusters),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3), ElementsAre(5, 7)));
}

TEST_P(FindArticlesInBothModes, EqualSetsOfDifferentSequencesHaveJaccardOne) {
  std::string once;
  for (const char* word : {"one ", "two ", "three ", "four ", "five ", "six "}) once += word;
  const CollectingSink sink = FindAmong({once + once, once + once + once}, Options(1.0));
  ASSERT_THAT(sink.pairs, SizeIs(1));
  EXPECT_EQ(sink.pairs[0].jaccard(), 1.0);
}

TEST_P(FindArticlesInBothModes, BytesThatAreNotTextAreAccepted) {
  Random random(40);
  Texts texts;
  for (int i = 0; i < 40; ++i) {
    std::string noise;
    for (uint64_t size = random.Below(3000); size > 0; --size) {
      noise += static_cast<char>(random.Below(256));
    }
    texts.push_back(noise);
    noise.insert(noise.size() / 2, "\xC3");
    texts.push_back(noise);
  }
  texts.push_back(std::string("nul\0byte\0in\0the\0middle\0of", 25));
  texts.push_back(std::string("NUL\0\0byte in the middle\0of", 26));
  const ArticleOptions options = Options(0.7);
  const auto want = oracle::FindPairs(oracle::TuplesOfAll(texts), {700'000, 0});
  const CollectingSink sink = FindAmong(texts, options);
  EXPECT_EQ(CountsOf(sink.pairs), CountsOf(want));
  EXPECT_THAT(sink.pairs, ::testing::Contains(::testing::Field(&ArticlePair::a, texts.size() - 2)));
}

TEST_P(FindArticlesInBothModes, LongArticlesAreRead) {
  Random random(41);
  const auto words = fixtures::RandomWords(random, 250'000);  // a megabyte
  const Texts texts = {fixtures::TextOf(words), "a short text between the two long ones",
                       fixtures::TextOf(fixtures::CopyWithOtherWords(random, words, 0.9)),
                       fixtures::TextOf(fixtures::CopyWithOtherWords(random, words, 0.5))};
  ASSERT_GT(texts[0].size(), 900'000u);
  const CollectingSink sink = FindAmong(texts, Options());
  ASSERT_THAT(sink.pairs, SizeIs(1));
  EXPECT_EQ(sink.pairs[0].b, 2u);
  EXPECT_NEAR(sink.pairs[0].jaccard(), 0.9, 0.001);
}

TEST_P(FindArticlesInBothModes, IdenticalArticlesOverAThousandAreImplied) {
  Texts texts(1200, "the same text for all of these articles, word for word");
  texts.push_back("something else that is not like the others at all");
  ArticleOptions options = Options();
  options.report_removals = true;
  const CollectingSink sink = FindAmong(texts, options);
  EXPECT_THAT(sink.pairs, SizeIs(1199));
  EXPECT_EQ(sink.summary.pairs_implied, 1200u * 1199 / 2 - 1199);
  EXPECT_THAT(sink.removals, SizeIs(1199));
  ASSERT_THAT(sink.clusters, SizeIs(1));
  EXPECT_THAT(sink.clusters[0].members, SizeIs(1200));
}

TEST_P(FindArticlesInBothModes, PreferenceChoosesTheSurvivor) {
  const std::string text = "an article of more than five words that is here three times";
  VectorSource source({{"a", text, 3}, {"b", text, -1}, {"c", text, 0}});
  CollectingSink sink;
  ASSERT_TRUE(FindArticles(source, Options(), sink).ok());
  ASSERT_THAT(sink.clusters, SizeIs(1));
  EXPECT_EQ(sink.clusters[0].survivor, 1u);
}

// Of three articles that are alike and two others that are, all but one are of an archive.
TEST(FindArticles, NoResultIsOfTheArchiveAlone) {
  Random random(21);
  const std::string text = fixtures::TextOf(fixtures::RandomWords(random, 80));
  const std::string other = fixtures::TextOf(fixtures::RandomWords(random, 80));
  std::vector<VectorSource::Item> items;
  for (const std::string& of_archive : {text, text + " and more", other, other}) {
    items.push_back({std::to_string(items.size()), of_archive});
    items.back().is_archive = true;
  }
  items.push_back({"new", text + " and less"});
  VectorSource source(std::move(items));
  ArticleOptions options;
  options.report_pairs = true;
  options.report_removals = true;
  CollectingSink sink;
  ASSERT_TRUE(FindArticles(source, options, sink).ok());
  ASSERT_EQ(sink.pairs.size(), 2U);
  for (const ArticlePair& pair : sink.pairs) EXPECT_EQ(pair.b, 4U);
  ASSERT_EQ(sink.clusters.size(), 1U);
  EXPECT_EQ(sink.clusters[0].members.size(), 3U);
  ASSERT_EQ(sink.removals.size(), 1U);
  EXPECT_EQ(sink.removals[0].removed, 4U);
  EXPECT_EQ(sink.summary.pairs, 2U);
  EXPECT_EQ(sink.summary.clusters, 1U);
}

}  // namespace
}  // namespace dittograph
