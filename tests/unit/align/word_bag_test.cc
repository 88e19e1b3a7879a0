// Growth of a passage by its bag of words, against the same with every interval summed from
// scratch.

#include "align/word_bag.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <tuple>
#include <utility>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

struct Article {
  Article(std::vector<uint32_t> word_ids, uint32_t num_ids) : ids(std::move(word_ids)) {
    counts.resize(num_ids);
    for (uint32_t id : ids) ++counts[id];
    // Ids that 3 divides are short words, those that 7 divides half words.
    for (uint32_t id : ids) {
      flags.push_back(
          static_cast<uint8_t>((id % 3 == 0 ? kIsShort : 0) | (id % 7 == 0 ? kIsHalfWord : 0)));
    }
    words.Assign(ids, counts, flags);
  }
  std::vector<uint32_t> ids;
  std::vector<uint8_t> flags;
  std::vector<uint32_t> counts;
  Words words;
};

using Interval = std::pair<uint32_t, uint32_t>;

// What words [begin, end) gain, from either end: a word that is in `other` as often as it was met
// gains twice its weight, any other loses it.
class Gains {
 public:
  Gains(const Words& words, const Interval& other) : words_(words) {
    for (uint32_t i = other.first; i < other.second; ++i) ++left_[words.ids()[i]];
  }
  int64_t Take(uint32_t i) {
    const int64_t weight = words_.weights()[i];
    return left_[words_.ids()[i]]-- > 0 ? 2 * weight : -weight;
  }

 private:
  const Words& words_;
  std::map<uint32_t, int> left_;
};

Interval SlowBestInterval(const Words& words, const Interval& other, uint32_t from, uint32_t to) {
  int64_t best = 0;
  uint32_t end = from;
  for (uint32_t start = from; start < to;) {
    // To where nothing is left; from behind it anew.
    Gains gains(words, other);
    int64_t sum = 0;
    do {
      sum += gains.Take(start++);
      if (sum > best) {
        best = sum;
        end = start;
      }
    } while (sum > 0 && start < to);
  }
  if (best < 128) return {from, from};
  Gains gains(words, other);
  uint32_t begin = end;
  best = 0;
  int64_t sum = 0;
  for (uint32_t i = end; i-- > from;) {
    sum += gains.Take(i);
    if (sum > best) {
      best = sum;
      begin = i;
    }
  }
  return {begin, end};
}

TokenBox SlowGrow(const Words& words, TokenBox box) {
  for (int turn = 0; turn < 8; ++turn) {
    const TokenBox before = box;
    std::tie(box.a_begin, box.a_end) =
        SlowBestInterval(words, {box.b_begin, box.b_end}, box.a_begin - std::min(box.a_begin, 40U),
                         std::min(box.b_begin, box.a_end + 40));
    std::tie(box.b_begin, box.b_end) =
        SlowBestInterval(words, {box.a_begin, box.a_end},
                         std::max(box.a_end, box.b_begin - std::min(box.b_begin, 40U)),
                         std::min(words.size(), box.b_end + 40));
    if (box == before) return box;
    if (std::min(box.a_end - box.a_begin, box.b_end - box.b_begin) < 6) return {};
  }
  return box;
}

// Random words with some stretches that come again, shuffled within a few places.
std::vector<uint32_t> RandomIds(Random& random, size_t size, uint32_t num_ids) {
  std::vector<uint32_t> ids;
  while (ids.size() < size) {
    const size_t length = std::min(size - ids.size(), 1 + random.Below(40));
    const size_t from = random.Below(ids.size() + 1);
    const bool is_copy = from + length <= ids.size() && random.Below(2) == 0;
    for (size_t i = 0; i < length; ++i) {
      ids.push_back(is_copy && random.Below(8) > 0 ? ids[from + i]
                                                   : static_cast<uint32_t>(random.Below(num_ids)));
      const size_t back = random.Below(std::min<size_t>(ids.size(), 6));
      if (random.Below(4) == 0) std::swap(ids.back(), ids[ids.size() - 1 - back]);
    }
  }
  return ids;
}

TokenBox RandomBox(Random& random, uint32_t size) {
  const auto middle = static_cast<uint32_t>(1 + random.Below(size - 1));
  const auto a_begin = static_cast<uint32_t>(random.Below(middle));
  const auto b_begin = static_cast<uint32_t>(middle + random.Below(size - middle));
  return {a_begin, static_cast<uint32_t>(a_begin + 1 + random.Below(middle - a_begin)), b_begin,
          static_cast<uint32_t>(b_begin + 1 + random.Below(size - b_begin))};
}

TEST(WordBag, GrowsAsWithEveryIntervalSummedFromScratch) {
  Random random(31);
  WordBag bag;
  int num_grown = 0;
  for (int round = 0; round < 4000; ++round) {
    const auto num_ids = static_cast<uint32_t>(2 + random.Below(round % 4 == 0 ? 12 : 200));
    const Article article(RandomIds(random, 2 + random.Below(300), num_ids), num_ids);
    const uint32_t size = article.words.size();
    const TokenBox box = RandomBox(random, size);
    const TokenBox grown = bag.Grow(article.words, article.words, box, {0, size, 0, size});
    EXPECT_EQ(grown, SlowGrow(article.words, box)) << round;
    num_grown += grown.a_end > grown.a_begin;
  }
  EXPECT_GT(num_grown, 500);
}

// With the paths of earlier calls: the same boxes, each once.
TEST(WordBag, FollowsAPathOnce) {
  Random random(32);
  WordBag bag;
  BoxIndex paths;
  int num_left_out = 0;
  for (int round = 0; round < 100; ++round) {
    const Article article(RandomIds(random, 200, 100), 100);
    paths.Reset(200);
    std::vector<TokenBox> once;
    for (int i = 0; i < 60; ++i) {
      const TokenBox box = RandomBox(random, 200);
      const TokenBox limits = {0, 200, 0, 200};
      const TokenBox grown = bag.Grow(article.words, article.words, box, limits);
      const TokenBox with_paths = bag.Grow(article.words, article.words, box, limits, &paths);
      if (with_paths == grown) {
        once.push_back(grown);
      } else {
        ++num_left_out;
        EXPECT_EQ(with_paths, TokenBox{});
        EXPECT_NE(std::find(once.begin(), once.end(), grown), once.end());
      }
    }
  }
  EXPECT_GT(num_left_out, 300);
}

}  // namespace
}  // namespace dittograph
