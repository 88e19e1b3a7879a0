// Formulas and boilerplate among many articles, from end to end.

#include "engine/kinship.h"

#include <gtest/gtest.h>

#include <iterator>
#include <map>
#include <sstream>
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

KindSink Find(std::vector<VectorSource::Item> items) {
  VectorSource source(std::move(items));
  PassageOptions options;
  options.within = false;
  options.kinds = {PassageKind::kExact, PassageKind::kLight, PassageKind::kReworded,
                   PassageKind::kTemplate, PassageKind::kBoilerplate};
  KindSink sink;
  EXPECT_TRUE(FindPassages(source, options, sink).ok());
  return sink;
}

KindSink Find(std::vector<std::string> texts) {
  std::vector<VectorSource::Item> items;
  for (std::string& text : texts) items.push_back({"", std::move(text)});
  return Find(std::move(items));
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

// Words of the credit, each with another one behind it: so they are common, what they say is not.
std::string CommonWords(Random& random, int count = 30) {
  std::istringstream credit(kCredit);
  const std::vector<std::string> words{std::istream_iterator<std::string>(credit), {}};
  std::string text;
  for (int k = 0; k < count; ++k) {
    text += words[random.Below(words.size())] + " " + Word(random.Below(20'000'000)) + " ";
  }
  return text;
}

TEST(Kinship, AFormulaOfManyArticlesIsATemplate) {
  Random random(5);
  std::vector<std::string> texts;
  for (int k = 0; k < 1000; ++k) {
    std::string text = Filler(random, 40);
    if (k % 100 == 0) text += kCredit;
    texts.push_back(text + CommonWords(random) + Filler(random, 40));
  }
  KindSink sink = Find(texts);
  EXPECT_EQ(sink.groups[PassageKind::kTemplate], 10U);
  EXPECT_EQ(sink.groups[PassageKind::kExact], 0U);
}

// Two articles among ten thousand, with the credit in both: which kind of passage it is.
class AnotherDay : public ::testing::Test {
 protected:
  KindSink FindAmongMany(std::vector<VectorSource::Item> items) {
    while (items.size() < num_articles_) items.push_back({"", CommonWords(random_, 4)});
    return Find(std::move(items));
  }
  PassageKind KindOf(VectorSource::Item a, VectorSource::Item b) {
    KindSink sink = FindAmongMany({std::move(a), std::move(b)});
    EXPECT_EQ(sink.passages.size(), 1U);
    return sink.passages.empty() ? PassageKind::kBoilerplate : sink.passages.begin()->first;
  }

  struct Place {
    std::string title = "The ";
    size_t before = 5;       // words between the dateline and the credit
    std::string names = "";  // behind it
    size_t behind = 60;      // words
  };
  std::string Text(const std::string& dateline, const Place& place) {
    return place.title + Filler(random_, 4) + "\n" + dateline + "The " +
           Filler(random_, place.before) + kCredit + " " + place.names +
           Filler(random_, place.behind);
  }
  VectorSource::Item Sent(const std::string& dateline) { return Sent(dateline, Place()); }
  VectorSource::Item Sent(const std::string& dateline, const Place& place) {
    return {"", Text(dateline, place)};
  }
  size_t num_articles_ = 10'000;
  Random random_{7};
  const std::string third_ = "OSLO, March 3 (Agency) - ";
  const std::string fourth_ = "OSLO, March 4 (Agency) - ";
  const std::string fifth_ = "OSLO, March 5 (Agency) - ";
  const std::string eighth_ = "OSLO, March 8 (Agency) - ";
};

TEST_F(AnotherDay, AtTheSamePlaceOnAnotherDayItIsATemplate) {
  EXPECT_EQ(KindOf(Sent(third_), Sent(fifth_)), PassageKind::kTemplate);
  EXPECT_EQ(KindOf(Sent(third_), Sent(fourth_)), PassageKind::kExact) << "the next day";
  EXPECT_EQ(KindOf(Sent(""), Sent("")), PassageKind::kExact) << "a day that is not known";
  EXPECT_EQ(KindOf(Sent(third_), Sent(fifth_, {.before = 24})), PassageKind::kTemplate);
  EXPECT_EQ(KindOf(Sent(third_), Sent(fifth_, {.before = 27})), PassageKind::kExact)
      << "another place";
  num_articles_ = 9'999;
  EXPECT_EQ(KindOf(Sent(third_), Sent(fifth_)), PassageKind::kExact) << "too few articles";
}

TEST_F(AnotherDay, AtTheTailItIsBoilerplateAllTheSame) {
  const Place tail{.before = 40, .behind = 0};
  EXPECT_EQ(KindOf(Sent(third_, tail), Sent(fifth_, tail)), PassageKind::kBoilerplate);
}

TEST_F(AnotherDay, WhatTellsOneStoryIsARepeat) {
  const std::string names = Filler(random_, 3);
  EXPECT_EQ(KindOf(Sent(third_, {.names = Filler(random_, 9) + names}),
                   Sent(fifth_, {.names = Filler(random_, 7) + names})),
            PassageKind::kExact);
}

TEST_F(AnotherDay, WhatThreeArticlesSayNeedsMoreNames) {
  const auto find = [&](size_t num_names) {
    const std::string names = Filler(random_, num_names);
    const auto sent = [&](const std::string& dateline) {
      return Sent(dateline, {.names = Filler(random_, 9) + names});
    };
    return FindAmongMany({sent(third_), sent(fifth_), sent(eighth_)});
  };
  EXPECT_EQ(find(4).groups[PassageKind::kTemplate], 3U);
  EXPECT_EQ(find(7).groups[PassageKind::kTemplate], 0U);
}

TEST_F(AnotherDay, UnderOneTitleDaysLaterItIsATemplateWhateverItNames) {
  const std::string names = Filler(random_, 3);
  const auto sent = [&](const std::string& dateline) {
    return Sent(dateline, {.title = "The weekly council report ", .names = "The " + names});
  };
  EXPECT_EQ(KindOf(sent(third_), sent(eighth_)), PassageKind::kTemplate);
  EXPECT_EQ(KindOf(sent(third_), sent(fifth_)), PassageKind::kExact) << "it may be sent again";
  const auto titled = [&](const std::string& dateline, const std::string& title) {
    return Sent(dateline, {.title = title, .names = "The " + names});
  };
  EXPECT_EQ(KindOf(titled(third_, "The weekly council "), titled(eighth_, "The weekly court ")),
            PassageKind::kExact)
      << "another title";
}

TEST_F(AnotherDay, AnArticleSentAgainIsARepeat) {
  const VectorSource::Item sent = Sent(third_);
  VectorSource::Item again = sent;
  again.text.replace(again.text.find("March 3"), 7, "March 9");
  EXPECT_EQ(KindOf(sent, again), PassageKind::kExact);
  const auto with_number = [](VectorSource::Item item, const std::string& number) {
    item.text.replace(item.text.find("the bureau"), 10, "the " + number + " desks");
    return item;
  };
  EXPECT_EQ(KindOf(with_number(sent, "12"), with_number(again, "12")), PassageKind::kExact);
  EXPECT_EQ(KindOf(with_number(sent, "12"), with_number(again, "15")), PassageKind::kTemplate);
}

TEST_F(AnotherDay, WhatPapersPublishDaysApartIsARepeat) {
  constexpr int64_t kDay = 24 * 60 * 60;
  VectorSource::Item first = Sent(third_);
  VectorSource::Item second = Sent(third_);
  first.published = 20 * kDay;
  second.published = 30 * kDay;
  EXPECT_EQ(KindOf(first, second), PassageKind::kExact);
}

}  // namespace
}  // namespace dittograph
