#include "sketch/rare_features.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "tests/oracle/slow_reworded.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using ::testing::UnorderedElementsAre;

using Features = std::array<FeatureSet, kNumFeatureKinds>;

Features Read(std::string_view text) {
  FeatureReader reader;
  Features features;
  reader.Read(text, features);
  return features;
}

uint32_t HashOf(uint64_t feature) { return static_cast<uint32_t>(feature >> 16); }
uint32_t PlacesOf(uint64_t feature) { return static_cast<uint32_t>(feature & 0xFFFF); }

std::vector<uint32_t> HashesOf(const FeatureSet& features) {
  std::vector<uint32_t> hashes;
  for (uint64_t feature : features) hashes.push_back(HashOf(feature));
  return hashes;
}

// The hash of the only feature of its kind in `text`.
uint32_t Only(FeatureKind kind, std::string_view text) {
  const Features features = Read(text);
  EXPECT_THAT(features[kind], SizeIs(1)) << text;
  return features[kind].empty() ? 0 : HashOf(features[kind][0]);
}
uint32_t Word(std::string_view text) { return Only(kWordFeature, text); }
uint32_t Pair(std::string_view text) { return Only(kPairFeature, text); }
uint32_t Numeral(std::string_view text) { return Only(kNumeralFeature, text); }

std::vector<uint32_t> WordsOf(std::string_view text) { return HashesOf(Read(text)[kWordFeature]); }
std::vector<uint32_t> PairsOf(std::string_view text) { return HashesOf(Read(text)[kPairFeature]); }
std::vector<uint32_t> NumeralsOf(std::string_view text) {
  return HashesOf(Read(text)[kNumeralFeature]);
}

TEST(RareFeatures, TextsWithoutWordsHaveNone) {
  for (const char* text : {"", " \n", "...", "\xFF\xC3", "\u00AD"}) {
    const Features features = Read(text);
    for (const FeatureSet& of_kind : features) EXPECT_THAT(of_kind, IsEmpty()) << text;
  }
}

TEST(RareFeatures, OneWordIsAWordAndNoPair) {
  const Features features = Read("Harbour.");
  EXPECT_THAT(features[kWordFeature], SizeIs(1));
  EXPECT_THAT(features[kPairFeature], IsEmpty());
  EXPECT_THAT(features[kNumeralFeature], IsEmpty());
}

TEST(RareFeatures, WordsAreCutToFiveLetters) {
  EXPECT_EQ(Word("Harbour"), Word("harbo"));
  EXPECT_EQ(Word("harbours"), Word("HARBOUR"));
  EXPECT_NE(Word("harbo"), Word("harb"));
  EXPECT_EQ(Word("порядка"), Word("Порядок"));
  EXPECT_NE(Word("порт"), Word("порты"));
  EXPECT_EQ(Word("har\u00ADbour"), Word("harbour"));
  EXPECT_EQ(Word("\u0643\u0650\u062A\u064E\u0627\u0628"), Word("\u0643\u062A\u0627\u0628"));
}

TEST(RareFeatures, EveryWordAndEveryPairOfNeighboursIsOne) {
  EXPECT_THAT(
      WordsOf("The port voted; the ports waited."),
      UnorderedElementsAre(Word("the"), Word("port"), Word("voted"), Word("ports"), Word("waite")));
  EXPECT_THAT(PairsOf("The port voted; the port waited."),
              UnorderedElementsAre(Pair("the port"), Pair("port voted"), Pair("voted the"),
                                   Pair("port waite")));
  EXPECT_NE(Pair("port voted"), Pair("voted port"));
}

TEST(RareFeatures, WordsWithADigitAreLeftToTheNumerals) {
  const Features features = Read("Flight ab123 left at 12 noon");
  EXPECT_THAT(HashesOf(features[kWordFeature]),
              UnorderedElementsAre(Word("flight"), Word("left"), Word("at"), Word("noon")));
  EXPECT_THAT(HashesOf(features[kPairFeature]), UnorderedElementsAre(Pair("left at")));
  EXPECT_THAT(HashesOf(features[kNumeralFeature]),
              UnorderedElementsAre(Numeral("123"), Numeral("12")));
  EXPECT_THAT(WordsOf("abcdefg7"), IsEmpty());  // behind the fifth letter as well
}

TEST(RareFeatures, NumeralsAreJoinedOverSinglePointsAndCommas) {
  EXPECT_THAT(NumeralsOf("1,250.5"), ElementsAre(Numeral("12505")));
  EXPECT_EQ(Numeral("1.250.000"), Numeral("1,250,000"));
  EXPECT_THAT(NumeralsOf("1, 2"), UnorderedElementsAre(Numeral("1"), Numeral("2")));
  EXPECT_THAT(NumeralsOf("3..4"), UnorderedElementsAre(Numeral("3"), Numeral("4")));
  EXPECT_THAT(NumeralsOf("5-6,"), UnorderedElementsAre(Numeral("5"), Numeral("6")));
  EXPECT_THAT(NumeralsOf(".7."), ElementsAre(Numeral("7")));
  EXPECT_THAT(NumeralsOf("8 and 8"), SizeIs(1));
  EXPECT_NE(Numeral("0"), Numeral("00"));
}

TEST(RareFeatures, TwoIdeographsOrFourSyllablesStandForAWord) {
  EXPECT_THAT(WordsOf("港口"), SizeIs(1));
  EXPECT_THAT(WordsOf("港"), IsEmpty());
  EXPECT_THAT(WordsOf("港口工人"), UnorderedElementsAre(Word("港口"), Word("口工"), Word("工人")));
  EXPECT_THAT(PairsOf("港口工人"), SizeIs(1));
  EXPECT_THAT(PairsOf("港口工人们"), SizeIs(2));
  EXPECT_THAT(WordsOf("กขค"), IsEmpty());
  EXPECT_THAT(WordsOf("กขคง"), SizeIs(1));
  EXPECT_THAT(PairsOf("กขคงกขคง"), SizeIs(1));
}

TEST(RareFeatures, PlacesAreTheSixteenthsOfTheFirstToken) {
  const std::vector<std::string> names = {"aa", "bb", "cc", "dd", "ee", "ff", "gg", "hh",
                                          "ii", "jj", "kk", "ll", "mm", "nn", "oo", "pp"};
  std::string text;
  for (const std::string& name : names) text += name + ' ' + name + ' ';
  const Features features = Read(text);
  ASSERT_THAT(features[kWordFeature], SizeIs(16));
  std::map<uint32_t, uint32_t> places;
  for (uint64_t feature : features[kWordFeature]) places[HashOf(feature)] = PlacesOf(feature);
  for (size_t i = 0; i < names.size(); ++i) EXPECT_EQ(places[Word(names[i])], 1u << i) << i;
}

TEST(RareFeatures, AFeatureThatStandsInSeveralPlacesIsOneFeature) {
  const Features features = Read("aa bb aa bb aa bb aa bb");
  ASSERT_THAT(features[kWordFeature], SizeIs(2));
  std::map<uint32_t, uint32_t> places;
  for (uint64_t feature : features[kWordFeature]) places[HashOf(feature)] = PlacesOf(feature);
  EXPECT_EQ(places[Word("aa")], 0x1111u);  // of 8 tokens, token i stands in sixteenth 2i
  EXPECT_EQ(places[Word("bb")], 0x4444u);
}

// Words of every script, digits, marks, invalid bytes.
std::string RandomText(Random& random) {
  static constexpr const char* kParts[] = {"a",       "B",      "harbour", "\u00C9t\u00E9",
                                           "e\u0301", "порт",   "\u00AD",  "\u0643\u064E",
                                           "港",      "口",     "か",      "ก",
                                           "ខ",       "7",      "12",      ".",
                                           ",",       " ",      " ",       " ",
                                           " ",       "\xFF",   "\xC3",    "\n",
                                           "\uAC00",  "\uFB01", "\u00DF"};
  std::string text;
  for (uint64_t size = random.Below(120); size > 0; --size) {
    text += kParts[random.Below(std::size(kParts))];
  }
  return text;
}

uint64_t WithPlaces(uint32_t hash, const std::set<int>& places) {
  uint64_t feature = uint64_t{hash} << 16;
  for (int place : places) feature |= uint64_t{1} << place;
  return feature;
}

TEST(RareFeatures, AreThoseOfTheDefinition) {
  Random random(1);
  FeatureReader reader;
  Features features;
  for (int round = 0; round < 2000; ++round) {
    const std::string text = RandomText(random);
    reader.Read(text, features);
    const oracle::ArticleFeatures want = oracle::FeaturesOf(text);
    std::array<FeatureSet, kNumFeatureKinds> expected;
    for (const auto& [word, places] : want.words) {
      expected[kWordFeature].push_back(WithPlaces(oracle::HashOfStems(word, 4), places));
    }
    for (const auto& [pair, places] : want.pairs) {
      expected[kPairFeature].push_back(WithPlaces(oracle::HashOfStems(pair, 8), places));
    }
    for (const auto& [numeral, places] : want.numerals) {
      expected[kNumeralFeature].push_back(WithPlaces(oracle::HashOfNumeral(numeral), places));
    }
    for (FeatureSet& of_kind : expected) std::sort(of_kind.begin(), of_kind.end());
    ASSERT_EQ(features, expected) << testing::PrintToString(text);
  }
}

constexpr uint32_t kFirst = 0x10, kSecond = 0x20, kThird = 0xFFFFFFF0;

uint64_t At(uint32_t hash, uint32_t places = 1) { return uint64_t{hash} << 16 | places; }

FeatureIndex IndexOf(std::vector<FeatureSet> sets, bool every_weight, size_t sample,
                     size_t num_threads = 1) {
  FeatureIndex index;
  index.Build(sets, every_weight, sample, num_threads);
  return index;
}

uint32_t Nats(double ratio) { return static_cast<uint32_t>(std::lround(256 * std::log(ratio))); }

// `df` rows have kFirst; row 0 also has kSecond, alone.
std::vector<FeatureSet> RowsWithFirst(size_t df) {
  std::vector<FeatureSet> sets(df, FeatureSet{At(kFirst)});
  sets[0].push_back(At(kSecond));
  return sets;
}

TEST(FeatureIndex, WeighsByTheNumberOfArticles) {
  for (size_t df : {size_t{2}, size_t{3}, size_t{64}, size_t{127}}) {
    const FeatureIndex index = IndexOf(RowsWithFirst(df), false, 64);
    ASSERT_THAT(index.Of(0), SizeIs(1)) << df;
    EXPECT_EQ(index.Of(0)[0].weight, Nats(128.0 / static_cast<double>(df)));
    EXPECT_EQ(index.mass(0), Nats(128.0 / static_cast<double>(df)) + Nats(128));
    EXPECT_EQ(index.mass(1), Nats(128.0 / static_cast<double>(df)));
    EXPECT_THAT(index.RowsWith(index.Of(0)[0].feature), SizeIs(df));
  }
}

TEST(FeatureIndex, AFeatureOfOneRowCountsInItsMassOnly) {
  const FeatureIndex index = IndexOf(RowsWithFirst(1), false, 64);
  EXPECT_THAT(index.Of(0), IsEmpty());
  EXPECT_EQ(index.mass(0), 2 * Nats(128));
}

TEST(FeatureIndex, AFeatureOf128RowsIsNotThere) {
  for (size_t df : {128, 129, 500}) {
    const FeatureIndex index = IndexOf(RowsWithFirst(df), false, 64);
    for (uint32_t row = 0; row < df; ++row) EXPECT_THAT(index.Of(row), IsEmpty());
    EXPECT_EQ(index.mass(0), Nats(128));
    EXPECT_EQ(index.mass(1), 0u);
  }
}

TEST(FeatureIndex, EveryWeightHasNoSuchLimit) {
  const FeatureIndex index = IndexOf(RowsWithFirst(200), true, 0);
  ASSERT_THAT(index.Of(1), SizeIs(1));
  EXPECT_EQ(index.Of(1)[0].weight, Nats(201.0 / 200));
  EXPECT_EQ(index.mass(0), Nats(201.0 / 200) + Nats(201));
}

TEST(FeatureIndex, EveryPlaceCountsInItsQuarter) {
  const FeatureIndex index =
      IndexOf({{At(kFirst, 0x8003)}, {At(kFirst, 0x0010), At(kThird, 0xFFFF)}}, false, 64);
  const uint32_t weight = Nats(64);
  EXPECT_THAT(index.quarters(0), ElementsAre(2 * weight, 0, 0, weight));
  const uint32_t alone = 4 * Nats(128);
  EXPECT_THAT(index.quarters(1), ElementsAre(alone, weight + alone, alone, alone));
  EXPECT_EQ(index.mass(0), weight);
}

TEST(FeatureIndex, TheSampleIsTheRarestFeaturesOfARow) {
  // Of 1 to 4 other rows, in an order that is not theirs.
  const std::vector<FeatureSet> sets = {{At(0x10), At(0x20), At(0x30), At(0x40)},
                                        {At(0x10), At(0x20), At(0x30), At(0x40)},
                                        {At(0x10), At(0x20), At(0x40)},
                                        {At(0x20), At(0x40)},
                                        {At(0x20)}};
  const FeatureIndex index = IndexOf(sets, false, 2);
  ASSERT_THAT(index.Of(0), SizeIs(4));
  std::vector<bool> is_sampled;
  for (const FeatureIndex::Entry& entry : index.Of(0)) {
    is_sampled.push_back(index.IsSampled(0, entry.feature));
  }
  EXPECT_THAT(is_sampled, ElementsAre(true, false, true, false));  // 3 rows and 2 rows
  ASSERT_THAT(index.Of(4), SizeIs(1));
  EXPECT_TRUE(index.IsSampled(4, index.Of(4)[0].feature));
}

TEST(FeatureIndex, TiesInTheSampleGoToTheLowerFeature) {
  const FeatureSet set = {At(0x10), At(0x20), At(0x30)};
  const FeatureIndex index = IndexOf({set, set}, false, 2);
  std::vector<bool> is_sampled;
  for (const FeatureIndex::Entry& entry : index.Of(1)) {
    is_sampled.push_back(index.IsSampled(1, entry.feature));
  }
  EXPECT_THAT(is_sampled, ElementsAre(true, true, false));
}

// Many rows, so that there are several blocks; features on both ends of every partition.
std::vector<FeatureSet> RandomSets(uint64_t seed, size_t num_rows) {
  Random random(seed);
  std::vector<FeatureSet> sets(num_rows);
  for (FeatureSet& set : sets) {
    std::map<uint32_t, uint32_t> places;
    for (uint64_t size = random.Below(12); size > 0; --size) {
      const auto number = static_cast<uint32_t>(random.Below(2 * num_rows));
      const uint32_t hash = number * 0x01000193;
      places[random.Below(8) == 0 ? number % 40 << 24 : hash] =
          1 + static_cast<uint32_t>(random.Below(0xFFFF));
    }
    for (const auto& [hash, where] : places) set.push_back(At(hash, where));
  }
  return sets;
}

TEST(FeatureIndex, ListsAreThoseOfAMap) {
  const std::vector<FeatureSet> sets = RandomSets(1, 9000);
  std::map<uint32_t, std::vector<uint32_t>> rows_with;
  for (uint32_t row = 0; row < sets.size(); ++row) {
    for (uint64_t feature : sets[row]) rows_with[HashOf(feature)].push_back(row);
  }
  for (size_t num_threads : {1, 2, 8}) {
    const FeatureIndex index = IndexOf(sets, false, 3, num_threads);
    for (uint32_t row = 0; row < sets.size(); ++row) {
      std::vector<uint64_t> shared;
      uint32_t mass = 0;
      FeatureIndex::Quarters quarters = {};
      for (uint64_t feature : sets[row]) {
        const size_t df = rows_with[HashOf(feature)].size();
        const uint32_t weight = df < 128 ? Nats(128.0 / static_cast<double>(df)) : 0;
        if (df > 1 && df < 128) shared.push_back(feature);
        mass += weight;
        for (size_t place = 0; place < 16; ++place) {
          if (feature >> place & 1) quarters[place / 4] += weight;
        }
      }
      ASSERT_EQ(index.mass(row), mass);
      ASSERT_EQ(index.quarters(row), quarters);
      const std::span<const FeatureIndex::Entry> entries = index.Of(row);
      ASSERT_EQ(entries.size(), shared.size());
      for (size_t i = 0; i < shared.size(); ++i) {
        ASSERT_TRUE(i == 0 || entries[i - 1].feature < entries[i].feature);
        ASSERT_EQ(entries[i].places, PlacesOf(shared[i]));
        std::vector<uint32_t> rows;
        for (const FeatureIndex::Posting& posting : index.RowsWith(entries[i].feature)) {
          rows.push_back(posting.row);
          ASSERT_TRUE(posting.row != row || posting.places == entries[i].places);
          ASSERT_EQ(posting.is_sampled, index.IsSampled(posting.row, entries[i].feature));
        }
        ASSERT_EQ(rows, rows_with[HashOf(shared[i])]);
      }
    }
  }
}

TEST(FeatureIndex, OfNoRowsAndOfRowsWithoutFeatures) {
  IndexOf({}, false, 64);
  IndexOf({}, true, 0);
  const FeatureIndex index = IndexOf({{}, {}, {}}, false, 64);
  for (uint32_t row = 0; row < 3; ++row) {
    EXPECT_THAT(index.Of(row), IsEmpty());
    EXPECT_EQ(index.mass(row), 0u);
  }
}

}  // namespace
}  // namespace dittograph
