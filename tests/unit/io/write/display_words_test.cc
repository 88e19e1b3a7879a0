#include "io/write/display_words.h"

#include <gtest/gtest.h>

#include <string>

#include "io/write/result_text.h"

namespace dittograph {

namespace {

// The words of `text` with a space between them.
std::string Split(std::string_view text) {
  std::string out;
  for (const DisplayWord& word : SplitDisplayWords(text))
    out += (out.empty() ? "" : " ") + word.text;
  return out;
}

// "same=same gone- -new": the pairs of two texts.
std::string Align(std::string_view text_a, std::string_view text_b) {
  std::vector<DisplayWord> a = SplitDisplayWords(text_a);
  std::vector<DisplayWord> b = SplitDisplayWords(text_b);
  std::string out;
  for (const WordPair& pair : AlignWords(a, b)) {
    if (!out.empty()) out += ' ';
    if (pair.a != nullptr) out += pair.a->text;
    out += pair.a != nullptr && pair.b != nullptr && !pair.a->differs ? '=' : '-';
    if (pair.b != nullptr) out += pair.b->text;
  }
  return out;
}

}  // namespace

// What would reorder the rest of the line is left out; marks that a script needs stay.
TEST(DisplayWords, NoBidirectionalControls) {
  const auto words = SplitDisplayWords("pay \u202Eesrever\u202C \u2066now\u2069 \u05D0\u200F.");
  ASSERT_EQ(words.size(), 4U);
  EXPECT_EQ(words[1].text, "esrever");
  EXPECT_EQ(words[2].text, "now");
  EXPECT_EQ(words[3].text, "\u05D0\u200F.");
  EXPECT_EQ(TerminalText("a\u202Eb\u2067c\u2028d\u200F"), "abc d\u200F");
}

TEST(DisplayWords, AreWhatStandsBetweenSpaces) {
  EXPECT_EQ(Split(" the  old\tlamp,\nkeeper "), "the old lamp, keeper");
}

TEST(DisplayWords, ScriptsWithoutSpacesGiveACharacterEach) {
  EXPECT_EQ(Split("石桥 lamp"), "石 桥 lamp");
  EXPECT_EQ(Split("ก้าว"), "ก้ า ว");
}

TEST(DisplayWords, AWordOfThirtyColumnsIsTheLongest) {
  const std::string thirty(30, 'x');
  EXPECT_EQ(Split(thirty), thirty);
  EXPECT_EQ(Split(thirty + "y"), thirty + " y");
  EXPECT_FALSE(SplitDisplayWords(thirty + "y")[1].has_space_before);
}

TEST(DisplayWords, ALineStartsBehindANewline) {
  const std::vector<DisplayWord> words = SplitDisplayWords("\none two\nthree");
  ASSERT_EQ(words.size(), 3u);
  EXPECT_FALSE(words[0].starts_line);
  EXPECT_FALSE(words[1].starts_line);
  EXPECT_TRUE(words[2].starts_line);
}

TEST(AlignWords, PairsWhatIsTheSameAndTheRestBetweenOneByOne) {
  EXPECT_EQ(Align("a b c", "a b c"), "a=a b=b c=c");
  EXPECT_EQ(Align("a b c", "a x c"), "a=a b-x c=c");
  EXPECT_EQ(Align("a b c", "a c"), "a=a b- c=c");
  EXPECT_EQ(Align("a c", "x y a c z"), "-x -y a=a c=c -z");
}

TEST(AlignWords, CaseAndPunctuationAtTheEndsDoNotCount) {
  EXPECT_EQ(Align("“Lamp” (Keeper)", "lamp, keeper"), "“Lamp”=lamp, (Keeper)=keeper");
  EXPECT_EQ(Align("3.1", "31"), "3.1-31");
}

TEST(AlignWords, OneTextMayBeEmpty) {
  EXPECT_EQ(Align("", ""), "");
  EXPECT_EQ(Align("a b", ""), "a- b-");
}

TEST(AlignWords, VeryLongTextsAreMarkedByWhatTheOtherLacks) {
  std::string a = "head";
  std::string b = "head";
  for (int i = 0; i < 5000; ++i) {
    a += " a" + std::to_string(i);
    b += " b" + std::to_string(i);
  }
  std::vector<DisplayWord> words_a = SplitDisplayWords(a + " moved tail");
  std::vector<DisplayWord> words_b = SplitDisplayWords("head moved" + b.substr(4) + " tail");
  AlignWords(words_a, words_b);
  EXPECT_FALSE(words_a[0].differs);
  EXPECT_TRUE(words_a[1].differs);
  EXPECT_FALSE(words_a[5001].differs);
  EXPECT_FALSE(words_a[5002].differs);
}

}  // namespace dittograph
