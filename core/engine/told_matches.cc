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

// Whether each of the places lies in another one of `occurrences`.
bool HoldEach(std::span<const Occurrence> occurrences, std::span<const Occurrence> places) {
  auto next = occurrences.begin();  // behind what holds the last one
  for (const Occurrence& place : places) {
    const auto after = std::upper_bound(next, occurrences.end(), place, BeginsBefore);
    if (after == next || !Contains(*(after - 1), place)) return false;
    next = after;
  }
  return true;
}

bool MayTell(PassageKind group, PassageKind match) {
  return group == match || (group < match && group <= PassageKind::kReworded);
}

// By a group of more occurrences, or before it.
bool IsTold(size_t number, std::span<const OccurrenceGroup> groups, std::span<const Held> held,
            size_t max_listed) {
  const OccurrenceGroup& told = groups[number];
  const Occurrence& first = told.occurrences[0];
  auto at = std::upper_bound(
      held.begin(), held.end(), first,
      [](const Occurrence& place, const Held& other) { return BeginsBefore(place, other.at); });
  while (at != held.begin()) {
    --at;
    if (at->at.article != first.article || at->latest_end < first.end) return false;
    if (at->group == number || !Contains(at->at, first)) continue;
    const OccurrenceGroup& group = groups[at->group];
    const size_t size = group.occurrences.size();
    if (size < told.occurrences.size() || (size == told.occurrences.size() && at->group > number)) {
      continue;
    }
    if (MayTell(group.kind, told.kind) && HoldEach(Listed(group, max_listed), told.occurrences)) {
      return true;
    }
  }
  return false;
}

}  // namespace

void DropTold(std::vector<OccurrenceGroup>& groups, size_t max_listed) {
  const std::vector<Held> held = HeldByGroups(groups, max_listed);
  for (size_t k = 0; k < groups.size(); ++k) {
    if (groups[k].period == 0 && IsTold(k, groups, held, max_listed)) groups[k].occurrences.clear();
  }
  std::erase_if(groups, [](const OccurrenceGroup& group) { return group.occurrences.empty(); });
}

}  // namespace dittograph
