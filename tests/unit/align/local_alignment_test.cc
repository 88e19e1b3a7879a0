// The local alignment, against the full matrix.

#include "align/local_alignment.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "align/chains.h"
#include "candidates/self_seeds.h"
#include "support/random.h"
#include "tests/oracle/slow_alignment.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace dittograph {
namespace {

// An article and all that its Words refer to.
struct Article {
  explicit Article(std::string t) : text(std::move(t)) {
    tokens = tokenizer.Tokenize(text);
    vocabulary.Count(tokens);
    words.Assign(vocabulary.ids(), vocabulary.counts(), flags.Find(text, tokens, vocabulary));
  }
  std::string text;
  Tokenizer tokenizer;
  std::span<const Token> tokens;
  Vocabulary vocabulary;
  WordFlags flags;
  Words words;
};

std::string RandomText(Random& random, size_t num_words, uint64_t num_distinct) {
  std::string text;
  for (size_t i = 0; i < num_words; ++i) {
    const uint64_t word = random.Below(num_distinct);
    text += word % 3 == 0 ? "a" : "word";
    text += static_cast<char>('a' + word % 26);
    text += static_cast<char>('a' + word / 26);
    text += ' ';
  }
  return text;
}

TEST(LocalAlignment, NothingEqual) {
  const Article article("one two three four five six");
  LocalAligner aligner;
  EXPECT_TRUE(aligner.InBox(article.words, article.words, {0, 3, 3, 6}).runs.empty());
  EXPECT_TRUE(aligner.InBox(article.words, article.words, {0, 0, 3, 6}).runs.empty());
}

TEST(LocalAlignment, SkipsWhatOneSideHasNot) {
  const Article article("red green blue white black. red green very blue white black");
  LocalAligner aligner;
  const Alignment alignment = aligner.InBox(article.words, article.words, {0, 5, 5, 11});
  EXPECT_EQ(alignment.runs, (std::vector<SharedRun>{{0, 5, 2}, {2, 8, 3}}));
}

TEST(LocalAlignment, BoxesScoreAsTheFullMatrix) {
  Random random(11);
  LocalAligner aligner;
  for (int round = 0; round < 400; ++round) {
    const Article article(RandomText(random, 2 + random.Below(60), 4 + random.Below(20)));
    const uint32_t size = article.words.size();
    const auto middle = static_cast<uint32_t>(random.Below(size));
    const TokenBox box = {0, middle, middle, size};
    const Alignment alignment = aligner.InBox(article.words, article.words, box);
    EXPECT_EQ(alignment.score, oracle::AlignmentScore(article.words, article.words, box));
    EXPECT_EQ(alignment.score, oracle::ScoreOfRuns(article.words, article.words, alignment.runs));
  }
}

TEST(LocalAlignment, WhatIsBestInTheWholeIsBestInAPartThatHoldsIt) {
  Random random(13);
  LocalAligner aligner;
  for (int round = 0; round < 400; ++round) {
    const Article article(RandomText(random, 2 + random.Below(60), 4 + random.Below(20)));
    const uint32_t size = article.words.size();
    const auto middle = static_cast<uint32_t>(random.Below(size));
    const TokenBox whole = {0, middle, middle, size};
    const Alignment alignment = aligner.InBox(article.words, article.words, whole);
    if (alignment.runs.empty()) continue;
    TokenBox part = BoxOf(alignment.runs);
    part.a_begin = static_cast<uint32_t>(random.Below(part.a_begin + 1));
    part.a_end += static_cast<uint32_t>(random.Below(whole.a_end - part.a_end + 1));
    part.b_begin -= static_cast<uint32_t>(random.Below(part.b_begin - whole.b_begin + 1));
    part.b_end += static_cast<uint32_t>(random.Below(whole.b_end - part.b_end + 1));
    EXPECT_EQ(aligner.InBox(article.words, article.words, part).runs, alignment.runs);
  }
}

TEST(LocalAlignment, ChainsScoreAsTheFullMatrixWhereTheBandHoldsIt) {
  Random random(12);
  LocalAligner aligner;
  SelfSeeds seeds;
  for (int round = 0; round < 100; ++round) {
    const std::string passage = RandomText(random, 30, 400);
    const Article article(RandomText(random, 30, 400) + passage + RandomText(random, 40, 400) +
                          passage + RandomText(random, 20, 400));
    const uint32_t size = article.words.size();
    const TokenBox limits = {0, size, 0, size};
    const std::vector<Chain> chains = FindChains(seeds.Find(article.vocabulary), 6);
    ASSERT_FALSE(chains.empty());
    const Alignment alignment =
        aligner.AlongChain(article.words, article.words, chains[0].runs, limits);
    EXPECT_EQ(alignment.score, oracle::ScoreOfRuns(article.words, article.words, alignment.runs));
    EXPECT_EQ(alignment.score, oracle::AlignmentScore(article.words, article.words, limits));
  }
}

TEST(LocalAlignment, NeverBeatsTheFullMatrix) {
  Random random(13);
  LocalAligner aligner;
  SelfSeeds seeds;
  for (int round = 0; round < 100; ++round) {
    const Article article(RandomText(random, 20 + random.Below(200), 3 + random.Below(9)));
    const uint32_t size = article.words.size();
    const TokenBox limits = {0, size, 0, size};
    const int64_t best = oracle::AlignmentScore(article.words, article.words, limits);
    for (const Chain& chain : FindChains(seeds.Find(article.vocabulary), 4)) {
      const Alignment alignment =
          aligner.AlongChain(article.words, article.words, chain.runs, limits);
      EXPECT_LE(alignment.score, best);
      EXPECT_EQ(alignment.score, oracle::ScoreOfRuns(article.words, article.words, alignment.runs));
    }
  }
}

}  // namespace
}  // namespace dittograph
