#include "io/write/display_words.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "io/write/result_text.h"
#include "support/random.h"

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

// Slow: the length of the longest common subsequence.
size_t LongestCommon(const std::vector<DisplayWord>& a, const std::vector<DisplayWord>& b) {
  std::vector<size_t> row(b.size() + 1);
  for (const DisplayWord& word : a) {
    size_t diagonal = 0;
    for (size_t j = 1; j <= b.size(); ++j) {
      const size_t above = row[j];
      row[j] = word.text == b[j - 1].text ? diagonal + 1 : std::max(above, row[j - 1]);
      diagonal = above;
    }
  }
  return row.back();
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

// Too long for the table: split at words that stand in either once. What is paired is the same, in
// order and each word once, and next to nothing is lost against the longest subsequence.
TEST(AlignWords, LongTextsAreSplitAtWordsThatStandInEitherOnce) {
  Random random(3);
  for (int round = 0; round < 4; ++round) {
    std::string a;
    std::string b;
    for (int i = 0; i < 1500; ++i) {
      // One word in five is rare, one in ten is changed.
      const std::string word = random.Below(5) == 0 ? "r" + std::to_string(random.Below(100'000))
                                                    : "c" + std::to_string(random.Below(60));
      a += word + " ";
      b += (random.Below(10) == 0 ? "x" + std::to_string(random.Below(500)) : word) + " ";
    }
    std::vector<DisplayWord> words_a = SplitDisplayWords(a);
    std::vector<DisplayWord> words_b = SplitDisplayWords(b);
    size_t next_a = 0;
    size_t next_b = 0;
    size_t num_shared = 0;
    for (const WordPair& pair : AlignWords(words_a, words_b)) {
      const bool has_a = pair.a != nullptr;
      const bool has_b = pair.b != nullptr;
      ASSERT_TRUE(!has_a || pair.a == &words_a[next_a++]);
      ASSERT_TRUE(!has_b || pair.b == &words_b[next_b++]);
      if (!has_a || !has_b || pair.a->differs || pair.b->differs) continue;
      ASSERT_EQ(pair.a->text, pair.b->text);
      ++num_shared;
    }
    EXPECT_EQ(next_a, words_a.size());
    EXPECT_EQ(next_b, words_b.size());
    EXPECT_GE(num_shared * 100, LongestCommon(words_a, words_b) * 98);
  }
}

TEST(DifferingSpans, AreOfTheBytesAndJoinWhatFollowsEachOther) {
  const std::string text_a = "é same \u202Eone two, end";
  std::vector<DisplayWord> a = SplitDisplayWords(text_a);
  std::vector<DisplayWord> b = SplitDisplayWords("é same end");
  AlignWords(a, b);
  const std::vector<Span> spans = DifferingSpans(a);
  ASSERT_EQ(spans.size(), 1u);
  EXPECT_EQ(text_a.substr(spans[0].begin, spans[0].end - spans[0].begin), "one two,");
  EXPECT_TRUE(DifferingSpans(b).empty());
}

TEST(UnmarkMovedWords, WhatStandsElsewhereDiffersNoMore) {
  std::vector<DisplayWord> a = SplitDisplayWords("After the storm, the ferry sank; it was old.");
  std::vector<DisplayWord> b = SplitDisplayWords("The ferry was old. It sank after a storm storm!");
  AlignWords(a, b);
  UnmarkMovedWords(a, b);
  const auto marked = [](const std::vector<DisplayWord>& words) {
    std::string text;
    for (const DisplayWord& word : words) {
      if (word.differs) text += word.text + " ";
    }
    return text;
  };
  EXPECT_EQ(marked(a), "the ");
  EXPECT_EQ(marked(b), "a storm! ");
}

TEST(CountLineStarts, IsThatOfTheWords) {
  for (const char* text : {"", "\n a", "a\n\n b \nc", "a \n \u2028 b\u3000\nc\n", "石\n桥"}) {
    const std::vector<DisplayWord> words = SplitDisplayWords(text);
    const auto count = std::count_if(words.begin(), words.end(),
                                     [](const DisplayWord& word) { return word.starts_line; });
    EXPECT_EQ(CountLineStarts(text), static_cast<size_t>(count)) << text;
  }
}

TEST(CountWords, DoesNotCountPunctuation) {
  EXPECT_EQ(CountWords("“The lamp” – is dark …"), 4u);
  EXPECT_EQ(BareWord("“lamp,”"), "lamp");
  EXPECT_EQ(BareWord("–"), "");
}

}  // namespace dittograph
