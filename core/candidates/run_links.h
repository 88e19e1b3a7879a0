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

#include "candidates/corpus_seeds.h"
#include "support/raw_vector.h"

namespace dittograph {

// For every position an earlier occurrence, in another article, of the `length` words that begin
// there, or kNoLink where there is none. From link to link all occurrences lead to one, the last in
// the first article that has the run. `links` is what LinkSeeds gave. Deterministic at any thread
// count. REQUIRES: length >= kSeedWords.
RawVector<uint32_t> LinkRuns(const CorpusWords& corpus, std::span<const uint32_t> links,
                             uint32_t length, size_t num_threads);

}  // namespace dittograph
