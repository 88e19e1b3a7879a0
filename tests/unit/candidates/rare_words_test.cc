// Links of rare words, against maps of all their occurrences.

#include "candidates/rare_words.h"

#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

struct Texts {
  CorpusWords corpus;
  std::vector<uint8_t> flags;
};

// Words that have a stem each.
Texts RandomTexts(Random& random, size_t num_articles, uint64_t max_words, uint64_t num_distinct) {
  Texts texts;
  for (size_t article = 0; article < num_articles; ++article) {
    for (uint64_t left = random.Below(max_words + 1); left > 0; --left) {
      const uint64_t word = random.Below(random.Below(num_distinct) + 1);
      texts.corpus.words.push_back(static_cast<uint32_t>(word << kEndingBits));
      texts.flags.push_back(word % 5 == 0 ? kIsShort : 0);
    }
    texts.corpus.begin.push_back(static_cast<uint32_t>(texts.corpus.words.size()));
  }
  return texts;
}

TEST(RareWords, NothingInNothing) {
  const RareWords rare = FindRareWords({}, {});
  EXPECT_TRUE(rare.positions.empty());
  EXPECT_EQ(rare.begin.size(), 1U);
}

TEST(RareWords, RandomTexts) {
  Random random(1);
  for (int round = 0; round < 100; ++round) {
    const Texts texts =
        RandomTexts(random, 1 + random.Below(20), 1 + random.Below(80), 1 + random.Below(200));
    const auto& words = texts.corpus.words;
    std::map<uint32_t, std::vector<uint32_t>> places;
    for (uint32_t at = 0; at < words.size(); ++at) {
      if (texts.flags[at] == 0) places[words[at]].push_back(at);
    }
    const RareWords rare = FindRareWords(texts.corpus, texts.flags);
    ASSERT_EQ(rare.begin.size(), texts.corpus.begin.size());
    size_t k = 0;
    for (size_t article = 0; article < texts.corpus.num_articles(); ++article) {
      ASSERT_EQ(rare.begin[article], k);
      for (uint32_t at = texts.corpus.begin[article]; at < texts.corpus.begin[article + 1]; ++at) {
        if (texts.flags[at] != 0) continue;
        const std::vector<uint32_t>& of_word = places[words[at]];
        ASSERT_EQ(rare.counts[StemOf(words[at])], std::min<size_t>(of_word.size(), 255));
        if (of_word.size() < 2 || of_word.size() > 32) continue;
        ASSERT_EQ(rare.positions[k], at);
        const auto here = std::find(of_word.begin(), of_word.end(), at);
        if (here == of_word.begin()) {
          ASSERT_EQ(rare.previous[k], RareWords::kNone);
        } else {
          ASSERT_EQ(rare.positions[rare.previous[k]], *(here - 1));
        }
        ++k;
      }
    }
    ASSERT_EQ(rare.positions.size(), k);
  }
}

}  // namespace
}  // namespace dittograph
