// Formulas and boilerplate among many articles, from end to end.

#include "engine/kinship.h"

#include <gtest/gtest.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"

namespace dittograph {
namespace {

class KindSink : public Sink {
 public:
  Status OnPassage(const PassageMatch& match) override {
    ++passages[match.kind];
    return OkStatus();
  }
  Status OnGroup(const PassageGroup& group) override {
    groups[group.kind] += static_cast<uint32_t>(group.occurrences.size() + group.more);
    return OkStatus();
  }
  std::map<PassageKind, uint32_t> passages;
  std::map<PassageKind, uint32_t> groups;
};

// A made-up word.
std::string Word(uint64_t number) {
  std::string word;
  for (int k = 0; k < 6; ++k, number /= 20) {
    word += "bcdfghjklmnpqrstvwxz"[number % 20];
    word += "aeiou"[number % 5];
  }
  return word;
}

std::string Filler(Random& random, size_t num_words) {
  std::string text;
  for (size_t k = 0; k < num_words; ++k) text += Word(random.Below(20'000'000)) + " ";
  return text + ". ";
}

KindSink Find(std::vector<std::string> texts) {
  std::vector<VectorSource::Item> items;
  for (std::string& text : texts) items.push_back({"", std::move(text)});
  VectorSource source(std::move(items));
  PassageOptions options;
  options.within = false;
  options.kinds = {PassageKind::kExact, PassageKind::kLight, PassageKind::kReworded,
                   PassageKind::kTemplate, PassageKind::kBoilerplate};
  KindSink sink;
  EXPECT_TRUE(FindPassages(source, options, sink).ok());
  return sink;
}

constexpr char kCredit[] =
    "Reporting was done by the staff of the bureau and edited by those who happened to be awake "
    "at the desk.";

TEST(Kinship, ACreditAtTheTailOfUnlikeArticlesIsBoilerplate) {
  Random random(1);
  std::vector<std::string> texts;
  for (int k = 0; k < 3; ++k) texts.push_back(Filler(random, 60) + kCredit);
  KindSink sink = Find(texts);
  EXPECT_EQ(sink.groups[PassageKind::kBoilerplate], 3U);
  EXPECT_EQ(sink.groups[PassageKind::kExact], 0U);
}

TEST(Kinship, WhatStandsInTheMiddleOfUnlikeArticlesIsARepeat) {
  Random random(2);
  std::vector<std::string> texts;
  for (int k = 0; k < 3; ++k) {
    texts.push_back(Filler(random, 60) + kCredit + " " + Filler(random, 60));
  }
  EXPECT_EQ(Find(texts).groups[PassageKind::kExact], 3U);
}

TEST(Kinship, BackgroundAtTheTailOfOneStoryIsARepeat) {
  Random random(3);
  const std::string names = Filler(random, 6);
  std::vector<std::string> texts;
  for (int k = 0; k < 3; ++k) {
    texts.push_back(Filler(random, 40) + names + Filler(random, 20) + kCredit);
  }
  EXPECT_EQ(Find(texts).groups[PassageKind::kExact], 3U);
}

TEST(Kinship, TheSameArticleTwiceIsARepeat) {
  Random random(4);
  const std::string text = Filler(random, 60) + kCredit;
  EXPECT_EQ(Find({text, text}).passages[PassageKind::kExact], 1U);
}

TEST(Kinship, WhatIsLongIsNoBoilerplate) {
  Random random(6);
  const std::string story = Filler(random, 200);
  const auto more = [&] { return Filler(random, 150); };
  EXPECT_EQ(Find({story + more(), story + more()}).passages[PassageKind::kExact], 1U);
  EXPECT_EQ(Find({more() + story, more() + story}).passages[PassageKind::kExact], 1U);
}

TEST(Kinship, AFormulaOfManyArticlesIsATemplate) {
  Random random(5);
  std::vector<std::string> texts;
  for (int k = 0; k < 1000; ++k) {
    // The words of the formula are common, the formula itself is in ten articles.
    std::string text = Filler(random, 40);
    if (k % 100 == 0) text += kCredit;
    for (int word = 0; word < 30; ++word) {
      const std::string credit = kCredit;
      const size_t at = credit.find(' ', random.Below(credit.size() - 12)) + 1;
      text += credit.substr(at, credit.find_first_of(" .", at) - at) + " " +
              Word(random.Below(20'000'000)) + " ";
    }
    texts.push_back(text + Filler(random, 40));
  }
  KindSink sink = Find(texts);
  EXPECT_EQ(sink.groups[PassageKind::kTemplate], 10U);
  EXPECT_EQ(sink.groups[PassageKind::kExact], 0U);
}

}  // namespace
}  // namespace dittograph
