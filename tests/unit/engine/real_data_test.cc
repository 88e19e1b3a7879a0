// FindArticles on real news. Skipped where DITTOGRAPH_DATA does not name the folder of the corpora.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/fixtures/real_corpora.h"
#include "tests/oracle/brute_force.h"
#include "tests/oracle/rand_index.h"

namespace dittograph {
namespace {

using fixtures::CollectingSink;
using fixtures::RealCorpus;
using fixtures::TruePair;

CollectingSink FindPairsOf(const std::vector<std::string>& texts, ArticleOptions options) {
  std::vector<VectorSource::Item> items;
  for (const std::string& text : texts) items.push_back({"", text});
  VectorSource source(std::move(items));
  options.report_pairs = true;
  CollectingSink sink;
  EXPECT_TRUE(FindArticles(source, options, sink).ok());
  return sink;
}

CollectingSink FindPairsOf(const std::vector<std::string>& texts, double threshold, bool is_exact) {
  ArticleOptions options;
  options.threshold = Share::Of(threshold);
  options.exact = is_exact;
  return FindPairsOf(texts, options);
}

CollectingSink FindRewordedOf(const std::vector<std::string>& texts) {
  ArticleOptions options;
  options.reworded = true;
  return FindPairsOf(texts, options);
}

class RealPairs : public ::testing::TestWithParam<std::tuple<const char*, double, bool>> {};

// The truth was computed with Python's \w+, which keeps underscores in words where we split, and
// its scores are rounded: pairs with underscores, or within 0.005 of the threshold, may differ.
TEST_P(RealPairs, AreAllFoundAndNoOthers) {
  constexpr double kMargin = 0.005;
  const auto folder = fixtures::RealDataFolder();
  if (!folder) GTEST_SKIP() << "DITTOGRAPH_DATA is not set";
  const std::string name = std::get<0>(GetParam());
  const double threshold = std::get<1>(GetParam());
  const bool is_exact = std::get<2>(GetParam());
  const auto corpus = fixtures::ReadRealCorpus(*folder, name);
  ASSERT_TRUE(corpus.ok()) << corpus.status().message();
  const auto truth = fixtures::ReadTruePairs(*folder, name, *corpus);
  ASSERT_TRUE(truth.ok()) << truth.status().message();
  const auto may_differ = [&](ArticleNumber a, ArticleNumber b, double jaccard) {
    return std::abs(jaccard - threshold) < kMargin ||
           corpus->texts[a].find('_') != std::string::npos ||
           corpus->texts[b].find('_') != std::string::npos;
  };

  const CollectingSink sink = FindPairsOf(corpus->texts, threshold, is_exact);
  std::map<std::pair<ArticleNumber, ArticleNumber>, double> found;
  for (const ArticlePair& pair : sink.pairs) found[{pair.a, pair.b}] = pair.jaccard();

  size_t num_true = 0;
  size_t num_found = 0;
  for (const TruePair& pair : *truth) {
    if (may_differ(pair.a, pair.b, pair.jaccard)) {
      found.erase({pair.a, pair.b});
      continue;
    }
    if (pair.jaccard < threshold) continue;
    ++num_true;
    const auto it = found.find({pair.a, pair.b});
    if (it == found.end()) continue;
    ++num_found;
    EXPECT_NEAR(it->second, pair.jaccard, kMargin);
    found.erase(it);
  }
  for (const auto& [pair, jaccard] : found) {
    EXPECT_TRUE(may_differ(pair.first, pair.second, jaccard))
        << corpus->ids[pair.first] << ' ' << corpus->ids[pair.second] << ' ' << jaccard;
  }
  ASSERT_GT(num_true, 0u);
  const double recall = static_cast<double>(num_found) / static_cast<double>(num_true);
  EXPECT_GE(recall, is_exact ? 1.0 : threshold >= 0.8 ? 0.999 : 0.99) << num_true << " pairs";
}

INSTANTIATE_TEST_SUITE_P(Corpora, RealPairs,
                         ::testing::Combine(::testing::Values("reuters21578", "bbc"),
                                            ::testing::Values(0.5, 0.8), ::testing::Bool()),
                         [](const auto& test) {
                           return std::string(std::get<0>(test.param)) +
                                  (std::get<1>(test.param) == 0.5 ? "At50" : "At80") +
                                  (std::get<2>(test.param) ? "Exact" : "Default");
                         });

// Arabic, where our tokens are not Python's: against brute force on the first articles.
TEST(RealArabicNews, EqualsBruteForce) {
  const auto folder = fixtures::RealDataFolder();
  if (!folder) GTEST_SKIP() << "DITTOGRAPH_DATA is not set";
  auto corpus = fixtures::ReadRealCorpus(*folder, "saudinewsnet");
  ASSERT_TRUE(corpus.ok()) << corpus.status().message();
  corpus->texts.resize(5000);
  const auto all = oracle::FindPairsByCounting(corpus->texts, {300'000, 0});
  for (double threshold : {0.3, 0.5, 0.8}) {
    std::vector<ArticlePair> want;
    for (const ArticlePair& pair : all) {
      if (oracle::Reaches(pair, {Share::Of(threshold).millionths, 0})) want.push_back(pair);
    }
    ASSERT_GT(want.size(), 100u);
    const auto exact = FindPairsOf(corpus->texts, threshold, true).pairs;
    ASSERT_EQ(exact.size(), want.size());
    for (size_t i = 0; i < want.size(); ++i) {
      EXPECT_EQ(exact[i].a, want[i].a);
      EXPECT_EQ(exact[i].b, want[i].b);
      EXPECT_EQ(exact[i].shared, want[i].shared);
    }
    const auto by_default = FindPairsOf(corpus->texts, threshold, false).pairs;
    EXPECT_GE(static_cast<double>(by_default.size()), 0.998 * static_cast<double>(want.size()));
  }
}

struct RewordedGoal {
  const char* corpus;
  double least_rand_index;
};

class RealRewording : public ::testing::TestWithParam<RewordedGoal> {};

TEST_P(RealRewording, ClustersAreThoseOfTheLabels) {
  const auto folder = fixtures::RealDataFolder();
  if (!folder) GTEST_SKIP() << "DITTOGRAPH_DATA is not set";
  const auto corpus = fixtures::ReadRealCorpus(*folder, GetParam().corpus);
  ASSERT_TRUE(corpus.ok()) << corpus.status().message();
  const auto truth = fixtures::ReadTrueClusters(*folder, GetParam().corpus, *corpus);
  ASSERT_TRUE(truth.ok()) << truth.status().message();

  std::vector<uint32_t> found(corpus->texts.size());
  std::iota(found.begin(), found.end(), 0);
  for (const Cluster& cluster : FindRewordedOf(corpus->texts).clusters) {
    for (ArticleNumber member : cluster.members) found[member] = cluster.members[0];
  }
  EXPECT_GE(oracle::AdjustedRandIndex(found, *truth), GetParam().least_rand_index);
}

INSTANTIATE_TEST_SUITE_P(Corpora, RealRewording,
                         ::testing::Values(RewordedGoal{"reworded-de", 0.99},
                                           RewordedGoal{"reworded-ru", 0.95},
                                           RewordedGoal{"ocr-en", 0.99}),
                         [](const auto& test) {
                           std::string name = test.param.corpus;
                           std::erase(name, '-');
                           return name;
                         });

// News that is not reworded: what is found there beyond near-duplicates is mostly false.
TEST(RealNewsThatIsNotReworded, YieldsFewPairsBeyondNearDuplicates) {
  const auto folder = fixtures::RealDataFolder();
  if (!folder) GTEST_SKIP() << "DITTOGRAPH_DATA is not set";
  const auto corpus = fixtures::ReadRealCorpus(*folder, "bbc");
  ASSERT_TRUE(corpus.ok()) << corpus.status().message();
  const CollectingSink sink = FindRewordedOf(corpus->texts);
  EXPECT_LE(std::count_if(sink.pairs.begin(), sink.pairs.end(),
                          [](const ArticlePair& pair) { return pair.jaccard() < 0.5; }),
            40);
}

TEST(RealNewsThatIsNotReworded, DoesNotGrowIntoOneCluster) {
  const auto folder = fixtures::RealDataFolder();
  if (!folder) GTEST_SKIP() << "DITTOGRAPH_DATA is not set";
  const auto corpus = fixtures::ReadRealCorpus(*folder, "reuters21578");
  ASSERT_TRUE(corpus.ok()) << corpus.status().message();
  size_t largest = 0;
  for (const Cluster& cluster : FindRewordedOf(corpus->texts).clusters) {
    largest = std::max(largest, cluster.members.size());
  }
  EXPECT_LE(largest, 60u);
}

}  // namespace
}  // namespace dittograph
