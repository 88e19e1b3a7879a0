// The scores of a local alignment by SIMD, against the recurrence cell by cell.

#include "align/box_scores.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

// Words of some lengths: ids that 3 divides are short, those that 5 divides half words.
struct Article {
  Article(Random& random, size_t size, uint32_t num_ids) : counts(num_ids) {
    for (size_t i = 0; i < size; ++i) {
      ids.push_back(static_cast<uint32_t>(random.Below(num_ids)));
      ++counts[ids.back()];
      flags.push_back(static_cast<uint8_t>((ids.back() % 3 == 0 ? kIsShort : 0) |
                                           (ids.back() % 5 == 0 ? kIsHalfWord : 0)));
    }
    words.Assign(ids, counts, flags);
  }
  std::vector<uint32_t> ids;
  std::vector<uint8_t> flags;
  std::vector<uint32_t> counts;
  Words words;
};

void ExpectAsCellByCell(const BoxScores& scores, const Words& words, const TokenBox& box) {
  const uint32_t size_a = box.a_end - box.a_begin;
  const uint32_t size_b = box.b_end - box.b_begin;
  std::vector<std::vector<int32_t>> cells(size_a + 1, std::vector<int32_t>(size_b + 1));
  std::pair<uint32_t, uint32_t> best = {0, 0};
  for (uint32_t i = 0; i < size_a; ++i) {
    for (uint32_t j = 0; j < size_b; ++j) {
      const uint32_t a = box.a_begin + i;
      const uint32_t b = box.b_begin + j;
      const int32_t pair = words.ids()[a] == words.ids()[b]
                               ? words.weights()[a]
                               : -std::max(words.costs()[a], words.costs()[b]);
      cells[i + 1][j + 1] = std::max({0, cells[i][j] + pair, cells[i][j + 1] - words.costs()[a],
                                      cells[i + 1][j] - words.costs()[b]});
      ASSERT_EQ(scores.at(i, j), cells[i + 1][j + 1]) << i << ' ' << j;
      if (cells[i + 1][j + 1] > cells[best.first + 1][best.second + 1]) best = {i, j};
    }
  }
  EXPECT_EQ(scores.at(-1, 0), 0);
  EXPECT_EQ(scores.at(0, -1), 0);
  EXPECT_EQ(scores.Best(), best);
}

TEST(BoxScores, EverySmallBox) {
  Random random(51);
  BoxScores scores;
  for (uint32_t size_a = 1; size_a <= 40; ++size_a) {
    for (uint32_t size_b = 1; size_b <= 40; ++size_b) {
      const Article article(random, size_a + size_b, static_cast<uint32_t>(1 + random.Below(30)));
      const TokenBox box = {0, size_a, size_a, size_a + size_b};
      scores.Compute(article.words, article.words, box);
      ExpectAsCellByCell(scores, article.words, box);
    }
  }
}

// One after the other, so that each meets what the one before it left.
TEST(BoxScores, RandomBoxes) {
  Random random(52);
  BoxScores scores;
  for (int round = 0; round < 300; ++round) {
    const Article article(random, 2 + random.Below(400),
                          static_cast<uint32_t>(1 + random.Below(100)));
    const uint32_t size = article.words.size();
    const auto middle = static_cast<uint32_t>(1 + random.Below(size - 1));
    const TokenBox box = {static_cast<uint32_t>(random.Below(middle)), middle, middle,
                          static_cast<uint32_t>(middle + 1 + random.Below(size - middle))};
    scores.Compute(article.words, article.words, box);
    ExpectAsCellByCell(scores, article.words, box);
  }
}

}  // namespace
}  // namespace dittograph
