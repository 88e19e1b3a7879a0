// The best local alignment of two stretches of words (Smith & Waterman 1981, "Identification of
// common molecular subsequences"), either in a whole box or in a band along a chain of seeds.
//
// An equal pair scores the weight of its word; a word left unmatched costs half a word, a word
// set against another one the same once. Ties go to the match, then to the earlier pair.
// tests/oracle/slow_alignment.h is the twin.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/box_scores.h"
#include "align/words.h"
#include "text/shared_run.h"

namespace dittograph {

struct Alignment {
  int64_t score = 0;
  // The equal pairs, ascending on both sides; neighbours on a diagonal are one run. Empty where
  // nothing is equal.
  std::vector<SharedRun> runs;
};

// The smallest box around the runs. REQUIRES: at least one run.
TokenBox BoxOf(std::span<const SharedRun> runs);

// Holds scratch memory: one for each thread.
class LocalAligner {
 public:
  // Compares every word of one side with every word of the other.
  Alignment InBox(const Words& a, const Words& b, const TokenBox& box);

  // Follows the chain in a band and goes on beyond its ends, inside `limits`. Cost and memory are
  // linear in the length of the chain. REQUIRES: runs ascend, with gaps as in align/chains.h.
  Alignment AlongChain(const Words& a, const Words& b, std::span<const SharedRun> runs,
                       const TokenBox& limits);

 private:
  struct Row {  // words [begin, end) of b that are set against one word of a
    uint32_t begin;
    uint32_t end;
    size_t scores;  // where its scores begin in row_scores_
  };
  void AddRow(int64_t begin, int64_t end, const TokenBox& limits);
  Alignment AlignRows(const Words& a, const Words& b, const TokenBox& box);

  BoxScores scores_;
  // Along a chain.
  std::vector<Row> rows_;
  std::vector<int32_t> cells_[2];
  std::vector<int32_t> row_scores_;
};

}  // namespace dittograph
