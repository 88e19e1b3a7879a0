#include "relate/word_alignment.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Hashes = std::vector<uint64_t>;

// One word a letter.
Hashes Of(std::string_view letters) { return {letters.begin(), letters.end()}; }

std::vector<SharedRun> Align(const Hashes& a, const Hashes& b) {
  WordAligner aligner;
  const auto runs = aligner.Align(a, b);
  return {runs.begin(), runs.end()};
}

uint32_t CountEqual(const std::vector<SharedRun>& runs) {
  uint32_t equal = 0;
  for (const SharedRun& run : runs) equal += run.length;
  return equal;
}

void ExpectValid(const Hashes& a, const Hashes& b, const std::vector<SharedRun>& runs) {
  uint32_t end_a = 0;
  uint32_t end_b = 0;
  for (const SharedRun& run : runs) {
    ASSERT_GT(run.length, 0u);
    ASSERT_GE(run.a, end_a);
    ASSERT_GE(run.b, end_b);
    ASSERT_FALSE(end_a > 0 && run.a == end_a && run.b == end_b) << "two runs that touch";
    end_a = run.a + run.length;
    end_b = run.b + run.length;
    ASSERT_LE(end_a, a.size());
    ASSERT_LE(end_b, b.size());
    ASSERT_TRUE(std::equal(a.begin() + run.a, a.begin() + end_a, b.begin() + run.b));
  }
}

Hashes Words(Random& random, size_t size, uint64_t vocabulary) {
  Hashes words;
  for (size_t i = 0; i < size; ++i) words.push_back(random.Below(vocabulary));
  return words;
}

TEST(WordAligner, FindsWhatIsLeftInPlace) {
  EXPECT_THAT(Align(Of("abcdef"), Of("abcdef")), ElementsAre(SharedRun{0, 0, 6}));
  EXPECT_THAT(Align(Of("abcdef"), Of("abXdef")),
              ElementsAre(SharedRun{0, 0, 2}, SharedRun{3, 3, 3}));
  EXPECT_THAT(Align(Of("abcdef"), Of("abcXYdef")),
              ElementsAre(SharedRun{0, 0, 3}, SharedRun{3, 5, 3}));
  EXPECT_THAT(Align(Of("abc"), Of("xyz")), IsEmpty());
  EXPECT_THAT(Align(Of(""), Of("xyz")), IsEmpty());
  EXPECT_THAT(Align(Of(""), Of("")), IsEmpty());
}

TEST(WordAligner, PrefersARunToScatteredWords) {
  // "abc" could also be matched as a, b and c apart.
  EXPECT_THAT(Align(Of("1abc2"), Of("3a4abc5b6c7")), ElementsAre(SharedRun{1, 3, 3}));
}

TEST(WordAligner, FindsParagraphsBehindALongInsertion) {
  Random random(1);
  const Hashes a = Words(random, 1000, 1'000'000);
  Hashes b(a.begin(), a.begin() + 300);
  const Hashes inserted = Words(random, 500, 1'000'000);
  b.insert(b.end(), inserted.begin(), inserted.end());
  b.insert(b.end(), a.begin() + 400, a.end());
  EXPECT_THAT(Align(a, b), ElementsAre(SharedRun{0, 0, 300}, SharedRun{400, 800, 600}));
}

TEST(WordAligner, AlignsMostOfAnEditedText) {
  for (uint64_t seed = 0; seed < 50; ++seed) {
    Random random(seed);
    const Hashes a = Words(random, 50 + random.Below(2000), 300);
    Hashes b;
    uint32_t kept = 0;
    for (uint64_t word : a) {
      const uint64_t edit = random.Below(20);
      if (edit == 0) continue;
      if (edit == 1) b.push_back(random.Below(300));
      b.push_back(edit == 2 ? random.Below(300) : word);
      kept += edit != 2;
    }
    const std::vector<SharedRun> runs = Align(a, b);
    ExpectValid(a, b, runs);
    EXPECT_GE(CountEqual(runs), kept * 95 / 100) << "seed " << seed;
  }
}

TEST(WordAligner, IsValidOnTextsOfFewWords) {
  for (uint64_t seed = 0; seed < 200; ++seed) {
    Random random(seed);
    const uint64_t vocabulary = 1 + random.Below(6);
    const Hashes a = Words(random, random.Below(400), vocabulary);
    const Hashes b = Words(random, random.Below(400), vocabulary);
    ExpectValid(a, b, Align(a, b));
  }
}

// Time in proportion to the length: a quadratic method would not come back.
TEST(WordAligner, LongHostileTexts) {
  constexpr size_t kSize = 300'000;
  const Hashes same(kSize, 1);
  Hashes other = same;
  other[kSize / 2] = 2;
  ExpectValid(same, other, Align(same, other));
  Hashes two(kSize);
  Hashes three(kSize);
  for (size_t i = 0; i < kSize; ++i) {
    two[i] = i % 2;
    three[i] = i % 3;
  }
  ExpectValid(two, three, Align(two, three));
  Random random(3);
  const Hashes a = Words(random, kSize, 1000);
  const Hashes b = Words(random, kSize, 1000);
  ExpectValid(a, b, Align(a, b));
  Hashes reversed = a;
  std::reverse(reversed.begin(), reversed.end());
  ExpectValid(a, reversed, Align(a, reversed));
}

}  // namespace
}  // namespace dittograph
