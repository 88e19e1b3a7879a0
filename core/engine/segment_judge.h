// What a segment that several articles share word for word is to a reader: what most neighbours
// among its first occurrences are to each other.
#pragma once

#include <cstdint>
#include <span>

#include "candidates/position_index.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"
#include "engine/kinship.h"

namespace dittograph {

// Refers to all three. Holds scratch memory: one for each thread.
class SegmentJudge {
 public:
  SegmentJudge(const Corpus& corpus, const CorpusCounts& counts, const PositionIndex& index)
      : corpus_(&corpus), index_(&index), kinship_(corpus, counts) {}

  // Of a segment of `length` words that begins at the positions of the corpus.
  Standing StandingOf(std::span<const uint32_t> positions, uint32_t length);

 private:
  const Corpus* corpus_;
  const PositionIndex* index_;
  Kinship kinship_;
};

}  // namespace dittograph
