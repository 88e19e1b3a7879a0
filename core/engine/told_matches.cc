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
  size_t wider = 0;  // 1 + the place of the last one of its article before it that ends behind it
};

std::span<const Occurrence> Listed(const OccurrenceGroup& group, size_t max_listed) {
  return std::span(group.occurrences).first(std::min(max_listed, group.occurrences.size()));
}

// By place.
std::vector<Held> HeldByGroups(std::span<const OccurrenceGroup> groups, size_t max_listed) {
  std::vector<Held> held;
  for (size_t k = 0; k < groups.size(); ++k) {
    if (groups[k].is_match()) continue;
    for (const Occurrence& at : Listed(groups[k], max_listed)) held.push_back({at, k});
  }
  std::sort(held.begin(), held.end(), [](const Held& x, const Held& y) {
    return std::tie(x.at.article, x.at.begin, x.at.end, x.group) <
           std::tie(y.at.article, y.at.begin, y.at.end, y.group);
  });
  for (size_t k = 1; k < held.size(); ++k) {
    size_t wider = held[k - 1].at.article == held[k].at.article ? k : 0;
    while (wider != 0 && held[wider - 1].at.end <= held[k].at.end) wider = held[wider - 1].wider;
    held[k].wider = wider;
  }
  return held;
}

bool Contains(const Occurrence& outer, const Occurrence& inner) {
  return outer.article == inner.article && outer.begin <= inner.begin && inner.end <= outer.end;
}

bool BeginsBefore(const Occurrence& x, const Occurrence& y) {
  return std::tie(x.article, x.begin) < std::tie(y.article, y.begin);
}

bool EndsBefore(const Occurrence& x, const Occurrence& y) {
  return std::tie(x.article, x.end) < std::tie(y.article, y.end);
}

// Whether each of the places lies in another one of `occurrences`. Of those that hold it the first
// is taken, which leaves most to the places behind it.
bool HoldEach(std::span<const Occurrence> occurrences, std::span<const Occurrence> places) {
  auto next = occurrences.begin();  // behind what holds the last one
  for (const Occurrence& place : places) {
    next = std::lower_bound(next, occurrences.end(), place, EndsBefore);
    if (next == occurrences.end() || !Contains(*next, place)) return false;
    ++next;
  }
  return true;
}

bool MayTell(PassageKind group, PassageKind match) {
  return group == match || (group < match && group <= PassageKind::kReworded);
}

// By a group of more occurrences, or before it. `held` are those that do not begin behind it.
bool IsTold(size_t number, std::span<const OccurrenceGroup> groups, std::span<const Held> held,
            size_t max_listed) {
  const OccurrenceGroup& told = groups[number];
  const Occurrence& first = told.occurrences[0];
  // Those that contain it, the last to begin first.
  for (size_t k = held.size(); k > 0;) {
    const Held& outer = held[k - 1];
    if (outer.at.article != first.article) return false;
    if (outer.at.end < first.end) {
      k = outer.wider;
      continue;
    }
    --k;
    const OccurrenceGroup& group = groups[outer.group];
    const size_t size = group.occurrences.size();
    if (outer.group == number || size < told.occurrences.size() ||
        (size == told.occurrences.size() && outer.group > number)) {
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
  size_t num_before = 0;  // of them, that do not begin behind the group
  for (size_t k = 0; k < groups.size(); ++k) {
    const Occurrence first = groups[k].occurrences[0];
    while (num_before < held.size() && !BeginsBefore(first, held[num_before].at)) ++num_before;
    const std::span<const Held> before = std::span(held).first(num_before);
    if (groups[k].period == 0 && IsTold(k, groups, before, max_listed)) {
      groups[k].occurrences.clear();
    }
  }
  std::erase_if(groups, [](const OccurrenceGroup& group) { return group.occurrences.empty(); });
}

}  // namespace dittograph
