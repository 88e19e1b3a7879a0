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

// Links of runs that begin one after the other: from at + i to earlier + i for all i < count.
struct RunLinks {
  uint32_t at;
  uint32_t earlier;
  uint32_t count;

  bool operator==(const RunLinks&) const = default;
  // Whether `next` is what would come next.
  bool GoesOnWith(const RunLinks& next) const {
    return next.at == at + count && next.earlier == earlier + count;
  }
};

// Appends, or makes the last longer.
inline void Append(const RunLinks& next, std::vector<RunLinks>& links) {
  if (!links.empty() && links.back().GoesOnWith(next)) {
    links.back().count += next.count;
  } else {
    links.push_back(next);
  }
}

// For every position at which `length` words begin that another article before has, an earlier
// occurrence in another article; ascending, none goes on with the next. From link to link all
// occurrences lead to one, the last in the first article that has the run. `links` is what
// LinkSeeds gave. Up to 52 bytes for each position that is looked up while it runs, of which 12 for
// each link stay. Deterministic at any thread count. REQUIRES: length >= kSeedWords.
std::vector<RunLinks> LinkRuns(const CorpusWords& corpus, std::span<const uint32_t> links,
                               uint32_t length, size_t num_threads);

}  // namespace dittograph
