// Zones that occur twice or more, word for word: boilerplate that is known for what it is. Their
// words are in no other passage.
#pragma once

#include <cstdint>
#include <vector>

#include "dittograph/options.h"
#include "dittograph/result.h"
#include "engine/passage_groups.h"

namespace dittograph {

struct ZoneOccurrence {
  uint64_t hash = 0;  // of its words
  ZoneKind kind = ZoneKind::kNone;
  Occurrence at;  // in tokens of the whole text
};

// Inside articles and across them, as the options say.
std::vector<OccurrenceGroup> GroupZones(std::vector<ZoneOccurrence> zones,
                                        const PassageOptions& options);

}  // namespace dittograph
