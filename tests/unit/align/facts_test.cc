// Numbers and names that two passages share or have in place of each other.

#include "align/facts.h"

#include <gtest/gtest.h>

#include <vector>

#include "text/word_flags.h"

namespace dittograph {
namespace {

struct Text {
  // 2 x stem and the next are two forms of one word.
  Text& Word(uint32_t stem, int word_flags = 0, uint32_t ending = 0) {
    words.push_back(2 * stem + ending);
    flags.push_back(static_cast<uint8_t>(word_flags));
    return *this;
  }
  PassageWords passage() const { return {words, flags, 1}; }
  std::vector<uint32_t> words;
  std::vector<uint8_t> flags;
};

FactCounts Count(const Text& a, const Text& b) {
  FactCounter counter;
  return counter.Count(a.passage(), b.passage());
}

TEST(Facts, NothingInNothing) {
  const FactCounts counts = Count({}, {});
  EXPECT_EQ(counts.shared_numbers + counts.other_numbers, 0U);
  EXPECT_EQ(counts.shared_names + counts.other_names, 0U);
}

TEST(Facts, NumbersAreWhole) {
  // 1.3 and 3: the 3 of one is not that of the other.
  Text a;
  a.Word(1, kHasDigit).Word(3, kHasDigit | kGoesOnNumber);
  Text b;
  b.Word(3, kHasDigit);
  FactCounts counts = Count(a, b);
  EXPECT_EQ(counts.shared_numbers, 0U);
  EXPECT_EQ(counts.other_numbers, 1U);
  counts = Count(a, a);
  EXPECT_EQ(counts.shared_numbers, 1U);
  EXPECT_EQ(counts.other_numbers, 0U);
}

TEST(Facts, NumbersAsOftenAsTheyOccur) {
  Text a;
  a.Word(7, kHasDigit).Word(7, kHasDigit).Word(8, kHasDigit);
  Text b;
  b.Word(7, kHasDigit).Word(9, kHasDigit).Word(9, kHasDigit);
  const FactCounts counts = Count(a, b);
  EXPECT_EQ(counts.shared_numbers, 1U);
  EXPECT_EQ(counts.other_numbers, 2U);
}

TEST(Facts, ANumberMoreIsNoOtherNumber) {
  Text a;
  a.Word(7, kHasDigit);
  Text b;
  b.Word(7, kHasDigit).Word(8, kHasDigit);
  EXPECT_EQ(Count(a, b).other_numbers, 0U);
}

TEST(Facts, SevenIs7) {
  Text word;
  word.Word(7, kGoesOnNumber);
  Text figure;
  figure.Word(7, kHasDigit);
  for (const Text& other : {word, figure}) {
    EXPECT_EQ(Count(word, other).shared_numbers, 1U);
    EXPECT_EQ(Count(word, other).other_numbers, 0U);
  }
  Text eight;
  eight.Word(8, kGoesOnNumber);
  EXPECT_EQ(Count(word, eight).other_numbers, 1U);
}

TEST(Facts, WordsAreHeldAgainstFiguresOfTheSameUnit) {
  constexpr uint32_t kMillion = 50, kPercent = 60;
  Text one;
  one.Word(1, kGoesOnNumber).Word(kMillion);
  Text six;
  six.Word(6, kHasDigit).Word(5, kHasDigit | kGoesOnNumber).Word(kMillion, 0, 1);
  EXPECT_EQ(Count(one, six).other_numbers, 1U);
  EXPECT_EQ(Count(six, one).other_numbers, 1U);
  Text percent;
  percent.Word(6, kHasDigit).Word(kPercent);
  EXPECT_EQ(Count(one, percent).other_numbers, 0U);
  EXPECT_EQ(Count(percent, one).other_numbers, 0U);
  // Nothing behind is no unit.
  Text bare;
  bare.Word(6, kHasDigit);
  Text bare_one;
  bare_one.Word(1, kGoesOnNumber);
  EXPECT_EQ(Count(bare_one, bare).other_numbers, 0U);
  // twenty one mln, twenty and one mln: parts of one number.
  Text parts;
  parts.Word(20, kGoesOnNumber).Word(1, kGoesOnNumber).Word(kMillion);
  EXPECT_EQ(Count(parts, six).other_numbers, 0U);
  Text joined;
  joined.Word(20, kGoesOnNumber).Word(40, kIsShort).Word(1, kGoesOnNumber).Word(kMillion);
  EXPECT_EQ(Count(joined, six).other_numbers, 0U);
  // Each is held against one only: seven mln is in place of six mln.
  Text two;
  two.Word(6, kHasDigit).Word(kMillion).Word(7, kGoesOnNumber).Word(kMillion);
  EXPECT_EQ(Count(one, two).other_numbers, 1U);
  two.Word(8, kHasDigit).Word(kMillion);
  EXPECT_EQ(Count(one, two).other_numbers, 1U);
  one.Word(2, kGoesOnNumber).Word(kMillion).Word(3, kGoesOnNumber).Word(kMillion);
  EXPECT_EQ(Count(one, two).other_numbers, 3U);
  EXPECT_EQ(Count(two, one).other_numbers, 3U);
}

TEST(Facts, OwnNumbersAreDifferentFiguresThatTheOtherHasNotInWordsEither) {
  Text figures;
  figures.Word(7, kHasDigit).Word(9, kHasDigit).Word(9, kHasDigit);
  Text others;
  others.Word(7, kHasDigit).Word(20, kHasDigit).Word(21, kHasDigit).Word(22, kHasDigit);
  EXPECT_EQ(Count(figures, {}).own_numbers, 2U);
  EXPECT_EQ(Count(figures, others).own_numbers, 3U);
  EXPECT_EQ(Count(others, figures).own_numbers, 3U);
  Text words;
  words.Word(9, kGoesOnNumber).Word(31, kGoesOnNumber);
  EXPECT_EQ(Count(figures, words).own_numbers, 1U);
  EXPECT_EQ(Count(words, {}).own_numbers, 0U);
  Text once;
  once.Word(9, kHasDigit).Word(7, kHasDigit);
  EXPECT_EQ(Count(figures, once).own_numbers, 0U);
}

TEST(Facts, ANameThatBeginsASentenceIsTheSameWord) {
  Text a;
  a.Word(5, kIsName).Word(6, kIsName);
  Text b;
  b.Word(5, kBeginsSentence).Word(9, kIsName);
  const FactCounts counts = Count(a, b);
  EXPECT_EQ(counts.shared_names, 1U);
  EXPECT_EQ(counts.other_names, 1U);
}

TEST(Facts, AnInflectedNameIsTheSame) {
  Text a;
  a.Word(50, kIsName).Word(100, kIsName);
  Text b;
  b.Word(50, kIsName, 1).Word(101, kIsName);
  const FactCounts counts = Count(a, b);
  EXPECT_EQ(counts.shared_names, 1U);
  EXPECT_EQ(counts.other_names, 1U);
}

TEST(Facts, ANameCountsOnceHoweverOftenItStands) {
  Text a;
  a.Word(5, kIsName).Word(6, kIsName).Word(5, kIsName).Word(7, kIsName);
  Text b;
  b.Word(5, kIsName).Word(5).Word(8, kIsName).Word(9, kIsName).Word(9, kIsName).Word(5);
  const FactCounts counts = Count(a, b);
  EXPECT_EQ(counts.shared_names, 1U);
  EXPECT_EQ(counts.other_names, 2U);
}

}  // namespace
}  // namespace dittograph
