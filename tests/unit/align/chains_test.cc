#include "align/chains.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <utility>
#include <vector>

#include "candidates/self_seeds.h"
#include "support/random.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// SelfSeeds of words given by their numbers.
struct SeedFinder {
  std::span<const SharedRun> Find(const std::vector<uint32_t>& words) {
    vocabulary.Count(words);
    return seeds.Find(vocabulary);
  }
  Vocabulary vocabulary;
  SelfSeeds seeds;
};

TEST(Chains, JoinsRunsAcrossSmallGaps) {
  const std::vector<SharedRun> runs = {{0, 100, 5}, {8, 107, 4}, {14, 113, 3}};
  const std::vector<Chain> chains = FindChains(runs, 3);
  ASSERT_THAT(chains, SizeIs(1));
  EXPECT_EQ(chains[0].runs, runs);
}

TEST(Chains, KeepsFarRunsApart) {
  EXPECT_THAT(FindChains(std::vector<SharedRun>{{0, 100, 5}, {60, 160, 5}}, 3), SizeIs(2));
  EXPECT_THAT(FindChains(std::vector<SharedRun>{{0, 100, 5}, {6, 125, 5}}, 3), SizeIs(2));
  EXPECT_THAT(FindChains(std::vector<SharedRun>{{20, 100, 5}, {10, 107, 5}}, 3), SizeIs(2));
}

TEST(Chains, WeakOnesAreLeftOut) {
  EXPECT_THAT(FindChains(std::vector<SharedRun>{{0, 100, 5}}, 6), IsEmpty());
  EXPECT_THAT(FindChains({}, 1), IsEmpty());
}

TEST(Chains, TrimsOverlaps) {
  const std::vector<Chain> chains = FindChains(std::vector<SharedRun>{{0, 100, 5}, {4, 106, 5}}, 3);
  ASSERT_THAT(chains, SizeIs(1));
  EXPECT_THAT(chains[0].runs, ElementsAre(SharedRun{0, 100, 5}, SharedRun{5, 107, 4}));
}

TEST(Chains, ALongRunIsFollowedHoweverManyBeginBesideIt) {
  std::vector<SharedRun> runs = {{0, 1000, 200}};
  for (uint32_t i = 0; i < 100; ++i) runs.push_back({900 - 7 * i, 1050 + i, 3});
  runs.push_back({202, 1202, 50});
  EXPECT_THAT(FindChains(runs, 3)[0].runs,
              ElementsAre(SharedRun{0, 1000, 200}, SharedRun{202, 1202, 50}));
}

TEST(Chains, RunsAscendAndAreUsedOnce) {
  Random random(3);
  SeedFinder seeds;
  for (int round = 0; round < 200; ++round) {
    std::vector<uint32_t> ids(10 + random.Below(300));
    const uint64_t distinct = 2 + random.Below(8);
    for (uint32_t& id : ids) id = static_cast<uint32_t>(random.Below(distinct));
    std::set<std::pair<uint32_t, uint32_t>> ends;
    for (const Chain& chain : FindChains(seeds.Find(ids), 3)) {
      for (size_t k = 0; k < chain.runs.size(); ++k) {
        const SharedRun& run = chain.runs[k];
        EXPECT_GT(run.length, 0U);
        EXPECT_TRUE(ends.insert({run.a + run.length, run.b + run.length}).second);
        if (k == 0) continue;
        EXPECT_GE(run.a, chain.runs[k - 1].a + chain.runs[k - 1].length);
        EXPECT_GE(run.b, chain.runs[k - 1].b + chain.runs[k - 1].length);
      }
    }
  }
}

}  // namespace
}  // namespace dittograph
