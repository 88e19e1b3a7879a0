#include "engine/zone_groups.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace dittograph {

std::vector<OccurrenceGroup> GroupZones(std::vector<ZoneOccurrence> zones,
                                        const PassageOptions& options) {
  std::sort(zones.begin(), zones.end(), [](const ZoneOccurrence& x, const ZoneOccurrence& y) {
    return std::tie(x.kind, x.hash, x.at.article, x.at.begin) <
           std::tie(y.kind, y.hash, y.at.article, y.at.begin);
  });
  std::vector<OccurrenceGroup> groups;
  for (size_t first = 0, end = 0; first < zones.size(); first = end) {
    OccurrenceGroup group;
    group.kind = PassageKind::kBoilerplate;
    group.zone = zones[first].kind;
    for (; end < zones.size(); ++end) {
      const ZoneOccurrence& zone = zones[end];
      if (zone.kind != zones[first].kind || zone.hash != zones[first].hash) break;
      const bool is_next =
          group.occurrences.empty() || group.occurrences.back().article != zone.at.article;
      if (is_next && group.articles == 1 && !options.across) break;
      group.articles += is_next;
      group.occurrences.push_back(zone.at);
    }
    if (group.occurrences.size() < 2 || (group.articles == 1 && !options.within)) continue;
    groups.push_back(std::move(group));
  }
  return groups;
}

}  // namespace dittograph
