#include "candidates/shared_segments.h"

#include <algorithm>
#include <tuple>

namespace dittograph {

namespace {

// Makes each link lead to the first occurrence of its run.
std::vector<RunLinks> LinkToFirst(std::span<const RunLinks> links) {
  std::vector<RunLinks> to_first;
  for (RunLinks rest : links) {
    auto known = std::partition_point(to_first.begin(), to_first.end(), [&](const RunLinks& other) {
      return other.at + other.count <= rest.earlier;
    });
    // Indices, since what is appended may move them.
    for (size_t k = static_cast<size_t>(known - to_first.begin()); rest.count > 0;) {
      RunLinks part = rest;
      if (k < to_first.size() && to_first[k].at <= rest.earlier) {
        const uint32_t done = rest.earlier - to_first[k].at;
        part.earlier = to_first[k].earlier + done;
        part.count = std::min(part.count, to_first[k].count - done);
        ++k;
      } else if (k < to_first.size()) {
        part.count = std::min(part.count, to_first[k].at - rest.earlier);
      }
      Append(part, to_first);
      rest = {rest.at + part.count, rest.earlier + part.count, rest.count - part.count};
    }
  }
  return to_first;
}

// Occurrences of the runs from one position on to another.
struct Repeat {
  uint32_t distance;
  uint32_t end;
};

bool IsNearer(const Repeat& x, const Repeat& y) { return x.distance < y.distance; }

}  // namespace

// Goes through the first occurrences. Wherever a repeat of them begins or ends, so does a segment.
SharedSegments FindSharedSegments(std::span<const RunLinks> links, uint32_t length) {
  std::vector<RunLinks> to_first = LinkToFirst(links);
  std::sort(to_first.begin(), to_first.end(), [](const RunLinks& x, const RunLinks& y) {
    return std::tie(x.earlier, x.at) < std::tie(y.earlier, y.at);
  });
  SharedSegments result;
  std::vector<Repeat> repeats;  // of the position, ascending
  uint32_t at = 0;
  for (auto next = to_first.begin(); next != to_first.end() || !repeats.empty();) {
    if (repeats.empty()) at = next->earlier;
    const auto num_before = static_cast<ptrdiff_t>(repeats.size());
    for (; next != to_first.end() && next->earlier == at; ++next) {
      repeats.push_back({next->at - at, at + next->count});
    }
    std::inplace_merge(repeats.begin(), repeats.begin() + num_before, repeats.end(), IsNearer);
    uint32_t end = next == to_first.end() ? UINT32_MAX : next->earlier;
    for (const Repeat& repeat : repeats) end = std::min(end, repeat.end);
    const size_t first_position = result.positions.size();
    result.positions.push_back(at);
    for (const Repeat& repeat : repeats) result.positions.push_back(at + repeat.distance);
    result.segments.push_back({length + end - at - 1, first_position, result.positions.size()});
    at = end;
    std::erase_if(repeats, [&](const Repeat& repeat) { return repeat.end == at; });
  }
  return result;
}

}  // namespace dittograph
