#include "engine/told_matches.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <tuple>

namespace dittograph {

namespace {

// An occurrence of the group of this number.
struct Held {
  Occurrence at;
  size_t group;
  uint32_t latest_end;  // of those of the article up to this one
};

std::span<const Occurrence> Listed(const OccurrenceGroup& group, size_t max_listed) {
  return std::span(group.occurrences).first(std::min(max_listed, group.occurrences.size()));
}

// By place.
std::vector<Held> HeldByGroups(std::span<const OccurrenceGroup> groups, size_t max_listed) {
  std::vector<Held> held;
  for (size_t k = 0; k < groups.size(); ++k) {
    if (groups[k].is_match()) continue;
    for (const Occurrence& at : Listed(groups[k], max_listed)) held.push_back({at, k, at.end});
  }
  std::sort(held.begin(), held.end(), [](const Held& x, const Held& y) {
    return std::tie(x.at.article, x.at.begin, x.at.end, x.group) <
           std::tie(y.at.article, y.at.begin, y.at.end, y.group);
  });
  for (size_t k = 1; k < held.size(); ++k) {
    if (held[k - 1].at.article != held[k].at.article) continue;
    held[k].latest_end = std::max(held[k].latest_end, held[k - 1].latest_end);
  }
  return held;
}

bool Contains(const Occurrence& outer, const Occurrence& inner) {
  return outer.article == inner.article && outer.begin <= inner.begin && inner.end <= outer.end;
}

bool BeginsBefore(const Occurrence& x, const Occurrence& y) {
  return std::tie(x.article, x.begin) < std::tie(y.article, y.begin);
}

// Whether an occurrence other than `but` holds all of `place`.
bool HasElsewhere(std::span<const Occurrence> occurrences, const Occurrence& place,
                  const Occurrence& but) {
  const auto next = std::upper_bound(occurrences.begin(), occurrences.end(), place, BeginsBefore);
  return next != occurrences.begin() && Contains(*(next - 1), place) &&
         BeginsBefore(but, *(next - 1));
}

bool MayTell(PassageKind group, PassageKind match) {
  return group == match || (group < match && group <= PassageKind::kReworded);
}

bool IsTold(const OccurrenceGroup& match, std::span<const OccurrenceGroup> groups,
            std::span<const Held> held, size_t max_listed) {
  const Occurrence& a = match.occurrences[0];
  const Occurrence& b = match.occurrences[1];
  auto at = std::upper_bound(
      held.begin(), held.end(), a,
      [](const Occurrence& place, const Held& other) { return BeginsBefore(place, other.at); });
  while (at != held.begin()) {
    --at;
    if (at->at.article != a.article || at->latest_end < a.end) return false;
    const OccurrenceGroup& group = groups[at->group];
    if (MayTell(group.kind, match.kind) && Contains(at->at, a) &&
        HasElsewhere(Listed(group, max_listed), b, at->at)) {
      return true;
    }
  }
  return false;
}

}  // namespace

void DropToldMatches(std::vector<OccurrenceGroup>& groups, size_t max_listed) {
  const std::vector<Held> held = HeldByGroups(groups, max_listed);
  for (OccurrenceGroup& group : groups) {
    if (group.is_match() && IsTold(group, groups, held, max_listed)) group.occurrences.clear();
  }
  std::erase_if(groups, [](const OccurrenceGroup& group) { return group.occurrences.empty(); });
}

}  // namespace dittograph
