// FindArticles from end to end, against brute force.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/fixtures/planted_texts.h"
#include "tests/oracle/brute_force.h"

namespace dittograph {
namespace {

using fixtures::CollectingSink;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Texts = std::vector<std::string>;

VectorSource SourceOf(const Texts& texts) {
  std::vector<VectorSource::Item> items;
  for (size_t i = 0; i < texts.size(); ++i) items.push_back({std::to_string(i), texts[i]});
  return VectorSource(std::move(items));
}

CollectingSink Find(const Texts& texts, ArticleOptions options) {
  options.report_pairs = true;
  VectorSource source = SourceOf(texts);
  CollectingSink sink;
  const Status status = FindArticles(source, options, sink);
  EXPECT_TRUE(status.ok()) << status.message();
  return sink;
}

ArticleOptions Exact(double threshold, double min_containment = 0) {
  ArticleOptions options;
  options.threshold = Share::Of(threshold);
  options.min_containment = Share::Of(min_containment);
  options.exact = true;
  return options;
}

using Counts = std::tuple<ArticleNumber, ArticleNumber, uint32_t, uint32_t, uint32_t>;

std::vector<Counts> CountsOf(const std::vector<ArticlePair>& pairs) {
  std::vector<Counts> counts;
  for (const ArticlePair& p : pairs) counts.emplace_back(p.a, p.b, p.shared, p.size_a, p.size_b);
  return counts;
}

std::vector<std::vector<ArticleNumber>> MembersOf(const std::vector<Cluster>& clusters) {
  std::vector<std::vector<ArticleNumber>> members;
  for (const Cluster& cluster : clusters) members.push_back(cluster.members);
  return members;
}

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
        const CollectingSink got = Find(texts, options);
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
      EXPECT_EQ(MembersOf(sink.clusters), MembersOf(Find(texts, options).clusters));
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
      const CollectingSink sink = Find(texts, options);
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
    const auto want = ClusteredTexts(texts, Find(texts, options).clusters);
    for (int round = 0; round < 3; ++round) {
      fixtures::Shuffle(random, texts);
      EXPECT_EQ(ClusteredTexts(texts, Find(texts, options).clusters), want);
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
    const CollectingSink one = Find(texts, options);
    EXPECT_GE(one.clusters.size(), 100u);
    for (size_t num_threads : {2, 8, 0}) {
      options.num_threads = num_threads;
      const CollectingSink many = Find(texts, options);
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
  const CollectingSink sink = Find({}, Options());
  EXPECT_EQ(sink.calls, "s");
  EXPECT_EQ(sink.summary.articles, 0u);
}

TEST_P(FindArticlesInBothModes, TextsWithoutWordsPairWithNothing) {
  const CollectingSink sink =
      Find({"", "", " \n", " \n", "?!", "?!", "\xFF", "\xFF"}, Options(0.1));
  EXPECT_EQ(sink.calls, "s");
  EXPECT_EQ(sink.summary.articles, 8u);
  EXPECT_EQ(sink.summary.articles_without_words, 8u);
  EXPECT_EQ(sink.summary.articles_repaired, 2u);
}

TEST_P(FindArticlesInBothModes, ShortTextsPairWhenTheirWordsAreTheSame) {
  const CollectingSink sink = Find({"Stop", "stop!", "Stop press", "stop, press", "press stop",
                                    "a b c d", "a b c d e", "A. B. C. D."},
                                   Options(0.1));
  EXPECT_THAT(MembersOf(sink.clusters),
              ElementsAre(ElementsAre(0, 1), ElementsAre(2, 3), ElementsAre(5, 7)));
}

TEST_P(FindArticlesInBothModes, EqualSetsOfDifferentSequencesHaveJaccardOne) {
  std::string once;
  for (const char* word : {"one ", "two ", "three ", "four ", "five ", "six "}) once += word;
  const CollectingSink sink = Find({once + once, once + once + once}, Options(1.0));
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
  const CollectingSink sink = Find(texts, options);
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
  const CollectingSink sink = Find(texts, Options());
  ASSERT_THAT(sink.pairs, SizeIs(1));
  EXPECT_EQ(sink.pairs[0].b, 2u);
  EXPECT_NEAR(sink.pairs[0].jaccard(), 0.9, 0.001);
}

TEST_P(FindArticlesInBothModes, IdenticalArticlesOverAThousandAreImplied) {
  Texts texts(1200, "the same text for all of these articles, word for word");
  texts.push_back("something else that is not like the others at all");
  ArticleOptions options = Options();
  options.report_removals = true;
  const CollectingSink sink = Find(texts, options);
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

// --- What the caller sees of faults and refusals ---

class FaultySource : public VectorSource {
 public:
  using VectorSource::VectorSource;
  std::vector<Fault> Faults() const override {
    return {{"a.jsonl", 3, "no field text"}, {"a.jsonl", 9, "not JSON"}};
  }
  uint64_t NumRepaired() const override { return 2; }
};

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

TEST(FindArticles, ResultsComeInFinalOrder) {
  const std::string text = "an article of more than five words that is here two times";
  FaultySource source({{"a", text}, {"b", text}, {"c", "x \xFF"}});
  ArticleOptions options;
  options.report_pairs = true;
  options.report_removals = true;
  CollectingSink sink;
  ASSERT_TRUE(FindArticles(source, options, sink).ok());
  EXPECT_EQ(sink.calls, "ffrpcs");
  EXPECT_EQ(sink.faults[1].line, 9u);
  EXPECT_EQ(sink.summary.faults, 2u);
  EXPECT_EQ(sink.summary.articles_repaired, 3u);
  EXPECT_EQ(sink.summary.articles_in_clusters, 2u);
}

TEST(FindArticles, SinkThatFailsStopsTheRun) {
  const std::string text = "an article of more than five words that is here three times";
  ArticleOptions options;
  options.report_pairs = true;
  options.report_removals = true;
  const std::string all = "ffrrpppcs";
  for (char call : {'f', 'r', 'p', 'c', 's'}) {
    FaultySource source({{"a", text}, {"b", text}, {"c", text}});
    CollectingSink sink;
    sink.fails_at = call;
    EXPECT_EQ(FindArticles(source, options, sink).message(), "sink: full");
    EXPECT_EQ(sink.calls, all.substr(0, all.find(call) + 1));
  }
}

class BrokenSource : public VectorSource {
 public:
  using VectorSource::VectorSource;
  Status ReadBatch(size_t batch, const Visitor& visit) override {
    if (batch >= 2) return IoError("batch " + std::to_string(batch) + ": cannot read");
    return VectorSource::ReadBatch(batch, visit);
  }
};

TEST(FindArticles, SourceThatFailsEndsTheRunWithItsFirstFailure) {
  for (size_t num_threads : {1, 2, 8}) {
    BrokenSource source(std::vector<VectorSource::Item>(2000, {"id", "some text"}));
    ArticleOptions options;
    options.num_threads = num_threads;
    CollectingSink sink;
    EXPECT_EQ(FindArticles(source, options, sink).message(), "batch 2: cannot read");
    EXPECT_EQ(sink.calls, "");
  }
}

TEST(FindArticles, OptionsOutOfRangeAreRefused) {
  const auto refusal = [](const ArticleOptions& options) {
    VectorSource source(std::vector<VectorSource::Item>{{"a", "text"}});
    CollectingSink sink;
    const Status status = FindArticles(source, options, sink);
    EXPECT_FALSE(status.ok());
    EXPECT_EQ(sink.calls, "");
    return std::string(status.message());
  };
  ArticleOptions options;
  for (double threshold : {0.0, 0.0999, 1.001, 80.0}) {
    options.threshold = Share::Of(threshold);
    EXPECT_THAT(refusal(options), HasSubstr("threshold " + std::to_string(threshold)));
    EXPECT_THAT(refusal(options), HasSubstr("0.1 to 1"));
  }
  options = {};
  for (double recall : {0.0, 0.49, 1.0, 2.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
    options.recall = recall;
    EXPECT_THAT(refusal(options), HasSubstr("recall " + std::to_string(recall)));
  }
  options = {};
  for (double containment : {0.05, 1.5}) {
    options.min_containment = Share::Of(containment);
    EXPECT_THAT(refusal(options), HasSubstr("min-containment " + std::to_string(containment)));
  }
}

TEST(FindArticles, OptionsAtTheEdgesAreTaken) {
  for (double threshold : {0.1, 1.0}) {
    for (double recall : {0.5, 0.999999}) {
      ArticleOptions options;
      options.threshold = Share::Of(threshold);
      options.recall = recall;
      options.min_containment = Share::Of(1.0);
      EXPECT_THAT(Find({"a b c d e f", "a b c d e f"}, options).pairs, SizeIs(1));
    }
  }
}

}  // namespace
}  // namespace dittograph
