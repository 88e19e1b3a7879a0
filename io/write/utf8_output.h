// Any bytes -> valid UTF-8, code point by code point, for output. A byte that is not part of
// well-formed UTF-8 is one U+FFFD, as in the library.
#pragma once

#include <cstdint>
#include <string_view>

namespace dittograph {

struct OutputCodePoint {
  uint32_t value = 0xFFFD;
  std::string_view bytes = "\xEF\xBF\xBD";
  uint32_t size_bytes = 1;  // in the text
};

// REQUIRES: !text.empty().
inline OutputCodePoint FirstCodePoint(std::string_view text) {
  const auto byte = [text](size_t i) {
    return static_cast<uint32_t>(static_cast<uint8_t>(text[i]));
  };
  const uint32_t lead = byte(0);
  if (lead < 0x80) return {lead, text.substr(0, 1), 1};
  const uint32_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() < size) return {};
  uint32_t value = lead & (0x7Fu >> size);
  for (uint32_t i = 1; i < size; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return {};
    value = value << 6 | (byte(i) & 0x3F);
  }
  constexpr uint32_t kLeast[] = {0, 0, 0x80, 0x800, 0x10000};
  if (value < kLeast[size] || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) return {};
  return {value, text.substr(0, size), size};
}

// White space and control characters.
inline bool IsBlank(uint32_t code_point) {
  return code_point <= 0x20 || (code_point >= 0x7F && code_point <= 0xA0) || code_point == 0x3000 ||
         code_point == 0x2028 || code_point == 0x2029;
}

template <typename Visit>
void ForEachCodePoint(std::string_view text, const Visit& visit) {
  while (!text.empty()) {
    const OutputCodePoint code_point = FirstCodePoint(text);
    visit(code_point);
    text.remove_prefix(code_point.size_bytes);
  }
}

// Of ASCII, full width, Arabic, Persian, Devanagari and Bengali.
inline bool IsDecimalDigit(uint32_t c) {
  for (uint32_t zero : {0x30u, 0x660u, 0x6F0u, 0x966u, 0x9E6u, 0xFF10u}) {
    if (c >= zero && c < zero + 10) return true;
  }
  return false;
}

// Of ASCII, of European scripts, and the commonest of others.
inline bool IsPunctuation(uint32_t c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~') || c == 0xAB || c == 0xBB || (c >= 0x2010 && c <= 0x205E) ||
         c == 0x060C || c == 0x061B || c == 0x061F || c == 0x0964 || (c >= 0x3001 && c <= 0x3002) ||
         (c >= 0x3008 && c <= 0x3011) || (c >= 0xFF01 && c <= 0xFF0F) || c == 0xFF1A ||
         c == 0xFF1B || c == 0xFF1F;
}

// An embedding, an override or an isolate, or the end of one: it sets the order of what follows, to
// the end of the line. (The marks U+200E, U+200F and U+061C do not, and Hebrew and Arabic need
// them.)
inline bool IsBidiControl(uint32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

// Columns that a code point takes on a terminal: 0, 1 or 2. Coarse: by block, not by character.
inline int DisplayWidth(uint32_t code_point) {
  const auto in = [code_point](uint32_t first, uint32_t last) {
    return code_point >= first && code_point <= last;
  };
  if (in(0x0300, 0x036F) || in(0x0483, 0x0489) || in(0x0591, 0x05BD) || in(0x064B, 0x065F) ||
      in(0x093A, 0x093C) || in(0x0941, 0x0948) || code_point == 0x0E31 || in(0x0E34, 0x0E3A) ||
      in(0x0E47, 0x0E4E) || code_point == 0x0EB1 || in(0x0EB4, 0x0EBC) || in(0x0EC8, 0x0ECD) ||
      in(0x102D, 0x1030) || in(0x1032, 0x1037) || in(0x1039, 0x103A) || in(0x103D, 0x103E) ||
      in(0x17B7, 0x17BD) || code_point == 0x17C6 || in(0x17C9, 0x17D3) || in(0x1AB0, 0x1AFF) ||
      in(0x200B, 0x200F) || in(0x202A, 0x202E) || in(0x2060, 0x2069) || in(0x20D0, 0x20FF) ||
      in(0xFE00, 0xFE0F) || in(0xFE20, 0xFE2F) || in(0xE0100, 0xE01EF) || code_point == 0xAD ||
      code_point == 0xFEFF) {
    return 0;
  }
  const bool is_wide = in(0x1100, 0x115F) || in(0x2E80, 0x303E) || in(0x3041, 0xA4CF) ||
                       in(0xA960, 0xA97F) || in(0xAC00, 0xD7A3) || in(0xF900, 0xFAFF) ||
                       in(0xFE30, 0xFE6F) || in(0xFF00, 0xFF60) || in(0xFFE0, 0xFFE6) ||
                       in(0x1F300, 0x1F64F) || in(0x1F900, 0x1F9FF) || in(0x20000, 0x3FFFD);
  return is_wide ? 2 : 1;
}

}  // namespace dittograph
