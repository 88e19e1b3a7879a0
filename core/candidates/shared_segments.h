// The runs of `length` words or more that several articles share, by exactly which articles do.
//
// Neighbouring runs of `length` words that the same articles have are one segment, so segments are
// few: every run belongs to one, and all occurrences of all segments are no more than the words.
// Whatever run of `length` words two articles share, it lies in a segment that both have, however
// common it is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "candidates/run_links.h"

namespace dittograph {

struct SharedSegment {
  uint32_t length = 0;  // words
  size_t first = 0;     // of its occurrences in SharedSegments::positions
  size_t last = 0;
};

struct SharedSegments {
  std::vector<SharedSegment> segments;  // by first occurrence
  std::vector<uint32_t> positions;      // where occurrences begin, ascending in a segment
};

// Segments of two articles or more. `links` is what LinkRuns gave for `length`.
SharedSegments FindSharedSegments(std::span<const RunLinks> links, uint32_t length);

}  // namespace dittograph
