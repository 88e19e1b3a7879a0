// Text in the encodings that news files come in -> UTF-8.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dittograph {

// U+FFFD for what is no code point of a text: surrogates, and above U+10FFFF.
inline void AppendCodePoint(uint32_t c, std::string& out) {
  const auto put = [&](uint32_t byte) { out.push_back(static_cast<char>(byte)); };
  if ((c >= 0xD800 && c <= 0xDFFF) || c > 0x10FFFF) c = 0xFFFD;
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

bool IsUtf8(std::string_view bytes);

// Windows-1252, of which ISO 8859-1 is a part as far as it is used: each byte is a character.
void AppendWindows1252(std::string_view bytes, std::string& out);
uint32_t CodePointOfWindows1252(unsigned char byte);

enum class Encoding { kUtf8, kWindows1252, kOther };
// Of its name in a declaration; an empty one is UTF-8.
Encoding EncodingNamed(std::string_view name);

bool EqualsIgnoringCase(std::string_view value, std::string_view lower);

}  // namespace dittograph
