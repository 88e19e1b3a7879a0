// What is to be known of each word beyond which it is: numbers, names, where sentences begin. Taken
// from the text once for each article, so that nothing later needs the text again.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/tokens.h"
#include "text/vocabulary.h"

namespace dittograph {

enum WordFlag : uint8_t {
  kHasDigit = 1,
  // A word with a capital inside a sentence, and nowhere without one; in German text one that
  // besides stands next to another such word somewhere. In Arabic one that stands somewhere behind
  // a title or "son of", or before the latter.
  kIsName = 2,
  kBeginsSentence = 4,
  kIsShort = 8,        // no more than three letters, and no number
  kGoesOnNumber = 16,  // 000 in 750,000; without kHasDigit: IsNumeral
  kIsLetter = 32,      // a single capital
  // Together 0: a whole word; see kQuartersPerWord.
  kIsHalfWord = 64,
  kIsQuarterWord = 128,
};

// In figures or in words.
inline constexpr uint8_t kIsNumber = kHasDigit | kGoesOnNumber;

// A number in words: seven.
inline bool IsNumeral(uint8_t flags) {
  return (flags & kIsNumber) == kGoesOnNumber;
}

// A number of several tokens goes on.
inline bool GoesOnNumber(uint8_t flags) {
  return (flags & kIsNumber) == kIsNumber;
}

inline uint64_t SumOfQuarters(std::span<const uint8_t> flags) {
  uint64_t sum = 0;
  for (uint8_t flag : flags) sum += kQuartersPerWord >> (flag >> 6);
  return sum;
}

// Two paths, the same flags: ASCII without a branch, and any text.
//
// Holds scratch memory: one for each thread. Results are valid until the next call.
class WordFlags {
 public:
  // By token. REQUIRES: `vocabulary` counted the tokens, which are those of `text`.
  std::span<const uint8_t> Find(std::string_view text, std::span<const Token> tokens,
                                const Vocabulary& vocabulary);

 private:
  void KeepNamesOfSeveralWords(std::string_view text, std::span<const Token> tokens,
                               std::span<const uint32_t> ids);
  void AddArabicNames(std::string_view text, std::span<const Token> tokens,
                      std::span<const uint32_t> ids);
  static uint8_t FlagsOf(std::string_view text, const Token& token, bool is_first,
                         uint32_t last_end, uint8_t last, uint8_t& cases);

  std::vector<uint8_t> flags_;
  std::vector<uint8_t> cases_;  // by id: how it is written, CaseBit
};

}  // namespace dittograph
