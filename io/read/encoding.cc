#include "io/read/encoding.h"

#include <simdjson.h>

#include <algorithm>

namespace dittograph {

namespace {

// Of the bytes 0x80 to 0x9F; those that are not assigned are the controls of ISO 8859-1.
constexpr uint16_t kHigh[] = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                              0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                              0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                              0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

}  // namespace

bool IsUtf8(std::string_view bytes) { return simdjson::validate_utf8(bytes.data(), bytes.size()); }

uint32_t CodePointOfWindows1252(unsigned char byte) {
  return byte >= 0x80 && byte < 0xA0 ? kHigh[byte - 0x80] : byte;
}

void AppendWindows1252(std::string_view bytes, std::string& out) {
  for (const char c : bytes)
    AppendCodePoint(CodePointOfWindows1252(static_cast<unsigned char>(c)), out);
}

bool EqualsIgnoringCase(std::string_view value, std::string_view lower) {
  return std::equal(value.begin(), value.end(), lower.begin(), lower.end(), [](char x, char y) {
    return (x >= 'A' && x <= 'Z' ? static_cast<char>(x - 'A' + 'a') : x) == y;
  });
}

Encoding EncodingNamed(std::string_view name) {
  for (const char* utf8 : {"", "utf-8", "utf8", "us-ascii", "ascii"}) {
    if (EqualsIgnoringCase(name, utf8)) return Encoding::kUtf8;
  }
  for (const char* latin :
       {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "windows-1252", "cp1252"}) {
    if (EqualsIgnoringCase(name, latin)) return Encoding::kWindows1252;
  }
  return Encoding::kOther;
}

}  // namespace dittograph
