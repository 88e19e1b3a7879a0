#include "text/code_point.h"

#include <utf8proc.h>

#include "text/normal_form.h"

namespace dittograph {

namespace {

struct Range {
  uint32_t first, last;
};

// Script=Han and Script=Hiragana/Katakana with the marks that only they use (Unicode 15,
// Scripts.txt); only the letters and numbers among them are ideographs.
constexpr Range kIdeographs[] = {
    {0x2E80, 0x2FD5},   {0x3005, 0x3007},  {0x3021, 0x3029}, {0x3031, 0x3035}, {0x3038, 0x303C},
    {0x3041, 0x3096},   {0x309D, 0x309F},  {0x30A1, 0x30FA}, {0x30FC, 0x30FF}, {0x31F0, 0x31FF},
    {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},  {0xF900, 0xFAFF}, {0xFF66, 0xFF9D}, {0x16FE3, 0x16FE3},
    {0x1AFF0, 0x1B16F}, {0x20000, 0x3FFFD}};

// Letters by category, but they voice the kana before them.
constexpr Range kHalfwidthSoundMarks[] = {{0xFF9E, 0xFF9F}};

// The blocks of Thai, Lao, Myanmar and Khmer.
constexpr Range kSyllables[] = {
    {0x0E00, 0x0EFF}, {0x1000, 0x109F}, {0x1780, 0x17FF}, {0xA9E0, 0xA9FF}, {0xAA60, 0xAA7F}};

constexpr Range kJoiners[] = {
    {0x00AD, 0x00AD}, {0x061C, 0x061C}, {0x180B, 0x180F}, {0x200C, 0x200F}, {0x202A, 0x202E},
    {0x2060, 0x2060}, {0x2066, 0x2069}, {0xFE00, 0xFE0F}, {0xFEFF, 0xFEFF}, {0xE0100, 0xE01EF}};

template <size_t n>
bool IsIn(const Range (&ranges)[n], uint32_t code_point) {
  for (const Range& range : ranges) {
    if (code_point >= range.first && code_point <= range.last) return true;
  }
  return false;
}

CharClass ClassOf(uint32_t code_point) {
  if (IsIn(kJoiners, code_point)) return CharClass::kJoiner;
  if (IsHarakatOrTatweel(code_point)) return CharClass::kDropped;
  if (IsIn(kHalfwidthSoundMarks, code_point)) return CharClass::kMark;
  switch (utf8proc_category(static_cast<utf8proc_int32_t>(code_point))) {
    case UTF8PROC_CATEGORY_MN:
    case UTF8PROC_CATEGORY_MC:
    case UTF8PROC_CATEGORY_ME:
      return CharClass::kMark;
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:
    case UTF8PROC_CATEGORY_NL:
    case UTF8PROC_CATEGORY_NO:
      if (IsIn(kIdeographs, code_point)) return CharClass::kIdeograph;
      if (IsIn(kSyllables, code_point)) return CharClass::kSyllable;
      return CharClass::kLetter;
    default:
      return CharClass::kSeparator;
  }
}

bool IsDecimalDigit(uint32_t code_point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(code_point)) == UTF8PROC_CATEGORY_ND;
}

// Unicode keeps the ten digits of a script together, zero first.
uint32_t ValueOfDigit(uint32_t code_point) {
  uint32_t before = 0;
  while (IsDecimalDigit(code_point - 1 - before)) ++before;
  return before % 10;
}

bool IsConjoiningJamo(uint32_t code_point) {
  return (code_point >= 0x1100 && code_point <= 0x11FF) ||
         (code_point >= 0xA960 && code_point <= 0xA97F) ||
         (code_point >= 0xD7B0 && code_point <= 0xD7FF);
}

// A code point is simple if its normal form is one code point that its neighbours cannot change:
// it composes with nothing before it, and it is no jamo. (Jamo and marks are the only code points
// that compose with a preceding one.)
CodePointInfo MakeInfo(uint32_t code_point) {
  CodePointInfo info;
  info.char_class = ClassOf(code_point);
  if (info.char_class == CharClass::kSeparator || info.char_class == CharClass::kDropped ||
      info.char_class == CharClass::kJoiner) {
    return info;
  }
  if (info.char_class == CharClass::kLetter && IsDecimalDigit(code_point)) {
    info.is_digit = info.is_simple = true;
    info.folded = U'0' + ValueOfDigit(code_point);
    return info;
  }
  const std::u32string form = NormalForm(std::u32string(1, static_cast<char32_t>(code_point)));
  if (form.size() != 1) return info;
  const utf8proc_property_t* property = utf8proc_get_property(static_cast<int32_t>(form[0]));
  const bool is_mark = info.char_class == CharClass::kMark || ClassOf(form[0]) == CharClass::kMark;
  const bool may_compose_backwards =
      is_mark ? property->comb_index != UINT16_MAX : IsConjoiningJamo(form[0]);
  info.folded = form[0];
  info.reorders = property->combining_class != 0;
  info.is_simple = !may_compose_backwards;
  return info;
}

}  // namespace

namespace internal {

std::atomic<const CodePointInfo*> code_point_pages[kNumPages];

const CodePointInfo* MakePage(uint32_t page) {
  auto* made = new CodePointInfo[kPageSize];
  for (uint32_t i = 0; i < kPageSize; ++i) made[i] = MakeInfo(page * kPageSize + i);
  const CodePointInfo* expected = nullptr;
  if (code_point_pages[page].compare_exchange_strong(expected, made, std::memory_order_acq_rel)) {
    return made;  // kept for the life of the process
  }
  delete[] made;
  return expected;
}

}  // namespace internal

}  // namespace dittograph
