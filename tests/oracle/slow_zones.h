// Zones again, line by line from the rules at the heads of core/text/zones.h and dateline.h, over
// whole code points, with a walk over all rows of the table for every line. Shares the table and
// the properties of code points with core/text, nothing else. For tests: slow.
#pragma once

#include <string_view>
#include <vector>

#include "dittograph/result.h"

namespace dittograph::oracle {

std::vector<Zone> FindZones(std::string_view text);

}  // namespace dittograph::oracle
