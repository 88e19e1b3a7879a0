// Takes out of the results what an ignore list covers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "dittograph/article.h"
#include "engine/ignored_sets.h"
#include "engine/passage_groups.h"

namespace dittograph {

// Leaves out each group of which one entry has every place, also those that would not be listed; a
// place is the text from its first word to its last, as it is reported, tokenised alone. Returns
// how many it left out.
uint64_t DropIgnored(const ArticleSource& source, const IgnoredSets& ignored, size_t num_threads,
                     std::vector<OccurrenceGroup>& groups);

}  // namespace dittograph
