// Which words are one word where order does not count; the rules against tests/oracle/slow_stem.

#include "text/stem.h"

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "tests/oracle/slow_stem.h"
#include "tests/oracle/token_comparison.h"
#include "text/numerals.h"
#include "text/tokens.h"

namespace dittograph {
namespace {

using oracle::TokensDifference;

size_t NumStems(std::string_view words) {
  Tokenizer tokenizer;
  std::set<uint32_t> stems;
  for (const Token& token : tokenizer.Tokenize(words)) stems.insert(token.stem);
  return stems.size();
}

TEST(Stem, FormsOfOneWordAreOne) {
  for (std::string_view words : {"vote votes voted voting Voter voters",
                                 "plan plans planned planning planner",
                                 "party parties",
                                 "say says",
                                 "price prices priced pricing",
                                 "write written writes",
                                 "use used uses",
                                 "fund funds funded funding",
                                 "agree agreed agrees",
                                 "tax taxes taxed",
                                 "election elections elect elected",
                                 "statement statements",
                                 "offer offers offered",
                                 "Hund Hunde Hundes Hunden",
                                 "Kind Kinder Kindes",
                                 "mening meningen",
                                 "grand grande grands grandes",
                                 "суд суда суду судом судами",
                                 "нефть нефти",
                                 "Песков Пескова Песковым",
                                 "Лавров Лаврова",
                                 "режим режима",
                                 "партия партии партий",
                                 "счёт счет счета",
                                 "وزير الوزير والوزير للوزير",
                                 "وكالة الوكالة",
                                 "الولايات وبالولايات وكالولايات",
                                 "новый нового новые новых",
                                 "مدينة المدينة والمدينة بالمدينة",
                                 "رئيس الرئيس والرئيس للرئيس",
                                 "أحمد احمد وأحمد"}) {
    EXPECT_EQ(NumStems(words), 1U) << words;
  }
}

TEST(Stem, OfANumeralIsItsFigure) {
  for (std::string_view words :
       {"seven 7 Seven sieben siete семь سبعة", "two 2 deux dwa два 两", "12 twelve", "20 vingt"}) {
    EXPECT_EQ(NumStems(words), 1U) << words;
  }
  EXPECT_EQ(NumStems("one two three four five six seven eight nine ten eleven twelve twenty"), 13U);
  Tokenizer tokenizer;
  for (const Numeral& numeral : kNumerals) {
    const uint32_t stem = tokenizer.Tokenize(numeral.figure)[0].stem;
    for (const Token& token : tokenizer.Tokenize(numeral.words))
      EXPECT_EQ(token.stem, stem) << numeral.words.substr(token.begin, token.end - token.begin);
  }
}

TEST(Stem, OtherWordsAreOthers) {
  for (std::string_view words :
       {"the a of to in on at for and not", "bus boss this bring spring king wall was",
        "1987 1986 19 1", "covid19 covid", "3rd 3", "суд сад год", "من في على", "بالا بالای",
        "1234567 12345678 123456789"}) {
    size_t count = 1;
    for (char c : words) count += c == ' ';
    EXPECT_EQ(NumStems(words), count) << words;
  }
}

TEST(Stem, WordsOfNineLettersKeepTheirEndings) {
  EXPECT_EQ(oracle::StemOf("abcdoing"), "abcdo");
  EXPECT_EQ(oracle::StemOf("abcdding"), "abcd");
  EXPECT_EQ(oracle::StemOf("abcddings"), "abcdd");
  EXPECT_EQ(NumStems("shopping shoppings"), 2U);
}

// Five letters are what a stem has at most.
TEST(Stem, LongWordsByTheirFront) {
  EXPECT_EQ(NumStems("government governments governmental governor"), 1U);
  EXPECT_EQ(NumStems("правительство правительства правительству"), 1U);
  EXPECT_EQ(oracle::StemOf("government"), "gover");
  EXPECT_EQ(oracle::StemOf("planning"), "plan");
}

// All words of up to five letters over what the rules look at, twice each: a stemmer remembers.
TEST(StemOracleExhaustive, ShortLatinWords) {
  const std::string letters = "aedginrsuy";
  std::string text;
  std::vector<std::string> words = {""};
  for (int length = 1; length <= 5; ++length) {
    std::vector<std::string> longer;
    for (const std::string& word : words) {
      for (char letter : letters) longer.push_back(word + letter);
    }
    words.swap(longer);
    text.clear();
    for (const std::string& word : words) text += word + " " + word + " ";
    ASSERT_EQ(TokensDifference(text), "") << length;
  }
}

TEST(StemOracle, RandomWordsOfEveryScript) {
  const std::vector<std::vector<std::string>> alphabets = {
      {"a", "e", "d", "g", "i", "n", "r", "s", "u", "y", "t", "l", "7"},
      {"b", "c", "f", "k", "m", "o", "p", "v", "w", "x", "z", "e", "d", "s"},
      {"\u0180", "\u024F", "\u0250", "e", "d", "s", "n"},
      {"\u0400", "\u0450", "\u0451", "\u052F", "\u0530", "а", "ё", "м", "и"},
      {"ا", "ل", "و", "ب", "ی", "گ", "ي", "م"},
      {"e", "n", "r", "s", "d", "i", "g", "\u00E4", "\u00F6", "y", "t"},
      {"а", "я", "о", "е", "и", "ы", "у", "ю", "ь", "й", "м", "х", "в", "г", "с", "т"},
      {"ا", "ل", "و", "ب", "ك", "ف", "أ", "إ", "آ", "ى", "ة", "ه", "م", "ن"},
      {"s", "e", "d", "а", "ы", "ا", "ل", "中", "ก", "5", "\u00E9"}};
  Random random(17);
  for (int round = 0; round < 400; ++round) {
    const std::vector<std::string>& alphabet = alphabets[random.Below(alphabets.size())];
    std::string text;
    for (int word = 0; word < 200; ++word) {
      for (uint64_t left = 1 + random.Below(11); left > 0; --left)
        text += alphabet[random.Below(alphabet.size())];
      text += ' ';
    }
    ASSERT_EQ(TokensDifference(text), "");
  }
}

}  // namespace
}  // namespace dittograph
