#include "engine/pair_passages.h"

#include <gtest/gtest.h>

#include <vector>

#include "dittograph/options.h"
#include "engine/corpus.h"

namespace dittograph {
namespace {

constexpr uint32_t kNumWords = 600;

// Two articles of the same words, but for every fifth.
Corpus Reworded() {
  Corpus corpus;
  for (uint32_t article = 0; article < 2; ++article) {
    for (uint32_t i = 0; i < kNumWords; ++i) {
      const uint32_t word = i % 5 == 4 ? kNumWords + 2 * i + article : i;
      corpus.words.words.push_back((word + 1) * 0x9E3779B1U);
      corpus.flags.push_back(0);
    }
    corpus.words.begin.push_back(static_cast<uint32_t>(corpus.words.words.size()));
    corpus.is_archive.push_back(0);
  }
  return corpus;
}

// It has no chain to be aligned along.
TEST(PairPassages, ABoxOfAnyLengthIsConsidered) {
  const Corpus corpus = Reworded();
  for (const uint32_t length : {40U, 250U, 300U, kNumWords}) {
    PairPassages passages;
    passages.Consider(corpus, 0, 1, {0, length, 0, length}, {});
    std::vector<FoundPassage> found;
    passages.TakeDrafts(corpus, {}, found);
    ASSERT_EQ(found.size(), 1U) << length;
    EXPECT_LE(found[0].box.a_begin, 5U);
    EXPECT_GE(found[0].box.a_end + 5, length);
  }
}

// Drafts that are put together may be as long.
TEST(PairPassages, DraftsOfAnyLengthAreJoined) {
  const Corpus corpus = Reworded();
  PairPassages passages;
  passages.Consider(corpus, 0, 1, {0, 250, 0, 250}, {});
  passages.Consider(corpus, 0, 1, {300, 550, 300, 550}, {});
  std::vector<FoundPassage> found;
  passages.TakeDrafts(corpus, {}, found);
  EXPECT_FALSE(found.empty());
}

}  // namespace
}  // namespace dittograph
