// Candidates -> exact shingle counts.
//
// The texts come from the source again, each at most once for a chunk of candidates that belong
// together, so memory does not grow with the number of candidates.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include "dittograph/options.h"
#include "support/candidate.h"

namespace dittograph {

struct ScoreOptions {
  Share threshold;        // Jaccard
  Share min_containment;  // 0: Jaccard alone; otherwise a pair may reach either
  // Only enough pairs to connect what is connected: a candidate whose rows are joined by pairs of
  // the same chunk already is left out.
  bool only_connect = false;
  size_t num_threads = 1;
};

// The candidates that reach the threshold, ascending by a, then b. A candidate {r, r} is row r's
// own size. REQUIRES: candidates ascend.
std::vector<ScoredPair> ScoreCandidates(std::span<const Candidate> candidates, size_t num_rows,
                                        const RowText& text_of_row, const ScoreOptions& options);

// Scores single pairs of rows, one thread. Remembers the last sets it made.
class PairScorer {
 public:
  PairScorer(const RowText& text_of_row, const ScoreOptions& options);
  ~PairScorer();

  // None if the pair is below the threshold.
  std::optional<ScoredPair> Score(uint32_t a, uint32_t b);

 private:
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace dittograph
