// Ids and counts of words, against a map.

#include "text/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using ::testing::IsEmpty;

TEST(Vocabulary, IdsInOrderOfFirstOccurrence) {
  Vocabulary vocabulary;
  vocabulary.Count(std::vector<uint32_t>{7, 0, 7, 9, 0, 7});
  EXPECT_THAT(vocabulary.ids(), ElementsAre(0, 1, 0, 2, 1, 0));
  EXPECT_THAT(vocabulary.counts(), ElementsAre(3, 2, 1));
  vocabulary.Count(std::vector<uint32_t>{});
  EXPECT_THAT(vocabulary.ids(), IsEmpty());
  EXPECT_THAT(vocabulary.counts(), IsEmpty());
}

// One vocabulary for all, so that each meets what the ones before it left; hashes that differ in
// few bits, so that they meet in the slots.
TEST(Vocabulary, AsAMapSays) {
  Random random(41);
  Vocabulary vocabulary;
  for (int round = 0; round < 500; ++round) {
    const uint64_t num_distinct = 1 + random.Below(300);
    const int shift = static_cast<int>(random.Below(56));
    std::vector<Token> tokens(random.Below(400));
    for (Token& token : tokens) token.hash = random.Below(num_distinct) << shift;
    std::map<uint64_t, uint32_t> id_of;
    std::vector<uint32_t> ids;
    std::vector<uint32_t> counts;
    std::vector<uint32_t> first;
    for (uint32_t i = 0; i < tokens.size(); ++i) {
      const auto [word, is_new] = id_of.emplace(tokens[i].hash, counts.size());
      if (is_new) {
        counts.push_back(0);
        first.push_back(i);
      }
      ++counts[word->second];
      ids.push_back(word->second);
    }
    vocabulary.Count(tokens);
    EXPECT_EQ(vocabulary.num_words(), counts.size());
    EXPECT_THAT(vocabulary.ids(), ElementsAreArray(ids));
    EXPECT_THAT(vocabulary.counts(), ElementsAreArray(counts));
    for (uint32_t id = 0; id < first.size(); ++id) EXPECT_EQ(vocabulary.first_token(id), first[id]);
  }
}

TEST(Vocabulary, StemsAsIfEachWereCounted) {
  Random random(43);
  Vocabulary words;
  Vocabulary stems;
  Vocabulary expected;
  for (int round = 0; round < 200; ++round) {
    const uint64_t num_distinct = 1 + random.Below(100);
    std::vector<Token> tokens(random.Below(300));
    std::vector<uint32_t> hashes;
    for (Token& token : tokens) {
      token.hash = random.Below(num_distinct);
      token.stem = static_cast<uint32_t>(token.hash / 3) << 20;
      hashes.push_back(token.stem);
    }
    words.Count(tokens);
    stems.CountStems(tokens, words);
    expected.Count(hashes);
    EXPECT_THAT(stems.ids(), ElementsAreArray(expected.ids()));
    EXPECT_THAT(stems.counts(), ElementsAreArray(expected.counts()));
    for (uint32_t id = 0; id < expected.num_words(); ++id) {
      EXPECT_EQ(stems.first_token(id), expected.first_token(id));
    }
  }
}

}  // namespace
}  // namespace dittograph
