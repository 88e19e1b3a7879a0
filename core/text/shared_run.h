// A run of tokens that occurs at two places: what seeds are, and what alignments are made from.
#pragma once

#include <cstdint>

namespace dittograph {

// Tokens [a, a + length) of one article equal [b, b + length) of the other. Inside one article
// a < b.
struct SharedRun {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t length = 0;
  friend bool operator==(const SharedRun&, const SharedRun&) = default;
};

// Tokens [a_begin, a_end) of one article and [b_begin, b_end) of the other.
struct TokenBox {
  uint32_t a_begin = 0;
  uint32_t a_end = 0;
  uint32_t b_begin = 0;
  uint32_t b_end = 0;
  friend bool operator==(const TokenBox&, const TokenBox&) = default;
};

}  // namespace dittograph
