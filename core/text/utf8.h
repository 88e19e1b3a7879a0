// UTF-8, decoded from any bytes at all.
//
// A byte that is not part of a well-formed sequence (Unicode 15, table 3-7) is one code point,
// U+FFFD, one byte long. So every byte string has one decoding, and offsets stay true.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dittograph {

inline constexpr uint32_t kReplacementCharacter = 0xFFFD;

struct DecodedCodePoint {
  uint32_t value = 0;
  uint32_t size_bytes = 0;
  bool is_valid = true;  // false: value is U+FFFD for one byte that is not UTF-8
};

// REQUIRES: begin < end.
inline DecodedCodePoint DecodeCodePoint(const char* begin, const char* end) {
  const auto byte = [&](int i) { return static_cast<uint32_t>(static_cast<uint8_t>(begin[i])); };
  const auto is_continuation = [&](int i) { return (byte(i) & 0xC0) == 0x80; };
  const uint32_t lead = byte(0);
  const ptrdiff_t available = end - begin;
  if (lead < 0x80) return {lead, 1, true};
  if (lead >= 0xC2 && lead <= 0xDF) {
    if (available >= 2 && is_continuation(1)) {
      return {(lead & 0x1F) << 6 | (byte(1) & 0x3F), 2, true};
    }
  } else if (lead >= 0xE0 && lead <= 0xEF) {
    if (available >= 3 && is_continuation(1) && is_continuation(2)) {
      const uint32_t value = (lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
      if (value >= 0x800 && (value < 0xD800 || value > 0xDFFF)) return {value, 3, true};
    }
  } else if (lead >= 0xF0 && lead <= 0xF4) {
    if (available >= 4 && is_continuation(1) && is_continuation(2) && is_continuation(3)) {
      const uint32_t value =
          (lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 | (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F);
      if (value >= 0x10000 && value <= 0x10FFFF) return {value, 4, true};
    }
  }
  return {kReplacementCharacter, 1, false};
}

// Appends the UTF-8 form of a Unicode scalar value.
void AppendUtf8(uint32_t code_point, std::string& out);

// Code points of `text`, an invalid byte counting as one.
uint64_t CountCodePoints(std::string_view text);

// Bytes of `text` that are not part of valid UTF-8.
uint64_t CountInvalidBytes(std::string_view text);

// `text` with every invalid byte replaced by U+FFFD: valid UTF-8, for output.
std::string RepairUtf8(std::string_view text);

}  // namespace dittograph
