#include "sketch/signature.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "support/hash.h"
#include "support/random.h"
#include "text/shingles.h"

namespace dittograph {
namespace {

using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::Lt;

using Words = std::vector<uint64_t>;

Words RandomHashes(Random& random, size_t size) {
  Words words(size);
  for (uint64_t& word : words) word = random.Next();
  return words;
}

Words Sketch(uint32_t num_bins, const Words& words) {
  Sketcher sketcher(num_bins);
  const auto signature = sketcher.Sketch(words);
  return Words(signature.begin(), signature.end());
}

// Two texts of num_shingles shingles, the first num_shared of them equal.
struct TwoTexts {
  TwoTexts(Random& random, size_t num_shingles, size_t num_shared)
      : a(RandomHashes(random, num_shingles + 4)), b(a) {
    for (size_t i = num_shared == 0 ? 0 : num_shared + 4; i < b.size(); ++i) b[i] = random.Next();
  }
  Words a;
  Words b;
};

struct Case {
  size_t num_shingles;
  size_t num_shared;
  double jaccard() const {
    return static_cast<double>(num_shared) / static_cast<double>(2 * num_shingles - num_shared);
  }
};

class SketcherAgreement : public ::testing::TestWithParam<Case> {};

// Sampling error with fixed seeds: 5 standard deviations of a bin's share, and 5 of the mean's.
TEST_P(SketcherAgreement, OfEveryBinIsTheJaccardIndex) {
  const Case c = GetParam();
  const int num_trials = c.num_shingles < 500 ? 2000 : 500;
  constexpr uint32_t kBins = 128;
  Random random(c.num_shingles * 1000 + c.num_shared);
  Sketcher sketcher_a(kBins);
  Sketcher sketcher_b(kBins);
  std::vector<int> agreements(kBins);
  double sum = 0;
  double sum_of_squares = 0;
  for (int trial = 0; trial < num_trials; ++trial) {
    const TwoTexts texts(random, c.num_shingles, c.num_shared);
    const auto a = sketcher_a.Sketch(texts.a);
    const auto b = sketcher_b.Sketch(texts.b);
    int agreeing = 0;
    for (uint32_t bin = 0; bin < kBins; ++bin) {
      agreements[bin] += a[bin] == b[bin];
      agreeing += a[bin] == b[bin];
    }
    const double share = static_cast<double>(agreeing) / kBins;
    sum += share;
    sum_of_squares += share * share;
  }
  const double j = c.jaccard();
  const double error_of_bin = std::sqrt(j * (1 - j) / num_trials);
  for (uint32_t bin = 0; bin < kBins; ++bin) {
    EXPECT_NEAR(static_cast<double>(agreements[bin]) / num_trials, j, 5 * error_of_bin) << bin;
  }
  const double mean = sum / num_trials;
  const double variance = sum_of_squares / num_trials - mean * mean;
  EXPECT_NEAR(mean, j, 5 * std::sqrt(std::max(0.0, variance) / num_trials) + 1e-12);
}

INSTANTIATE_TEST_SUITE_P(Sets, SketcherAgreement,
                         ::testing::Values(Case{1, 0}, Case{1, 1}, Case{2, 1}, Case{3, 2},
                                           Case{5, 1}, Case{10, 9}, Case{20, 10}, Case{50, 45},
                                           Case{100, 20}, Case{200, 178}, Case{500, 250},
                                           Case{1000, 900}, Case{2000, 1000}, Case{2000, 1900}),
                         [](const auto& test) {
                           return std::to_string(test.param.num_shared) + "of" +
                                  std::to_string(test.param.num_shingles);
                         });

TEST(Sketcher, SignatureDependsOnTheSetAlone) {
  Random random(5);
  const Words words = RandomHashes(random, 300);
  Words twice = words;  // adds the four shingles across the seam, and nothing else
  twice.insert(twice.end(), words.begin(), words.end());
  Words thrice = twice;
  thrice.insert(thrice.end(), words.begin(), words.end());
  EXPECT_EQ(Sketch(256, twice), Sketch(256, thrice));
  EXPECT_NE(Sketch(256, words), Sketch(256, twice));
}

TEST(Sketcher, EveryBinIsFilledFromTheSet) {
  constexpr uint32_t kEmpty = UINT32_MAX;
  Random random(6);
  for (uint32_t num_bins : {2u, 64u, 128u, 1024u, 65536u}) {
    for (size_t num_words : {1, 2, 4, 5, 6, 7, 20, 200}) {
      EXPECT_THAT(Sketch(num_bins, RandomHashes(random, num_words)), Each(Lt(kEmpty)));
    }
  }
}

TEST(Sketcher, OneShingleFillsAllBinsWithOneValue) {
  Random random(7);
  const Words signature = Sketch(512, RandomHashes(random, 3));
  EXPECT_THAT(signature, Each(signature[0]));
}

TEST(Sketcher, IsNotChangedByEarlierTexts) {
  Random random(8);
  Sketcher used(128);
  for (int i = 0; i < 50; ++i) {
    const Words words = RandomHashes(random, 1 + random.Below(400));
    EXPECT_THAT(used.Sketch(words), ElementsAreArray(Sketch(128, words)));
  }
}

// A second implementation, from the definition at the head of sketch/signature.h.
Words SlowSketch(uint32_t num_bins, const Words& words) {
  std::vector<std::vector<uint32_t>> thrown(num_bins);
  ForEachShingle(words, [&](uint64_t shingle) {
    const auto bin = static_cast<size_t>((static_cast<unsigned __int128>(shingle) * num_bins) >>
                                         64);  // the upper bits
    thrown[bin].push_back(static_cast<uint32_t>(shingle) & 0xFFFFFFFE);
  });
  Words signature(num_bins);
  for (uint32_t bin = 0; bin < num_bins; ++bin) {
    uint64_t state = bin + 1;
    size_t at = bin;
    for (int step = 0; step < 16 && thrown[at].empty(); ++step) {
      state = MixBits(state);
      at = state % num_bins;
    }
    std::map<uint64_t, size_t> by_hash;
    for (uint64_t i = 0; i < num_bins; ++i) {
      const uint64_t hash =
          FoldedMultiply(state ^ 0x9FB21C651E98DF25, (i + 1) * 0x9E3779B97F4A7C15);
      if (!thrown[i].empty()) by_hash[hash] = i;
    }
    if (thrown[at].empty()) at = by_hash.begin()->second;
    signature[bin] = *std::min_element(thrown[at].begin(), thrown[at].end());
  }
  return signature;
}

TEST(Sketcher, EqualsTheSlowSketch) {
  Random random(9);
  for (uint32_t num_bins : {2u, 128u, 1024u}) {
    for (size_t num_words = 1; num_words < 600; num_words += 1 + num_words / 4) {
      const Words words = RandomHashes(random, num_words);
      ASSERT_EQ(Sketch(num_bins, words), SlowSketch(num_bins, words)) << num_words;
    }
  }
}

// Frozen: an index that keeps signatures must be readable by the next release. The values are those
// of SlowSketch.
TEST(Sketcher, MatchesVectors) {
  Words words;
  for (uint64_t i = 1; i <= 24; ++i) words.push_back(MixBits(i));
  EXPECT_EQ(Sketch(16, words), SlowSketch(16, words));
  EXPECT_THAT(Sketch(16, words),
              ElementsAre(965582894, 1452776484, 1619844200, 388089454, 391284574, 391284574,
                          2744049450, 1452776484, 391284574, 2168131630, 3212486572, 391284574,
                          391284574, 965582894, 965582894, 3140686846));
}

}  // namespace
}  // namespace dittograph
