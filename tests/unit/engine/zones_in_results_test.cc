// Words in zones count in no passage and no relation, and in Jaccard only without skip_zones.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/oracle/passage_rules.h"
#include "tests/oracle/slow_zones.h"
#include "tests/unit/engine/found_articles.h"

namespace dittograph {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr char kFerry[] =
    "A ferry that ran aground in fog off the northern head on Monday was pulled free by two tugs "
    "at high water, thirteen hours later.\nThe coastguard took forty passengers to the harbour, "
    "where the town had opened its hall and a baker brought bread.\n";
constexpr char kLibrary[] =
    "A library book that was lent in 1953 has come back by post, without a letter, and the fine "
    "would have bought a house.\nThe librarian said that nobody would be asked to pay.\n";
constexpr char kAbout[] =
    "About Harlow Rail: Harlow Rail runs trains to forty towns in the north of the county and "
    "employs nine hundred people in its depots, workshops and signal boxes.\n";

std::string Sent(std::string_view head, std::string_view body, std::string_view tail) {
  return "Something happened in town\n" + std::string(head) + std::string(body) + std::string(tail);
}

oracle::PassageSink FindIn(const std::vector<std::string>& texts, PassageOptions options = {}) {
  std::vector<VectorSource::Item> items;
  for (size_t k = 0; k < texts.size(); ++k) items.push_back({std::to_string(k), texts[k]});
  VectorSource source(items);
  oracle::PassageSink sink;
  EXPECT_TRUE(FindPassages(source, options, sink).ok());
  EXPECT_EQ(oracle::BrokenRule(items, options, sink), "");
  return sink;
}

TEST(ZonesInResults, ASecondSendingIsTheSamePassage) {
  const auto found =
      FindIn({Sent("LORRICK, Feb 6 (Northwire) - ", kFerry, "(Reporting by Una Pascoe)"),
              Sent("(Adds nothing new)\nPORT ASKE, Feb 7 (Northwire) - ", kFerry,
                   "(Reporting by Jon Fell; editing by Ruth Amber)")});
  ASSERT_THAT(found.matches, SizeIs(1));
  EXPECT_EQ(found.matches[0].kind, PassageKind::kExact);
  EXPECT_EQ(found.matches[0].zone, ZoneKind::kNone);
  EXPECT_EQ(found.matches[0].a.words, found.matches[0].b.words);
  EXPECT_THAT(found.matches[0].changes, IsEmpty());
}

TEST(ZonesInResults, AnAboutLineInCommonIsBoilerplateOfItsName) {
  const std::string lorrick = Sent("LORRICK - ", kFerry, kAbout);
  const std::string other = Sent("", kLibrary, kAbout);
  const auto found = FindIn({lorrick, other});
  ASSERT_THAT(found.matches, SizeIs(1));
  EXPECT_EQ(found.matches[0].kind, PassageKind::kBoilerplate);
  EXPECT_EQ(found.matches[0].zone, ZoneKind::kAbout);
  EXPECT_EQ(CompareTexts(lorrick, other).relation, Relation::kBoilerplate);
  PassageOptions options;
  options.kinds = {PassageKind::kExact, PassageKind::kLight, PassageKind::kReworded};
  EXPECT_THAT(FindIn({lorrick, other}, options).matches, IsEmpty());
}

TEST(ZonesInResults, OneThatAnArticleHasTwiceIsARepeatInsideIt) {
  const std::string twice = Sent("", kFerry, std::string(kAbout) + kAbout);
  PassageOptions within;
  within.across = false;
  for (const auto& found : {FindIn({twice, kLibrary}), FindIn({twice, kLibrary}, within),
                            FindIn({twice, Sent("", kLibrary, kAbout)}, within)}) {
    ASSERT_THAT(found.matches, SizeIs(1));
    EXPECT_EQ(found.matches[0].zone, ZoneKind::kAbout);
    EXPECT_EQ(found.matches[0].articles, 1U);
    EXPECT_THAT(found.groups, IsEmpty());
  }
  PassageOptions across;
  across.within = false;
  EXPECT_THAT(FindIn({twice, kLibrary}, across).matches, IsEmpty());
  EXPECT_THAT(FindIn({twice, Sent("", kLibrary, kAbout)}, across).groups, SizeIs(1));
}

TEST(ZonesInResults, SkipZonesLeavesThemOutOfJaccard) {
  const std::string first = Sent("LORRICK, Feb 6 (Northwire) - ", kFerry, "");
  const std::string second =
      Sent("(Adds quotes)\nPORT ASKE, Feb 7 (Northwire) - ", kFerry, "(Reporting by Jon Fell)");
  const ArticlePair whole = CompareTexts(first, second);
  EXPECT_EQ(whole.relation, Relation::kNearIdentical);
  EXPECT_LT(whole.jaccard(), 1.0);
  const ArticlePair body = CompareTexts(first, second, true);
  EXPECT_EQ(body.relation, Relation::kNearIdentical);
  EXPECT_EQ(body.jaccard(), 1.0);
  EXPECT_EQ(CompareTexts(first, first).relation, Relation::kIdentical);
}

// One of the pieces, or none.
std::string Any(const std::vector<std::string>& pieces, Random& random) {
  const uint64_t k = random.Below(pieces.size() + 1);
  return k == pieces.size() ? "" : pieces[k];
}

std::vector<std::string> RandomArticles(Random& random) {
  const std::vector<std::string> heads = {"(Adds quotes)\n", "LORRICK, Feb 6 (Northwire) - ",
                                          "PORT ASKE - ", "By Jane Doe\n"};
  const std::vector<std::string> tails = {kAbout, "(Reporting by Jon Fell)\n", "###\n",
                                          "Contact: Jane Doe, 555 0100\n"};
  std::vector<std::string> texts;
  for (int k = 0; k < 12; ++k) {
    std::string text = Any({"UPDATE 1-"}, random) + "Something happened in town\n";
    text += Any(heads, random) + Any({kFerry, kLibrary}, random);
    for (uint64_t words = random.Below(30); words > 0; --words) {
      text += "word" + std::to_string(random.Below(40)) + ' ';
    }
    texts.push_back(text + "\n" + Any(tails, random) + Any(tails, random));
  }
  return texts;
}

TEST(ZonesInResults, SkipZonesIsTheTextsWithoutThem) {
  Random random(11);
  for (int i = 0; i < 30; ++i) {
    const std::vector<std::string> texts = RandomArticles(random);
    std::vector<std::string> bodies;
    for (const std::string& text : texts) {
      bodies.push_back(text);
      for (const Zone& zone : oracle::FindZones(text)) {
        std::fill(bodies.back().begin() + static_cast<ptrdiff_t>(zone.bytes.begin),
                  bodies.back().begin() + static_cast<ptrdiff_t>(zone.bytes.end), ' ');
      }
    }
    ArticleOptions options = fixtures::Exact(0.3);
    const auto expected = fixtures::CountsOf(fixtures::FindAmong(bodies, options).pairs);
    options.skip_zones = true;
    EXPECT_EQ(fixtures::CountsOf(fixtures::FindAmong(texts, options).pairs), expected);
  }
}

TEST(ZonesInResults, NoRuleIsBroken) {
  Random random(12);
  for (int i = 0; i < 30; ++i) FindIn(RandomArticles(random));
}

}  // namespace
}  // namespace dittograph
