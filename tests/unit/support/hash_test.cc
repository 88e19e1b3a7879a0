#include "support/hash.h"

#include <gtest/gtest.h>

#include <bit>
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
    {kLong.substr(0, 0), 0x719E0D4E50372ABF},
    {kLong.substr(0, 1), 0xC68B42B5F3923E38},
    {kLong.substr(0, 7), 0x91CD82F633EAA9DE},
    {kLong.substr(0, 8), 0x96828516CFD972C4},
    {kLong.substr(0, 9), 0xD00C3B510B7F0506},
    {kLong.substr(0, 15), 0xB922B3C320EACFD9},
    {kLong.substr(0, 16), 0x6AA70B2348BA8BF2},
    {kLong.substr(0, 17), 0x54B4C72B30D03978},
    {kLong.substr(0, 31), 0x54AF229A2504CF03},
    {kLong.substr(0, 32), 0x43744B3F40EEF9DE},
    {kLong.substr(0, 33), 0x6C18FE1C9D036E79},
    {"the", 0xBBD62AEB8D0A5106},
    {"government", 0x289B48155C197D71},
    {"stra\u00DFe", 0x0115972E9E2660D5},
    {"\u5317\u4EAC", 0x85AB389271DA95E9},
    {"\u0627\u0644\u0633\u0644\u0627\u0645", 0x7C054DBEB9A256BE}};

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
    EXPECT_EQ(HashWordPadded(shifted.data() + offset, 33), 0x6C18FE1C9D036E79);
  }
}

TEST(HashWord, AFactorOfZeroDoesNotSwallowTheOther) {
  const uint64_t h = std::rotl(kWordKey2, 32);  // high = 0 then makes the second factor 0
  EXPECT_NE(HashWordBlock(1, 0, h), HashWordBlock(2, 0, h));
  EXPECT_NE(HashWordBlock(kWordKey1, 1, 0), HashWordBlock(kWordKey1, 2, 0));
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
