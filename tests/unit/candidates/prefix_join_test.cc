#include "candidates/prefix_join.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "tests/fixtures/planted_texts.h"
#include "tests/oracle/brute_force.h"

namespace dittograph {
namespace {

using ::testing::IsEmpty;

std::vector<Candidate> Join(const std::vector<std::string>& texts, JoinMeasure measure, Share share,
                            size_t num_threads = 1) {
  const RowText text_of_row = [&](uint32_t row, std::string&) -> std::string_view {
    return texts[row];
  };
  return JoinByPrefix(texts.size(), text_of_row, measure, share, num_threads);
}

// Distinct, ascending, and every pair that reaches the share is among them.
void ExpectComplete(const std::vector<std::string>& texts, std::span<const ArticlePair> pairs,
                    JoinMeasure measure, Share share) {
  const std::vector<Candidate> found = Join(texts, measure, share);
  for (size_t i = 0; i < found.size(); ++i) {
    ASSERT_LT(found[i].a, found[i].b);
    ASSERT_TRUE(i == 0 || found[i - 1] < found[i]);
  }
  const oracle::PairRule rule = measure == JoinMeasure::kJaccard
                                    ? oracle::PairRule{share.millionths, 0}
                                    : oracle::PairRule{0, share.millionths};
  for (const ArticlePair& pair : pairs) {
    if (!oracle::Reaches(pair, rule)) continue;
    ASSERT_TRUE(std::binary_search(found.begin(), found.end(), Candidate{pair.a, pair.b}))
        << share.value() << ": " << texts[pair.a] << " / " << texts[pair.b];
  }
}

void ExpectCompleteAtAllShares(const std::vector<std::string>& texts) {
  const oracle::PairRule any_shared = {1, 1};
  const auto pairs = oracle::FindPairs(oracle::TuplesOfAll(texts), any_shared);
  for (uint64_t percent : {10, 25, 33, 50, 60, 75, 80, 90, 99, 100}) {
    const Share share{percent * 10'000};
    ExpectComplete(texts, pairs, JoinMeasure::kJaccard, share);
    ExpectComplete(texts, pairs, JoinMeasure::kContainment, share);
  }
}

TEST(PrefixJoin, FindsAllPairsOfAllShortTextsOfTwoWords) {
  std::vector<std::string> texts;
  for (size_t size = 1; size <= 7; ++size) {
    for (uint32_t bits = 0; bits < 1u << size; ++bits) {
      std::string text;
      for (size_t i = 0; i < size; ++i) text += bits >> i & 1 ? "a " : "b ";
      texts.push_back(text);
    }
  }
  ExpectCompleteAtAllShares(texts);
}

TEST(PrefixJoin, FindsAllPairsOfRandomTextsOfFewWords) {
  Random random(1);
  for (int round = 0; round < 12; ++round) {
    std::vector<std::string> texts(120);
    const uint64_t vocabulary = 1 + random.Below(6);
    for (std::string& text : texts) {
      const uint64_t size = 1 + random.Below(40);
      for (uint64_t i = 0; i < size; ++i) {
        text += static_cast<char>('a' + random.Below(vocabulary));
        text += ' ';
      }
    }
    ExpectCompleteAtAllShares(texts);
  }
}

TEST(PrefixJoin, FindsNearCopiesAndExcerpts) {
  Random random(2);
  std::vector<std::string> texts;
  for (int i = 0; i < 60; ++i) {
    const auto words = fixtures::RandomWords(random, 20 + random.Below(200));
    texts.push_back(fixtures::TextOf(words));
    texts.push_back(fixtures::TextOf(fixtures::CopyWithOtherWords(random, words, 0.6)));
    texts.push_back(fixtures::TextOf(fixtures::CopyWithOtherEnd(random, words, 0.3)));
    const auto part = static_cast<ptrdiff_t>(words.size() / 3);
    texts.push_back(fixtures::TextOf({words.begin() + part, words.begin() + 2 * part}));
  }
  ExpectCompleteAtAllShares(texts);
}

TEST(PrefixJoin, TextsThatShareNothingAreNoCandidates) {
  Random random(3);
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i) {
    texts.push_back(fixtures::TextOf(fixtures::FreshWords(random, 100)));
  }
  EXPECT_THAT(Join(texts, JoinMeasure::kJaccard, Share::Of(0.1)), IsEmpty());
  EXPECT_THAT(Join(texts, JoinMeasure::kContainment, Share::Of(0.1)), IsEmpty());
}

TEST(PrefixJoin, NoRowsGiveNoCandidates) {
  EXPECT_THAT(Join({}, JoinMeasure::kJaccard, Share::Of(0.5)), IsEmpty());
  EXPECT_THAT(Join({"one text"}, JoinMeasure::kContainment, Share::Of(0.5)), IsEmpty());
}

TEST(PrefixJoin, IsTheSameAtAnyThreadCount) {
  Random random(4);
  std::vector<std::string> texts;
  for (int i = 0; i < 1000; ++i) {
    const auto words = fixtures::RandomWords(random, 60);
    texts.push_back(fixtures::TextOf(words));
    texts.push_back(fixtures::TextOf(fixtures::CopyWithOtherEnd(random, words, 0.5)));
  }
  for (JoinMeasure measure : {JoinMeasure::kJaccard, JoinMeasure::kContainment}) {
    const auto one = Join(texts, measure, Share::Of(0.4), 1);
    EXPECT_GE(one.size(), 1000u);
    EXPECT_EQ(Join(texts, measure, Share::Of(0.4), 2), one);
    EXPECT_EQ(Join(texts, measure, Share::Of(0.4), 8), one);
  }
}

}  // namespace
}  // namespace dittograph
