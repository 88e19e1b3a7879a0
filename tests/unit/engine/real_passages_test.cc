// FindPassages on real news: nothing travels unseen. Skipped where DITTOGRAPH_DATA does not name
// the folder of the corpora.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/fixtures/real_corpora.h"
#include "text/tokens.h"

namespace dittograph {
namespace {

// Of every article, the numbers of the results that have a place in it.
class ResultsOfArticles : public Sink {
 public:
  explicit ResultsOfArticles(size_t num_articles) : results_(num_articles) {}

  Status OnPassage(const PassageMatch& match) override {
    Add(match.a);
    Add(match.b);
    ++next_;
    return OkStatus();
  }
  Status OnGroup(const PassageGroup& group) override {
    EXPECT_EQ(group.more, 0u);
    for (const PassageSide& side : group.occurrences) Add(side);
    ++next_;
    return OkStatus();
  }

  bool Share(ArticleNumber a, ArticleNumber b) const {
    return std::any_of(results_[a].begin(), results_[a].end(), [&](uint32_t result) {
      return std::binary_search(results_[b].begin(), results_[b].end(), result);
    });
  }

 private:
  void Add(const PassageSide& side) {
    std::vector<uint32_t>& results = results_[side.article];
    if (results.empty() || results.back() != next_) results.push_back(next_);
  }

  std::vector<std::vector<uint32_t>> results_;  // each ascending
  uint32_t next_ = 0;
};

class RealPassages : public ::testing::TestWithParam<const char*> {};

size_t CountTokens(const std::string& text) {
  Tokenizer tokenizer;
  return tokenizer.Tokenize(text).size();
}

// Two articles of which half the shingles are the same share a match or a group, however common it
// is what they share, unless one is too short to have a passage.
TEST_P(RealPassages, NothingTravelsUnseen) {
  const auto folder = fixtures::RealDataFolder();
  if (!folder) GTEST_SKIP() << "DITTOGRAPH_DATA is not set";
  const std::string name = GetParam();
  const auto corpus = fixtures::ReadRealCorpus(*folder, name);
  ASSERT_TRUE(corpus.ok()) << corpus.status().message();
  const auto truth = fixtures::ReadTruePairs(*folder, name, *corpus);
  ASSERT_TRUE(truth.ok()) << truth.status().message();

  std::vector<VectorSource::Item> items;
  for (const std::string& text : corpus->texts) items.push_back({"", text});
  VectorSource source(std::move(items));
  PassageOptions options;
  options.within = false;
  options.max_listed = std::numeric_limits<size_t>::max();
  ResultsOfArticles results(corpus->texts.size());
  ASSERT_TRUE(FindPassages(source, options, results).ok());

  size_t num_pairs = 0;
  size_t num_seen = 0;
  for (const fixtures::TruePair& pair : *truth) {
    if (CountTokens(corpus->texts[pair.a]) < options.min_words ||
        CountTokens(corpus->texts[pair.b]) < options.min_words) {
      continue;
    }
    ++num_pairs;
    num_seen += results.Share(pair.a, pair.b);
  }
  ASSERT_GT(num_pairs, 0u);
  const double share = static_cast<double>(num_seen) / static_cast<double>(num_pairs);
  RecordProperty("share", std::to_string(share));
  EXPECT_GE(share, 0.99) << num_seen << " of " << num_pairs;
}

std::string NameOf(const ::testing::TestParamInfo<const char*>& test) {
  std::string name = test.param;
  std::erase(name, '-');
  return name;
}

// (Not reuters21578: a sixth of its pairs are market tables and forms, which are no results.)
INSTANTIATE_TEST_SUITE_P(Corpora, RealPassages, ::testing::Values("bbc"), NameOf);
// Too large for sanitizers.
INSTANTIATE_TEST_SUITE_P(Exhaustive, RealPassages,
                         ::testing::Values("saudinewsnet", "senate-press"), NameOf);

}  // namespace
}  // namespace dittograph
