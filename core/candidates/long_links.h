// Long runs that seeds alone would lose.
//
// A seed is linked to its last earlier occurrence, so the seeds of one run can point to different
// articles, none of which has the whole run. Where that is so for a run of `length` words, the run
// itself is looked up: its last earlier occurrence in another article, which then has it whole.
// With the runs whose seeds agree, every occurrence of a run of `length` words is linked to the one
// before it, however common its parts are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "candidates/corpus_seeds.h"

namespace dittograph {

// Words [at, at + length) equal [earlier, earlier + length) of another article (64 bits of hash).
struct LongLink {
  uint32_t at = 0;
  uint32_t earlier = 0;
  friend bool operator==(const LongLink&, const LongLink&) = default;
};

// By `at`. `links` is what LinkSeeds gave. REQUIRES: length >= kSeedWords.
std::vector<LongLink> LinkLongRuns(const CorpusWords& corpus, std::span<const uint32_t> links,
                                   uint32_t length, size_t num_threads);

}  // namespace dittograph
