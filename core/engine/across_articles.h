// The passages that several articles have: linked seeds -> chains of two articles -> judgement; and
// what several of them share word for word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "candidates/shared_segments.h"
#include "dittograph/options.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"
#include "engine/kinship.h"

namespace dittograph {

struct AcrossResult {
  std::vector<FoundPassage> matches;  // by b, then a, then place
  SharedSegments segments;            // of min_words or more
  CorpusCounts counts;
  uint64_t candidates = 0;
};

// Deterministic at any thread count.
AcrossResult FindAcross(const Corpus& corpus, const PassageOptions& options, size_t num_threads);

}  // namespace dittograph
