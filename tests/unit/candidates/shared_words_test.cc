// Boxes of shared rare words, against every window looked at from scratch.

#include "candidates/shared_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "support/random.h"
#include "text/box_index.h"

namespace dittograph {
namespace {

using ::testing::IsEmpty;

struct Window {
  size_t num_words;
  TokenBox box;
};

// From the definition in the header: the words of the text are told apart by their spelling.
std::vector<TokenBox> BruteForce(const std::vector<std::string>& words) {
  std::map<std::string, std::vector<uint32_t>> places;
  for (uint32_t i = 0; i < words.size(); ++i) places[words[i]].push_back(i);
  std::vector<std::pair<uint32_t, uint32_t>> points;  // (b, a), the nearest a first
  for (uint32_t b = 0; b < words.size(); ++b) {
    const std::vector<uint32_t>& at = places[words[b]];
    if (at.size() < 2 || at.size() > 8) continue;
    if (words[b].size() < 4 && !(words[b][0] >= '0' && words[b][0] <= '9')) continue;
    const auto k = static_cast<size_t>(std::find(at.begin(), at.end(), b) - at.begin());
    if (k > 0) points.emplace_back(b, at[k - 1]);
    if (k > 1) points.emplace_back(b, at[k - 2]);
  }
  std::vector<Window> windows;
  for (size_t k = 0; k < points.size(); ++k) {
    const auto [b, a] = points[k];
    std::set<uint32_t> different;
    TokenBox box{a, a + 1, b, b + 1};
    for (size_t p = k > 128 ? k - 128 : 0; p <= k; ++p) {
      const auto [other_b, other_a] = points[p];
      if (other_b + 40 < b || other_a + 20 < a || other_a > a + 20) continue;
      if (!different.insert(other_b).second) continue;
      box = {std::min(box.a_begin, other_a), std::max(box.a_end, other_a + 1),
             std::min(box.b_begin, other_b), b + 1};
    }
    if (different.size() >= 6) windows.push_back({different.size(), box});
  }
  std::stable_sort(windows.begin(), windows.end(),
                   [](const Window& x, const Window& y) { return x.num_words > y.num_words; });
  std::vector<TokenBox> boxes;
  for (const Window& window : windows) {
    const uint32_t a = (window.box.a_begin + window.box.a_end) / 2;
    const uint32_t b = (window.box.b_begin + window.box.b_end) / 2;
    if (std::none_of(boxes.begin(), boxes.end(), [&](const TokenBox& box) {
          return Contains(box, {a, a + 1, b, b + 1});
        })) {
      boxes.push_back(window.box);
    }
  }
  return boxes;
}

class SharedWordsTest : public ::testing::Test {
 protected:
  std::vector<TokenBox> Find(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += word + ' ';
    const std::span<const Token> tokens = tokenizer_.Tokenize(text);
    vocabulary_.Count(tokens);
    const std::span<const TokenBox> boxes = shared_words_.Find(text, tokens, vocabulary_);
    return {boxes.begin(), boxes.end()};
  }

 private:
  Tokenizer tokenizer_;
  Vocabulary vocabulary_;
  SharedWords shared_words_;
};

std::string Word(uint64_t number) {
  if (number % 4 == 0) return std::to_string(number % 1000);
  if (number % 4 == 1) return "w" + std::to_string(number % 10);
  return "word" + std::to_string(number);
}

TEST_F(SharedWordsTest, NothingInShortTexts) {
  EXPECT_THAT(Find({}), IsEmpty());
  EXPECT_THAT(Find({"word", "word"}), IsEmpty());
}

TEST_F(SharedWordsTest, SixWordsInAnyOrder) {
  std::vector<std::string> words;
  for (int i = 0; i < 6; ++i) words.push_back("word" + std::to_string(i));
  for (int i = 0; i < 60; ++i) words.push_back("other" + std::to_string(i));
  for (int i = 6; i-- > 0;) words.push_back("word" + std::to_string(i));
  EXPECT_THAT(Find(words), ::testing::ElementsAre(TokenBox{0, 6, 66, 72}));
  words.pop_back();
  EXPECT_THAT(Find(words), IsEmpty());
}

TEST_F(SharedWordsTest, RandomTexts) {
  Random random(21);
  size_t num_boxes = 0;
  for (int round = 0; round < 600; ++round) {
    const uint64_t num_distinct = 10 + random.Below(300);
    std::vector<std::string> words;
    for (uint64_t i = random.Below(500); i > 0; --i)
      words.push_back(Word(random.Below(num_distinct)));
    const std::vector<TokenBox> boxes = BruteForce(words);
    EXPECT_EQ(Find(words), boxes);
    num_boxes += boxes.size();
  }
  EXPECT_GT(num_boxes, 1000);
}

// Stretches that come again, shuffled or not, one after the other or far apart.
TEST_F(SharedWordsTest, RepeatedStretches) {
  Random random(22);
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> words;
    uint64_t fresh = 0;
    while (words.size() < 400) {
      const size_t length = 1 + random.Below(50);
      if (words.size() < length || random.Below(3) == 0) {
        for (size_t i = 0; i < length; ++i) words.push_back(Word(++fresh));
        continue;
      }
      const size_t from = random.Below(words.size() - length + 1);
      for (size_t i = 0; i < length; ++i) words.push_back(words[from + i]);
      if (random.Below(2) == 0) std::reverse(words.end() - static_cast<long>(length), words.end());
    }
    EXPECT_EQ(Find(words), BruteForce(words));
  }
}

}  // namespace
}  // namespace dittograph
