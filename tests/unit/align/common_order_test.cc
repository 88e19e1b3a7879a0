// The heaviest common subsequence, against the table of its definition.

#include "align/common_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

int64_t SlowWeight(const Words& words, const TokenBox& box) {
  const uint32_t size_a = box.a_end - box.a_begin;
  const uint32_t size_b = box.b_end - box.b_begin;
  std::vector<std::vector<int64_t>> best(size_a + 1, std::vector<int64_t>(size_b + 1, 0));
  for (uint32_t i = 1; i <= size_a; ++i) {
    for (uint32_t j = 1; j <= size_b; ++j) {
      const uint32_t a = box.a_begin + i - 1;
      best[i][j] = std::max(best[i - 1][j], best[i][j - 1]);
      if (words.stems()[a] != words.stems()[box.b_begin + j - 1]) continue;
      best[i][j] = std::max(best[i][j], best[i - 1][j - 1] + words.weights()[a]);
    }
  }
  return best[size_a][size_b];
}

TEST(CommonOrderTest, IsTheHeaviestCommonSubsequence) {
  Random random(3);
  CommonOrder order;
  for (int round = 0; round < 300; ++round) {
    const uint32_t num_ids = 1 + static_cast<uint32_t>(random.Below(20));
    const uint32_t size = 2 + static_cast<uint32_t>(random.Below(60));
    std::vector<uint32_t> ids;
    std::vector<uint32_t> counts(num_ids);
    std::vector<uint8_t> flags;
    for (uint32_t i = 0; i < size; ++i) {
      ids.push_back(static_cast<uint32_t>(random.Below(num_ids)));
      ++counts[ids.back()];
    }
    for (uint32_t id : ids) flags.push_back(id % 3 == 0 ? kIsShort : 0);
    Words words;
    words.Assign(ids, counts, flags);
    const uint32_t middle = static_cast<uint32_t>(random.Below(size));
    const TokenBox box = {middle / 3, middle, middle, size};
    EXPECT_EQ(order.Weight(words, box), SlowWeight(words, box)) << round;
  }
}

}  // namespace
}  // namespace dittograph
