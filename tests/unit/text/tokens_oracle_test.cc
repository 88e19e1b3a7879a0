// The fast tokeniser gives what the definition says: tests/oracle/slow_tokens.
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "tests/oracle/token_comparison.h"

namespace dittograph {
namespace {

using oracle::TokensDifference;

std::string Utf8(uint32_t c) {
  const auto byte = [](uint32_t value) { return std::string(1, static_cast<char>(value)); };
  const auto tail = [&](int shift) { return byte(0x80 | (c >> shift & 0x3F)); };
  if (c < 0x80) return byte(c);
  if (c < 0x800) return byte(0xC0 | c >> 6) + tail(0);
  if (c < 0x10000) return byte(0xE0 | c >> 12) + tail(6) + tail(0);
  return byte(0xF0 | c >> 18) + tail(12) + tail(6) + tail(0);
}

std::string Repeat(std::string_view part, size_t count) {
  std::string text;
  for (size_t i = 0; i < count; ++i) text += part;
  return text;
}

// Every class, both sides of class borders, what composes, decomposes, reorders, folds or vanishes.
const std::vector<std::string>& InterestingCodePoints() {
  static const auto* const all = [] {
    const std::vector<uint32_t> single = {
        0x00,    0x09,    0x0A,    0x20,    0x27,    0x2D,    0x2E,    0x2F,    0x30,    0x39,
        0x3A,    0x40,    0x41,    0x5A,    0x5B,    0x5F,    0x60,    0x61,    0x69,    0x7A,
        0x7B,    0x7F,    0x80,    0xA0,    0xAA,    0xAD,    0xB2,    0xB5,    0xB7,    0xBD,
        0xC5,    0xC9,    0xDF,    0xE9,    0xFF,    0x130,   0x131,   0x132,   0x149,   0x17F,
        0x1C4,   0x1C5,   0x1F0,   0x345,   0x34F,   0x390,   0x3A3,   0x3C2,   0x3C3,   0x3F4,
        0x401,   0x410,   0x44F,   0x483,   0x488,   0x531,   0x587,   0x591,   0x5B0,   0x5BE,
        0x5D0,   0x60C,   0x610,   0x61A,   0x61C,   0x61F,   0x621,   0x622,   0x627,   0x640,
        0x643,   0x644,   0x64A,   0x64B,   0x64E,   0x651,   0x652,   0x653,   0x654,   0x655,
        0x656,   0x65F,   0x660,   0x669,   0x670,   0x671,   0x6C0,   0x6D5,   0x6D6,   0x6DC,
        0x6DD,   0x6DE,   0x6DF,   0x6E5,   0x6E7,   0x6E9,   0x6EA,   0x6ED,   0x6F0,   0x711,
        0x8D4,   0x915,   0x928,   0x93C,   0x93F,   0x94D,   0x958,   0x964,   0x9BE,   0x9C7,
        0x9CB,   0xB92,   0xBD7,   0xC46,   0xC56,   0xCC6,   0xCD5,   0xD46,   0xD57,   0xDCA,
        0xDD9,   0xE01,   0xE2F,   0xE30,   0xE31,   0xE33,   0xE34,   0xE3A,   0xE3F,   0xE46,
        0xE48,   0xE50,   0xE5A,   0xE81,   0xEB3,   0xEC8,   0xEDC,   0xF00,   0xF0B,   0xF71,
        0xF72,   0xF73,   0xF77,   0x1000,  0x1025,  0x102B,  0x102E,  0x1039,  0x1040,  0x104A,
        0x10A0,  0x10D0,  0x1100,  0x1112,  0x115F,  0x1160,  0x1161,  0x1175,  0x11A7,  0x11A8,
        0x11C2,  0x13A0,  0x1780,  0x17B4,  0x17B6,  0x17D2,  0x17D7,  0x17E0,  0x17F0,  0x180B,
        0x180E,  0x1820,  0x1885,  0x1B05,  0x1B35,  0x1C80,  0x1C90,  0x1DF5,  0x1E9B,  0x1E9E,
        0x1F80,  0x1FB3,  0x1FBE,  0x1FEE,  0x2000,  0x200B,  0x200C,  0x200D,  0x200E,  0x200F,
        0x2010,  0x2014,  0x2019,  0x202A,  0x202E,  0x202F,  0x2060,  0x2061,  0x2066,  0x2069,
        0x206F,  0x2070,  0x20AC,  0x20D0,  0x2102,  0x2122,  0x2126,  0x212A,  0x212B,  0x2160,
        0x2460,  0x24B6,  0x2C00,  0x2CEF,  0x2D30,  0x2E80,  0x2F00,  0x2FD5,  0x3000,  0x3001,
        0x3005,  0x3007,  0x3021,  0x302A,  0x3031,  0x303C,  0x3041,  0x304B,  0x3099,  0x309A,
        0x309B,  0x309D,  0x309F,  0x30A0,  0x30AB,  0x30AC,  0x30CF,  0x30FB,  0x30FC,  0x30FF,
        0x3105,  0x3131,  0x3164,  0x3192,  0x31F0,  0x3220,  0x3280,  0x32D0,  0x3300,  0x3400,
        0x4E00,  0x9FFF,  0xA000,  0xA640,  0xA66F,  0xA802,  0xA960,  0xA9E0,  0xA9E6,  0xAA60,
        0xAA7B,  0xAB30,  0xAB70,  0xABBF,  0xAC00,  0xAC01,  0xD7A3,  0xD7B0,  0xD7CB,  0xE000,
        0xF900,  0xFA0E,  0xFB01,  0xFB1D,  0xFB1E,  0xFB4B,  0xFC5E,  0xFCF2,  0xFDFA,  0xFDFC,
        0xFE00,  0xFE0F,  0xFE20,  0xFE70,  0xFE71,  0xFE73,  0xFE77,  0xFE8D,  0xFEFB,  0xFEFF,
        0xFF10,  0xFF21,  0xFF41,  0xFF65,  0xFF66,  0xFF70,  0xFF76,  0xFF8A,  0xFF9E,  0xFF9F,
        0xFFA0,  0xFFA1,  0xFFC2,  0xFFF0,  0xFFFD,  0xFFFE,  0x10400, 0x10428, 0x110A7, 0x11099,
        0x110BA, 0x11131, 0x11127, 0x11347, 0x1133E, 0x114B9, 0x114BA, 0x115B8, 0x115AF, 0x11935,
        0x11930, 0x12000, 0x16FE3, 0x16FF0, 0x1AFF0, 0x1B000, 0x1B170, 0x1D15E, 0x1D165, 0x1D16E,
        0x1D400, 0x1D7CE, 0x1E900, 0x1E922, 0x1E944, 0x1F100, 0x1F1E6, 0x1F200, 0x1F3FB, 0x1F600,
        0x1FBF0, 0x20000, 0x2A6DF, 0x2F800, 0x2FA1D, 0x30000, 0x3FFFE, 0xE0001, 0xE0020, 0xE0100,
        0xE01EF, 0xF0000, 0x10FFFF};
    auto* strings = new std::vector<std::string>;
    for (uint32_t c : single) strings->push_back(Utf8(c));
    for (uint32_t c = 0x300; c < 0x32A; ++c) strings->push_back(Utf8(c));
    for (const char* invalid :
         {"\x80", "\xBF", "\xC0", "\xC1\x81", "\xC3", "\xE2\x82", "\xED\xA0\x80", "\xE0\x80\x80",
          "\xF0\x80\x80\x80", "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xF5", "\xFF"}) {
      strings->push_back(invalid);
    }
    return strings;
  }();
  return *all;
}

TEST(TokensOracleExhaustive, EveryCodePointAlone) {
  for (uint32_t c = 0; c <= 0x10FFFF; ++c)
    ASSERT_EQ(TokensDifference(Utf8(c)), "") << std::hex << c;
}

// Planes 4 to 13 are unassigned, 15 and 16 private: alone is enough for them.
TEST(TokensOracleExhaustive, EveryCodePointAmongLetters) {
  const std::vector<std::string> neighbours = {
      "a",      "7",      "\u00E9", "e\u0301", "\u0430", "\u0643", "\u0915", "\u0939\u094D",
      "\u4E00", "\u30AB", "\u0E01", "\u1780",  "\u1112", "\u1161", "\uAC00", "\u00AD"};
  for (uint32_t c = 0x80; c < 0x110000; ++c) {
    if (c == 0x40000) c = 0xE0000;
    if (c == 0xF0000) break;
    std::string text;
    for (const std::string& n : neighbours) text += n + Utf8(c) + n + Utf8(c) + Utf8(c) + " ";
    ASSERT_EQ(TokensDifference(text), "") << std::hex << c;
  }
}

TEST(TokensOracleExhaustive, EveryPairOfInterestingCodePoints) {
  for (const std::string& a : InterestingCodePoints()) {
    for (const std::string& b : InterestingCodePoints()) {
      ASSERT_EQ(TokensDifference(a + b), "");
      ASSERT_EQ(TokensDifference("x" + a + b + "y " + b + a + b), "");
      ASSERT_EQ(TokensDifference("\u0627" + a + "\u064E" + b + "\u0301"), "");
    }
  }
}

TEST(TokensOracle, RandomBytes) {
  Random random(1);
  for (int round = 0; round < 3000; ++round) {
    std::string text(random.Below(300), '\0');
    for (char& byte : text) byte = static_cast<char>(random.Below(256));
    ASSERT_EQ(TokensDifference(text), "");
  }
}

TEST(TokensOracle, RandomMixtures) {
  Random random(2);
  const std::vector<std::string>& parts = InterestingCodePoints();
  for (int round = 0; round < 4000; ++round) {
    std::string text;
    // The share of ASCII differs from round to round, so that blocks of each kind meet.
    const uint64_t ascii_share = random.Below(101);
    const uint64_t count = random.Below(200);
    for (uint64_t i = 0; i < count; ++i) {
      if (random.Below(100) < ascii_share) {
        text += static_cast<char>("etaoin SHRDLU .,'19"[random.Below(19)]);
      } else {
        text += parts[random.Below(parts.size())];
      }
    }
    ASSERT_EQ(TokensDifference(text), "");
  }
}

// Runs of one script, as text has them: letters and marks in any order.
TEST(TokensOracle, RandomWordsOfOneScript) {
  struct Block {
    uint32_t first, last;
  };
  constexpr Block kBlocks[] = {
      {0x300, 0x36F},   {0x600, 0x6FF},   {0x900, 0x97F},   {0x980, 0x9FF},   {0xB80, 0xBFF},
      {0xE00, 0xE7F},   {0xF00, 0xFFF},   {0x1000, 0x109F}, {0x1100, 0x11FF}, {0x1780, 0x17FF},
      {0x1E00, 0x1FFF}, {0x3040, 0x30FF}, {0x5B0, 0x5F4},   {0xFB50, 0xFDFF}, {0xFE70, 0xFFEF}};
  Random random(3);
  for (const Block& block : kBlocks) {
    for (int round = 0; round < 300; ++round) {
      std::string text = "e";
      for (uint64_t i = random.Below(40); i > 0; --i) {
        text +=
            Utf8(block.first + static_cast<uint32_t>(random.Below(block.last - block.first + 1)));
        if (random.Below(8) == 0) text += "e ";
      }
      ASSERT_EQ(TokensDifference(text), "");
    }
  }
}

// One thing at every place of texts of every length around the 64-byte blocks.
TEST(TokensOracle, EveryPlaceInEveryShortLength) {
  const std::vector<std::string> things = {"",       " ",          "Z",    "\u00E9",
                                           "\u4E00", "\U0001F600", "\xFF", "\u0301"};
  for (size_t length = 0; length <= 200; ++length) {
    const size_t step = length < 140 ? 1 : 7;
    for (size_t at = 0; at <= length; at += step) {
      for (const std::string& thing : things) {
        std::string text(length, 'x');
        text.replace(at, std::min(thing.size(), length - at), thing);
        ASSERT_EQ(TokensDifference(text), "") << length << " " << at;
      }
    }
  }
}

// Tokens that lie across the border of two 32,768-byte chunks, at every offset.
TEST(TokensOracle, EveryPlaceAtTheChunkBorder) {
  constexpr size_t kChunk = 32768;
  const std::vector<std::string> words = {
      "border",   "caf\u00E9s", "\u6771\u4EAC\u90FD", "e\u0301\u0323",
      "\xE2\x82", "a.b",        "\u0643\u064E\u062A", "\u2014"};
  for (const std::string& word : words) {
    for (size_t at = kChunk - word.size() - 2; at <= kChunk + 2; ++at) {
      const std::string text = std::string(at - 3, '.') + "ab " + word + " cd.";
      ASSERT_EQ(TokensDifference(text), "") << word << " " << at;
      ASSERT_EQ(TokensDifference(text.substr(0, at + word.size())), "") << word << " " << at;
      ASSERT_EQ(TokensDifference(text + std::string(kChunk, ' ') + word), "") << word << " " << at;
    }
  }
}

TEST(TokensOracle, RunsLongerThanAChunk) {
  for (const std::string_view part :
       {"a", "Ab9", "\u00E9", "\u4E00", "e\u0301", "\u0E01\u0E35", "\u0643\u064E", "\u00AD",
        "\u0301", "\xFF", "\U0001F600", "\u1112\u1161\u11AB"}) {
    const std::string run = Repeat(part, 100'000);
    EXPECT_EQ(TokensDifference(run), "") << part;
    EXPECT_EQ(TokensDifference("one two " + run + " three " + run + ". four"), "") << part;
  }
}

TEST(TokensOracle, LongTextOfWords) {
  Random random(4);
  std::string text;
  while (text.size() < 300'000) {
    for (uint64_t i = random.Below(12); i > 0; --i) {
      text += static_cast<char>('a' + random.Below(26));
    }
    text += random.Below(50) == 0 ? "\u2019s " : " ";
  }
  EXPECT_EQ(TokensDifference(text), "");
}

// Marks out of canonical order, more than any sort's small case.
TEST(TokensOracle, LongSeriesOfMarks) {
  Random random(5);
  for (size_t length : {1, 2, 16, 17, 31, 100, 1000}) {
    std::string text = "a";
    for (size_t i = 0; i < length; ++i)
      text += Utf8(0x300 + static_cast<uint32_t>(random.Below(0x70)));
    EXPECT_EQ(TokensDifference(text + "b"), "");
  }
}

}  // namespace
}  // namespace dittograph
