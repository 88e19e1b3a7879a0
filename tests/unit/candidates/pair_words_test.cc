// Boxes of telling words that two articles share, against every window looked at from scratch.

#include "candidates/pair_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "support/random.h"
#include "text/box_index.h"
#include "text/corpus_word.h"
#include "text/word_flags.h"

namespace dittograph {
namespace {

struct Window {
  size_t num_words;
  TokenBox box;
};

// From the definition in the header. Words that 3 divides are short.
std::vector<TokenBox> BruteForce(const std::vector<uint32_t>& a, const std::vector<uint32_t>& b) {
  std::map<uint32_t, std::vector<uint32_t>> places;
  for (uint32_t i = 0; i < a.size(); ++i) places[a[i]].push_back(i);
  std::vector<std::pair<uint32_t, uint32_t>> points;  // (b, a), the last a first
  for (uint32_t j = 0; j < b.size(); ++j) {
    const std::vector<uint32_t>& at = places[b[j]];
    if (b[j] % 3 == 0 || at.size() > 8) continue;
    for (auto i = at.rbegin(); i != at.rend(); ++i) points.emplace_back(j, *i);
  }
  std::vector<Window> windows;
  for (size_t k = 0; k < points.size(); ++k) {
    const auto [at_b, at_a] = points[k];
    std::set<uint32_t> different;
    TokenBox box{at_a, at_a + 1, at_b, at_b + 1};
    for (size_t p = k > 128 ? k - 128 : 0; p <= k; ++p) {
      const auto [other_b, other_a] = points[p];
      if (other_b + 40 < at_b || other_a + 20 < at_a || other_a > at_a + 20) continue;
      if (!different.insert(other_b).second) continue;
      box = {std::min(box.a_begin, other_a), std::max(box.a_end, other_a + 1),
             std::min(box.b_begin, other_b), at_b + 1};
    }
    if (different.size() >= 7) windows.push_back({different.size(), box});
  }
  std::stable_sort(windows.begin(), windows.end(),
                   [](const Window& x, const Window& y) { return x.num_words > y.num_words; });
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

}  // namespace
}  // namespace dittograph
