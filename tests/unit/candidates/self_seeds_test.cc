// Shared 3-grams of one article, against all pairs of places.

#include "candidates/self_seeds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

#include "support/random.h"
#include "tests/oracle/slow_alignment.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using Places = std::set<std::pair<uint32_t, uint32_t>>;

// SelfSeeds of words given by their numbers.
struct SeedFinder {
  std::span<const SharedRun> Find(const std::vector<uint32_t>& words) {
    vocabulary.Count(words);
    return seeds.Find(vocabulary);
  }
  Vocabulary vocabulary;
  SelfSeeds seeds;
};

// The places of every 3-gram that the runs hold.
Places Expand(std::span<const SharedRun> runs) {
  Places places;
  for (const SharedRun& run : runs) {
    for (uint32_t i = 0; i + kSeedTokens <= run.length; ++i) {
      EXPECT_TRUE(places.insert({run.a + i, run.b + i}).second) << "reported twice";
    }
  }
  return places;
}

Places BruteForce(const std::vector<uint32_t>& ids) {
  Places places;
  for (const SharedRun& seed : oracle::SharedTrigrams(ids)) places.insert({seed.a, seed.b});
  return places;
}

TEST(SelfSeeds, ShortTextsHaveNone) {
  SeedFinder seeds;
  for (size_t n = 0; n < 6; ++n) EXPECT_THAT(seeds.Find(std::vector<uint32_t>(n, 0)), IsEmpty());
}

TEST(SelfSeeds, NeighboursAreOneRun) {
  SeedFinder seeds;
  EXPECT_THAT(seeds.Find(std::vector<uint32_t>{1, 2, 3, 4, 5, 9, 1, 2, 3, 4, 5}),
              ElementsAre(SharedRun{0, 6, 5}));
}

TEST(SelfSeeds, EveryShortTextOfTwoWords) {
  SeedFinder seeds;
  for (uint32_t n = 6; n <= 10; ++n) {
    for (uint32_t bits = 0; bits < (1U << n); ++bits) {
      std::vector<uint32_t> ids;
      for (uint32_t i = 0; i < n; ++i) ids.push_back(bits >> i & 1);
      // Fewer than 10 places: no 3-gram is above the cap, but runs of one may leave out the first.
      EXPECT_EQ(Expand(seeds.Find(ids)), BruteForce(ids)) << n << ' ' << bits;
    }
  }
}

TEST(SelfSeeds, RandomTexts) {
  Random random(7);
  SeedFinder seeds;
  for (int round = 0; round < 200; ++round) {
    std::vector<uint32_t> ids(1 + random.Below(120));
    for (uint32_t& id : ids) id = static_cast<uint32_t>(random.Below(12));
    EXPECT_EQ(Expand(seeds.Find(ids)), BruteForce(ids));
  }
}

TEST(SelfSeeds, FrequentOneIsLinkedToThoseBeforeItAndTheFirst) {
  std::vector<uint32_t> ids;
  uint32_t filler = 100;
  for (int i = 0; i < 12; ++i) {
    for (uint32_t id : {1U, 2U, 3U}) ids.push_back(id);
    ids.push_back(filler++);
  }
  SeedFinder seeds;
  std::set<uint32_t> linked;
  for (const SharedRun& run : seeds.Find(ids)) {
    if (run.b == 44) linked.insert(run.a);
  }
  EXPECT_EQ(linked, (std::set<uint32_t>{0, 12, 16, 20, 24, 28, 32, 36, 40}));
}

TEST(SelfSeeds, ATextTwiceIsOneRunHoweverFrequentItsSeeds) {
  std::vector<uint32_t> half;
  for (uint32_t i = 0; i < 1000; ++i) half.push_back(i % 50 < 20 ? 100 + i : 1 + i % 5);
  std::vector<uint32_t> ids = half;
  ids.insert(ids.end(), half.begin(), half.end());
  SeedFinder seeds;
  EXPECT_THAT(seeds.Find(ids), ::testing::Contains(SharedRun{0, 1000, 1000}));
}

TEST(SelfSeeds, OneWordAMillionTimesIsAFewRuns) {
  SeedFinder seeds;
  EXPECT_LE(seeds.Find(std::vector<uint32_t>(1'000'000, 5)).size(), kMaxSeedLinks + 1);
}

}  // namespace
}  // namespace dittograph
