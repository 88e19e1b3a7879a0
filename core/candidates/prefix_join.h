// All pairs that may reach a threshold, proven: the prefix-filter join (Chaudhuri, Ganti & Kaushik
// 2006, "A primitive operator for similarity joins"; Bayardo, Ma & Srikant 2007, AllPairs).
//
// Put the shingles of every row in one global order. If a share t of row a's n shingles must be in
// row b, one of the first n - ceil(t n) + 1 of a's shingles is in b; and if the Jaccard index must
// reach t, it is among the first of b's own too. The order is rare shingles first, by how often a
// shingle's slot in a table of counters was hit: any order is right, this one keeps lists short.
//
// Cost: one and a quarter readings of the texts (one more for containment), and 16 bytes for each
// shingle of a prefix.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dittograph/options.h"
#include "support/candidate.h"

namespace dittograph {

enum class JoinMeasure {
  kJaccard,      // pairs whose Jaccard index may reach the share
  kContainment,  // pairs with the share of the smaller row's shingles possibly in the larger
};

// Distinct candidates, ascending, with every pair of rows that reaches `share` among them.
std::vector<Candidate> JoinByPrefix(size_t num_rows, const RowText& text_of_row,
                                    JoinMeasure measure, Share share, size_t num_threads);

}  // namespace dittograph
