// The rule that says whether two aligned passages are one statement made twice: a case for every
// clause of the comment in evidence.h.

#include "align/evidence.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "align/local_alignment.h"
#include "text/tokens.h"
#include "text/vocabulary.h"
#include "text/word_flags.h"

namespace dittograph {
namespace {

// What the rule says of the two, which stand in one article with `rest` behind them.
Verdict Decide(const std::string& a, const std::string& b, const std::string& rest = "",
               Strictness strictness = Strictness::kNormal) {
  Tokenizer tokenizer;
  const auto count = [&](const std::string& text) {
    return static_cast<uint32_t>(tokenizer.Tokenize(text).size());
  };
  const uint32_t end_a = count(a);
  const uint32_t end_b = end_a + count(b);
  const std::string text = a + "\n" + b + "\n" + rest;
  const std::span<const Token> tokens = tokenizer.Tokenize(text);
  Vocabulary vocabulary;
  vocabulary.Count(tokens);
  WordFlags flags;
  Words words;
  words.Assign(vocabulary.ids(), vocabulary.counts(), flags.Find(text, tokens, vocabulary));
  Passage passage;
  passage.box = {0, end_a, end_a, end_b};
  WordBag bag;
  passage.bag = bag.Score(words, words, passage.box);
  LocalAligner aligner;
  passage.runs = aligner.InBox(words, words, passage.box).runs;
  for (const SharedRun& run : passage.runs) {
    for (uint32_t i = 0; i < run.length; ++i) passage.in_order += words.weights()[run.a + i];
  }
  PassageOptions options;
  options.strictness = strictness;
  Judge judge;
  return judge.Decide(words, passage, options);
}

constexpr char kStatement[] =
    "the council voted late on Tuesday to close the swimming pool at Harrow Lane because repairs "
    "to its roof would cost more than the town spends on all its libraries in a year";

TEST(Evidence, TheSameWordsAreARepeat) {
  EXPECT_EQ(Decide(kStatement, kStatement), Verdict::kRepeat);
}

TEST(Evidence, MovedClausesAreARepeat) {
  EXPECT_EQ(Decide(kStatement,
                   "because repairs to its roof would cost more than the town spends on all its "
                   "libraries in a year the swimming pool at Harrow Lane is to close the council "
                   "voted late on Tuesday"),
            Verdict::kRepeat);
}

TEST(Evidence, OneTopicIsNoRepeat) {
  EXPECT_EQ(Decide(kStatement,
                   "parents whose children swim at Harrow Lane said the council had never asked "
                   "them and that the nearest other pool is an hour away by bus on a good day"),
            Verdict::kNo);
}

TEST(Evidence, ShortPassagesAreNone) {
  EXPECT_EQ(Decide("the council voted to close the pool at Harrow Lane",
                   "the council voted to close the pool at Harrow Lane"),
            Verdict::kNo);
}

TEST(Evidence, StrictAsksForMore) {
  EXPECT_LT(RequiredEvidence(Strictness::kLoose), RequiredEvidence(Strictness::kNormal));
  EXPECT_LT(RequiredEvidence(Strictness::kNormal), RequiredEvidence(Strictness::kStrict));
  // All of 15 words is enough for the one, not for the other.
  const std::string statement =
      "the council voted late on Tuesday to close the swimming pool at Harrow Lane";
  EXPECT_EQ(Decide(statement + " soon", statement + " soon", "", Strictness::kNormal),
            Verdict::kRepeat);
  EXPECT_EQ(Decide(statement + " soon", "soon " + statement, "", Strictness::kStrict),
            Verdict::kRepeat);
}

TEST(Evidence, AListIsATemplate) {
  EXPECT_EQ(
      Decide("for the visitors played Anders Holm, Bram Coster, Carl Dietz, Emil Falk, Georg "
             "Hanke, Ivo Jelinek, Karel Lang and Milan Novak",
             "for the visitors played Milan Novak, Karel Lang, Georg Hanke, Carl Dietz, Ivo "
             "Jelinek, Bram Coster, Emil Falk and Anders Holm",
             "so said Anders and Bram and Carl and Emil and Georg and Ivo and Karel and Milan "
             "of Holm, Coster, Dietz, Falk, Hanke, Jelinek, Lang, Novak"),
      Verdict::kTemplate);
}

TEST(Evidence, ATableIsATemplateEvenWordForWord) {
  const std::string table = "wheat 12 13 14 barley 15 16 17 rye 18 19 20 oats 21 22 23 maize 24 25";
  EXPECT_EQ(Decide(table, table), Verdict::kTemplate);
}

TEST(Evidence, OtherNumbersAreATemplate) {
  EXPECT_EQ(Decide("the price of barley rose by 14 crowns in the week to 212 crowns a tonne and "
                   "traders expect 3 more",
                   "the price of barley rose by 9 crowns in the week to 187 crowns a tonne and "
                   "traders expect 8 more"),
            Verdict::kTemplate);
}

TEST(Evidence, OneOtherNumberInALongStatementIsARepeat) {
  const std::string statement = kStatement;
  EXPECT_EQ(Decide(statement + " and 40 people lose their work",
                   statement + " and 60 people lose their work"),
            Verdict::kRepeat);
}

TEST(Evidence, AFrameThatStandsAThirdTimeIsATemplate) {
  const auto frame = [](const std::string& who, const std::string& what, const std::string& when) {
    return who + " answered the usual question about summer holidays with " + what +
           " and after another moment went back quietly to whatever needed doing " + when;
  };
  const std::string baker = frame("the baker", "a long shrug", "before the dawn");
  const std::string miller = frame("the miller", "a short laugh", "until late at night");
  EXPECT_EQ(Decide(baker, miller, frame("the fisher", "an old proverb", "out at sea")),
            Verdict::kTemplate);
  EXPECT_EQ(Decide(baker, miller), Verdict::kRepeat);
}

TEST(Evidence, ShortNeighboursOfOneFrameAreATemplate) {
  const std::string call =
      "the company has a call option that could force the owners to sell by May";
  const std::string put = "the owners have a put option that could force the company to buy by May";
  EXPECT_EQ(Decide(call, put), Verdict::kTemplate);
}

TEST(Evidence, OneOtherNameInALongStatementIsARepeat) {
  const std::string statement = "while it waits for word from ";
  EXPECT_EQ(Decide(kStatement + (" " + statement) + "Bram Coster in the capital",
                   kStatement + (" " + statement) + "Emil Falk in the capital"),
            Verdict::kRepeat);
}

}  // namespace
}  // namespace dittograph
