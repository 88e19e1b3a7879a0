// Inputs that make a careless search quadratic or forgetful. What keeps them fast is checked by the
// number of candidates, not by a clock.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/fixtures/planted_texts.h"

namespace dittograph {
namespace {

using fixtures::CollectingSink;
using fixtures::WordNumbers;
using ::testing::SizeIs;

constexpr size_t kPlanted = 100;

class HostileArticles : public ::testing::TestWithParam<bool> {
 protected:
  // Adds `texts` and, at the end, near copies of the first of them with Jaccard 0.8 to 0.95.
  void AddWithCopies(const std::vector<WordNumbers>& texts) {
    for (const WordNumbers& words : texts) Add(words);
    for (size_t i = 0; i < kPlanted; ++i) {
      const double jaccard = 0.8 + 0.15 * static_cast<double>(i) / kPlanted;
      planted_.emplace_back(static_cast<ArticleNumber>(i),
                            static_cast<ArticleNumber>(items_.size()));
      Add(i % 2 == 0 ? fixtures::CopyWithOtherWords(random_, texts[i], jaccard)
                     : fixtures::CopyWithOtherEnd(random_, texts[i], jaccard));
    }
  }
  void Add(const WordNumbers& words) { items_.push_back({"", fixtures::TextOf(words)}); }

  CollectingSink Find(bool report_pairs = true) {
    ArticleOptions options;
    options.exact = GetParam();
    options.report_pairs = report_pairs;
    options.num_threads = 2;
    VectorSource source(items_);
    CollectingSink sink;
    EXPECT_TRUE(FindArticles(source, options, sink).ok());
    return sink;
  }

  void ExpectPlantedPairs(const CollectingSink& sink) const {
    std::set<std::pair<ArticleNumber, ArticleNumber>> reported;
    for (const ArticlePair& pair : sink.pairs) reported.emplace(pair.a, pair.b);
    size_t found = 0;
    for (const auto& pair : planted_) found += reported.contains(pair);
    EXPECT_GE(found, GetParam() ? kPlanted : kPlanted * 99 / 100);
  }

  Random random_{1};
  std::vector<VectorSource::Item> items_;
  std::vector<std::pair<ArticleNumber, ArticleNumber>> planted_;
};
INSTANTIATE_TEST_SUITE_P(Modes, HostileArticles, ::testing::Bool(),
                         [](const auto& test) { return test.param ? "Exact" : "Default"; });

WordNumbers Joined(WordNumbers a, const WordNumbers& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

TEST_P(HostileArticles, TwentyThousandIdentical) {
  AddWithCopies(std::vector<WordNumbers>(20'000, fixtures::RandomWords(random_, 200)));
  const CollectingSink sink = Find();
  ASSERT_THAT(sink.clusters, SizeIs(1));
  EXPECT_THAT(sink.clusters[0].members, SizeIs(20'000 + kPlanted));
  EXPECT_LE(sink.summary.candidates, kPlanted * kPlanted);
  EXPECT_GE(sink.pairs.size(), 20'000u - 1 + kPlanted);
}

TEST_P(HostileArticles, FiveThousandShareBoilerplate) {
  const WordNumbers boilerplate = fixtures::RandomWords(random_, 60);
  std::vector<WordNumbers> texts;
  for (size_t i = 0; i < 5000; ++i) {
    texts.push_back(Joined(fixtures::RandomWords(random_, 60 + i % 300), boilerplate));
  }
  AddWithCopies(texts);
  const CollectingSink sink = Find();
  ExpectPlantedPairs(sink);
  EXPECT_THAT(sink.pairs, SizeIs(::testing::Le(kPlanted)));
  EXPECT_LE(sink.summary.candidates, 100'000u);
}

TEST_P(HostileArticles, FiveThousandShareHalfTheirTextWithATemplate) {
  const WordNumbers form = fixtures::RandomWords(random_, 100);
  std::vector<WordNumbers> texts;
  for (size_t i = 0; i < 5000; ++i) {
    texts.push_back(Joined(form, fixtures::RandomWords(random_, 100)));
  }
  AddWithCopies(texts);
  const CollectingSink sink = Find();
  ExpectPlantedPairs(sink);
  EXPECT_THAT(sink.pairs, SizeIs(::testing::Le(kPlanted)));
  EXPECT_LE(sink.summary.candidates, 1'000'000u);
}

// A dense cluster. The exact search scores all of its pairs, so it gets fewer.
size_t NumAlike(bool is_exact) { return is_exact ? 1000 : 3000; }

TEST_P(HostileArticles, ThousandsAllAlikeAreOneCluster) {
  const WordNumbers words = fixtures::RandomWords(random_, 200);
  const size_t size = NumAlike(GetParam());
  for (size_t i = 0; i < size; ++i) Add(fixtures::CopyWithOtherWords(random_, words, 0.9));
  const CollectingSink sink = Find(/*report_pairs=*/false);
  ASSERT_THAT(sink.clusters, SizeIs(1));
  EXPECT_THAT(sink.clusters[0].members, SizeIs(size));
  if (!GetParam()) {
    EXPECT_LE(sink.summary.candidates, size * 512);
  }
}

TEST_P(HostileArticles, FourHundredAllAlikeGiveAllPairs) {
  const WordNumbers words = fixtures::RandomWords(random_, 200);
  for (size_t i = 0; i < 400; ++i) Add(fixtures::CopyWithOtherWords(random_, words, 0.9));
  const size_t all = 400 * 399 / 2;
  EXPECT_GE(Find().pairs.size(), GetParam() ? all : all * 999 / 1000);
}

// Pairs at Jaccard 0.73 all look alike to the signatures, and none is one.
TEST_P(HostileArticles, FormWithFewWordsFilledIn) {
  const WordNumbers form = fixtures::RandomWords(random_, 170);
  std::vector<WordNumbers> texts;
  for (size_t i = 0; i < 1000; ++i) {
    texts.push_back(Joined(form, fixtures::RandomWords(random_, 30)));
  }
  AddWithCopies(texts);
  ExpectPlantedPairs(Find());
}

TEST_P(HostileArticles, DedupOfAThousandAllAlikeKeepsOne) {
  const WordNumbers words = fixtures::RandomWords(random_, 200);
  const size_t size = 1000;
  for (size_t i = 0; i < size; ++i) Add(fixtures::CopyWithOtherWords(random_, words, 0.9));
  VectorSource source(items_);
  ArticleOptions options;
  options.exact = GetParam();
  options.report_removals = true;
  CollectingSink sink;
  ASSERT_TRUE(FindArticles(source, options, sink).ok());
  EXPECT_THAT(sink.removals, SizeIs(size - 1));
}

TEST_P(HostileArticles, TwentyMegabytes) {
  const WordNumbers words = fixtures::RandomWords(random_, 5'000'000);
  Add(words);
  Add(fixtures::RandomWords(random_, 100));
  Add(fixtures::CopyWithOtherWords(random_, words, 0.9));
  ASSERT_GE(items_[0].text.size(), 19'000'000u);
  const CollectingSink sink = Find();
  ASSERT_THAT(sink.pairs, SizeIs(1));
  EXPECT_EQ(sink.pairs[0].b, 2u);
}

// One word, said over and over: one shingle, whatever the length.
TEST_P(HostileArticles, OneWordRepeated) {
  for (size_t size : {5, 6, 1000, 1'000'000}) {
    std::string text;
    for (size_t i = 0; i < size; ++i) text += "no ";
    items_.push_back({"", text});
  }
  EXPECT_THAT(Find().pairs, SizeIs(6));
}

}  // namespace
}  // namespace dittograph
