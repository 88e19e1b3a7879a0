// The relations, from texts: CompareTexts is the shortest way to them.
#include "relate/relater.h"

#include <gtest/gtest.h>

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"

namespace dittograph {
namespace {

// Either order gives the same.
Relation Relate(const std::string& a, const std::string& b) {
  const Relation relation = CompareTexts(a, b).relation;
  EXPECT_EQ(CompareTexts(b, a).relation, relation);
  return relation;
}

constexpr char kHeadline[] = "Market hall gets its clock back\n";
constexpr char kDateline[] = "OSTERBY, March 3 (Agency) - ";
constexpr char kLead[] =
    "The clock of the old market hall was put back on its tower on Friday, eleven years after a "
    "storm had brought it down.\n";
constexpr char kMiddle[] =
    "The watchmaker Edda Lund worked on the movement for 14 months and asked for nothing but the "
    "cost of the brass. A crowd of about 400 people watched as the crane lifted the dial.\n";
constexpr char kEnd[] =
    "It will strike the hours from Monday. Neighbours had collected signatures against the bell, "
    "and the council promised them silence between ten at night and seven in the morning.\n";

std::string Story() { return std::string(kHeadline) + kDateline + kLead + kMiddle + kEnd; }

std::string Replaced(std::string text, const std::string& from, const std::string& to) {
  const size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

TEST(Relater, SameWordsAreIdentical) {
  EXPECT_EQ(Relate(Story(), Story()), Relation::kIdentical);
  EXPECT_EQ(Relate("One, two -- THREE!", "one two three"), Relation::kIdentical);
}

TEST(Relater, WithoutWordsThereIsNoRelation) {
  EXPECT_EQ(Relate("", ""), Relation::kIndependent);
  EXPECT_EQ(Relate("", Story()), Relation::kIndependent);
  EXPECT_EQ(Relate(" \n\n...", "!!"), Relation::kIndependent);
}

TEST(Relater, WhereAllIsInBracketsNothingIsANote) {
  const auto brackets = [](const std::string& word) {
    std::string text = "(";
    for (int i = 0; i < 30; ++i) text += word + std::to_string(i) + " ";
    return text + ")\n(" + word + " again)\n";
  };
  EXPECT_EQ(Relate(brackets("weir"), brackets("lamp")), Relation::kIndependent);
  EXPECT_EQ(Relate(brackets("weir"), Story()), Relation::kIndependent);
  EXPECT_EQ(Relate(brackets("weir"), Replaced(brackets("weir"), "again", "anew")),
            Relation::kNearIdentical);
}

TEST(Relater, NewHeadlineAndDatelineAreNearIdentical) {
  const std::string other = Replaced(Replaced(Story(), kHeadline, "The clock is back\n"), kDateline,
                                     "OSTERBY SOUTH, March 4 (Wire) - ");
  EXPECT_EQ(Relate(Story(), other), Relation::kNearIdentical);
}

TEST(Relater, OneOtherNumberIsACorrection) {
  EXPECT_EQ(Relate(Story(), Replaced(Story(), "400", "4,000")), Relation::kCorrection);
}

TEST(Relater, OneOtherNameIsACorrectionWithItsNote) {
  const std::string corrected = "CORRECTED-" + std::string(kHeadline) +
                                "(Corrects name of watchmaker in paragraph 2)\n" + kDateline +
                                kLead + Replaced(kMiddle, "Edda Lund", "Edda Lindh") + kEnd;
  EXPECT_EQ(Relate(Story(), corrected), Relation::kCorrection);
}

TEST(Relater, NumbersOfOtherScriptsAreNumbers) {
  EXPECT_EQ(Relate(Replaced(Story(), "400", "\u0664\u0660\u0660"),
                   Replaced(Story(), "400", "\u0665\u0660\u0660")),
            Relation::kCorrection);
}

TEST(Relater, OtherWordsAreNoCorrection) {
  EXPECT_EQ(Relate(Story(), Replaced(Story(), "brought it down", "knocked it off")),
            Relation::kNearIdentical);
}

// A correction is about the same subject, a template is not.
TEST(Relater, SpellingsOfLettersAndDigitsAreNoDifference) {
  EXPECT_EQ(Relate("Чёрный кот и её 12 котят", "Черный кот и ее 12 котят"), Relation::kIdentical);
  EXPECT_EQ(Relate("घड़ी १२ बजे", "घड़ी 12 बजे"), Relation::kIdentical);
}

TEST(Relater, NumbersThatShareAPartAreOthers) {
  const std::string other = Replaced(Story(), "14 months", "8.6 months");
  EXPECT_EQ(Relate(other, Replaced(other, "8.6", "6.8")), Relation::kCorrection);
}

TEST(Relater, TheFormOfAnotherDayIsATemplate) {
  const auto report = [](const std::string& day, const std::string& hours,
                         const std::string& level) {
    return "BOARD OPENS SLUICES AT MILLERS' REQUEST\nOSTERBY, March " + day +
           " (Agency) - The water board opened the sluices of the weir for " + hours +
           " hours at the request of the millers, a spokesman said. The water stood at " + level +
           " metres when the gates were raised in the morning.\n";
  };
  EXPECT_EQ(Relate(report("3", "1.5", "6.3"), report("19", "2.5", "6.1")), Relation::kTemplate);
  EXPECT_EQ(Relate(report("3", "1.5", "6.3"), report("3", "2.5", "6.3")), Relation::kCorrection);
}

TEST(Relater, AFollowUpDaysLaterIsNotReworded) {
  const std::string later =
      "Clock of the market hall ticks again\nOSTERBY, March 3 (Agency) - Eleven years after the "
      "storm, "
      "the old market hall has its clock back on the tower. Watchmaker Edda Lund worked on the "
      "movement 14 months for the cost of the brass, and 400 people watched the crane on Friday.\n";
  EXPECT_EQ(Relate(Story(), later), Relation::kUpdate) << "of the same day";
  EXPECT_EQ(Relate(Story(), Replaced(later, "March 3", "March 5")), Relation::kReworded);
  EXPECT_EQ(Relate(Story(), Replaced(later, "March 3", "March 6")), Relation::kIndependent);
  EXPECT_EQ(Relate(Story(), Replaced(later, "OSTERBY, March 3", "HALDEN, March 6")),
            Relation::kReworded)
      << "of another desk";
}

TEST(Relater, AnAlertIsUpdatedByItsStory) {
  EXPECT_EQ(Relate("Clock of old market hall put back on tower after eleven years", Story()),
            Relation::kUpdate);
  EXPECT_EQ(Relate("Bell of new town church taken off roof after storm", Story()),
            Relation::kIndependent);
}

TEST(Relater, TopsAreTheSameButForAFewWords) {
  const std::vector<uint64_t> words = {1, 2, 3, 4, 5, 6, 7, 8};
  const auto from = [&](size_t begin) { return std::span(words).subspan(begin); };
  EXPECT_TRUE(HaveSameTop(from(0), from(3)));
  EXPECT_TRUE(HaveSameTop(from(3), from(0)));
  EXPECT_FALSE(HaveSameTop(from(0), from(4)));
  EXPECT_FALSE(HaveSameTop(from(0), std::span(words).first(3)));
  EXPECT_FALSE(HaveSameTop({}, {}));
}

TEST(Relater, OtherFactsThroughoutAreATemplate) {
  const auto report = [](const char* grain, const char* day, const char* sum, const char* area,
                         const char* share) {
    return std::string(grain) + " harvest at " + sum + " million tonnes\nOSTERBY, " + day +
           " (Agency) - This year's " + grain + " harvest will come to " + sum +
           " million tonnes, the grain board said. The area sown with " + grain +
           " was almost unchanged at " + area + " hectares. By mid-August farmers had cut " +
           share + " percent of the crop.\n";
  };
  const std::string barley = report("Barley", "Aug 17", "1.94", "380,000", "71");
  EXPECT_EQ(Relate(barley, report("Rye", "Aug 18", "0.62", "141,000", "88")), Relation::kTemplate);
  EXPECT_EQ(Relate(barley, report("Barley", "Aug 17", "1.94", "380,000", "77")),
            Relation::kCorrection);
}

// Two press releases on grants of one programme: what is said of the programme is the same.
TEST(Relater, OtherSubjectInTheLeadIsATemplate) {
  const auto grant = [](const char* town, const char* sum) {
    return std::string("The fire brigade of ") + town + " will receive " + sum +
           " crowns, the county said. \"This is good news for " + town +
           " and everybody who lives there,\" the governor said. The grants are made once a year. "
           "They are meant for boats, hoses and protective clothing and are given to brigades that "
           "have no income of their own. Applications are judged by three officers of other "
           "counties, and about one in five succeeds. The programme was founded after the great "
           "fire and has been renewed by every council since.";
  };
  EXPECT_EQ(Relate(grant("Osterby", "12,500"), grant("Vessen", "8,300")), Relation::kTemplate);
  EXPECT_EQ(Relate(grant("Osterby", "12,500"), grant("Osterby", "12,800")), Relation::kCorrection);
}

TEST(Relater, TablesOfOtherFiguresAreATemplate) {
  std::string table[2];
  Random random(7);
  for (std::string& rows : table) {
    rows = "Closing prices\n";
    for (const char* grain : {"Wheat", "Barley", "Rye", "Oats", "Maize", "Peas"}) {
      rows += std::string(grain) + " per tonne: high " + std::to_string(random.Below(10'000)) +
              ", low " + std::to_string(random.Below(10'000)) + "\n";
    }
  }
  EXPECT_EQ(Relate(table[0], table[1]), Relation::kTemplate);
}

std::string Unrelated() {
  return "In the harbour a seal has learned to open the gate of the fish market, the wardens say. "
         "It comes at dawn, before the auction, and leaves by the slipway when the first lorry "
         "hoots. Nobody has yet been able to count what it takes with it.\n";
}

TEST(Relater, BriefInARoundUpIsAnExcerpt) {
  const std::string brief = "Clock is back\n" + std::string(kLead) + kMiddle;
  EXPECT_EQ(Relate(brief, "Evening round-up\n" + Unrelated() + kLead + kMiddle + Unrelated()),
            Relation::kExcerpt);
}

TEST(Relater, StoryCutFromTheEndIsAnExcerpt) {
  EXPECT_EQ(Relate(Story(), std::string(kHeadline) + kDateline + kLead + kMiddle),
            Relation::kExcerpt);
}

TEST(Relater, NewHeadlineAndMoreToSayIsAnUpdate) {
  const std::string grown =
      "UPDATE 1-Market hall gets its clock back, neighbours protest\n(Adds neighbours)\n" +
      std::string(kDateline) + kLead + kMiddle + kEnd;
  EXPECT_EQ(
      Relate(std::string("Market hall gets its clock back, crowd watches\n") + kDateline + kLead,
             grown),
      Relation::kUpdate);
}

TEST(Relater, NewLeadOverKeptSentencesIsAnUpdate) {
  const std::string update =
      "Clock of the market hall strikes again\n"
      "OSTERBY, March 6 (Agency) - Neighbours of the market hall asked a court on Monday to stop "
      "the clock, an hour after it had struck for the first time since the storm.\n" +
      std::string(kMiddle) + "The court said that it would hear both sides on Thursday.\n";
  EXPECT_EQ(Relate(Story(), update), Relation::kUpdate);
}

TEST(Relater, AnotherTellingIsReworded) {
  const std::string other =
      "Eleven years in the cellar\n"
      "Eleven years after a storm brought it down, the clock of Osterby's old market hall is on "
      "its tower again. Watchmaker Edda Lund, who asked only for the cost of the brass, spent 14 "
      "months on the movement. About 400 people were watching when a crane lifted the dial on "
      "Friday. From Monday the hours will be struck, though not between ten at night and seven in "
      "the morning: so the council promised the neighbours, who had collected signatures against "
      "the bell.\n";
  EXPECT_EQ(Relate(Story(), other), Relation::kReworded);
}

constexpr char kAbout[] =
    "About Lund Instruments: Lund Instruments makes and repairs clocks, barometers and scales. "
    "Founded in Osterby in 1911, the company employs 38 people in two workshops and is owned by "
    "its staff.\n";

TEST(Relater, OnlyTheAboutLineIsBoilerplate) {
  EXPECT_EQ(Relate(Story() + kAbout, "Seal at the market\n" + Unrelated() + kAbout),
            Relation::kBoilerplate);
}

TEST(Relater, CreditsAreNoRelation) {
  const std::string credit =
      "(Reporting by Jon Berg in Osterby and Una Lind; editing by A. Quist)\n";
  EXPECT_EQ(Relate(Story() + credit, "Seal at the market\n" + Unrelated() + credit),
            Relation::kIndependent);
}

TEST(Relater, OtherNewsIsIndependent) {
  EXPECT_EQ(Relate(Story(), Unrelated()), Relation::kIndependent);
  EXPECT_EQ(Relate("Three short words", "three short words more"), Relation::kIndependent);
}

// Any bytes, and the same from either side.
TEST(Relater, HostileBytes) {
  Random random(11);
  std::vector<std::string> texts = {std::string(5000, '\0'),
                                    std::string(5000, '('),
                                    std::string(3000, '\xff'),
                                    "(\n)\n(a)\n(b)",
                                    "(a b c)",
                                    "\xe3\x80\x82\xe3\x80",
                                    std::string(20'000, 'a'),
                                    "- - -"};
  for (int i = 0; i < 40; ++i) {
    std::string text;
    for (uint64_t n = random.Below(2000); n > 0; --n) {
      text +=
          random.Below(3) == 0 ? " \n(-1a."[random.Below(7)] : static_cast<char>(random.Below(256));
    }
    texts.push_back(std::move(text));
  }
  for (const std::string& a : texts) {
    for (const std::string& b : texts) Relate(a, b);
  }
}

}  // namespace
}  // namespace dittograph
