// Ignore lists: what they cover, and that the engine leaves out that and nothing else.

#include "dittograph/ignore_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "support/random.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/fixtures/random_text.h"
#include "tests/oracle/slow_ignore.h"

namespace dittograph {
namespace {

using oracle::IgnoreEntry;
using oracle::PassageSink;
using ::testing::SizeIs;
using Items = std::vector<VectorSource::Item>;
using Texts = std::vector<std::string>;

const std::string kFerry =
    "A ferry that ran aground in fog off the northern head on Monday was pulled free by two tugs "
    "at high water, thirteen hours later.";
const std::string kLibrary =
    "A library book that was lent in 1953 has come back by post, without a letter, and the fine "
    "would have bought a house.";

bool Covers(const std::vector<IgnoreEntry>& entries, const std::vector<std::string_view>& texts) {
  IgnoreList list;
  for (const IgnoreEntry& entry : entries) EXPECT_TRUE(list.AddPassages(entry));
  return list.CoversPassages(texts);
}

TEST(IgnoreList, TextsAreComparedByTheirWords) {
  EXPECT_TRUE(Covers({{"Prices rose 12 per cent."}}, {"PRICES “rose” – １２ per cent"}));
  EXPECT_TRUE(Covers({{"Prices rose 12 per cent."}}, {"prices\nrose 12\xFF per cent"}));
  EXPECT_FALSE(Covers({{"Prices rose 12 per cent."}}, {"Prices rose 13 per cent."}));
  EXPECT_FALSE(Covers({{"Prices rose 12 per cent."}}, {"Prices rose 12 per cent again"}));
  EXPECT_FALSE(Covers({{"Prices rose 12 per cent."}}, {"Prices rose 12 per"}));
  EXPECT_FALSE(Covers({{"Prices rose", "!"}}, {"…"})) << "no word is no wording";
}

TEST(IgnoreList, OneEntryCoversAllPlaces) {
  const std::vector<IgnoreEntry> two = {{"one word", "two words"}, {"two words", "three words"}};
  EXPECT_TRUE(Covers(two, {"one word", "two words"}));
  EXPECT_TRUE(Covers(two, {"three words", "two words", "Three words"}));
  EXPECT_TRUE(Covers(two, {"two words", "two words"}));
  EXPECT_FALSE(Covers(two, {"one word", "three words"})) << "of two entries";
  EXPECT_FALSE(Covers(two, {"one word", "four words"}));
  EXPECT_FALSE(Covers(two, {}));
  EXPECT_FALSE(Covers({}, {"one word"}));
}

TEST(IgnoreList, EntriesThatCoverNothingAreRefused) {
  IgnoreList list;
  EXPECT_FALSE(list.AddPassages(Texts{}));
  EXPECT_FALSE(list.AddPassages(Texts{"", " – ", "\xFF"}));
  EXPECT_FALSE(list.AddArticles(Texts{}));
  EXPECT_FALSE(list.AddArticles(Texts{"a"}));
  EXPECT_FALSE(list.AddArticles(Texts{"a", "a"}));
  EXPECT_TRUE(list.AddArticles(Texts{"a", "b", "c\xFF"}));
  EXPECT_TRUE(list.CoversArticles(Texts{"a", "b"}));
  EXPECT_TRUE(list.CoversArticles(Texts{"c\xEF\xBF\xBD", "a"})) << "as output writes the id";
  EXPECT_FALSE(list.CoversArticles(Texts{"a", "B"})) << "byte for byte";
  EXPECT_FALSE(list.CoversArticles(Texts{"a", "b", "d"}));
  EXPECT_FALSE(list.CoversArticles(Texts{}));
}

PassageSink Find(const Items& items, PassageOptions options, const std::vector<IgnoreEntry>* ignore,
                 size_t num_threads = 1) {
  if (ignore != nullptr) {
    auto list = std::make_shared<IgnoreList>();
    for (const IgnoreEntry& entry : *ignore) list->AddPassages(entry);
    options.ignore = std::move(list);
  }
  options.num_threads = num_threads;
  VectorSource source(items);
  PassageSink found;
  EXPECT_TRUE(FindPassages(source, options, found).ok());
  return found;
}

TEST(IgnoredPassages, AMatchAndAGroupWithAllItsPlaces) {
  const Items items = {{"a", "One.\n" + kFerry},
                       {"b", "Two.\n" + kFerry + "\n" + kLibrary},
                       {"c", "Three.\n" + kFerry},
                       {"d", "Four.\n" + kLibrary}};
  const std::vector<IgnoreEntry> ferry = {{kFerry}};
  const PassageSink found = Find(items, {}, &ferry);
  EXPECT_THAT(found.matches, SizeIs(1));
  EXPECT_THAT(found.groups, SizeIs(0));
  EXPECT_EQ(found.summary.ignored, 1u);
  EXPECT_EQ(found.summary.groups, 0u);
  EXPECT_EQ(found.summary.passages, 1u);
  EXPECT_EQ(found.summary.articles, 4u);
}

// Of four places three have the same wording, the last another one, and two places are listed.
TEST(IgnoredPassages, PlacesThatAreNotListedCount) {
  std::string other = kFerry;
  other.replace(other.find("thirteen"), 8, "fourteen");
  const Items items = {{"a", "One.\n" + kFerry},
                       {"b", "Two.\n" + kFerry},
                       {"c", "Three.\n" + kFerry},
                       {"d", "Four.\n" + other}};
  PassageOptions options;
  options.max_listed = 2;
  const std::vector<IgnoreEntry> seen = {{kFerry}};
  const PassageSink left = Find(items, options, &seen);
  ASSERT_THAT(left.groups, SizeIs(1));
  EXPECT_EQ(left.groups[0].more, 2u);
  EXPECT_EQ(left.summary.ignored, 0u);
  const std::vector<IgnoreEntry> all = {{kFerry, other}};
  EXPECT_EQ(Find(items, options, &all).summary.ignored, 1u);
}

std::string InOtherLetters(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == ' ') c = '\n';
  }
  return "“" + text + "”";
}

// Of few words, so that repeats overlap, with copies of parts in which a word is another one.
Items RandomItems(Random& random) {
  Items items;
  Texts parts;
  for (int k = 0; k < 4; ++k) parts.push_back(fixtures::RandomText(random, 18 + random.Below(30)));
  const size_t num_items = 2 + random.Below(9);
  for (size_t k = 0; k < num_items; ++k) {
    std::string text = fixtures::RandomText(random, random.Below(40));
    for (uint64_t n = random.Below(4); n > 0; --n) {
      std::string part = parts[random.Below(parts.size())];
      if (random.Below(3) == 0) part.replace(7 * random.Below(15), 6, "другим");
      text += part + "\n" + fixtures::RandomText(random, random.Below(20));
    }
    items.push_back({std::to_string(k), text});
  }
  return items;
}

// Some of the results, whole or less a wording, cut into two entries, repeated, or mixed.
std::vector<IgnoreEntry> SomeOf(const std::vector<Texts>& places, Random& random) {
  std::vector<IgnoreEntry> entries;
  for (Texts texts : places) {
    if (random.Below(2) == 0) continue;
    for (std::string& text : texts) {
      if (random.Below(4) == 0) text = InOtherLetters(text);
    }
    const uint64_t what = random.Below(6);
    if (what == 0) texts.pop_back();
    if (what == 1) texts.push_back("no word of it – ");
    if (what == 2) entries.push_back({texts.front()});
    if (what == 3 && !entries.empty()) {
      texts.insert(texts.end(), entries.back().begin(), entries.back().end());
    }
    if (what == 4) entries.push_back(texts);
    entries.push_back(texts);
  }
  return entries;
}

TEST(IgnoredPassages, AreThoseOfTheSlowTwin) {
  Random random(31);
  uint64_t num_ignored = 0;
  uint64_t num_left = 0;
  for (int i = 0; i < 200; ++i) {
    const Items items = RandomItems(random);
    PassageOptions options;
    options.within = i % 4 != 2;
    options.across = i % 4 != 1;
    const PassageSink everything = Find(items, options, nullptr);
    options.max_listed = i % 3 == 0 ? 2 : 100;
    const PassageSink found = Find(items, options, nullptr);
    const auto places = oracle::PlacesOf(items, found, everything);
    const std::vector<IgnoreEntry> entries = SomeOf(places, random);
    const PassageSink expected = oracle::WithoutIgnored(found, places, entries);
    for (const size_t num_threads : {1, 3}) {
      const PassageSink left = Find(items, options, &entries, num_threads);
      ASSERT_EQ(oracle::SpelledAll(left), oracle::SpelledAll(expected)) << i;
      EXPECT_EQ(left.summary.ignored, expected.summary.ignored);
      EXPECT_EQ(left.summary.passages, expected.summary.passages);
      EXPECT_EQ(left.summary.groups, expected.summary.groups);
    }
    num_ignored += expected.summary.ignored;
    num_left += expected.calls.size();
  }
  EXPECT_GT(num_ignored, 100u);
  EXPECT_GT(num_left, 100u);
}

// 30,000 entries that share a wording, most of them twice, and a place for each.
TEST(IgnoredPassages, ManyEntriesOfOneWording) {
  std::string text;
  std::vector<IgnoreEntry> entries;
  for (int k = 0; k < 30'000; ++k) {
    entries.push_back({kFerry, kFerry + " " + std::to_string(k)});
    entries.push_back({kFerry + " " + std::to_string(k / 2), kFerry});
  }
  for (int k = 0; k < 200; ++k) text += std::to_string(k) + "\n" + kFerry + "\n\n";
  const PassageSink found = Find({{"a", text}, {"b", kFerry}}, {}, &entries);
  EXPECT_EQ(found.summary.passages + found.summary.groups + found.summary.ignored,
            Find({{"a", text}, {"b", kFerry}}, {}, nullptr).calls.size());
}

fixtures::CollectingSink FindClusters(const Items& items, const std::vector<IgnoreEntry>& entries,
                                      bool ignore_pairs) {
  ArticleOptions options;
  options.report_pairs = true;
  options.ignore_pairs = ignore_pairs;
  auto list = std::make_shared<IgnoreList>();
  for (const IgnoreEntry& entry : entries) list->AddArticles(entry);
  options.ignore = std::move(list);
  VectorSource source(items);
  fixtures::CollectingSink found;
  EXPECT_TRUE(FindArticles(source, options, found).ok());
  return found;
}

TEST(IgnoredArticles, PairsAndClustersOfOneEntry) {
  const Items items = {
      {"a", kFerry}, {"b", kFerry}, {"c", kFerry}, {"d", kLibrary}, {"e", kLibrary}};
  auto found = FindClusters(items, {{"a", "b"}, {"b", "c", "x"}, {"d", "e"}}, true);
  ASSERT_THAT(found.pairs, SizeIs(1));
  EXPECT_EQ(found.pairs[0].a, 0u);
  EXPECT_EQ(found.pairs[0].b, 2u);
  ASSERT_THAT(found.clusters, SizeIs(1));
  EXPECT_THAT(found.clusters[0].members, SizeIs(3));
  EXPECT_EQ(found.summary.ignored, 4u) << "three pairs and a cluster";
  EXPECT_EQ(found.summary.pairs, 1u);
  EXPECT_EQ(found.summary.clusters, 1u);
  EXPECT_EQ(found.summary.articles_in_clusters, 3u);
  found = FindClusters(items, {{"a", "b"}, {"c", "a", "b"}}, false);
  EXPECT_THAT(found.pairs, SizeIs(4)) << "they only explain clusters";
  EXPECT_THAT(found.clusters, SizeIs(1));
  EXPECT_EQ(found.summary.ignored, 1u);
  EXPECT_EQ(found.summary.articles_in_clusters, 2u);
}

TEST(IgnoredArticles, AreThoseOfTheSlowTwin) {
  Random random(32);
  for (int i = 0; i < 100; ++i) {
    Items items;
    const Texts texts = {kFerry, kLibrary, kFerry + " " + kLibrary};
    for (int k = 0; k < 12; ++k) items.push_back({std::to_string(k), texts[random.Below(3)]});
    std::vector<IgnoreEntry> entries(random.Below(6));
    for (IgnoreEntry& entry : entries) {
      for (int k = 0; k < 12; ++k) {
        if (random.Below(3) > 0) entry.push_back(std::to_string(k));
      }
    }
    const auto all = FindClusters(items, {}, true);
    const auto left = FindClusters(items, entries, true);
    std::vector<std::vector<ArticleNumber>> expected;
    for (const Cluster& cluster : all.clusters) {
      Texts ids;
      for (const ArticleNumber member : cluster.members) ids.push_back(items[member].id);
      if (!oracle::CoversArticles(entries, ids)) expected.push_back(cluster.members);
    }
    ASSERT_THAT(left.clusters, SizeIs(expected.size()));
    for (size_t k = 0; k < expected.size(); ++k) EXPECT_EQ(left.clusters[k].members, expected[k]);
    size_t num_pairs = 0;
    for (const ArticlePair& pair : all.pairs) {
      num_pairs += !oracle::CoversArticles(entries, {items[pair.a].id, items[pair.b].id});
    }
    EXPECT_THAT(left.pairs, SizeIs(num_pairs));
    EXPECT_EQ(left.summary.ignored,
              all.pairs.size() + all.clusters.size() - num_pairs - expected.size());
  }
}

}  // namespace
}  // namespace dittograph
