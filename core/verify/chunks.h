// Candidates in chunks that are worked on by one thread each, so that a text is read rarely.
#pragma once

#include <cstddef>
#include <vector>

#include "support/candidate.h"

namespace dittograph {

// Orders candidates by the component of the candidate graph they are in and, within it, by tiles of
// 64 x 64 rows, so that a chunk needs few texts. Returns the chunks' ends. Both depend on the
// candidates alone, never on threads.
std::vector<size_t> OrderIntoChunks(std::vector<Candidate>& candidates, size_t num_rows);

}  // namespace dittograph
