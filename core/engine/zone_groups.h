// Zones that several articles have, word for word: boilerplate that is known for what it is. Their
// words are in no other passage.
#pragma once

#include <cstdint>
#include <vector>

#include "dittograph/result.h"
#include "engine/passage_groups.h"

namespace dittograph {

struct ZoneOccurrence {
  uint64_t hash = 0;  // of its words
  ZoneKind kind = ZoneKind::kNone;
  Occurrence at;  // in tokens of the whole text
};

// Those that occur twice or more; those of one article alone only where `within`.
std::vector<OccurrenceGroup> GroupZones(std::vector<ZoneOccurrence> zones, bool within);

}  // namespace dittograph
