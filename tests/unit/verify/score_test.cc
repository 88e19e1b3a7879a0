#include "verify/score.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "support/union_find.h"
#include "tests/fixtures/planted_texts.h"
#include "tests/oracle/brute_force.h"

namespace dittograph {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

// `per_family` texts around each of `families` originals, from near copies to distant ones.
std::vector<std::string> Families(uint64_t seed, size_t families, size_t per_family) {
  Random random(seed);
  std::vector<std::string> texts;
  for (size_t i = 0; i < families; ++i) {
    const auto words = fixtures::RandomWords(random, 5 + random.Below(120));
    for (size_t copy = 0; copy < per_family; ++copy) {
      const double jaccard = 0.3 + 0.1 * static_cast<double>(random.Below(8));
      texts.push_back(fixtures::TextOf(fixtures::CopyWithOtherEnd(random, words, jaccard)));
    }
  }
  return texts;
}

RowText TextsOf(const std::vector<std::string>& texts) {
  return [&](uint32_t row, std::string&) -> std::string_view { return texts[row]; };
}

std::vector<Candidate> AllPairs(size_t num_rows) {
  std::vector<Candidate> pairs;
  for (uint32_t a = 0; a < num_rows; ++a) {
    for (uint32_t b = a + 1; b < num_rows; ++b) pairs.push_back({a, b});
  }
  return pairs;
}

std::vector<ArticlePair> AsArticlePairs(const std::vector<ScoredPair>& scored) {
  std::vector<ArticlePair> pairs;
  for (const ScoredPair& p : scored) pairs.push_back({p.a, p.b, p.shared, p.size_a, p.size_b});
  return pairs;
}

void ExpectEqual(const std::vector<ArticlePair>& got, const std::vector<ArticlePair>& want) {
  ASSERT_EQ(got.size(), want.size());
  for (size_t i = 0; i < got.size(); ++i) {
    EXPECT_EQ(got[i].a, want[i].a);
    EXPECT_EQ(got[i].b, want[i].b);
    EXPECT_EQ(got[i].shared, want[i].shared);
    EXPECT_EQ(got[i].size_a, want[i].size_a);
    EXPECT_EQ(got[i].size_b, want[i].size_b);
  }
}

TEST(ScoreCandidates, EqualsBruteForce) {
  const auto texts = Families(1, 20, 6);
  const auto tuples = oracle::TuplesOfAll(texts);
  for (uint64_t threshold : {100'000, 500'000, 600'000, 800'000, 1'000'000}) {
    for (uint64_t containment : {0, 300'000, 900'000}) {
      const ScoreOptions options{Share{threshold}, Share{containment}, false, 2};
      const auto scored =
          ScoreCandidates(AllPairs(texts.size()), texts.size(), TextsOf(texts), options);
      ExpectEqual(AsArticlePairs(scored), oracle::FindPairs(tuples, {threshold, containment}));
    }
  }
}

TEST(ScoreCandidates, IsTheSameAtAnyThreadCount) {
  const auto texts = Families(2, 40, 10);
  const auto candidates = AllPairs(texts.size());  // 79,800: many chunks
  ScoreOptions options{Share::Of(0.5), Share{}, false, 1};
  const auto one =
      AsArticlePairs(ScoreCandidates(candidates, texts.size(), TextsOf(texts), options));
  for (size_t num_threads : {2, 8}) {
    options.num_threads = num_threads;
    ExpectEqual(AsArticlePairs(ScoreCandidates(candidates, texts.size(), TextsOf(texts), options)),
                one);
  }
}

TEST(ScoreCandidates, OnlyConnectKeepsTheComponents) {
  const auto texts = Families(3, 30, 10);
  const auto candidates = AllPairs(texts.size());
  for (double threshold : {0.3, 0.5, 0.8}) {
    ScoreOptions options{Share::Of(threshold), Share{}, false, 2};
    const auto all = ScoreCandidates(candidates, texts.size(), TextsOf(texts), options);
    options.only_connect = true;
    const auto few = ScoreCandidates(candidates, texts.size(), TextsOf(texts), options);
    EXPECT_LE(few.size(), all.size());
    EXPECT_EQ(oracle::Connect(texts.size(), AsArticlePairs(few)),
              oracle::Connect(texts.size(), AsArticlePairs(all)));
  }
}

TEST(ScoreCandidates, ReadsATextOnceForCandidatesThatBelongTogether) {
  const auto texts = Families(4, 1, 20);
  std::atomic<size_t> num_reads{0};
  const RowText counting = [&](uint32_t row, std::string&) -> std::string_view {
    ++num_reads;
    return texts[row];
  };
  ScoreCandidates(AllPairs(texts.size()), texts.size(), counting,
                  {Share::Of(0.5), Share{}, false, 1});
  EXPECT_EQ(num_reads, texts.size());
}

TEST(ScoreCandidates, RowWithItselfIsItsSize) {
  const std::vector<std::string> texts = {"a b c d e f g", "a b"};
  const std::vector<Candidate> candidates = {{0, 0}, {0, 1}, {1, 1}};
  const auto scored =
      ScoreCandidates(candidates, 2, TextsOf(texts), {Share::Of(1.0), Share{}, false, 1});
  ASSERT_THAT(scored, SizeIs(2));
  EXPECT_EQ(scored[0].shared, 3u);
  EXPECT_EQ(scored[0].size_b, 3u);
  EXPECT_EQ(scored[1].a, 1u);
  EXPECT_EQ(scored[1].shared, 1u);
}

TEST(ScoreCandidates, NothingGivesNothing) {
  EXPECT_THAT(ScoreCandidates({}, 0, {}, {Share::Of(0.5), Share{}, false, 4}), IsEmpty());
}

TEST(PairScorer, EqualsScoreCandidates) {
  const auto texts = Families(5, 100, 4);
  const auto tuples = oracle::TuplesOfAll(texts);
  PairScorer scorer(TextsOf(texts), {Share::Of(0.5), Share{}, false, 1});
  for (const Candidate& c : AllPairs(texts.size())) {
    if (c.b - c.a > 5 && (c.a + c.b) % 97 != 0) continue;  // more rows than it remembers
    const ArticlePair want = oracle::Compare(c.a, c.b, tuples[c.a], tuples[c.b]);
    const auto got = scorer.Score(c.a, c.b);
    ASSERT_EQ(got.has_value(), oracle::Reaches(want, {500'000, 0}));
    if (got) ExpectEqual(AsArticlePairs({*got}), {want});
  }
}

}  // namespace
}  // namespace dittograph
