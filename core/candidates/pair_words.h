// Order-free seeds of two articles: places where many telling words of one stretch of an article
// occur in a stretch of the other, in whatever order. The twin of shared_words.h, from 32-bit words
// and their flags alone.
//
// A telling stem (candidates/telling_stem.h) counts where it occurs at most 8 times in either
// article. A pair of its occurrences is a point (a, b); a box is the surroundings of a point in
// which many different stems have one. Neither article is the first: the boxes of (b, a) are those
// of (a, b), turned.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/shared_run.h"

namespace dittograph {

struct WordSpan {
  std::span<const uint32_t> words;
  std::span<const uint8_t> flags;
};

// Holds scratch memory: one for each thread. Results are valid until the next call.
class PairWords {
 public:
  // Boxes, the one with the most stems first; none has its centre in one before it.
  std::span<const TokenBox> Find(const WordSpan& a, const WordSpan& b);

 private:
  struct Point {
    uint32_t a;
    uint32_t b;
    uint32_t stem;  // its last position in a
  };
  struct Window {
    uint32_t num_stems;
    uint64_t place;  // the same if a and b change places
    TokenBox box;
  };
  void IndexA(const WordSpan& a);
  void FindPoints(const WordSpan& b);
  void FindWindows();

  std::vector<uint32_t> slots_;     // open addressing, power of two: last position + 1, or 0
  std::vector<uint32_t> stems_a_;   // by position in a
  std::vector<uint32_t> previous_;  // by position in a: the occurrence before it, or none
  std::vector<uint8_t> count_;      // by position in a: occurrences up to here
  std::vector<uint8_t> count_b_;    // by stem: occurrences in b
  std::vector<uint32_t> stems_b_;   // by position in b: the stem, if a has it and it counts there
  std::vector<uint32_t> seen_;      // by stem: the last window that counted it
  std::vector<Point> points_;       // in the order of b
  std::vector<Window> windows_;
  std::vector<TokenBox> boxes_;
};

}  // namespace dittograph
