// Words of batches that come in no order, against those one after the other.

#include "engine/word_joiner.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

TEST(WordJoiner, JoinsInTheOrderOfBatches) {
  Random random(1);
  for (int round = 0; round < 200; ++round) {
    const size_t num_batches = random.Below(30);
    std::vector<BatchWords> batches(num_batches);
    std::vector<uint32_t> words;
    std::vector<uint8_t> flags;
    for (BatchWords& batch : batches) {
      // Some have none, and a few far more than those before.
      const uint64_t size = random.Below(3) * random.Below(random.Below(10) == 0 ? 5000 : 50);
      for (uint64_t i = 0; i < size; ++i) {
        batch.words.push_back(static_cast<uint32_t>(random.Below(1000)));
        batch.flags.push_back(static_cast<uint8_t>(random.Below(100)));
      }
      words.insert(words.end(), batch.words.begin(), batch.words.end());
      flags.insert(flags.end(), batch.flags.begin(), batch.flags.end());
    }
    std::vector<size_t> order(num_batches);
    std::iota(order.begin(), order.end(), size_t{0});
    for (size_t i = num_batches; i > 1; --i) std::swap(order[i - 1], order[random.Below(i)]);
    Corpus corpus;
    WordJoiner joiner(num_batches, corpus);
    for (const size_t batch : order) {
      joiner.Add(batch, batches[batch]);
      EXPECT_TRUE(batches[batch].words.empty());
      EXPECT_TRUE(batches[batch].flags.empty());
    }
    EXPECT_TRUE(std::equal(words.begin(), words.end(), corpus.words.words.begin(),
                           corpus.words.words.end()));
    EXPECT_TRUE(std::equal(flags.begin(), flags.end(), corpus.flags.begin(), corpus.flags.end()));
  }
}

}  // namespace
}  // namespace dittograph
