// The order-free evidence: how much two passages share when the order of their words is left out,
// since rewording moves clauses.
//
// Grow is the order-free twin of a local alignment. With one span fixed, every word near the other
// span gains where the fixed span has it and loses where not, so the best span is the interval with
// the largest sum (Bentley 1984, "Algorithm design techniques"); the two sides take turns until
// nothing changes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "align/words.h"
#include "dittograph/options.h"
#include "text/box_index.h"
#include "text/shared_run.h"

namespace dittograph {

// What two spans share, in weights. A word counts as often as both have it.
struct BagScore {
  int64_t weight_a = 0;
  int64_t weight_b = 0;
  int64_t shared = 0;
  uint32_t shared_words = 0;
  uint32_t entries_a = 0;
  uint32_t entries_b = 0;
  uint32_t names_a = 0;
  uint32_t names_b = 0;

  double share() const {
    return weight_a + weight_b == 0
               ? 0.0
               : 2.0 * static_cast<double>(shared) / static_cast<double>(weight_a + weight_b);
  }
};

// The stems of `a` and `b` are numbered together. Holds scratch memory: one for each thread.
class WordBag {
 public:
  // A shared word gains so many times its weight, and another one loses it: a stretch that shares
  // less than a third of its weight is left out, or a fifth where the strictness is loose.
  void SetStrictness(Strictness strictness);

  // The box that `box` grows or shrinks to inside `limits`; its sides stay apart where it is one
  // article (REQUIRES there: box.a_end <= box.b_begin). Empty where next to nothing is shared, and
  // where it comes by a box of `paths`, those that earlier calls with it came by: from there on
  // both are the same.
  TokenBox Grow(const Words& a, const Words& b, const TokenBox& box, const TokenBox& limits,
                BoxIndex* paths = nullptr);

  BagScore Score(const Words& a, const Words& b, const TokenBox& box);

 private:
  struct Interval {
    uint32_t begin = 0;
    uint32_t end = 0;
    bool operator==(const Interval&) const = default;
  };
  struct Answer {
    Interval window;
    Interval fixed;
    Interval best;
  };
  TokenBox GrowOn(const Words& a, const Words& b, TokenBox box, const TokenBox& limits,
                  const BoxIndex* paths);
  void Mark(const Words& words, uint32_t begin, uint32_t end);
  void Unmark(const Words& words, uint32_t begin, uint32_t end);
  Interval Best(const Words& words, const Interval& window, const Words& other,
                const Interval& fixed, Answer& last);
  Interval BestInterval(const Words& words, const Interval& window);

  // By stem: how often the fixed span has it, all 0 between calls; and least_used_ + how often the
  // growing one took it, or less where it did not.
  std::vector<uint32_t> fixed_;
  std::vector<uint64_t> used_;
  uint64_t least_used_ = 0;
  int32_t gain_ = 2;
  std::vector<uint32_t> shared_;  // places of words that the fixed span has as well
  std::vector<TokenBox> path_;
};

}  // namespace dittograph
