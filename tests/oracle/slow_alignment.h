// The local alignment again, straight from its definition in core/align/local_alignment.h: the
// whole matrix, cell by cell, no band and no trace. For tests: quadratic.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/words.h"
#include "text/shared_run.h"

namespace dittograph::oracle {

// The best score of any local alignment inside the box. In one article no word is set against
// itself or an earlier one.
int64_t AlignmentScore(const Words& a, const Words& b, const TokenBox& box);

// What the runs score as an alignment: the weights of their words, less the cost of the cheapest
// way through what lies between them. -1 where they do not ascend on both sides or are not equal
// words.
int64_t ScoreOfRuns(const Words& a, const Words& b, std::span<const SharedRun> runs);

// Every a < b where three words equal the three at the other place.
std::vector<SharedRun> SharedTrigrams(std::span<const uint32_t> ids);

}  // namespace dittograph::oracle
