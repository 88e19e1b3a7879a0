// Matches of two articles that are parts of one passage.
#pragma once

#include <cstdint>
#include <vector>

#include "dittograph/options.h"
#include "engine/found_passage.h"

namespace dittograph {

// How many words are equal in order.
uint32_t CountEqual(const FoundPassage& passage);

// Puts matches that are parts of one passage together, in whatever order: rewording moves sentences
// about.
void MergeNeighbours(std::vector<FoundPassage>& passages, Strictness strictness);

}  // namespace dittograph
