// Near-duplicate articles by brute force, too simple to be wrong: the slow tokeniser, sets of token
// tuples, every pair compared. Shares no code with core/ but types and the hash of a word. For
// tests and benchmarks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/result.h"

namespace dittograph::oracle {

// The hashes of 5 consecutive tokens; of all of them in a text of fewer.
using TokenTuple = std::vector<uint64_t>;
using TupleSet = std::set<TokenTuple>;

// Empty for a text without a token.
TupleSet TuplesOf(std::string_view text);
std::vector<TupleSet> TuplesOfAll(std::span<const std::string> texts);

// In millionths, as in Share. A pair reaches either; 0 is never reached.
struct PairRule {
  uint64_t jaccard = 0;
  uint64_t containment = 0;  // of the smaller set in the larger
};

ArticlePair Compare(ArticleNumber a, ArticleNumber b, const TupleSet& set_a, const TupleSet& set_b);

bool Reaches(const ArticlePair& pair, const PairRule& rule);

// Every pair that reaches the rule, by a, then b.
std::vector<ArticlePair> FindPairs(std::span<const TupleSet> articles, const PairRule& rule);

// The same for corpora too large for that: shared tuples counted through lists of the articles that
// have a tuple, tuples held as 128-bit hashes.
std::vector<ArticlePair> FindPairsByCounting(std::span<const std::string> texts,
                                             const PairRule& rule);

// Connected components of two articles or more, by first member; members ascend.
std::vector<std::vector<ArticleNumber>> Connect(size_t num_articles,
                                                std::span<const ArticlePair> pairs);

struct Removed {
  ArticleNumber article = 0;
  double best_jaccard = 0;  // with an article that was kept before it
};

// Dedup: articles in the order of preference, then number; one that is not protected goes if it is
// a pair with one already kept. By article. Empty `preference` and `is_protected`: all 0, none.
std::vector<Removed> RemoveGreedily(size_t num_articles, std::span<const ArticlePair> pairs,
                                    const std::vector<int64_t>& preference,
                                    const std::vector<bool>& is_protected);

}  // namespace dittograph::oracle
