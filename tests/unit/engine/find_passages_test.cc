// FindPassages inside one article, from end to end: what it finds, what it leaves out, and hostile
// input.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/fixtures/random_text.h"
#include "text/utf8.h"

namespace dittograph {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class PassageSink : public Sink {
 public:
  Status OnFault(const Fault&) override {
    calls += 'f';
    return OkStatus();
  }
  Status OnPassage(const PassageMatch& match) override {
    matches.push_back(match);
    calls += 'm';
    return stops ? InvalidArgument("sink: full") : OkStatus();
  }
  Status OnGroup(const PassageGroup& group) override {
    groups.push_back(group);
    calls += 'g';
    return OkStatus();
  }
  Status OnSummary(const Summary& s) override {
    summary = s;
    calls += 's';
    return OkStatus();
  }
  std::vector<PassageMatch> matches;
  std::vector<PassageGroup> groups;
  Summary summary;
  std::string calls;
  bool stops = false;
};

using Texts = std::vector<std::string>;

VectorSource SourceOf(const Texts& texts) {
  std::vector<VectorSource::Item> items;
  for (size_t i = 0; i < texts.size(); ++i) items.push_back({std::to_string(i), texts[i]});
  return VectorSource(std::move(items));
}

std::string_view TextOf(const std::string& text, const Span& bytes) {
  return std::string_view(text).substr(bytes.begin, bytes.end - bytes.begin);
}

bool Overlap(const Span& x, const Span& y) { return x.begin < y.end && y.begin < x.end; }

void CheckSide(const std::string& text, const PassageSide& side) {
  ASSERT_LT(side.bytes.begin, side.bytes.end);
  ASSERT_LE(side.bytes.end, text.size());
  EXPECT_EQ(side.chars.begin, CountCodePoints(std::string_view(text).substr(0, side.bytes.begin)));
  EXPECT_EQ(side.chars.end - side.chars.begin, CountCodePoints(TextOf(text, side.bytes)));
  EXPECT_GE(side.paragraph, 1U);
  EXPECT_GT(side.paragraph_share, 0.0);
  EXPECT_LE(side.paragraph_share, 1.0);
}

// Finds, and checks what holds for every match.
PassageSink Find(const Texts& texts, PassageOptions options = {}) {
  options.across = false;
  VectorSource source = SourceOf(texts);
  PassageSink sink;
  EXPECT_TRUE(FindPassages(source, options, sink).ok());
  EXPECT_EQ(sink.summary.articles, texts.size());
  EXPECT_EQ(sink.summary.passages, sink.matches.size());
  for (const PassageMatch& match : sink.matches) {
    const std::string& text = texts[match.a.article];
    EXPECT_EQ(match.a.article, match.b.article);
    CheckSide(text, match.a);
    CheckSide(text, match.b);
    EXPECT_LE(match.a.bytes.end, match.b.bytes.begin);
    EXPECT_GE(std::min(match.a.words, match.b.words), options.min_words);
    EXPECT_LE(match.words_matched, std::min(match.a.words, match.b.words) * 4);
    for (const PassageChange& change : match.changes) {
      EXPECT_NE(TextOf(text, change.a), TextOf(text, change.b));
    }
  }
  for (size_t i = 1; i < sink.matches.size(); ++i) {
    const PassageMatch& x = sink.matches[i - 1];
    const PassageMatch& y = sink.matches[i];
    EXPECT_LE(std::pair(x.a.article, x.a.bytes.begin), std::pair(y.a.article, y.a.bytes.begin));
    EXPECT_FALSE(x.a.article == y.a.article && Overlap(x.a.bytes, y.a.bytes) &&
                 Overlap(x.b.bytes, y.b.bytes));
  }
  return sink;
}

std::string RandomWords(Random& random, size_t count, uint64_t num_distinct = 20'000) {
  return fixtures::RandomText(random, count, num_distinct);
}

const char kStatement[] =
    "The harbour commission approved a second dredging campaign after its engineers warned that "
    "silt would close the northern channel to tankers within three winters.";
const char kReworded[] =
    "After engineers warned that within three winters silt would close the northern channel to "
    "tankers, the commission for the harbour approved another campaign of dredging.";
const char kBetween[] =
    "Fishermen met elsewhere to talk about quotas.\nA choir sang in the old customs house while "
    "rain fell on the square and children sold paper boats.\n";

TEST(FindPassages, NothingInNothing) {
  EXPECT_THAT(Find({}).matches, IsEmpty());
  const PassageSink sink = Find({"", " \n ", "one two three"});
  EXPECT_THAT(sink.matches, IsEmpty());
  EXPECT_EQ(sink.summary.articles_without_words, 2U);
}

TEST(FindPassages, SameWords) {
  const std::string text = std::string(kStatement) + "\n" + kBetween + kStatement + "\n";
  const PassageSink sink = Find({text});
  ASSERT_THAT(sink.matches, SizeIs(1));
  const PassageMatch& match = sink.matches[0];
  EXPECT_EQ(match.kind, PassageKind::kExact);
  EXPECT_EQ(TextOf(text, match.a.bytes), TextOf(text, match.b.bytes));
  EXPECT_EQ(match.a.paragraph, 1U);
  EXPECT_EQ(match.b.paragraph, 4U);
  EXPECT_EQ(match.a.words, 24U);
  EXPECT_EQ(match.verbatim_run, 24U);
  EXPECT_DOUBLE_EQ(match.score, 1.0);
  EXPECT_DOUBLE_EQ(match.identity, 1.0);
  EXPECT_DOUBLE_EQ(match.a.paragraph_share, 1.0);
}

TEST(FindPassages, SwappedClauses) {
  const PassageSink sink = Find({std::string(kStatement) + "\n" + kBetween + kReworded + "\n"});
  ASSERT_THAT(sink.matches, SizeIs(1));
  EXPECT_EQ(sink.matches[0].kind, PassageKind::kReworded);
  EXPECT_GT(sink.matches[0].a.paragraph_share, 0.9);
  EXPECT_GT(sink.matches[0].b.paragraph_share, 0.9);
}

TEST(FindPassages, ListsChanges) {
  std::string other = kStatement;
  other.replace(other.find("second"), 6, "third");
  const std::string text = std::string(kStatement) + "\n" + kBetween + other + "\n";
  const PassageSink sink = Find({text});
  ASSERT_THAT(sink.matches, SizeIs(1));
  EXPECT_EQ(sink.matches[0].kind, PassageKind::kLight);
  ASSERT_THAT(sink.matches[0].changes, SizeIs(1));
  EXPECT_EQ(TextOf(text, sink.matches[0].changes[0].a), "second");
  EXPECT_EQ(TextOf(text, sink.matches[0].changes[0].b), "third");
}

TEST(FindPassages, FormsAreNotRepeats) {
  EXPECT_THAT(Find({"Barley for May rose 3 points to 140 crowns a tonne on 1,200 lots.\n"
                    "Rye for May fell 4 points to 127 crowns a tonne on 800 lots.\n"
                    "Oats for May rose 1 point to 99 crowns a tonne on 640 lots.\n"
                    "Wheat for May fell 7 points to 188 crowns a tonne on 2,900 lots.\n"})
                  .matches,
              IsEmpty());
  EXPECT_THAT(Find({"On Monday the Harriers meet the Swallows at Dunmarrow Park, kick-off 1500, "
                    "referee Anton Brill.\n"
                    "On Tuesday the Rovers meet the Herons at Kelmouth Road, kick-off 1730, "
                    "referee Lena Stroud.\n"
                    "On Friday the Miners meet the Pilots at Aldery Lane, kick-off 2000, "
                    "referee Piet Vaas.\n"})
                  .matches,
              IsEmpty());
}

TEST(FindPassages, FormsDoNotHideWhatIsSaidTwice) {
  // A whole sentence in a form.
  const auto market = [](const std::string& sales) {
    return sales +
           " came in. Bids for the heavier grades were lower because the mills have bought what "
           "they "
           "need until the ice has gone.\n";
  };
  const Texts sentence = {
      "Grain markets of the coast\n" +
      market("On Monday barley was sold at 210 crowns and rye at 184 crowns after 12 cargoes") +
      "The harbour office wants a second crane, and asks every shipper for an opinion.\n" +
      market("On Friday barley was sold at 195 crowns and rye at 171 crowns after 9 cargoes")};
  // The paragraph behind what looks like a form.
  const Texts paragraph = {
      "Crude in the north was generally lower with Brent valued at 18.89 crowns, off 30 cents from "
      "the previous Friday, and Bonny was off 17 cents to 19.58 crowns a barrel.\n"
      "Refiners in Singapore paid less as well, with the heavier and sour grades weakest. Arab "
      "Heavy "
      "dropped 10 cents to 16.63 crowns a barrel and Dubai was off 12 cents to 18.09 crowns.\n"
      "On the gulf coast nothing was sold, since the port was shut by a storm.\n"
      "Crude in the south was generally higher with Dubai valued at 18.09 crowns and Brent up 2 "
      "cents from the previous week to 18.99 crowns, and Minas was up 11 cents to 17.40 crowns a "
      "barrel.\n"
      "Refiners in Singapore paid less as well with the heavier and sour grades weakest.\n"
      "Arab Heavy dropped 10 cents to 16.63 crowns a barrel and Dubai was off 12 cents to 18.09 "
      "crowns.\n"};
  for (const Texts& texts : {sentence, paragraph}) {
    const PassageSink found = Find(texts);
    ASSERT_THAT(found.matches, SizeIs(1));
    EXPECT_EQ(found.matches[0].kind, PassageKind::kExact);
    EXPECT_GE(found.matches[0].a.words, 20U);
  }
}

TEST(FindPassages, ArticleThatIsItsOwnTextTwice) {
  Random random(5);
  for (size_t words : {20U, 100U, 400U, 5000U}) {
    const std::string half = RandomWords(random, words);
    const PassageSink sink = Find({half + half});
    ASSERT_THAT(sink.matches, SizeIs(1)) << words;
    EXPECT_EQ(sink.matches[0].a.words, words);
    EXPECT_EQ(sink.matches[0].kind, PassageKind::kExact);
  }
}

TEST(FindPassages, RunThatRepeatsBackToBackIsOneGroup) {
  for (const std::string_view period :
       {std::string_view(kStatement), std::string_view("over the hills we go, ")}) {
    std::string text = "First of all: ";
    for (int i = 0; i < 100'000; ++i) text += std::string(period) + " ";
    const PassageSink sink = Find({text + "That was it."});
    EXPECT_THAT(sink.matches, IsEmpty());
    ASSERT_THAT(sink.groups, SizeIs(1));
    const PassageGroup& group = sink.groups[0];
    EXPECT_EQ(group.period_words, period == std::string_view(kStatement) ? 24U : 5U);
    EXPECT_EQ(group.occurrences.size() + group.more, 100'000U);
    EXPECT_EQ(group.articles, 1U);
    EXPECT_EQ(group.occurrences[0].bytes.begin, 14U);
    EXPECT_EQ(group.occurrences[1].words, group.period_words);
  }
  EXPECT_THAT(
      Find({"1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9"}).groups,
      IsEmpty());
  EXPECT_THAT(Find({std::string(1'000'000, 'x')}).matches, IsEmpty());
  std::string characters;
  for (int i = 0; i < 500'000; ++i) characters += "x ";
  const PassageSink of_characters = Find({characters});
  EXPECT_THAT(of_characters.matches, IsEmpty());
  EXPECT_THAT(of_characters.groups, IsEmpty());
}

TEST(FindPassages, TextWithoutSpaces) {
  std::string text;
  Random random(9);
  const auto add = [&](int count) {
    std::string part;
    for (int i = 0; i < count; ++i) {
      AppendUtf8(0x4E00 + static_cast<uint32_t>(random.Below(3000)), part);
    }
    text += part;
    return part;
  };
  add(100);
  const std::string repeated = add(40);
  add(100);
  text += repeated;
  add(100);
  const PassageSink sink = Find({text});
  ASSERT_THAT(sink.matches, SizeIs(1));
  EXPECT_EQ(TextOf(text, sink.matches[0].a.bytes), repeated);
  EXPECT_EQ(sink.matches[0].a.words, 20U);
}

TEST(FindPassages, AnyBytes) {
  Random random(21);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    const uint64_t kinds = 1 + random.Below(255);
    for (uint64_t i = random.Below(2000); i > 0; --i) {
      text += random.Below(4) == 0 ? ' ' : static_cast<char>(random.Below(kinds));
    }
    Find({text + text, text});
  }
}

TEST(FindPassages, SmallVocabularies) {
  Random random(22);
  for (int round = 0; round < 200; ++round) {
    Find({RandomWords(random, 20 + random.Below(600), 2 + random.Below(60))});
  }
}

TEST(FindPassages, NearCopiesOfOneLine) {
  std::string text;
  for (int i = 0; i < 20'000; ++i) {
    text += "Lot " + std::to_string(i) + " went to bidder " + std::to_string(i * 7919 % 10'007) +
            " for an undisclosed price after a short contest in the main hall on the first day.\n";
  }
  Find({text});
}

TEST(FindPassages, LongArticle) {
  Random random(23);
  std::string text = RandomWords(random, 400'000);
  const std::string repeated = text.substr(600'000, 1'200'000);
  text += RandomWords(random, 200'000) + repeated + RandomWords(random, 20'000);
  const PassageSink sink = Find({text});
  uint64_t longest = 0;
  for (const PassageMatch& match : sink.matches) {
    longest = std::max(longest, match.a.bytes.end - match.a.bytes.begin);
  }
  EXPECT_GT(longest, 1'190'000U);
}

// Also where most of its 3-grams occur in many places of either half.
TEST(FindPassages, AnArticleThatIsItsOwnTextTwiceIsOneMatch) {
  Random random(27);
  Texts phrases;
  for (int i = 0; i < 40; ++i) phrases.push_back(RandomWords(random, 12));
  std::string half;
  for (int i = 0; i < 3000; ++i) half += phrases[random.Below(40)] + RandomWords(random, 3);
  const PassageSink sink = Find({half + half});
  const bool is_found =
      std::any_of(sink.matches.begin(), sink.matches.end(), [&](const PassageMatch& match) {
        return match.a.bytes.begin == 0 && match.b.bytes.begin == half.size() &&
               match.a.bytes.end + 1 == half.size() && match.b.bytes.end + 1 == 2 * half.size();
      });
  EXPECT_TRUE(is_found);
}

TEST(FindPassages, ThreadsDoNotMatter) {
  Random random(24);
  Texts texts;
  for (int i = 0; i < 1000; ++i) {
    const std::string part = RandomWords(random, 30);
    texts.push_back(part + RandomWords(random, 50) + (i % 3 == 0 ? part : ""));
  }
  PassageOptions options;
  options.num_threads = 1;
  const PassageSink one = Find(texts, options);
  options.num_threads = 3;
  const PassageSink three = Find(texts, options);
  ASSERT_EQ(one.matches.size(), 334U);
  ASSERT_EQ(three.matches.size(), one.matches.size());
  for (size_t i = 0; i < one.matches.size(); ++i) {
    EXPECT_EQ(one.matches[i].a.article, three.matches[i].a.article);
    EXPECT_EQ(one.matches[i].a.bytes, three.matches[i].a.bytes);
    EXPECT_EQ(one.matches[i].b.bytes, three.matches[i].b.bytes);
  }
}

TEST(FindPassages, OptionsAndSink) {
  const Texts texts = {std::string(kStatement) + "\n" + kBetween + kStatement + "\n"};
  PassageOptions options;
  options.within = false;
  EXPECT_THAT(Find(texts, options).matches, IsEmpty());
  options = {};
  options.min_words = 40;
  EXPECT_THAT(Find(texts, options).matches, IsEmpty());
  options.min_words = 3;
  VectorSource source = SourceOf(texts);
  PassageSink sink;
  const Status invalid = FindPassages(source, options, sink);
  EXPECT_FALSE(invalid.ok());
  EXPECT_THAT(std::string(invalid.message()), HasSubstr("min-words"));
  EXPECT_EQ(sink.calls, "");
  sink.stops = true;
  EXPECT_FALSE(FindPassages(source, {}, sink).ok());
  EXPECT_EQ(sink.calls, "m");
}

// The example that the project began with, where the data folder is at hand.
TEST(FindPassages, Meps24) {
  const char* const folder = std::getenv("DITTOGRAPH_DATA");
  if (folder == nullptr) GTEST_SKIP() << "DITTOGRAPH_DATA is not set";
  std::ifstream file(std::string(folder) + "/meps24.txt", std::ios::binary);
  if (!file) GTEST_SKIP() << "no meps24.txt in DITTOGRAPH_DATA";
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const PassageSink sink = Find({text});
  ASSERT_THAT(sink.matches, SizeIs(1));
  const PassageMatch& match = sink.matches[0];
  EXPECT_EQ(match.kind, PassageKind::kReworded);
  EXPECT_EQ(match.a.paragraph, 11U);
  EXPECT_EQ(match.b.paragraph, 12U);
  EXPECT_GT(match.a.paragraph_share, 0.65);
  EXPECT_LT(match.a.paragraph_share, 0.75);
  EXPECT_GT(match.b.paragraph_share, 0.9);
}

}  // namespace
}  // namespace dittograph
