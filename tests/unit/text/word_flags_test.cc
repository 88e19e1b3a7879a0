// What is to be known of each word, against the definition token by token.

#include "text/word_flags.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

struct Finder {
  Tokenizer tokenizer;
  Vocabulary vocabulary;
  WordFlags flags;
  std::span<const Token> tokens;

  std::vector<uint8_t> Find(std::string_view text) {
    tokens = tokenizer.Tokenize(text);
    vocabulary.Count(tokens);
    const std::span<const uint8_t> found = flags.Find(text, tokens, vocabulary);
    return {found.begin(), found.end()};
  }
};

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

bool IsCapital(std::string_view word) {
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  return word.starts_with("É") || word.starts_with("Д") || word.starts_with("Σ");
}

uint32_t CountLetters(std::string_view word) {
  uint32_t letters = 0;
  for (char c : word) letters += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
  return letters;
}

bool EndsSentence(std::string_view between) {
  for (std::string_view end : {".", "!", "?", "\n", "\r", "。", "！", "？", "؟", "۔", "।"}) {
    if (between.find(end) != std::string_view::npos) return true;
  }
  return false;
}

void DropGermanNouns(std::string_view text, std::span<const Token> tokens,
                     std::vector<uint8_t>& flags) {
  size_t num_german = 0;
  std::set<uint64_t> names;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view word = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    num_german += word == "der" || word == "Und";
    if (i == 0 || (flags[i] & flags[i - 1] & kIsName) == 0) continue;
    if (text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end) != " ") continue;
    names.insert({tokens[i - 1].hash, tokens[i].hash});
  }
  if (8 * num_german <= tokens.size()) return;
  for (size_t i = 0; i < tokens.size(); ++i) {
    if (!names.contains(tokens[i].hash)) flags[i] &= static_cast<uint8_t>(~kIsName);
  }
}

// Of the letters of Pieces().
std::vector<uint8_t> SlowFlags(std::string_view text, std::span<const Token> tokens) {
  std::vector<uint8_t> flags;
  std::map<uint64_t, std::vector<bool>> capitals;  // those that say what the word is
  uint32_t last_end = 0;
  for (const Token& token : tokens) {
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    const std::string_view between = text.substr(last_end, token.begin - last_end);
    const uint8_t last = flags.empty() ? uint8_t{0} : flags.back();
    last_end = token.end;
    uint8_t flag = 0;
    if (token.quarters == 2) flag |= kIsHalfWord;
    if (token.quarters == 1) flag |= kIsQuarterWord;
    const bool is_after_initial = (last & kIsLetter) != 0 && between.starts_with('.');
    const bool begins = flags.empty() || (EndsSentence(between) && !is_after_initial);
    const bool is_number = IsDigit(word.front()) || IsDigit(word.back());
    if (is_number) {
      flag |= kHasDigit;
      const bool goes_on = (last & kHasDigit) != 0 && (between == "," || between == ".");
      flag |= goes_on ? kGoesOnNumber : begins ? kBeginsSentence : 0;
    } else {
      if (begins) flag |= kBeginsSentence;
      if (token.quarters == kQuartersPerWord && word.size() <= 12) {
        if (CountLetters(word) <= 3) flag |= kIsShort;
        if (CountLetters(word) == 1 && IsCapital(word)) flag |= kIsLetter;
      }
      if (!IsCapital(word) || !begins) capitals[token.hash].push_back(IsCapital(word));
    }
    flags.push_back(flag);
  }
  for (size_t i = 0; i < tokens.size(); ++i) {
    const auto found = capitals.find(tokens[i].hash);
    if (found == capitals.end()) continue;
    const std::vector<bool>& all = found->second;
    if (std::find(all.begin(), all.end(), false) == all.end()) flags[i] |= kIsName;
  }
  for (size_t i = 0; i < tokens.size(); ++i) {
    const std::string_view word = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    const bool is_numeral = word == "two" || word == "Two" || word == "fünf";
    if (is_numeral && (flags[i] & kIsName) == 0) flags[i] |= kGoesOnNumber;
  }
  DropGermanNouns(text, tokens, flags);
  return flags;
}

TEST(WordFlags, OfASentence) {
  Finder finder;
  EXPECT_THAT(finder.Find("In May J. Smith paid 1,250 dollars. He left"),
              ElementsAreArray({kBeginsSentence | kIsShort, kIsShort | kIsName,
                                kIsShort | kIsLetter | kIsName, int{kIsName}, 0, int{kHasDigit},
                                kHasDigit | kGoesOnNumber, 0, kBeginsSentence | kIsShort, 0}));
}

TEST(WordFlags, NumbersInWords) {
  Finder finder;
  const std::vector<uint8_t> flags = finder.Find("of two or Three, zwölf the three Ten\nonce");
  std::vector<bool> numerals;
  for (uint8_t flag : flags) numerals.push_back(IsNumeral(flag));
  // A Ten that is always so is a name.
  EXPECT_THAT(numerals,
              ElementsAreArray({false, true, false, true, true, false, true, false, false}));
}

TEST(WordFlags, NumbersInWordsOfOtherLanguages) {
  Finder finder;
  for (const std::string_view text :
       {"dois três sette семи pięć dört fyra", "ثلاثة خمسٌ عشرة", "二三十"}) {
    for (const uint8_t flag : finder.Find(text)) EXPECT_TRUE(IsNumeral(flag)) << text;
  }
  for (const uint8_t flag : finder.Find("due on una dos 一")) EXPECT_FALSE(IsNumeral(flag));
}

TEST(WordFlags, DigitsOfOtherScriptsAreNumbers) {
  Finder finder;
  EXPECT_THAT(finder.Find("عدد ١٥ يوما ۱۵ و १५ و １５"),
              ElementsAreArray({kBeginsSentence | kIsShort, int{kHasDigit}, 0, int{kHasDigit},
                                int{kIsShort}, int{kHasDigit}, int{kIsShort}, int{kHasDigit}}));
  EXPECT_EQ(finder.tokens[1].hash, finder.tokens[3].hash);
  EXPECT_EQ(finder.tokens[1].hash, finder.tokens[5].hash);
  EXPECT_EQ(finder.tokens[1].hash, finder.tokens[7].hash);
}

std::vector<std::string> NamesOf(std::string_view text) {
  Finder finder;
  std::vector<std::string> found;
  const std::vector<uint8_t> flags = finder.Find(text);
  for (size_t i = 0; i < flags.size(); ++i) {
    const Token& token = finder.tokens[i];
    if ((flags[i] & kIsName) != 0)
      found.emplace_back(text.substr(token.begin, token.end - token.begin));
  }
  return found;
}

// Of descent and behind titles; not what a comma parts, what is a number, nor a short word.
TEST(WordFlags, NamesInArabic) {
  EXPECT_THAT(NamesOf("زار الأمير سالم بن راشد المدينة ثم عاد سالم"),
              ElementsAre("سالم", "راشد", "سالم"));
  EXPECT_THAT(NamesOf("وصل المهندس كريم، وقال الشيخ إن الملك، غدا"), ElementsAre("كريم"));
  EXPECT_THAT(NamesOf("عمر المهندس ثلاثة أعوام والعميد ١٥ عاما"), ::testing::IsEmpty());
}

TEST(WordFlags, NounsAreNoNamesInGerman) {
  EXPECT_THAT(
      NamesOf("In der Sitzung legte Minister Karl Ostrow dem Rat den Haushalt und die Bilanz vor, "
              "und nach der Pause dankte Ostrow dem Rat"),
      ElementsAre("Minister", "Karl", "Ostrow", "Ostrow"));
  EXPECT_THAT(NamesOf("the Minister of Finance gave the Council a Budget"),
              ElementsAre("Minister", "Finance", "Council", "Budget"));
}

// What the path for ASCII takes and what it leaves, next to each other in any order.
TEST(WordFlags, AsTheDefinitionSays) {
  constexpr std::string_view kPieces[] = {
      "a",      "A",   "of",   "The", "the",     "Smith",       "smith",       "international",
      "J",      "7",   "750",  "b2b", "3D",      "x9",          " ",           " ",
      " ",      " ",   ", ",   ". ",  ".",       ",",           "\n",          "\r",
      "! ",     "? ",  "’",    " – ", "“",       "...        ", "é",           "É",
      "École",  "né",  "ou",   "tän", "abcé",    "Дом",         "дом",         "Σ",
      "two",    "Two", "fünf", "中",  "文",      "。",          "！",          "؟ ",
      "। ",     "۔ ",  "ไ",    "-",   "e\u0301", "\u00AD",      "abcdefghijé", "\xFF",
      "\u00A0", "der", "Und"};
  Random random(53);
  Finder finder;
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (uint64_t left = random.Below(30); left > 0; --left) {
      text += kPieces[random.Below(std::size(kPieces))];
    }
    const std::vector<uint8_t> found = finder.Find(text);
    ASSERT_THAT(found, ElementsAreArray(SlowFlags(text, finder.tokens))) << text;
  }
}

}  // namespace
}  // namespace dittograph
