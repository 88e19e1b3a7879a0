// Boxes of telling words that two articles share, against every window looked at from scratch.

#include "candidates/pair_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "support/random.h"
#include "text/box_index.h"
#include "text/corpus_word.h"
#include "text/word_flags.h"

namespace dittograph {
namespace {

struct Window {
  size_t num_stems;
  uint32_t sum;
  uint32_t least;
  TokenBox box;
};

// From the definition in the header. Words that 3 divides are short.
std::vector<TokenBox> BruteForce(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  std::map<uint32_t, std::vector<uint32_t>> places_a;
  std::map<uint32_t, std::vector<uint32_t>> places_b;
  for (uint32_t i = 0; i < a.size(); ++i) places_a[a[i]].push_back(i);
  for (uint32_t j = 0; j < b.size(); ++j) places_b[b[j]].push_back(j);
  struct Point {
    uint32_t a;
    uint32_t b;
  };
  std::vector<Point> points;  // by b, the last a first
  for (uint32_t j = 0; j < b.size(); ++j) {
    const std::vector<uint32_t>& at = places_a[b[j]];
    if (b[j] % 3 == 0 || at.size() > 8 || places_b[b[j]].size() > 8) continue;
    for (auto i = at.rbegin(); i != at.rend(); ++i) points.push_back({*i, j});
  }
  const auto is_near = [](uint32_t x, uint32_t y) { return x <= y + 40 && y <= x + 40; };
  std::vector<Window> windows;
  for (const Point& point : points) {
    std::set<uint32_t> stems;
    TokenBox box{point.a, point.a + 1, point.b, point.b + 1};
    for (const Point& other : points) {
      if (!is_near(other.a, point.a) || !is_near(other.b, point.b)) continue;
      stems.insert(a[other.a]);
      box = {std::min(box.a_begin, other.a), std::max(box.a_end, other.a + 1),
             std::min(box.b_begin, other.b), std::max(box.b_end, other.b + 1)};
    }
    if (stems.size() < 7) continue;
    windows.push_back({stems.size(), point.a + point.b, std::min(point.a, point.b), box});
  }
  std::stable_sort(windows.begin(), windows.end(), [](const Window& x, const Window& y) {
    return std::tie(y.num_stems, x.sum, x.least) < std::tie(x.num_stems, y.sum, y.least);
  });
  std::vector<TokenBox> boxes;
  for (const Window& window : windows) {
    const uint32_t at_a = (window.box.a_begin + window.box.a_end) / 2;
    const uint32_t at_b = (window.box.b_begin + window.box.b_end) / 2;
    if (std::none_of(boxes.begin(), boxes.end(), [&](const TokenBox& box) {
          return Contains(box, {at_a, at_a + 1, at_b, at_b + 1});
        })) {
      boxes.push_back(window.box);
    }
  }
  return boxes;
}

std::vector<TokenBox> Find(PairWords& search, const std::vector<uint32_t>& a,
                           const std::vector<uint32_t>& b) {
  const auto words_of = [](const std::vector<uint32_t>& stems) {
    std::vector<uint32_t> words;
    for (uint32_t stem : stems) words.push_back(stem << kEndingBits);
    return words;
  };
  const auto flags_of = [](const std::vector<uint32_t>& words) {
    std::vector<uint8_t> flags;
    for (uint32_t word : words) flags.push_back(word % 3 == 0 ? kIsShort : 0);
    return flags;
  };
  const std::vector<uint8_t> flags_a = flags_of(a);
  const std::vector<uint8_t> flags_b = flags_of(b);
  const std::vector<uint32_t> words_a = words_of(a);
  const std::vector<uint32_t> words_b = words_of(b);
  const std::span<const TokenBox> boxes = search.Find({words_a, flags_a}, {words_b, flags_b});
  return {boxes.begin(), boxes.end()};
}

TEST(PairWords, NothingInNothing) {
  PairWords search;
  EXPECT_TRUE(Find(search, {}, {}).empty());
  EXPECT_TRUE(Find(search, {1, 2, 4}, {}).empty());
}

TEST(PairWords, MovedClauses) {
  std::vector<uint32_t> a;
  std::vector<uint32_t> b;
  for (uint32_t i = 0; i < 60; ++i) {
    a.push_back(1 + 3 * i);
    b.push_back(1000 + 3 * i);
  }
  for (uint32_t i = 0; i < 9; ++i) b[20 + i] = a[30 + (i * 5) % 9];
  PairWords search;
  const std::vector<TokenBox> boxes = Find(search, a, b);
  ASSERT_EQ(boxes.size(), 1U);
  EXPECT_EQ(boxes[0], (TokenBox{30, 39, 20, 29}));
}

TEST(PairWords, RandomTexts) {
  Random random(1);
  PairWords search;
  size_t num_boxes = 0;
  for (int round = 0; round < 300; ++round) {
    const uint64_t num_distinct = 5 + random.Below(round % 2 == 0 ? 40 : 400);
    const auto text = [&] {
      std::vector<uint32_t> words(random.Below(250));
      for (uint32_t& word : words) word = static_cast<uint32_t>(random.Below(num_distinct));
      return words;
    };
    const std::vector<uint32_t> a = text();
    const std::vector<uint32_t> b = text();
    const std::vector<TokenBox> boxes = Find(search, a, b);
    ASSERT_EQ(boxes, BruteForce(a, b)) << round;
    num_boxes += boxes.size();
  }
  EXPECT_GT(num_boxes, 100U);
}

// Six stems, one of which the second article has four times, are not seven.
TEST(PairWords, AStemCountsOnce) {
  std::vector<uint32_t> a(60, 3);
  std::vector<uint32_t> b(60, 3);
  for (uint32_t i = 0; i < 6; ++i) a[10 + i] = b[10 + 2 * i] = 1 + 3 * i;
  b[25] = b[27] = b[29] = b[10];
  PairWords search;
  EXPECT_TRUE(Find(search, a, b).empty());
  EXPECT_TRUE(Find(search, b, a).empty());
  a[20] = b[31] = 100;
  EXPECT_EQ(Find(search, a, b), (std::vector<TokenBox>{{10, 21, 10, 32}}));
  EXPECT_EQ(Find(search, b, a), (std::vector<TokenBox>{{10, 32, 10, 21}}));
}

// The order of the two articles does not matter. What they share stands later in the second, so
// that no two windows are one another's mirror image.
TEST(PairWords, EitherArticleFirst) {
  Random random(2);
  PairWords search;
  size_t num_boxes = 0;
  for (int round = 0; round < 300; ++round) {
    const uint64_t num_distinct = 30 + random.Below(400);
    const auto text = [&](size_t num_before) {
      std::vector<uint32_t> words(num_before, 3);
      for (uint64_t i = random.Below(250); i > 0; --i) {
        words.push_back(static_cast<uint32_t>(random.Below(num_distinct)));
      }
      return words;
    };
    const std::vector<uint32_t> a = text(0);
    const std::vector<uint32_t> b = text(250);
    std::vector<TokenBox> turned;
    for (const TokenBox& box : Find(search, b, a)) {
      turned.push_back({box.b_begin, box.b_end, box.a_begin, box.a_end});
    }
    ASSERT_EQ(Find(search, a, b), turned) << round;
    num_boxes += turned.size();
  }
  EXPECT_GT(num_boxes, 100U);
}

}  // namespace
}  // namespace dittograph
