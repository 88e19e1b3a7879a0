// A word in 32 bits: equal for equal words, and its upper bits for equal stems.
//
// Two words of one stem share a value once in 2,048, two stems once in 2 million.
#pragma once

#include <cstdint>

#include "text/tokens.h"

namespace dittograph {

inline constexpr uint32_t kStemBits = 21;
inline constexpr uint32_t kEndingBits = 32 - kStemBits;

inline uint32_t CorpusWord(const Token& token) {
  constexpr uint32_t kEnding = (uint32_t{1} << kEndingBits) - 1;
  return (token.stem & ~kEnding) | (static_cast<uint32_t>(token.hash >> 32) & kEnding);
}

inline uint32_t StemOf(uint32_t word) { return word >> kEndingBits; }

}  // namespace dittograph
