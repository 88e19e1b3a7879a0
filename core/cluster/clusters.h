// Verified pairs of rows -> pairs, clusters and survivors among articles.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/rows.h"
#include "cluster/time_window.h"
#include "dittograph/result.h"
#include "support/candidate.h"

namespace dittograph {

// A row of more articles than this is stood for by its first in the list of pairs.
inline constexpr size_t kMaxPairedClass = 1000;
// Between two rows of so many pairs of articles, the first of each is paired with all of the other.
inline constexpr size_t kMaxPairsOfRows = 10'000;

struct ExpandedPairs {
  std::vector<ArticlePair> pairs;  // by a, then b
  uint64_t num_implied = 0;        // pairs left out, see kMaxPairedClass
};

// A scored pair {r, r} gives the pairs inside row r. Only near articles are pairs.
ExpandedPairs ExpandPairs(std::span<const ScoredPair> scored, const RowArticles& rows,
                          const TimeWindow& window = {});

// Connected components with two articles or more, by first member. The survivor is the member with
// the lowest preference, then number; `preference` may be empty (all 0).
std::vector<Cluster> ConnectClusters(std::span<const ScoredPair> scored, const RowArticles& rows,
                                     const std::vector<int64_t>& preference);

}  // namespace dittograph
