// How much two passages say in the same order, whatever stands between: the weight of their
// heaviest common subsequence, by stems.
//
// A match of two words is a point; the heaviest ascending sequence of points is found row by row
// with a tree of prefix maxima (Hunt & Szymanski 1977, "A fast algorithm for computing longest
// common subsequences"; Fenwick 1994, "A new data structure for cumulative frequency tables").
#pragma once

#include <cstdint>
#include <vector>

#include "align/words.h"
#include "text/shared_run.h"

namespace dittograph {

// Holds scratch memory: one for each thread.
class CommonOrder {
 public:
  // Linear in the number of pairs of equal stems, but for a logarithm.
  int64_t Weight(const Words& words, const TokenBox& box);

 private:
  std::vector<uint32_t> last_;      // by stem: its last place in b + 1, or 0; all 0 between calls
  std::vector<uint32_t> previous_;  // by place in b: that of the same stem before it + 1, or 0
  std::vector<int64_t> best_;       // the tree, by place in b
};

}  // namespace dittograph
