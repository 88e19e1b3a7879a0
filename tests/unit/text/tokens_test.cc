// What a token is, by example. That the fast tokeniser agrees with the definition everywhere is
// tests/unit/text/tokens_oracle_test.cc.
#include "text/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/hash.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The tokens' bytes in the text.
std::vector<std::string> Words(std::string_view text) {
  Tokenizer tokenizer;
  std::vector<std::string> words;
  for (const Token& token : tokenizer.Tokenize(text)) {
    words.emplace_back(text.substr(token.begin, token.end - token.begin));
  }
  return words;
}

std::vector<uint64_t> Hashes(std::string_view text) {
  Tokenizer tokenizer;
  const auto hashes = tokenizer.Hash(text);
  return {hashes.begin(), hashes.end()};
}

std::vector<uint32_t> Quarters(std::string_view text) {
  Tokenizer tokenizer;
  std::vector<uint32_t> quarters;
  for (const Token& token : tokenizer.Tokenize(text)) quarters.push_back(token.quarters);
  return quarters;
}

TEST(Tokens, AreMaximalRunsOfLettersAndDigits) {
  EXPECT_THAT(Words("The 3rd man's U.S. e-mail, 1,200."),
              ElementsAre("The", "3rd", "man", "s", "U", "S", "e", "mail", "1", "200"));
}

TEST(Tokens, AreAbsentFromTextWithoutLetters) {
  EXPECT_THAT(Words(""), IsEmpty());
  EXPECT_THAT(Words(" \t\n.,;-_'\"\u2014\u20AC\U0001F600"), IsEmpty());
  EXPECT_THAT(Words(std::string_view("\0\0", 2)), IsEmpty());
}

TEST(Tokens, IgnoreCaseAndCompatibilityForms) {
  EXPECT_EQ(Hashes("STRASSE \u00C9T\u00C9 \uFB01nal"), Hashes("stra\u00DFe e\u0301te\u0301 FINAL"));
  EXPECT_EQ(Hashes("Government"), std::vector{HashWord("government")});
}

TEST(Tokens, MarksContinueAToken) {
  EXPECT_THAT(Words("cafe\u0301s \u0939\u093F\u0928\u094D\u0926\u0940"),
              ElementsAre("cafe\u0301s", "\u0939\u093F\u0928\u094D\u0926\u0940"));
  EXPECT_THAT(Words(" \u0301 x"), ElementsAre("x"));
}

TEST(Tokens, JoinersNeitherSplitNorBelong) {
  EXPECT_THAT(Words("co\u00ADoperate"), ElementsAre("co\u00ADoperate"));
  EXPECT_EQ(Hashes("co\u00ADop\u200Der\u200Eate\u200C \uFEFFnow"), Hashes("cooperate now"));
  EXPECT_THAT(Words("\u200Eword\u200F."), ElementsAre("word"));
}

TEST(Tokens, HarakatAndTatweelAreDropped) {
  // kitab with and without vowel signs, and stretched.
  EXPECT_EQ(Hashes("\u0643\u0650\u062A\u064E\u0627\u0628"), Hashes("\u0643\u062A\u0627\u0628"));
  EXPECT_EQ(Hashes("\u0643\u0640\u0640\u062A\u0627\u0628"), Hashes("\u0643\u062A\u0627\u0628"));
  EXPECT_THAT(Words("\u0643\u062A\u064E."), ElementsAre("\u0643\u062A\u064E"));
}

TEST(Tokens, HarakatInsideLigaturesAreDropped) {
  EXPECT_EQ(Hashes("\u0643\uFE77"), Hashes("\u0643"));  // medial form of fatha: tatweel, fatha
  EXPECT_THAT(Words("\uFE71"), IsEmpty());              // tatweel with fathatan
}

TEST(Tokens, HanAndKanaGiveOneTokenACharacterOfHalfAWord) {
  EXPECT_THAT(Words("\u6771\u4EAC\u3068NHK"), ElementsAre("\u6771", "\u4EAC", "\u3068", "NHK"));
  EXPECT_THAT(Quarters("\u6771\u4EAC\u3068NHK"), ElementsAre(2, 2, 2, 4));
}

TEST(Tokens, VoicedSoundMarksBelongToTheirKana) {
  const auto composed = Hashes("\u30AC\u30D1");
  EXPECT_EQ(Hashes("\u30AB\u3099\u30CF\u309A"), composed);
  EXPECT_EQ(Hashes("\uFF76\uFF9E\uFF8A\uFF9F"), composed);  // halfwidth
}

TEST(Tokens, ThaiGivesOneTokenALetterWithItsMarksOfAQuarterWord) {
  EXPECT_THAT(Words("\u0E17\u0E35\u0E48\u0E19"), ElementsAre("\u0E17\u0E35\u0E48", "\u0E19"));
  EXPECT_THAT(Quarters("\u0E17\u0E35\u0E48\u0E19"), ElementsAre(1, 1));
}

TEST(Tokens, KoreanHasWords) {
  EXPECT_THAT(Words("\uC11C\uC6B8 \uC2DC"), ElementsAre("\uC11C\uC6B8", "\uC2DC"));
  // Conjoining jamo compose.
  EXPECT_EQ(Hashes("\u1112\u1161\u11AB"), Hashes("\uD55C"));
}

TEST(Tokens, InvalidBytesSeparateAndAreCounted) {
  Tokenizer tokenizer;
  const std::string_view text =
      "ab\xFF"
      "cd \xC3 \xED\xA0\x80"
      "e\xE2\x82";
  EXPECT_THAT(Words(text), ElementsAre("ab", "cd", "e"));
  tokenizer.Tokenize(text);
  EXPECT_EQ(tokenizer.num_invalid_bytes(), 7u);
  tokenizer.Hash("valid");
  EXPECT_EQ(tokenizer.num_invalid_bytes(), 0u);
}

TEST(Tokens, StemsAreAtMostFiveLetters) {
  const auto stem_of = [](std::string_view word) {
    Tokenizer tokenizer;
    const auto tokens = tokenizer.Tokenize(word);
    return tokens.size() == 1 ? tokens[0].stem : 0;
  };
  const auto hash_of = [](std::string_view form) {
    return static_cast<uint32_t>(HashWord(form) >> 32);
  };
  EXPECT_EQ(stem_of("walk"), hash_of("walk"));
  EXPECT_EQ(stem_of("Walked"), hash_of("walk"));
  EXPECT_EQ(stem_of("internationalisation"), hash_of("inter"));
  EXPECT_EQ(stem_of("économie"), hash_of("écono"));
  EXPECT_EQ(stem_of("abcdéfg"), hash_of("abcdé"));
  EXPECT_EQ(stem_of("abcdefé"), hash_of("abcde"));
  EXPECT_EQ(stem_of("abcdé"), hash_of("abcdé"));
  EXPECT_EQ(stem_of("международный"), hash_of("между"));
  // Numbers.
  EXPECT_EQ(stem_of("1250000"), hash_of("1250000"));
  EXPECT_EQ(stem_of("1990ers"), hash_of("1990ers"));
  EXPECT_EQ(stem_of("Boeing737"), hash_of("boeing737"));
}

TEST(Tokens, InvisibleLettersGiveNoToken) {
  EXPECT_THAT(Words("\u3164 \uFFA0 \u115F\u1160"), IsEmpty());  // Hangul fillers
}

}  // namespace
}  // namespace dittograph
