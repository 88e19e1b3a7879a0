// What each Unicode code point means to the tokeniser: its class, and its normal form where that is
// one code point. Answers come from utf8proc (Unicode 15) and are kept in pages of 256 code points
// that are made when first asked for.
//
// Thread-safe.
#pragma once

#include <atomic>
#include <cstdint>

namespace dittograph {

enum class CharClass : uint8_t {
  kSeparator,  // ends a token
  kLetter,     // letter or number of a script that separates its words
  kIdeograph,  // Han, Kana: a token of its own, counts as half a word
  kSyllable,   // Thai, Lao, Khmer, Myanmar: a token of its own, counts as a quarter of a word
  kMark,       // continues the token it follows
  kDropped,    // harakat, tatweel: continues the token, absent from its normal form
  kJoiner,     // soft hyphen, ZWJ, ZWNJ, bidi controls: does not split a token, is not part of it
};

struct CodePointInfo {
  CharClass char_class = CharClass::kSeparator;
  // The normal form (NFKC, case-folded) of a token is the concatenation of `folded` of its code
  // points if all are simple and no two neighbours reorder; otherwise it is left to utf8proc.
  bool is_simple = false;
  bool reorders = false;  // has a canonical combining class
  bool is_digit = false;  // decimal, of a script that separates its words: `folded` is of ASCII
  uint32_t folded = 0;
};

namespace internal {
inline constexpr uint32_t kPageSize = 256;
inline constexpr uint32_t kNumPages = 0x110000 / kPageSize;
extern std::atomic<const CodePointInfo*> code_point_pages[kNumPages];
const CodePointInfo* MakePage(uint32_t page);
}  // namespace internal

// REQUIRES: code_point <= 0x10FFFF.
inline const CodePointInfo& InfoOf(uint32_t code_point) {
  const uint32_t page = code_point / internal::kPageSize;
  const CodePointInfo* infos = internal::code_point_pages[page].load(std::memory_order_acquire);
  if (infos == nullptr) infos = internal::MakePage(page);
  return infos[code_point % internal::kPageSize];
}

}  // namespace dittograph
