// A match or a group whose places lie in as many listed occurrences of one larger group says
// nothing that the group does not say: it is left out. One that reaches beyond an occurrence stays,
// and so does one that is more alike than the group: its kind is that of the least alike, and who
// asks for exact passages is not to lose those that some article has in other words.
#pragma once

#include <vector>

#include "engine/passage_groups.h"

namespace dittograph {

// Keeps the order. Does not depend on which kinds are wanted. REQUIRES: by first occurrence.
void DropTold(std::vector<OccurrenceGroup>& groups, size_t max_listed);

}  // namespace dittograph
