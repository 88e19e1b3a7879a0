// Links of seeds and of long runs, and segments, against brute force.

#include "candidates/corpus_seeds.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "candidates/run_links.h"
#include "candidates/shared_segments.h"
#include "support/random.h"

namespace dittograph {
namespace {

uint32_t ArticleOf(const CorpusWords& corpus, uint32_t at) {
  uint32_t article = 0;
  while (corpus.begin[article + 1] <= at) ++article;
  return article;
}

// The last earlier occurrence in another article of the `length` words at every position.
std::vector<uint32_t> SlowLinks(const CorpusWords& corpus, uint32_t length) {
  std::vector<uint32_t> links(corpus.words.size(), kNoLink);
  std::map<std::vector<uint32_t>, std::vector<uint32_t>> seen;
  for (uint32_t at = 0; at < corpus.words.size(); ++at) {
    const uint32_t article = ArticleOf(corpus, at);
    if (at + length > corpus.begin[article + 1]) continue;
    std::vector<uint32_t>& before =
        seen[{corpus.words.begin() + at, corpus.words.begin() + at + length}];
    for (uint32_t other : before) {
      if (other < corpus.begin[article]) links[at] = other;
    }
    before.push_back(at);
  }
  return links;
}

// Those of LinkRuns by position, and kNoLink where there is none.
std::vector<uint32_t> LinksOfRuns(const CorpusWords& corpus, const SeedLinks& seeds,
                                  uint32_t length, size_t num_threads) {
  std::vector<uint32_t> links(corpus.words.size(), kNoLink);
  RunLinks last = {0, 0, 0};
  for (const RunLinks& run : LinkRuns(corpus, seeds.links, length, num_threads)) {
    EXPECT_LE(last.at + last.count, run.at);
    EXPECT_FALSE(last.GoesOnWith(run));
    last = run;
    for (uint32_t i = 0; i < run.count; ++i) links[run.at + i] = run.earlier + i;
  }
  return links;
}

SeedLinks SlowSeedLinks(const CorpusWords& corpus) {
  SeedLinks slow;
  slow.counts.assign(corpus.words.size(), 0);
  const std::vector<uint32_t> slow_links = SlowLinks(corpus, kSeedWords);
  RawVector<uint32_t>& links = slow.links;
  links.assign(slow_links.begin(), slow_links.end());
  std::map<std::vector<uint32_t>, std::vector<uint32_t>> places;
  for (uint32_t at = 0; at < corpus.words.size(); ++at) {
    if (at + kSeedWords > corpus.begin[ArticleOf(corpus, at) + 1]) continue;
    places[{corpus.words.begin() + at, corpus.words.begin() + at + kSeedWords}].push_back(at);
  }
  for (const auto& [words, at] : places) {
    if (at.size() == 1) continue;
    for (uint32_t place : at) {
      if (links[place] == kNoLink) links[place] = kFirstArticle;
      if (at.size() < kLeastCounted) continue;
      slow.counts[place] = static_cast<uint8_t>(std::min<size_t>(at.size(), UINT8_MAX));
    }
  }
  return slow;
}

CorpusWords RandomCorpus(Random& random, size_t num_articles, uint64_t max_words,
                         uint64_t num_distinct) {
  CorpusWords corpus;
  for (size_t article = 0; article < num_articles; ++article) {
    for (uint64_t left = random.Below(max_words + 1); left > 0; --left) {
      corpus.words.push_back(static_cast<uint32_t>(random.Below(num_distinct) * 2'654'435'761U));
    }
    corpus.begin.push_back(static_cast<uint32_t>(corpus.words.size()));
  }
  return corpus;
}

// Checks all three stages.
void Check(const CorpusWords& corpus, uint32_t length, size_t num_threads) {
  const SeedLinks seeds = LinkSeeds(corpus, num_threads);
  const SeedLinks slow_seeds = SlowSeedLinks(corpus);
  ASSERT_EQ(seeds.links, slow_seeds.links);
  ASSERT_EQ(seeds.counts, slow_seeds.counts);
  const std::vector<uint32_t> links = LinksOfRuns(corpus, seeds, length, num_threads);
  const std::vector<uint32_t> slow = SlowLinks(corpus, length);
  for (uint32_t at = 0; at < slow.size(); ++at) {
    ASSERT_EQ(links[at] == kNoLink, slow[at] == kNoLink) << at;
    if (links[at] == kNoLink) continue;
    ASSERT_NE(ArticleOf(corpus, links[at]), ArticleOf(corpus, at));
    ASSERT_TRUE(std::equal(corpus.words.begin() + at, corpus.words.begin() + at + length,
                           corpus.words.begin() + links[at]));
  }

  const SharedSegments shared =
      FindSharedSegments(LinkRuns(corpus, seeds.links, length, num_threads), length);
  std::map<uint32_t, std::set<uint32_t>> with_run;  // segments by position that they cover
  for (uint32_t k = 0; k < shared.segments.size(); ++k) {
    const SharedSegment& segment = shared.segments[k];
    std::set<uint32_t> articles;
    for (size_t i = segment.first; i < segment.last; ++i) {
      const uint32_t at = shared.positions[i];
      articles.insert(ArticleOf(corpus, at));
      ASSERT_LE(at + segment.length, corpus.begin[ArticleOf(corpus, at) + 1]);
      ASSERT_TRUE(std::equal(corpus.words.begin() + at, corpus.words.begin() + at + segment.length,
                             corpus.words.begin() + shared.positions[segment.first]));
      for (uint32_t run = at; run + length <= at + segment.length; ++run) with_run[run].insert(k);
    }
    ASSERT_GE(articles.size(), 2U);
  }
  // Whatever run of `length` words two articles share lies in a segment that both have.
  for (uint32_t at = 0; at < slow.size(); ++at) {
    if (slow[at] == kNoLink) continue;
    std::vector<uint32_t> common;
    const std::set<uint32_t>& here = with_run[at];
    const std::set<uint32_t>& there = with_run[slow[at]];
    std::set_intersection(here.begin(), here.end(), there.begin(), there.end(),
                          std::back_inserter(common));
    ASSERT_FALSE(common.empty()) << at;
  }
}

TEST(CorpusSeeds, NothingInNothing) {
  EXPECT_TRUE(LinkSeeds({}, 2).links.empty());
  CorpusWords corpus;
  corpus.begin = {0, 0, 0};
  EXPECT_TRUE(LinkSeeds(corpus, 2).links.empty());
  EXPECT_TRUE(LinkRuns(corpus, {}, 15, 2).empty());
  EXPECT_TRUE(FindSharedSegments({}, 15).segments.empty());
}

TEST(CorpusSeeds, RandomTexts) {
  Random random(1);
  for (int round = 0; round < 300; ++round) {
    const uint64_t num_distinct = 1 + random.Below(round % 2 == 0 ? 3 : 12);
    const CorpusWords corpus =
        RandomCorpus(random, 1 + random.Below(12), 1 + random.Below(60), num_distinct);
    Check(corpus, static_cast<uint32_t>(kSeedWords + random.Below(8)), 1 + random.Below(8));
  }
}

// More words than are linked at a time, with articles that lie across the boundaries.
TEST(CorpusSeeds, ManyWords) {
  Random random(5);
  const CorpusWords corpus = RandomCorpus(random, 40, 9000, 12);
  ASSERT_GT(corpus.words.size(), size_t{2} << 16);
  const SeedLinks seeds = LinkSeeds(corpus, 2);
  const SeedLinks slow = SlowSeedLinks(corpus);
  EXPECT_EQ(seeds.links, slow.links);
  EXPECT_EQ(seeds.counts, slow.counts);
}

// All pairs of texts of six words of two kinds, and the first one again.
TEST(CorpusSeeds, TinyTextsExhaustively) {
  constexpr uint32_t kWords = 6;
  for (uint32_t bits = 0; bits < 1U << (2 * kWords); ++bits) {
    CorpusWords corpus;
    for (uint32_t article = 0; article < 3; ++article) {
      for (uint32_t i = 0; i < kWords; ++i) {
        corpus.words.push_back(bits >> ((article % 2) * kWords + i) & 1);
      }
      corpus.begin.push_back(static_cast<uint32_t>(corpus.words.size()));
    }
    ASSERT_NO_FATAL_FAILURE(Check(corpus, 6, 1));
  }
}

// Pieces of one text, cut and joined at random: runs whose seeds point to different articles.
TEST(CorpusSeeds, PiecesOfOneText) {
  Random random(2);
  for (int round = 0; round < 60; ++round) {
    CorpusWords corpus;
    for (int article = 0; article < 25; ++article) {
      for (int piece = 0; piece < 3; ++piece) {
        const auto begin = static_cast<uint32_t>(random.Below(60));
        for (uint32_t i = begin; i < begin + 5 + random.Below(25); ++i) {
          corpus.words.push_back(i * 40'503);
        }
      }
      corpus.begin.push_back(static_cast<uint32_t>(corpus.words.size()));
    }
    ASSERT_NO_FATAL_FAILURE(Check(corpus, 15, 2));
  }
}

// The same with runs so long that not each may be read from its beginning: the seeds of those of
// the last article are linked to the three before it, and only the first one has all of them.
TEST(CorpusSeeds, LongRunsOfManyArticles) {
  Random random(4);
  for (const uint32_t length : {100U, 129U, 700U}) {
    CorpusWords corpus;
    for (int article = 0; article < 6; ++article) {
      for (int piece = 0; piece < 3; ++piece) {
        const auto begin = static_cast<uint32_t>(random.Below(1000));
        for (uint32_t i = begin; i < begin + 900; ++i) corpus.words.push_back(i * 40'503);
      }
      corpus.begin.push_back(static_cast<uint32_t>(corpus.words.size()));
    }
    ASSERT_NO_FATAL_FAILURE(Check(corpus, length, 2));
  }
  CorpusWords corpus;
  constexpr uint32_t kWords = 200'000;
  constexpr uint32_t kLength = 50'000;
  for (uint32_t article = 0; article < 5; ++article) {
    for (uint32_t i = 0; i < kWords; ++i) {
      // The three in the middle each differ in one of 1,000 words.
      const bool is_other = article % 4 != 0 && i % 1000 == 200 * article;
      corpus.words.push_back(is_other ? article : i * 40'503);
    }
    corpus.begin.push_back(static_cast<uint32_t>(corpus.words.size()));
  }
  const SeedLinks seeds = LinkSeeds(corpus, 2);
  const std::vector<uint32_t> links = LinksOfRuns(corpus, seeds, kLength, 2);
  for (uint32_t at = 0; at < links.size(); ++at) {
    const bool is_shared = at >= 4 * kWords && at % kWords <= kWords - kLength;
    ASSERT_EQ(links[at], is_shared ? at % kWords : kNoLink) << at;
  }
}

// Two stretches of one length have the same polynomial hash modulo 2^64, whatever its base.
TEST(CorpusSeeds, RunsOfThueAndMorse) {
  constexpr uint32_t kLength = 2048;
  CorpusWords corpus;
  for (uint32_t article = 0; article < 4; ++article) {
    for (uint32_t i = 0; i < kLength; ++i) {
      corpus.words.push_back((static_cast<uint32_t>(std::popcount(i)) + article / 2) % 2 * 77 + 5);
    }
    corpus.begin.push_back(static_cast<uint32_t>(corpus.words.size()));
  }
  const SeedLinks seeds = LinkSeeds(corpus, 1);
  const std::vector<uint32_t> links = LinksOfRuns(corpus, seeds, kLength, 1);
  EXPECT_EQ(links[0], kNoLink);
  EXPECT_EQ(links[kLength], 0U);
  EXPECT_EQ(links[2 * kLength], kNoLink);
  EXPECT_EQ(links[3 * kLength], 2 * kLength);
}

TEST(CorpusSeeds, ThreadsDoNotMatter) {
  Random random(3);
  const CorpusWords corpus = RandomCorpus(random, 700, 200, 9);
  const SeedLinks one = LinkSeeds(corpus, 1);
  const std::vector<RunLinks> runs_of_one = LinkRuns(corpus, one.links, 9, 1);
  EXPECT_FALSE(runs_of_one.empty());
  for (size_t threads : {2U, 8U}) {
    const SeedLinks seeds = LinkSeeds(corpus, threads);
    EXPECT_EQ(seeds.links, one.links);
    EXPECT_EQ(seeds.counts, one.counts);
    EXPECT_EQ(LinkRuns(corpus, one.links, 9, threads), runs_of_one);
  }
}

}  // namespace
}  // namespace dittograph
