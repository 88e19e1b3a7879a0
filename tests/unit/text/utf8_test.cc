#include "text/utf8.h"

#include <gtest/gtest.h>
#include <utf8proc.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace dittograph {
namespace {

// utf8proc's reading of the first code point; false where it finds fault.
bool SameAsUtf8proc(std::string_view bytes) {
  utf8proc_int32_t want = -1;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(bytes.data()),
                       static_cast<utf8proc_ssize_t>(bytes.size()), &want);
  const DecodedCodePoint got = DecodeCodePoint(bytes.data(), bytes.data() + bytes.size());
  if (size <= 0) return !got.is_valid && got.size_bytes == 1 && got.value == kReplacementCharacter;
  return got.is_valid && got.size_bytes == static_cast<uint32_t>(size) &&
         got.value == static_cast<uint32_t>(want);
}

TEST(Utf8Exhaustive, EverySequenceOfOneToThreeBytes) {
  char bytes[3];
  for (uint32_t i = 0; i < 1u << 24; ++i) {
    bytes[0] = static_cast<char>(i >> 16);
    bytes[1] = static_cast<char>(i >> 8 & 0xFF);
    bytes[2] = static_cast<char>(i & 0xFF);
    ASSERT_TRUE(SameAsUtf8proc({bytes, 3})) << std::hex << i;
    if (bytes[2] == 0) {
      ASSERT_TRUE(SameAsUtf8proc({bytes, 2})) << std::hex << i;
    }
  }
}

TEST(Utf8Exhaustive, FourByteSequencesWithEveryKindOfByte) {
  const std::string_view kinds(
      "\x00\x41\x7F\x80\x8F\x90\x9F\xA0\xBF\xC0\xC2\xDF\xE0\xEF\xF0\xF4\xF5\xFF", 18);
  for (uint32_t lead = 0xF0; lead <= 0xFF; ++lead) {
    for (uint32_t second = 0; second < 256; ++second) {
      for (char third : kinds) {
        for (char fourth : kinds) {
          const char bytes[] = {static_cast<char>(lead), static_cast<char>(second), third, fourth};
          for (size_t size = 1; size <= 4; ++size) {
            ASSERT_TRUE(SameAsUtf8proc({bytes, size})) << std::hex << lead << ' ' << second;
          }
        }
      }
    }
  }
}

TEST(Utf8Exhaustive, EveryScalarValueComesBack) {
  for (uint32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string bytes;
    AppendUtf8(c, bytes);
    const DecodedCodePoint got = DecodeCodePoint(bytes.data(), bytes.data() + bytes.size());
    ASSERT_TRUE(got.is_valid && got.value == c && got.size_bytes == bytes.size()) << std::hex << c;
  }
}

TEST(Utf8, AnInvalidByteCountsAsOneCodePoint) {
  EXPECT_EQ(CountCodePoints(""), 0u);
  EXPECT_EQ(CountCodePoints("a\u00E9\u6771\U0001F600"), 4u);
  EXPECT_EQ(CountCodePoints("a\xFF\xE2\x82z"), 5u);
  EXPECT_EQ(CountCodePoints("\xED\xA0\x80"), 3u);  // a surrogate
}

TEST(Utf8, InvalidBytesAreCounted) {
  EXPECT_EQ(CountInvalidBytes("a\u00E9\uFFFD"), 0u);  // U+FFFD itself is valid
  EXPECT_EQ(CountInvalidBytes("a\xFF\xE2\x82z"), 3u);
  EXPECT_EQ(CountInvalidBytes("\xC0\x80"), 2u);          // overlong NUL
  EXPECT_EQ(CountInvalidBytes("\xF4\x90\x80\x80"), 4u);  // above U+10FFFF
}

TEST(Utf8, RepairReplacesEachInvalidByte) {
  EXPECT_EQ(RepairUtf8("a\xFFz\xE2\x82"), "a\uFFFDz\uFFFD\uFFFD");
  EXPECT_EQ(RepairUtf8("\u00E9\u6771"), "\u00E9\u6771");
  EXPECT_EQ(CountInvalidBytes(RepairUtf8("\x80\xF0\x9F\x98")), 0u);
}

}  // namespace
}  // namespace dittograph
