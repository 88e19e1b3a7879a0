#include "support/hash.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace dittograph {
namespace {

struct WordVector {
  std::string_view word;
  uint64_t hash;
};

constexpr std::string_view kLong = "abcdefghijklmnopqrstuvwxyz0123456789";

// Computed from the definition at the head of support/hash.h with Python's integers.
constexpr WordVector kWordVectors[] = {
    {kLong.substr(0, 0), 0x79E7200C8D0A3DC6},
    {kLong.substr(0, 1), 0xCEF26FF72EAF2920},
    {kLong.substr(0, 7), 0x99D3C9D18AB4DCC6},
    {kLong.substr(0, 8), 0xF69CCE31768707DC},
    {kLong.substr(0, 9), 0xB012701FB221701E},
    {kLong.substr(0, 15), 0xB557928D99DBD4AC},
    {kLong.substr(0, 16), 0x66D22A6D818B9087},
    {kLong.substr(0, 17), 0x568CFC0932D7940A},
    {kLong.substr(0, 31), 0x4CF4B77F18191DC7},
    {kLong.substr(0, 32), 0x20AEC7D92E5C0292},
    {kLong.substr(0, 33), 0xB727EA8021A47BAE},
    {"the", 0xB3AF07A950522E0B},
    {"government", 0x458F7F4BE452056F},
    {"stra\u00DFe", 0x090925AF226903DF},
    {"\u5317\u4EAC", 0x8DD2B96A48700E75},
    {"\u0627\u0644\u0633\u0644\u0627\u0645", 0x757C74FCE046E61F}};

TEST(HashWord, MatchesVectors) {
  for (const WordVector& v : kWordVectors) EXPECT_EQ(HashWord(v.word), v.hash) << v.word;
}

TEST(HashWord, PaddedFormIgnoresWhatFollowsTheWord) {
  for (const WordVector& v : kWordVectors) {
    for (char filler : {'\0', 'x', '\xFF'}) {
      const std::string padded = std::string(v.word) + std::string(16, filler);
      EXPECT_EQ(HashWordPadded(padded.data(), v.word.size()), v.hash) << v.word;
    }
  }
}

TEST(HashWord, DoesNotDependOnAlignment) {
  for (size_t offset = 0; offset < 16; ++offset) {
    const std::string shifted =
        std::string(offset, '.') + std::string(kLong) + std::string(16, '.');
    EXPECT_EQ(HashWordPadded(shifted.data() + offset, 33), 0xB727EA8021A47BAE);
  }
}

TEST(HashBytes, MatchesXxh3OfTheEmptyString) {
  EXPECT_EQ(HashBytes64("", 0), 0x2D06800538D394C2);
  EXPECT_EQ(HashBytes128("", 0), (Hash128{0x6001C324468D497F, 0x99AA06D3014798D8}));
}

TEST(LoadLittleEndian64, ReadsTheFirstByteAsTheLowest) {
  EXPECT_EQ(LoadLittleEndian64("\x01\x02\x03\x04\x05\x06\x07\x08"), 0x0807060504030201);
}

TEST(MixBits, HasAnInverse) {
  const auto unshift = [](uint64_t x) { return x ^ x >> 33; };
  const auto inverse_of = [](uint64_t odd) {  // Newton's iteration modulo 2^64
    uint64_t x = odd;
    for (int i = 0; i < 6; ++i) x *= 2 - odd * x;
    return x;
  };
  for (uint64_t x : {uint64_t{0}, uint64_t{1}, uint64_t{0x123456789ABCDEF}, ~uint64_t{0}}) {
    uint64_t y = unshift(MixBits(x)) * inverse_of(0xC4CEB9FE1A85EC53);
    y = unshift(y) * inverse_of(0xFF51AFD7ED558CCD);
    EXPECT_EQ(unshift(y), x);
  }
}

}  // namespace
}  // namespace dittograph
