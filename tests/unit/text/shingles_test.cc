#include "text/shingles.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <set>
#include <span>
#include <vector>

#include "support/hash.h"
#include "support/random.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;
using ::testing::SizeIs;

// One window by itself: rotations by the distance from its end, then the finish, in arithmetic of
// its own.
uint64_t DirectShingle(std::span<const uint64_t> window) {
  uint64_t sum = 0;
  for (size_t i = 0; i < window.size(); ++i) {
    sum ^= std::rotl(window[i], static_cast<int>(13 * (window.size() - 1 - i) % 64));
  }
  sum *= 0x9E3779B97F4A7C15;
  return sum ^ sum >> 32;
}

std::vector<uint64_t> DirectShingles(std::span<const uint64_t> words) {
  std::vector<uint64_t> shingles;
  if (!words.empty() && words.size() < 5) shingles.push_back(DirectShingle(words));
  for (size_t i = 0; i + 5 <= words.size(); ++i) {
    shingles.push_back(DirectShingle(words.subspan(i, 5)));
  }
  return shingles;
}

std::vector<uint64_t> RollingShingles(std::span<const uint64_t> words) {
  std::vector<uint64_t> shingles;
  ForEachShingle(words, [&](uint64_t shingle) { shingles.push_back(shingle); });
  return shingles;
}

std::vector<uint64_t> RandomWords(size_t count, uint64_t vocabulary, uint64_t seed) {
  Random random(seed);
  std::vector<uint64_t> words(count);
  for (uint64_t& word : words) word = MixBits(1 + random.Below(vocabulary));
  return words;
}

TEST(Shingles, RollingEqualsDirect) {
  for (size_t count = 0; count < 60; ++count) {
    for (uint64_t vocabulary : {1, 2, 1000}) {
      const auto words = RandomWords(count, vocabulary, count);
      ASSERT_THAT(RollingShingles(words), ElementsAreArray(DirectShingles(words)));
    }
  }
  const auto words = RandomWords(20'000, 500, 7);
  EXPECT_EQ(RollingShingles(words), DirectShingles(words));
}

TEST(Shingles, NumShinglesIsTheNumberVisited) {
  for (size_t count = 0; count < 20; ++count) {
    EXPECT_THAT(RollingShingles(RandomWords(count, 9, 1)), SizeIs(NumShingles(count)));
  }
}

TEST(Shingles, TextShorterThanTheWindowIsOneShingle) {
  for (size_t count = 1; count < kShingleTokens; ++count) EXPECT_EQ(NumShingles(count), 1u);
  EXPECT_EQ(NumShingles(kShingleTokens), 1u);
  EXPECT_EQ(NumShingles(kShingleTokens + 1), 2u);
}

TEST(Shingles, OrderOfWordsMatters) {
  std::set<uint64_t> seen;
  std::vector<uint64_t> words = {1, 2, 3, 4, 5};
  do {
    std::vector<uint64_t> hashes;
    for (uint64_t word : words) hashes.push_back(MixBits(word));
    seen.insert(RollingShingles(hashes).front());
  } while (std::next_permutation(words.begin(), words.end()));
  EXPECT_THAT(seen, SizeIs(120));
}

// Frozen: a saved signature must mean the same in the next release. From the definition, with
// Python's integers.
TEST(Shingles, MatchVectors) {
  EXPECT_THAT(RollingShingles(std::vector<uint64_t>{HashWord("the")}),
              ElementsAre(0x5174E426A7A76958));
  const std::vector<uint64_t> six = {HashWord("a"), HashWord("b"), HashWord("c"),
                                     HashWord("d"), HashWord("e"), HashWord("f")};
  EXPECT_THAT(RollingShingles(six), ElementsAre(0xBF5E38B994E64A1C, 0xAB88551DF8FEB393));
}

TEST(ShingleSet, IsSortedWithoutRepeats) {
  for (size_t count : {0, 1, 4, 5, 6, 100, 5000}) {
    for (uint64_t vocabulary : {1, 2, 5, 100'000}) {
      const auto words = RandomWords(count, vocabulary, count);
      const auto direct = DirectShingles(words);
      const std::set<uint64_t> want(direct.begin(), direct.end());
      std::vector<uint64_t> got = {1, 2, 3};  // replaced
      ShingleSet(words, got);
      ASSERT_THAT(got, ElementsAreArray(want));
    }
  }
}

TEST(ShingleSet, IsEmptyForNoWords) {
  std::vector<uint64_t> shingles;
  ShingleSet({}, shingles);
  EXPECT_THAT(shingles, IsEmpty());
}

}  // namespace
}  // namespace dittograph
