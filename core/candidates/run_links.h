// Links of seeds -> links of runs of `length` words: what connects all occurrences of a passage,
// however common its parts are.
//
// A seed is linked to its last earlier occurrence, so the seeds of one run can point to different
// articles, none of which has the whole run. Where they agree, the run is linked with them; where
// they do not, it is looked up by its hash.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "candidates/corpus_seeds.h"

namespace dittograph {

// For every position at which `length` words begin that another article before has, an earlier
// occurrence in another article: position << 32 | earlier, ascending. From link to link all
// occurrences lead to one, the last in the first article that has the run. `links` is what
// LinkSeeds gave. Up to 24 bytes for each such position while it runs. Deterministic at any thread
// count. REQUIRES: length >= kSeedWords.
std::vector<uint64_t> LinkRuns(const CorpusWords& corpus, std::span<const uint32_t> links,
                               uint32_t length, size_t num_threads);

}  // namespace dittograph
