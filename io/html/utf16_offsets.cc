#include "io/html/utf16_offsets.h"

#include <algorithm>

#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

uint64_t UnitsOf(const OutputCodePoint& code_point) { return code_point.value > 0xFFFF ? 2 : 1; }

bool IsAscii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<uint8_t>(c) < 0x80; });
}

}  // namespace

uint64_t SizeInUtf16(std::string_view text) {
  uint64_t size = 0;
  ForEachCodePoint(text, [&size](const OutputCodePoint& c) { size += UnitsOf(c); });
  return size;
}

Utf16Offsets::Utf16Offsets(std::string_view text) {
  if (IsAscii(text)) return;
  uint64_t byte = 0;
  uint64_t unit = 0;
  ForEachCodePoint(text, [&](const OutputCodePoint& code_point) {
    if (byte >= marks_.size() * kStep) marks_.push_back({byte, unit});
    byte += code_point.size_bytes;
    unit += UnitsOf(code_point);
  });
}

uint64_t Utf16Offsets::At(std::string_view text, uint64_t byte) const {
  const uint64_t wanted = std::min<uint64_t>(byte, text.size());
  if (marks_.empty()) return wanted;
  size_t mark = std::min<size_t>(wanted / kStep, marks_.size() - 1);
  if (marks_[mark].byte > wanted) --mark;  // a code point goes across the step
  uint64_t at = marks_[mark].byte;
  uint64_t unit = marks_[mark].unit;
  while (at < wanted) {
    const OutputCodePoint code_point = FirstCodePoint(text.substr(at));
    at += code_point.size_bytes;
    if (at > wanted) break;
    unit += UnitsOf(code_point);
  }
  return unit;
}

}  // namespace dittograph
