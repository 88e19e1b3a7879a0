// Bytes of a text -> UTF-16 code units of the string that JavaScript reads from its JSON: what is
// not UTF-8 is one U+FFFD a byte there (AppendJsonString).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dittograph {

uint64_t SizeInUtf16(std::string_view text);

// Offsets of one text, each in constant time. A place inside a code point counts as its beginning,
// one behind the text as its end.
class Utf16Offsets {
 public:
  explicit Utf16Offsets(std::string_view text);

  // REQUIRES: `text` is that of the constructor.
  uint64_t At(std::string_view text, uint64_t byte) const;

 private:
  static constexpr size_t kStep = 256;
  struct Mark {
    uint64_t byte;
    uint64_t unit;
  };
  std::vector<Mark> marks_;  // the first code point at or behind each kStep bytes; none of ASCII
};

}  // namespace dittograph
