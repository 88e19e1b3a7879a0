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

// A passage and what stands around it.
struct Place {
  std::string before;
  std::string passage;
  std::string behind;
};

// What the rule says of the two, which stand in one article with `rest` behind them.
Verdict Decide(const Place& a, const Place& b, const std::string& rest, Strictness strictness) {
  Tokenizer tokenizer;
  const auto count = [&](const std::string& text) {
    return static_cast<uint32_t>(tokenizer.Tokenize(text).size());
  };
  const uint32_t begin_a = count(a.before);
  const uint32_t end_a = begin_a + count(a.passage);
  const uint32_t begin_b = end_a + count(a.behind) + count(b.before);
  const uint32_t end_b = begin_b + count(b.passage);
  const std::string text =
      a.before + a.passage + a.behind + "\n" + b.before + b.passage + b.behind + "\n" + rest;
  const std::span<const Token> tokens = tokenizer.Tokenize(text);
  Vocabulary vocabulary;
  vocabulary.Count(tokens);
  WordFlags flags;
  Words words;
  Vocabulary stems;
  stems.CountStems(tokens, vocabulary);
  words.Assign(vocabulary.ids(), vocabulary.num_words(), stems.ids(), stems.counts(),
               flags.Find(text, tokens, vocabulary));
  Passage passage;
  passage.box = {begin_a, end_a, begin_b, end_b};
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

Verdict Decide(const std::string& a, const std::string& b, const std::string& rest = "",
               Strictness strictness = Strictness::kNormal) {
  return Decide({"", a, ""}, {"", b, ""}, rest, strictness);
}

Verdict Decide(const Place& a, const Place& b) { return Decide(a, b, "", Strictness::kNormal); }

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

TEST(Evidence, OtherNumbersInWordsAreATemplate) {
  const auto forecast = [](const std::string& number) {
    return "investment in the competitive sector will grow by just " + number +
           " per cent in real terms with most of it going to machines";
  };
  EXPECT_EQ(Decide(forecast("three"), forecast("two")), Verdict::kTemplate);
  EXPECT_EQ(Decide(forecast("three"), forecast("three")), Verdict::kRepeat);
  EXPECT_EQ(Decide(forecast("three"), forecast("3")), Verdict::kRepeat);
  EXPECT_EQ(Decide(forecast("three"), forecast("4")), Verdict::kTemplate);
}

TEST(Evidence, AnotherNumberAndAnotherNameAreATemplateWhereNeitherIsShared) {
  const auto grant = [](const std::string& parish, const std::string& crowns,
                        const std::string& work, const std::string& council) {
    return "the parish of " + parish + " will receive " + crowns + " crowns from " + council +
           " to repair the " + work +
           " which was damaged in the winter and it will have to account "
           "for the expense by summer";
  };
  const std::string villar = grant("Villar", "40,000", "roof of its school", "the county");
  EXPECT_EQ(Decide(villar, grant("Oteruelo", "65,000", "bridge of its mill", "the county")),
            Verdict::kTemplate);
  EXPECT_EQ(Decide(villar, grant("Villar", "65,000", "bridge of its mill", "the county")),
            Verdict::kRepeat);
  EXPECT_EQ(Decide(grant("Villar", "40,000", "roof of its school", "Asturia"),
                   grant("Oteruelo", "65,000", "bridge of its mill", "Asturia")),
            Verdict::kRepeat);
}

TEST(Evidence, NumbersOfOneSideAreATemplateWhereFewerAreShared) {
  const auto trade = [](const std::string& numbers) {
    return "traders said the mill had tendered for soft wheat of any origin " + numbers +
           " and would pay with the funds of the state";
  };
  const std::string first = "with the funds of the state the mill would pay for soft wheat ";
  const std::string any = " and traders said any origin had been tendered for";
  EXPECT_EQ(Decide(trade("to be shipped in May"), first + "by 15 May in lots of 300" + any),
            Verdict::kTemplate);
  EXPECT_EQ(Decide(trade("to be shipped by 15 May"), first + "by 15 May in lots of 300" + any),
            Verdict::kRepeat);
  EXPECT_EQ(Decide(trade("to be shipped in May"), trade("by 15 May in lots of 300")),
            Verdict::kRepeat);
}

TEST(Evidence, ANumberJustOutsideIsOfThePassage) {
  const auto poll = [](const std::string& said, const std::string& illness) {
    return " per cent of those asked " + said + " that anyone could catch " + illness +
           " from a tainted transfusion of blood";
  };
  const std::string believed = poll("believed it likely", "the fever");
  const std::string said = poll("said it was likely", "a fever");
  EXPECT_EQ(Decide({"in May 55", believed, ""}, {"a year before 53", said, ""}),
            Verdict::kTemplate);
  EXPECT_EQ(Decide({"in May 55", believed, ""}, {"a year before 55", said, ""}), Verdict::kRepeat);
  EXPECT_EQ(Decide({"in May 9", believed, ""}, {"a year before nine", said, ""}), Verdict::kRepeat);
  EXPECT_EQ(Decide({"in May 9", believed, ""}, {"a year before ten", said, ""}),
            Verdict::kTemplate);
  EXPECT_EQ(Decide({"in May ’55.\n", believed, ""}, {"a year before, ’53.\n", said, ""}),
            Verdict::kRepeat);
}

TEST(Evidence, OneInWordsJustOutsideIsAnotherOnlyBeforeTheSameWord) {
  const std::string pool = " council voted late on Tuesday to close the pool at Harrow Lane";
  const std::string roof = " because repairs to its roof cost much";
  const auto decide = [&](const std::string& before, const std::string& first) {
    return Decide({"it was said that since 1987 ", "the" + pool + roof, ""},
                  {"it was said that " + before + " ", first + pool + " now" + roof, ""});
  };
  EXPECT_EQ(decide("nobody", "the"), Verdict::kRepeat);
  EXPECT_EQ(decide("no one", "a"), Verdict::kRepeat);
  EXPECT_EQ(decide("no one", "the"), Verdict::kTemplate);
}

TEST(Evidence, AFormOfEqualWordsHasTwoFillings) {
  const std::string bond =
      "crown bond that can be changed into shares of the railway at any time before it falls due "
      "on "
      "the first of May";
  EXPECT_EQ(Decide({"issued a 100 ", bond, " 2030"}, {"issued an 80 ", bond, " 2035"}),
            Verdict::kTemplate);
  EXPECT_EQ(Decide({"issued a 100 ", bond, " 2030"}, {"issued an 80 ", bond, " 2030"}),
            Verdict::kRepeat);
}

TEST(Evidence, WhatIntroducesAListIsATemplate) {
  const Place chilled = {
      "",
      "the countries that bought the most chilled beef from the board, in tonnes, with last year "
      "behind it, were",
      ": Israel 16,200 17,600, Brazil 18,100 9,300, Peru 8,100 2,300, Angola 4,800 12,100\n"};
  const Place tinned = {
      "",
      "the countries that bought the most tinned beef from the board, in tonnes, with last year "
      "behind it, were",
      ": Malta 2,100 1,900, Ghana 1,200 1,400, Egypt 900 1,100, Norway 800 600\n"};
  EXPECT_EQ(Decide(chilled, tinned), Verdict::kTemplate);
  EXPECT_EQ(Decide({"", chilled.passage, " told in the council by its clerk and a lawyer for it"},
                   {"", tinned.passage, " read aloud by the mayor to those who had come to hear"}),
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
