// A word of the corpus in 32 bits: 29 of its hash, and what the search must know of it without its
// text. Equal words have equal values.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "text/tokens.h"

namespace dittograph {

// A number or a single letter: what tables are made of.
inline constexpr uint32_t kTableWord = 1;
inline constexpr uint32_t kHalfWord = 2;     // in quarters: 2
inline constexpr uint32_t kQuarterWord = 4;  // 1

inline uint32_t CorpusWord(std::string_view text, const Token& token) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  uint32_t word = static_cast<uint32_t>(token.hash >> 32) & ~uint32_t{7};
  if (token.end - token.begin == 1 || is_digit(text[token.begin]) ||
      is_digit(text[token.end - 1])) {
    word |= kTableWord;
  }
  if (token.quarters == kQuartersPerWord / 2) word |= kHalfWord;
  if (token.quarters == kQuartersPerWord / 4) word |= kQuarterWord;
  return word;
}

inline uint64_t QuartersOf(std::span<const uint32_t> words) {
  uint64_t quarters = 0;
  for (uint32_t word : words) {
    quarters += kQuartersPerWord >>
                ((word & kHalfWord) / kHalfWord + 2 * ((word & kQuarterWord) / kQuarterWord));
  }
  return quarters;
}

// Whether numbers and single letters are half of the words, or a quarter of fewer than 25 ("The
// notes have a 9-1/2 pct coupon and were priced at 99"). They are counted by tokens, so a price of
// two tokens is two.
inline bool IsTable(std::span<const uint32_t> words) {
  constexpr size_t kFewWords = 25;
  size_t entries = 0;
  for (uint32_t word : words) entries += word & kTableWord;
  return (words.size() < kFewWords ? 4 : 2) * entries >= words.size();
}

}  // namespace dittograph
