// FindArticles with `reworded`, from end to end.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "support/random.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/fixtures/planted_texts.h"
#include "tests/fixtures/real_corpora.h"
#include "tests/oracle/brute_force.h"

namespace dittograph {
namespace {

using fixtures::CollectingSink;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

using Texts = std::vector<std::string>;

CollectingSink Find(const Texts& texts, const ArticleOptions& options) {
  std::vector<VectorSource::Item> items;
  for (const std::string& text : texts) items.push_back({"", text});
  VectorSource source(std::move(items));
  CollectingSink sink;
  const Status status = FindArticles(source, options, sink);
  EXPECT_TRUE(status.ok()) << status.message();
  return sink;
}

ArticleOptions Reworded() {
  ArticleOptions options;
  options.reworded = true;
  options.report_pairs = true;
  return options;
}

using Members = std::vector<std::vector<ArticleNumber>>;

Members MembersOf(const CollectingSink& sink) {
  Members members;
  for (const Cluster& cluster : sink.clusters) members.push_back(cluster.members);
  return members;
}

using Counts = std::tuple<ArticleNumber, ArticleNumber, uint32_t, uint32_t, uint32_t>;

std::vector<Counts> CountsOf(const CollectingSink& sink) {
  std::vector<Counts> counts;
  for (const ArticlePair& p : sink.pairs) {
    counts.emplace_back(p.a, p.b, p.shared, p.size_a, p.size_b);
  }
  return counts;
}

// About every third word another, so that Jaccard is low; the other words where they were.
fixtures::WordNumbers Reword(Random& random, const fixtures::WordNumbers& words) {
  fixtures::WordNumbers copy = words;
  for (uint64_t& word : copy) {
    if (random.Below(3) == 0) word = fixtures::FreshWords(random, 1)[0];
  }
  return copy;
}

// Families of a text, near copies of it, a rewording, near copies of that; texts alone.
struct Corpus {
  Texts texts;
  Members families;
};
Corpus Families(uint64_t seed, size_t num_families) {
  Random random(seed);
  Corpus corpus;
  for (size_t i = 0; i < num_families; ++i) {
    const auto original = fixtures::RandomWords(random, 150 + random.Below(200));
    std::vector<ArticleNumber> family;
    const auto add = [&](const fixtures::WordNumbers& words) {
      family.push_back(static_cast<ArticleNumber>(corpus.texts.size()));
      corpus.texts.push_back(fixtures::TextOf(words));
    };
    for (const auto& telling : {original, Reword(random, original)}) {
      add(telling);
      for (uint64_t copies = random.Below(3); copies > 0; --copies) {
        add(fixtures::CopyWithOtherWords(random, telling, 0.8));
      }
      if (random.Below(3) == 0) add(telling);
    }
    corpus.families.push_back(family);
    corpus.texts.push_back(fixtures::TextOf(fixtures::RandomWords(random, 200)));
  }
  for (const char* text : {"", "...", "word", "word", "\xFF\xFE"}) corpus.texts.push_back(text);
  return corpus;
}

TEST(RewordedArticles, AFamilyIsOneCluster) {
  const Corpus corpus = Families(1, 60);
  Members want = corpus.families;
  const auto n = static_cast<ArticleNumber>(corpus.texts.size());
  want.push_back({n - 3, n - 2});  // "word" twice
  EXPECT_EQ(MembersOf(Find(corpus.texts, Reworded())), want);
}

TEST(RewordedArticles, EveryPairAtOneHalfIsStillThereWithItsScore) {
  const Corpus corpus = Families(2, 60);
  ArticleOptions at_half;
  at_half.threshold = Share::Of(0.5);
  at_half.report_pairs = true;
  const auto want = CountsOf(Find(corpus.texts, at_half));
  ASSERT_THAT(want, SizeIs(::testing::Gt(100)));
  const auto found = CountsOf(Find(corpus.texts, Reworded()));
  EXPECT_GT(found.size(), want.size());
  EXPECT_TRUE(std::includes(found.begin(), found.end(), want.begin(), want.end()));
}

TEST(RewordedArticles, PairsAscendAndTheirScoresAreExact) {
  const Corpus corpus = Families(3, 40);
  const CollectingSink sink = Find(corpus.texts, Reworded());
  const auto sets = oracle::TuplesOfAll(corpus.texts);
  for (size_t i = 0; i < sink.pairs.size(); ++i) {
    const ArticlePair& pair = sink.pairs[i];
    EXPECT_LT(pair.a, pair.b);
    if (i > 0) {
      EXPECT_LT(std::pair(sink.pairs[i - 1].a, sink.pairs[i - 1].b), std::pair(pair.a, pair.b));
    }
    const ArticlePair want = oracle::Compare(pair.a, pair.b, sets[pair.a], sets[pair.b]);
    EXPECT_EQ(std::tuple(pair.shared, pair.size_a, pair.size_b),
              std::tuple(want.shared, want.size_a, want.size_b));
  }
}

TEST(RewordedArticles, SameForAnyNumberOfThreadsAndAnyReport) {
  const Corpus corpus = Families(4, 60);
  ArticleOptions options = Reworded();
  options.num_threads = 1;
  const CollectingSink one = Find(corpus.texts, options);
  for (size_t num_threads : {2, 8}) {
    options.num_threads = num_threads;
    const CollectingSink sink = Find(corpus.texts, options);
    EXPECT_EQ(CountsOf(sink), CountsOf(one));
    EXPECT_EQ(MembersOf(sink), MembersOf(one));
    options.report_pairs = false;
    EXPECT_EQ(MembersOf(Find(corpus.texts, options)), MembersOf(one));
    options.report_pairs = true;
  }
}

// Rewordings at the border, and copies that differ in length and in half of their words: another
// copy in place of a group would decide otherwise.
TEST(RewordedArticles, OrderOfTheArticlesDoesNotMatter) {
  Random random(5);
  Texts texts;
  for (size_t family = 0; family < 100; ++family) {
    const auto original = fixtures::RandomWords(random, 100 + random.Below(100));
    fixtures::WordNumbers reworded = original;
    const uint64_t percent = 68 + random.Below(16);
    for (uint64_t& word : reworded) {
      if (random.Below(100) < percent) word = fixtures::FreshWords(random, 1)[0];
    }
    for (const auto& telling : {original, reworded}) {
      texts.push_back(fixtures::TextOf(telling));
      for (int copy = 0; copy < 3; ++copy) {
        auto other = fixtures::CopyWithOtherWords(random, telling, 0.6);
        other.resize(other.size() - random.Below(10));
        texts.push_back(fixtures::TextOf(other));
      }
    }
  }
  const Members want = MembersOf(Find(texts, Reworded()));
  EXPECT_GT(want.size(), 120u);
  EXPECT_LT(want.size(), 180u);
  for (int round = 0; round < 3; ++round) {
    std::vector<ArticleNumber> order(texts.size());
    std::iota(order.begin(), order.end(), 0);
    fixtures::Shuffle(random, order);
    Texts shuffled;
    for (ArticleNumber i : order) shuffled.push_back(texts[i]);
    Members found = MembersOf(Find(shuffled, Reworded()));
    for (auto& members : found) {
      for (ArticleNumber& member : members) member = order[member];
      std::sort(members.begin(), members.end());
    }
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, want);
  }
}

TEST(RewordedArticles, OfNothing) {
  EXPECT_THAT(Find({}, Reworded()).clusters, IsEmpty());
  EXPECT_THAT(Find({"", "...", "\xFF"}, Reworded()).clusters, IsEmpty());
  EXPECT_THAT(MembersOf(Find({"word", "other", "Word!"}, Reworded())),
              ElementsAre(ElementsAre(0, 2)));
}

// The labels of corpora/newsroom: id_a,id_b,relation; either id may come first.
std::map<std::set<std::string>, std::string> NewsroomRelations() {
  std::map<std::set<std::string>, std::string> relations;
  std::ifstream file(DITTOGRAPH_CORPORA "/newsroom/pairs.csv");
  std::string line;
  for (std::getline(file, line); std::getline(file, line);) {
    const size_t first = line.find(',');
    const size_t second = line.find(',', first + 1);
    relations[{line.substr(0, first), line.substr(first + 1, second - first - 1)}] =
        line.substr(second + 1);
  }
  return relations;
}

// What is not there: a source of names and numbers only (marsh-poet), and alerts. Templates and
// common about-lines are pairs too: in so few articles their words are rare.
TEST(RewordedArticles, OfTheNewsroom) {
  const auto corpus = fixtures::ReadRealCorpus(DITTOGRAPH_CORPORA "/newsroom", "articles");
  ASSERT_TRUE(corpus.ok()) << corpus.status().message();
  const auto relations = NewsroomRelations();
  std::map<std::string, size_t> num_labelled;
  for (const auto& [_, relation] : relations) ++num_labelled[relation];
  ASSERT_EQ(num_labelled["reworded"], 13u);

  std::map<std::string, size_t> num_together;
  for (const Cluster& cluster : Find(corpus->texts, Reworded()).clusters) {
    for (ArticleNumber a : cluster.members) {
      for (ArticleNumber b : cluster.members) {
        if (a >= b) continue;
        const auto it = relations.find({corpus->ids[a], corpus->ids[b]});
        ASSERT_NE(it, relations.end()) << corpus->ids[a] << ' ' << corpus->ids[b];
        ++num_together[it->second];
      }
    }
  }
  EXPECT_GE(num_together["reworded"], 9u);
  for (const char* relation : {"identical", "near-identical", "correction"}) {
    EXPECT_EQ(num_together[relation], num_labelled[relation]) << relation;
  }
  EXPECT_EQ(num_together["independent"], 0u);
}

}  // namespace
}  // namespace dittograph
