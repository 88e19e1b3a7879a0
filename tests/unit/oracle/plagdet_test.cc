#include "tests/oracle/plagdet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <vector>

#include "support/random.h"

namespace dittograph::oracle {
namespace {

using Pairs = std::vector<PassagePair>;

TEST(Plagdet, IsOneWhereAllIsFound) {
  const Pairs labels = {{{0, {0, 100}}, {1, {200, 300}}}, {{0, {10, 20}}, {0, {30, 45}}}};
  const PassageScores scores = ScorePassages(labels, labels);
  EXPECT_DOUBLE_EQ(scores.recall, 1);
  EXPECT_DOUBLE_EQ(scores.precision, 1);
  EXPECT_DOUBLE_EQ(scores.granularity, 1);
  EXPECT_DOUBLE_EQ(scores.plagdet(), 1);
  EXPECT_DOUBLE_EQ(scores.micro_plagdet(), 1);
}

// The second detection has 50 of 70 and 60 of 60 characters in the label; together they have
// 120 and 100 characters, of which 100 and 100 are in it.
TEST(Plagdet, TwoDetectionsOfOneLabel) {
  const Pairs labels = {{{0, {0, 100}}, {1, {200, 300}}}};
  const Pairs detections = {{{0, {0, 50}}, {1, {200, 250}}}, {{0, {50, 120}}, {1, {240, 300}}}};
  const PassageScores scores = ScorePassages(labels, detections);
  EXPECT_DOUBLE_EQ(scores.recall, 1);
  EXPECT_DOUBLE_EQ(scores.precision, (1 + 110.0 / 130) / 2);
  EXPECT_DOUBLE_EQ(scores.micro_recall, 1);
  EXPECT_DOUBLE_EQ(scores.micro_precision, 200.0 / 220);
  EXPECT_DOUBLE_EQ(scores.granularity, 2);
  EXPECT_DOUBLE_EQ(scores.plagdet(), 24.0 / 25 / std::log2(3));
}

TEST(Plagdet, ASideAloneDetectsNothing) {
  const Pairs labels = {{{0, {0, 100}}, {1, {0, 100}}}};
  const Pairs detections = {{{0, {0, 100}}, {1, {100, 200}}}, {{0, {0, 100}}, {2, {0, 100}}}};
  const PassageScores scores = ScorePassages(labels, detections);
  EXPECT_DOUBLE_EQ(scores.recall, 0);
  EXPECT_DOUBLE_EQ(scores.precision, 0);
  EXPECT_DOUBLE_EQ(scores.micro_precision, 0);
  EXPECT_DOUBLE_EQ(scores.granularity, 1);
  EXPECT_DOUBLE_EQ(scores.plagdet(), 0);
}

TEST(Plagdet, MacroCountsLabelsAndMicroCharacters) {
  const Pairs labels = {{{0, {0, 100}}, {1, {0, 100}}}, {{0, {200, 500}}, {1, {200, 500}}}};
  const Pairs detections = {{{0, {0, 100}}, {1, {0, 50}}}};
  const PassageScores scores = ScorePassages(labels, detections);
  EXPECT_DOUBLE_EQ(scores.recall, (150.0 / 200 + 0) / 2);
  EXPECT_DOUBLE_EQ(scores.micro_recall, 150.0 / 800);
  EXPECT_DOUBLE_EQ(scores.precision, 1);
  EXPECT_DOUBLE_EQ(scores.plagdet(), 2 * 0.375 / 1.375);
}

TEST(Plagdet, PairsAreReadEitherWayRound) {
  const Pairs labels = {{{0, {50, 100}}, {0, {200, 250}}}, {{3, {0, 9}}, {7, {5, 14}}}};
  const Pairs detections = {{{0, {200, 250}}, {0, {50, 100}}}, {{7, {5, 14}}, {3, {0, 9}}}};
  EXPECT_DOUBLE_EQ(ScorePassages(labels, detections).plagdet(), 1);
}

// The characters of article 1 are on the b side of one label and on the a side of the other.
TEST(Plagdet, MicroCountsACharacterOnceOnEitherSide) {
  const Pairs labels = {{{0, {0, 10}}, {1, {0, 10}}}, {{1, {0, 10}}, {2, {0, 10}}}};
  EXPECT_DOUBLE_EQ(ScorePassages(labels, Pairs{labels[0]}).micro_recall, 20.0 / 40);
  const Pairs one_source = {{{0, {0, 10}}, {1, {0, 10}}}, {{0, {0, 10}}, {1, {50, 60}}}};
  EXPECT_DOUBLE_EQ(ScorePassages(one_source, Pairs{one_source[0]}).micro_recall, 20.0 / 30);
}

TEST(Plagdet, NothingAgainstNothingIsPerfect) {
  const Pairs some = {{{0, {0, 1}}, {1, {0, 1}}}};
  EXPECT_DOUBLE_EQ(ScorePassages({}, {}).plagdet(), 1);
  EXPECT_DOUBLE_EQ(ScorePassages(some, {}).plagdet(), 0);
  EXPECT_DOUBLE_EQ(ScorePassages({}, some).plagdet(), 0);
  EXPECT_DOUBLE_EQ(ScorePassages({}, some).granularity, 1);
}

// The definitions, spelled out with sets of characters.
using Characters = std::set<std::tuple<bool, ArticleNumber, uint64_t>>;  // whether on side b first

Characters CharactersOf(const PassagePair& pair) {
  Characters characters;
  for (bool is_b : {false, true}) {
    const Passage& side = is_b ? pair.b : pair.a;
    for (uint64_t i = side.chars.begin; i < side.chars.end; ++i) {
      characters.emplace(is_b, side.article, i);
    }
  }
  return characters;
}

Characters Common(const PassagePair& x, const PassagePair& y) {
  const Characters of_y = CharactersOf(y);
  Characters common;
  for (const auto& character : CharactersOf(x)) {
    if (of_y.contains(character)) common.insert(character);
  }
  const auto is_on_b = [](const auto& character) { return std::get<0>(character); };
  const auto num_on_b = std::count_if(common.begin(), common.end(), is_on_b);
  const bool is_detected = x.a.article == y.a.article && x.b.article == y.b.article &&
                           num_on_b > 0 && static_cast<size_t>(num_on_b) < common.size();
  return is_detected ? common : Characters();
}

struct NaiveCoverage {
  double mean = 0;
  double micro = 0;
  double granularity = 1;
};

NaiveCoverage CoverNaively(const Pairs& pairs, const Pairs& others) {
  NaiveCoverage coverage;
  Characters all;
  Characters all_covered;
  double num_detections = 0;
  double num_detected = 0;
  for (const PassagePair& pair : pairs) {
    Characters covered;
    double detections = 0;
    for (const PassagePair& other : others) {
      const Characters common = Common(pair, other);
      covered.insert(common.begin(), common.end());
      detections += common.empty() ? 0 : 1;
    }
    const Characters own = CharactersOf(pair);
    coverage.mean += static_cast<double>(covered.size()) /
                     static_cast<double>(Length(pair.a.chars) + Length(pair.b.chars));
    all.insert(own.begin(), own.end());
    all_covered.insert(covered.begin(), covered.end());
    num_detections += detections;
    num_detected += detections > 0 ? 1 : 0;
  }
  coverage.mean /= static_cast<double>(pairs.size());
  coverage.micro = static_cast<double>(all_covered.size()) / static_cast<double>(all.size());
  if (num_detected > 0) coverage.granularity = num_detections / num_detected;
  return coverage;
}

Passage RandomPassage(Random& random) {
  const uint64_t begin = random.Below(20);
  return {static_cast<ArticleNumber>(random.Below(3)), {begin, begin + 1 + random.Below(12)}};
}

TEST(Plagdet, EqualsTheDefinitions) {
  Random random(11);
  for (int round = 0; round < 300; ++round) {
    Pairs labels(1 + random.Below(8));
    Pairs detections(1 + random.Below(8));
    for (Pairs* pairs : {&labels, &detections}) {
      for (PassagePair& pair : *pairs) {
        pair = Canonical(PassagePair{RandomPassage(random), RandomPassage(random)});
      }
    }
    const PassageScores scores = ScorePassages(labels, detections);
    const NaiveCoverage of_labels = CoverNaively(labels, detections);
    const NaiveCoverage of_detections = CoverNaively(detections, labels);
    ASSERT_NEAR(scores.recall, of_labels.mean, 1e-12) << round;
    ASSERT_NEAR(scores.precision, of_detections.mean, 1e-12) << round;
    ASSERT_NEAR(scores.micro_recall, of_labels.micro, 1e-12) << round;
    ASSERT_NEAR(scores.micro_precision, of_detections.micro, 1e-12) << round;
    ASSERT_NEAR(scores.granularity, of_labels.granularity, 1e-12) << round;
  }
}

// Quadratic work would be 10^10 comparisons.
TEST(Plagdet, TakesManyCasesOfOnePairOfArticles) {
  Pairs labels;
  Pairs detections;
  for (uint64_t i = 0; i < 100'000; ++i) {
    labels.push_back({{0, {100 * i, 100 * i + 80}}, {1, {100 * i, 100 * i + 80}}});
    detections.push_back({{0, {100 * i, 100 * i + 40}}, {1, {100 * i, 100 * i + 40}}});
  }
  const PassageScores scores = ScorePassages(labels, detections);
  EXPECT_NEAR(scores.recall, 0.5, 1e-9);
  EXPECT_NEAR(scores.micro_recall, 0.5, 1e-9);
  EXPECT_NEAR(scores.precision, 1, 1e-9);
}

}  // namespace
}  // namespace dittograph::oracle
