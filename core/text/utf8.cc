#include "text/utf8.h"

namespace dittograph {

void AppendUtf8(uint32_t code_point, std::string& out) {
  const auto put = [&](uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | code_point >> 6);
    put(0x80 | (code_point & 0x3F));
  } else if (code_point < 0x10000) {
    put(0xE0 | code_point >> 12);
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  } else {
    put(0xF0 | code_point >> 18);
    put(0x80 | (code_point >> 12 & 0x3F));
    put(0x80 | (code_point >> 6 & 0x3F));
    put(0x80 | (code_point & 0x3F));
  }
}

namespace {

template <typename Visit>
void ForEachCodePoint(std::string_view text, const Visit& visit) {
  const char* const end = text.data() + text.size();
  for (const char* p = text.data(); p != end;) {
    const DecodedCodePoint decoded = DecodeCodePoint(p, end);
    visit(decoded, p);
    p += decoded.size_bytes;
  }
}

}  // namespace

uint64_t CountCodePoints(std::string_view text) {
  uint64_t count = 0;
  ForEachCodePoint(text, [&](const DecodedCodePoint&, const char*) { ++count; });
  return count;
}

uint64_t CountInvalidBytes(std::string_view text) {
  uint64_t count = 0;
  ForEachCodePoint(text, [&](const DecodedCodePoint& c, const char*) { count += !c.is_valid; });
  return count;
}

std::string RepairUtf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  ForEachCodePoint(text, [&](const DecodedCodePoint& c, const char* p) {
    if (c.is_valid) {
      out.append(p, c.size_bytes);
    } else {
      AppendUtf8(kReplacementCharacter, out);
    }
  });
  return out;
}

}  // namespace dittograph
