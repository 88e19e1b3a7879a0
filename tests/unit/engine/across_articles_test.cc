// FindPassages across articles, from end to end.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/fixtures/random_text.h"
#include "tests/oracle/passage_rules.h"
#include "text/utf8.h"

namespace dittograph {
namespace {

using fixtures::MadeUpWord;
using fixtures::RandomText;
using oracle::PassageSink;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Texts = std::vector<std::string>;

constexpr PassageKinds kAllKinds = {PassageKind::kExact, PassageKind::kLight,
                                    PassageKind::kReworded, PassageKind::kTemplate,
                                    PassageKind::kBoilerplate};

// Finds, and checks what holds for every result.
PassageSink Find(const Texts& texts, PassageOptions options = {}) {
  options.within = false;
  std::vector<VectorSource::Item> items;
  for (const std::string& text : texts) items.push_back({std::to_string(items.size()), text});
  VectorSource source(items);
  PassageSink sink;
  EXPECT_TRUE(FindPassages(source, options, sink).ok());
  EXPECT_EQ(oracle::BrokenRule(items, options, sink), "");
  return sink;
}

std::string Join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += word + ' ';
  return text;
}

std::string_view TextOf(const Texts& texts, const PassageSide& side) {
  return std::string_view(texts[side.article])
      .substr(side.bytes.begin, side.bytes.end - side.bytes.begin);
}

const char kStatement[] =
    "The harbour commission approved a second dredging campaign after its engineers warned that "
    "silt would close the northern channel to tankers within three winters";

TEST(AcrossArticles, NothingInNothing) {
  EXPECT_THAT(Find({}).matches, IsEmpty());
  EXPECT_THAT(Find({"", " ", kStatement}).matches, IsEmpty());
}

TEST(AcrossArticles, SameWords) {
  Random random(1);
  const Texts texts = {RandomText(random, 90) + kStatement + ".\n" + RandomText(random, 50),
                       RandomText(random, 30), kStatement + ("\n" + RandomText(random, 70))};
  const PassageSink sink = Find(texts);
  ASSERT_THAT(sink.matches, SizeIs(1));
  EXPECT_THAT(sink.groups, IsEmpty());
  const PassageMatch& match = sink.matches[0];
  EXPECT_EQ(match.kind, PassageKind::kExact);
  EXPECT_EQ(match.a.article, 0U);
  EXPECT_EQ(match.b.article, 2U);
  EXPECT_EQ(TextOf(texts, match.a), kStatement);
  EXPECT_EQ(TextOf(texts, match.b), kStatement);
  EXPECT_DOUBLE_EQ(match.score, 1.0);
}

TEST(AcrossArticles, ReplacedWords) {
  Random random(2);
  std::string other = kStatement;
  other.replace(other.find("second"), 6, "third");
  other.replace(other.find("warned"), 6, "cautioned");
  other.replace(other.find("tankers"), 7, "freighters");
  const PassageSink sink = Find({RandomText(random, 90) + kStatement + ".\n",
                                 RandomText(random, 60) + other + ".\n" + RandomText(random, 60)});
  ASSERT_THAT(sink.matches, SizeIs(1));
  EXPECT_EQ(sink.matches[0].kind, PassageKind::kLight);
  ASSERT_THAT(sink.matches[0].changes, SizeIs(3));
}

TEST(AcrossArticles, OccurrencesOfTheSameWordsHaveTheSameWording) {
  Random random(5);
  std::string other = kStatement;
  other.replace(other.find("second"), 6, "third");
  other.replace(other.find("tankers"), 7, "freighters");
  Texts texts;
  for (const std::string& statement : {other, std::string(kStatement), other, other})
    texts.push_back(RandomText(random, 60) + statement + ".\n" + RandomText(random, 60));
  const PassageSink sink = Find(texts);
  ASSERT_THAT(sink.groups, SizeIs(1));
  EXPECT_EQ(sink.groups[0].kind, PassageKind::kLight);
  std::vector<uint32_t> wordings;
  for (const PassageSide& side : sink.groups[0].occurrences) wordings.push_back(side.wording);
  EXPECT_EQ(wordings, (std::vector<uint32_t>{0, 1, 0, 0}));
}

// Two long parts that change places: words_matched counts them all.
TEST(AcrossArticles, WordsOfALongRewordingCountInAnyOrder) {
  const auto part = [](uint64_t first, bool is_reworded) {
    std::string text;
    for (uint64_t i = 0; i < 150; ++i) {
      const bool is_other = is_reworded && i % 4 == 3;
      text += MadeUpWord(first + (is_other ? 1000 : 0) + i) + (i % 15 == 14 ? ". " : " ");
    }
    return text;
  };
  const PassageSink found =
      Find({part(0, false) + part(5000, false), part(5000, true) + part(0, true)});
  ASSERT_THAT(found.matches, SizeIs(1));
  EXPECT_GE(found.matches[0].a.words, 290U);
  EXPECT_GE(found.matches[0].words_matched, 210U);
  EXPECT_GE(found.matches[0].score, 0.6);
}

// Two paragraphs that change places around one of each article's own: two results, not one over
// all.
TEST(AcrossArticles, CopiesInAnotherOrderStandForThemselves) {
  const std::string frost =
      "Growers along the upper valley lost half of their plums in three nights of frost, the worst "
      "in a generation, and many of them now ask whether the old orchards are worth another round "
      "of grafting or should make way for hops.\n";
  const std::string tea =
      "The library keeps its reading room open until midnight during the examination weeks, with "
      "tea from a trolley at ten, because students had taken to sleeping in the stairwell rather "
      "than walk home in the dark.\n";
  const Texts texts = {
      frost +
          "Two lorries of gravel were delivered to the wrong school and have been there since "
          "Monday.\n" +
          tea,
      tea +
          "Nobody in the hall had heard of the plan when the chairwoman read it out from a "
          "napkin.\n" +
          frost};
  const PassageSink sink = Find(texts);
  ASSERT_THAT(sink.matches, SizeIs(2));
  EXPECT_EQ(sink.matches[0].kind, PassageKind::kExact);
  EXPECT_EQ(sink.matches[1].kind, PassageKind::kExact);
}

TEST(AcrossArticles, FormsAreNotRepeats) {
  EXPECT_THAT(Find({"Barley for May rose 3 points to 140 crowns a tonne on 1,200 lots.\n",
                    "Rye for May fell 4 points to 127 crowns a tonne on 800 lots.\n"})
                  .matches,
              IsEmpty());
}

TEST(AcrossArticles, OneCreditParagraphIsOneGroup) {
  Random random(3);
  Texts texts;
  for (int i = 0; i < 3000; ++i)
    texts.push_back(RandomText(random, 40) + "\n" + kStatement + ".\n");
  const PassageSink sink = Find(texts);
  EXPECT_THAT(sink.matches, IsEmpty());
  ASSERT_THAT(sink.groups, SizeIs(1));
  const PassageGroup& group = sink.groups[0];
  EXPECT_EQ(group.articles, 3000U);
  EXPECT_EQ(group.occurrences.size(), 100U);
  EXPECT_EQ(group.more, 2900U);
  EXPECT_EQ(group.kind, PassageKind::kBoilerplate);
  EXPECT_EQ(TextOf(texts, group.occurrences[0]), kStatement);
  PassageOptions all_listed;
  all_listed.max_listed = 3000;
  EXPECT_THAT(Find(texts, all_listed).groups[0].occurrences, SizeIs(3000));
}

TEST(AcrossArticles, IdenticalArticles) {
  Random random(4);
  const std::string text = RandomText(random, 700);
  const PassageSink two = Find({text, text});
  ASSERT_THAT(two.matches, SizeIs(1));
  EXPECT_EQ(two.matches[0].a.words, 700U);
  const PassageSink many = Find(Texts(500, text));
  EXPECT_THAT(many.matches, IsEmpty());
  ASSERT_THAT(many.groups, SizeIs(1));
  EXPECT_EQ(many.groups[0].articles, 500U);
}

TEST(AcrossArticles, ArticleTwiceInAnother) {
  Random random(5);
  const std::string text = RandomText(random, 60);
  const PassageSink sink = Find({text, text + RandomText(random, 30) + text});
  EXPECT_THAT(sink.matches, IsEmpty());
  ASSERT_THAT(sink.groups, SizeIs(1));
  EXPECT_EQ(sink.groups[0].articles, 2U);
  EXPECT_THAT(sink.groups[0].occurrences, SizeIs(3));
}

// Two articles that are one, and a third that has a sentence of them: the two are a match and the
// sentence a group, in which the match of the third with one of the two is told.
TEST(AcrossArticles, PassageOfATextThatTravels) {
  Random random(13);
  const std::string sentence = kStatement + std::string(".\n");
  const std::string text = RandomText(random, 90) + sentence + RandomText(random, 90);
  const PassageSink sink = Find({RandomText(random, 60) + sentence, text, text});
  ASSERT_THAT(sink.matches, SizeIs(1));
  EXPECT_EQ(sink.matches[0].a.article, 1U);
  EXPECT_EQ(sink.matches[0].a.words, 204U);
  ASSERT_THAT(sink.groups, SizeIs(1));
  EXPECT_EQ(sink.groups[0].articles, 3U);
}

TEST(AcrossArticles, TextsThatRepeatThemselves) {
  std::string letters;
  std::string words;
  for (int i = 0; i < 50'000; ++i) {
    letters += "x ";
    words += i % 3 == 0 ? "harbour " : "silt ";
  }
  Find({letters, letters, letters + letters, std::string(1'000'000, 'x'), std::string(10, 'x')});
  Find({words, words, words + words, words});
}

TEST(AcrossArticles, TextWithoutSpaces) {
  Random random(6);
  const auto random_text = [&](int count) {
    std::string text;
    for (int i = 0; i < count; ++i)
      AppendUtf8(0x4E00 + static_cast<uint32_t>(random.Below(3000)), text);
    return text;
  };
  const std::string repeated = random_text(40);
  const Texts texts = {random_text(100) + repeated + random_text(50), random_text(70) + repeated,
                       random_text(30) + repeated.substr(0, 60) + random_text(30)};
  const PassageSink sink = Find(texts);
  ASSERT_THAT(sink.matches, SizeIs(1));
  EXPECT_EQ(TextOf(texts, sink.matches[0].a), repeated);
  EXPECT_EQ(sink.matches[0].a.words, 20U);
}

// The guarantee: whatever run of 15 words two articles share lies in a match or a group that has
// both, however common it is.
void CheckGuarantee(const std::vector<std::vector<std::string>>& articles, PassageOptions options) {
  Texts texts;
  for (const std::vector<std::string>& words : articles) texts.push_back(Join(words));
  options.kinds = kAllKinds;
  const PassageSink sink = Find(texts, options);
  // By article and word: the results that have the run of 15 words there.
  std::map<std::pair<size_t, size_t>, std::set<size_t>> results_at;
  const auto note = [&](const PassageSide& side, size_t result) {
    const std::string_view text(texts[side.article]);
    const auto words_in = [](std::string_view part) {
      return static_cast<size_t>(std::count(part.begin(), part.end(), ' '));
    };
    const size_t begin = words_in(text.substr(0, side.bytes.begin));
    const size_t end = words_in(text.substr(0, side.bytes.end)) + 1;
    for (size_t at = begin; at + options.min_words <= end; ++at) {
      results_at[{side.article, at}].insert(result);
    }
  };
  size_t result = 0;
  for (const PassageMatch& match : sink.matches) {
    note(match.a, result);
    note(match.b, result++);
  }
  for (const PassageGroup& group : sink.groups) {
    ASSERT_EQ(group.more, 0U);
    for (const PassageSide& side : group.occurrences) note(side, result);
    ++result;
  }
  std::map<std::vector<std::string>, std::vector<std::pair<size_t, size_t>>> runs;
  for (size_t article = 0; article < articles.size(); ++article) {
    const std::vector<std::string>& words = articles[article];
    for (size_t at = 0; at + options.min_words <= words.size(); ++at) {
      runs[{words.begin() + static_cast<ptrdiff_t>(at),
            words.begin() + static_cast<ptrdiff_t>(at + options.min_words)}]
          .emplace_back(article, at);
    }
  }
  // An article that has the run twice is covered by one of the two.
  for (const auto& [run, places] : runs) {
    std::map<size_t, std::set<size_t>> results_of;  // by article
    for (const auto& place : places) {
      results_of[place.first].insert(results_at[place].begin(), results_at[place].end());
    }
    for (const auto& [x, of_x] : results_of) {
      for (const auto& [y, of_y] : results_of) {
        const std::set<size_t>& other = of_y;
        ASSERT_TRUE(x == y || std::any_of(of_x.begin(), of_x.end(),
                                          [&](size_t k) { return other.count(k) > 0; }))
            << x << ' ' << y << ' ' << Join(run);
      }
    }
  }
}

TEST(AcrossArticles, EverySharedRunIsCovered) {
  Random random(7);
  for (int round = 0; round < 150; ++round) {
    const uint64_t num_distinct = round % 3 == 0 ? 5'000 : 20'000'000;
    std::vector<std::string> pool;
    for (int i = 0; i < 80; ++i) pool.push_back(MadeUpWord(random.Below(num_distinct)));
    std::vector<std::vector<std::string>> articles(2 + random.Below(30));
    for (std::vector<std::string>& words : articles) {
      for (uint64_t piece = random.Below(4); piece > 0; --piece) {
        for (uint64_t i = random.Below(20); i > 0; --i) {
          words.push_back(MadeUpWord(random.Below(num_distinct)));
        }
        const uint64_t begin = random.Below(60);
        const uint64_t length = 5 + random.Below(40);
        for (uint64_t i = begin; i < std::min<uint64_t>(pool.size(), begin + length); ++i) {
          const bool is_replaced = random.Below(25) == 0;
          words.push_back(is_replaced ? MadeUpWord(random.Below(num_distinct)) : pool[i]);
        }
      }
    }
    ASSERT_NO_FATAL_FAILURE(CheckGuarantee(articles, {}));
  }
}

TEST(AcrossArticles, ThreadsDoNotMatter) {
  Random random(8);
  Texts texts;
  const std::string common = RandomText(random, 40);
  for (int i = 0; i < 1500; ++i) {
    texts.push_back(RandomText(random, 30) + (i % 4 == 0 ? common : "") +
                    RandomText(random, 60, 300));
    if (i % 5 == 0) texts.push_back(texts[random.Below(texts.size())] + RandomText(random, 20));
  }
  const auto summary_of = [&](size_t threads) {
    PassageOptions options;
    options.num_threads = threads;
    const PassageSink sink = Find(texts, options);
    std::vector<std::tuple<ArticleNumber, uint64_t, uint64_t, double>> all;
    for (const PassageMatch& match : sink.matches) {
      all.emplace_back(match.a.article, match.a.bytes.begin, match.a.bytes.end, match.score);
      all.emplace_back(match.b.article, match.b.bytes.begin, match.b.bytes.end, match.identity);
    }
    for (const PassageGroup& group : sink.groups) {
      for (const PassageSide& side : group.occurrences) {
        all.emplace_back(side.article, side.bytes.begin, side.bytes.end, group.articles);
      }
    }
    return all;
  };
  const auto one = summary_of(1);
  EXPECT_GT(one.size(), 500U);
  EXPECT_EQ(summary_of(2), one);
  EXPECT_EQ(summary_of(8), one);
}

// A form around it does not hide what says the same words for long, however common it is.
TEST(AcrossArticles, ParagraphThatTravelsInAForm) {
  constexpr char kParagraph[] =
      "The money comes from a law of two summers ago that gives pumps, hoses and coats to small "
      "brigades along the coast, and every village that keeps a tower, a bell and a list of names "
      "may ask for its part once a year.";
  Random random(12);
  const auto word = [&] {
    std::string letters;
    for (int i = 0; i < 7; ++i) letters += static_cast<char>('a' + random.Below(26));
    return letters;
  };
  Texts texts;
  for (int i = 0; i < 900; ++i) {
    std::string text = "The brigade of " + word() + " will receive " +
                       std::to_string(random.Below(900'000)) + " crowns this year, said " + word() +
                       " today.\n" + kParagraph + "\n";
    for (int k = 0; k < 30; ++k) text += word() + " ";
    texts.push_back(text + ".");
  }
  const PassageSink sink = Find(texts);
  const bool is_found = std::any_of(sink.groups.begin(), sink.groups.end(), [](const auto& group) {
    return group.articles == 900 && group.occurrences[0].words >= 40;
  });
  EXPECT_TRUE(is_found);
}

}  // namespace
}  // namespace dittograph
