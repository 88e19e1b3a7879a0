#include "io/html/utf16_offsets.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "io/write/result_text.h"
#include "io/write/utf8_output.h"
#include "support/random.h"

namespace dittograph {

namespace {

// Slow: the string that a JSON reader gets of text[0, byte), in code points of one or two units.
uint64_t SlowOffset(const std::string& text, uint64_t byte) {
  std::string json;
  AppendJsonString(text.substr(0, byte), json);
  uint64_t units = 0;
  for (const char c : nlohmann::json::parse(json).get<std::string>()) {
    const auto value = static_cast<uint8_t>(c);
    units += (value & 0xC0) == 0x80 ? 0 : value >= 0xF0 ? 2 : 1;
  }
  return units;
}

}  // namespace

TEST(Utf16Offsets, OfAsciiAreTheBytes) {
  const std::string text(1000, 'x');
  const Utf16Offsets offsets(text);
  EXPECT_EQ(offsets.At(text, 0), 0u);
  EXPECT_EQ(offsets.At(text, 777), 777u);
  EXPECT_EQ(offsets.At(text, 5000), 1000u);
}

TEST(Utf16Offsets, APlaceInsideACodePointIsItsBeginning) {
  const std::string text = "a😀b";
  const Utf16Offsets offsets(text);
  EXPECT_EQ(offsets.At(text, 1), 1u);
  EXPECT_EQ(offsets.At(text, 3), 1u);
  EXPECT_EQ(offsets.At(text, 5), 3u);
  EXPECT_EQ(offsets.At(text, 6), 4u);
}

// At every boundary of code points of random mixtures of good and broken bytes.
TEST(Utf16Offsets, AreThoseOfTheJsonString) {
  const std::vector<std::string> pieces = {"a",    "\n",   "é",        "漢",           "😀",  "\xFF",
                                           "\xE2", "\x80", "\xF0\x9F", "\xED\xA0\x80", "\"", "<"};
  Random random(11);
  for (int round = 0; round < 50; ++round) {
    std::string text;
    while (text.size() < 700) text += pieces[random.Below(pieces.size())];
    const Utf16Offsets offsets(text);
    uint64_t at = 0;
    while (at < text.size()) {
      ASSERT_EQ(offsets.At(text, at), SlowOffset(text, at)) << at;
      std::string_view rest = std::string_view(text).substr(at);
      at += FirstCodePoint(rest).size_bytes;
    }
    EXPECT_EQ(offsets.At(text, text.size()), SlowOffset(text, text.size()));
    EXPECT_EQ(SizeInUtf16(text), SlowOffset(text, text.size()));
  }
}

}  // namespace dittograph
