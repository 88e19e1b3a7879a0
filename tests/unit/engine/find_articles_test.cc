// FindArticles from end to end, against brute force.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <set>
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
using fixtures::SourceOf;
using fixtures::Texts;
using ::testing::IsEmpty;

// Near copies at all distances, excerpts, identical texts in other dress, short and empty ones.
Texts MixedCorpus(uint64_t seed, size_t num_families) {
  Random random(seed);
  Texts texts = {"", " \n\t ", "...", "word", "Word!", "two words", "two  words.", "\xFF\xFE"};
  for (size_t i = 0; i < num_families; ++i) {
    const auto words = fixtures::RandomWords(random, 1 + random.Below(i % 3 == 0 ? 12 : 150));
    const std::string text = fixtures::TextOf(words);
    texts.push_back(text);
    for (uint64_t copy = random.Below(5); copy > 0; --copy) {
      const double jaccard = 0.1 * static_cast<double>(1 + random.Below(10));
      const auto changed = random.Below(2) == 0
                               ? fixtures::CopyWithOtherEnd(random, words, jaccard)
                               : fixtures::CopyWithOtherWords(random, words, jaccard);
      texts.push_back(fixtures::TextOf(changed));
    }
    if (random.Below(3) == 0) {
      std::string loud = text;
      for (char& c : loud) c = static_cast<char>('a' <= c && c <= 'z' ? c - 'a' + 'A' : c);
      texts.push_back("\xEF\xBB\xBF\r\n" + loud);
    }
    if (random.Below(3) == 0) {
      const auto half = static_cast<ptrdiff_t>(words.size() / 2);
      texts.push_back(fixtures::TextOf({words.begin() + half, words.end()}));
    }
  }
  fixtures::Shuffle(random, texts);
  return texts;
}

std::vector<ArticlePair> PairsThatShareAnything(const Texts& texts) {
  return oracle::FindPairs(oracle::TuplesOfAll(texts), {1, 1});
}

std::vector<ArticlePair> ThoseThatReach(const std::vector<ArticlePair>& pairs,
                                        const ArticleOptions& options) {
  std::vector<ArticlePair> reaching;
  for (const ArticlePair& pair : pairs) {
    if (oracle::Reaches(pair, {options.threshold.millionths, options.min_containment.millionths})) {
      reaching.push_back(pair);
    }
  }
  return reaching;
}

TEST(FindArticles, ExactEqualsBruteForce) {
  for (uint64_t seed = 0; seed < 4; ++seed) {
    const Texts texts = MixedCorpus(seed, 60);
    const auto all = PairsThatShareAnything(texts);
    for (double threshold : {0.1, 0.3, 0.5, 0.8, 0.9, 1.0}) {
      for (double containment : {0.0, 0.1, 0.7, 1.0}) {
        const ArticleOptions options = Exact(threshold, containment);
        const auto want = ThoseThatReach(all, options);
        const CollectingSink got = FindAmong(texts, options);
        ASSERT_EQ(CountsOf(got.pairs), CountsOf(want)) << threshold << ' ' << containment;
        ASSERT_EQ(MembersOf(got.clusters), oracle::Connect(texts.size(), want));
        EXPECT_EQ(got.summary.pairs, want.size());
        EXPECT_EQ(got.summary.clusters, got.clusters.size());
        EXPECT_EQ(got.summary.expected_recall, 1.0);
      }
    }
  }
}

TEST(FindArticles, ClustersAreTheSameWithoutPairs) {
  const Texts texts = MixedCorpus(5, 100);
  for (bool is_exact : {true, false}) {
    for (double threshold : {0.2, 0.5, 0.8}) {
      ArticleOptions options = Exact(threshold);
      options.exact = is_exact;
      VectorSource source = SourceOf(texts);
      CollectingSink sink;
      ASSERT_TRUE(FindArticles(source, options, sink).ok());
      EXPECT_THAT(sink.pairs, IsEmpty());
      EXPECT_EQ(MembersOf(sink.clusters), MembersOf(FindAmong(texts, options).clusters));
    }
  }
}

TEST(FindArticles, DefaultReportsTruePairsOnlyAndNearlyAll) {
  size_t num_found = 0;
  size_t num_true = 0;
  for (uint64_t seed = 10; seed < 14; ++seed) {
    const Texts texts = MixedCorpus(seed, 100);
    const auto all = PairsThatShareAnything(texts);
    for (double threshold : {0.1, 0.3, 0.5, 0.8, 1.0}) {
      ArticleOptions options;
      options.threshold = Share::Of(threshold);
      const auto want = CountsOf(ThoseThatReach(all, options));
      const CollectingSink sink = FindAmong(texts, options);
      const auto got = CountsOf(sink.pairs);
      EXPECT_TRUE(std::includes(want.begin(), want.end(), got.begin(), got.end()));
      EXPECT_GE(sink.summary.expected_recall, options.recall);
      num_found += got.size();
      num_true += want.size();
    }
  }
  EXPECT_GE(static_cast<double>(num_found), 0.999 * static_cast<double>(num_true));
}

TEST(FindArticles, RemovalsEqualTheGreedyOracle) {
  for (uint64_t seed = 20; seed < 26; ++seed) {
    const Texts texts = MixedCorpus(seed, 60);
    Random random(seed);
    std::vector<VectorSource::Item> items;
    std::vector<int64_t> preference;
    std::vector<bool> is_protected;
    for (const std::string& text : texts) {
      preference.push_back(seed % 2 == 0 ? 0 : static_cast<int64_t>(random.Below(7)) - 3);
      is_protected.push_back(seed % 3 == 0 && random.Below(6) == 0);
      items.push_back({"", text, preference.back(), is_protected.back()});
    }
    VectorSource source(std::move(items));
    ArticleOptions options = Exact(0.6);
    options.report_removals = true;
    CollectingSink sink;
    ASSERT_TRUE(FindArticles(source, options, sink).ok());
    const auto pairs = oracle::FindPairs(oracle::TuplesOfAll(texts), {600'000, 0});
    const auto want = oracle::RemoveGreedily(texts.size(), pairs, preference, is_protected);
    ASSERT_EQ(sink.removals.size(), want.size());
    EXPECT_EQ(sink.summary.removed, want.size());
    for (size_t i = 0; i < want.size(); ++i) {
      EXPECT_EQ(sink.removals[i].removed, want[i].article);
      EXPECT_DOUBLE_EQ(sink.removals[i].pair.jaccard(), want[i].best_jaccard);
    }
  }
}

// Clusters as sets of texts.
std::multiset<std::multiset<std::string>> ClusteredTexts(const Texts& texts,
                                                         const std::vector<Cluster>& clusters) {
  std::multiset<std::multiset<std::string>> all;
  for (const Cluster& cluster : clusters) {
    std::multiset<std::string> members;
    for (ArticleNumber member : cluster.members) members.insert(texts[member]);
    all.insert(members);
  }
  return all;
}

TEST(FindArticles, OrderOfTheInputDoesNotMatter) {
  Random random(30);
  Texts texts = MixedCorpus(30, 300);
  for (bool is_exact : {true, false}) {
    ArticleOptions options = Exact(0.7);
    options.exact = is_exact;
    const auto want = ClusteredTexts(texts, FindAmong(texts, options).clusters);
    for (int round = 0; round < 3; ++round) {
      fixtures::Shuffle(random, texts);
      EXPECT_EQ(ClusteredTexts(texts, FindAmong(texts, options).clusters), want);
    }
  }
}

TEST(FindArticles, NumberOfThreadsDoesNotMatter) {
  const Texts texts = MixedCorpus(31, 800);
  for (bool is_exact : {true, false}) {
    ArticleOptions options = Exact(0.5);
    options.exact = is_exact;
    options.report_removals = true;
    options.num_threads = 1;
    const CollectingSink one = FindAmong(texts, options);
    EXPECT_GE(one.clusters.size(), 100u);
    for (size_t num_threads : {2, 8, 0}) {
      options.num_threads = num_threads;
      const CollectingSink many = FindAmong(texts, options);
      EXPECT_EQ(many.calls, one.calls);
      EXPECT_EQ(CountsOf(many.pairs), CountsOf(one.pairs));
      EXPECT_EQ(MembersOf(many.clusters), MembersOf(one.clusters));
      EXPECT_EQ(many.summary.candidates, one.summary.candidates);
      ASSERT_EQ(many.removals.size(), one.removals.size());
      for (size_t i = 0; i < one.removals.size(); ++i) {
        EXPECT_EQ(many.removals[i].removed, one.removals[i].removed);
        EXPECT_EQ(many.removals[i].kept, one.removals[i].kept);
      }
    }
  }
}

}  // namespace
}  // namespace dittograph
