#include "candidates/shared_segments.h"

#include <algorithm>

#include "support/hash.h"

namespace dittograph {

namespace {

// Positions ahead for which memory is asked in time.
constexpr size_t kAhead = 32;

}  // namespace

SharedSegments FindSharedSegments(const CorpusWords& corpus, RawVector<uint32_t> links,
                                  uint32_t length) {
  // From here on links[at] is the first occurrence of the run, and at that place `who` is a hash of
  // the articles that have it.
  constexpr uint32_t kUnshared = 0;
  std::vector<uint32_t> who(links.size(), kUnshared);
  // Of the diagonal, so that neighbours of one segment are neighbours wherever they occur.
  const auto mark_of = [](uint32_t distance) {
    return static_cast<uint32_t>(MixBits(distance)) | 1;
  };
  const auto for_each_shared = [&](const auto& visit) {
    for (uint32_t at = 0; at < links.size(); ++at) {
      if (links[at] != kNoLink) visit(at);
    }
  };
  for_each_shared([&](uint32_t at) {
    if (at + kAhead < links.size() && links[at + kAhead] != kNoLink) {
      __builtin_prefetch(&links[links[at + kAhead]]);
      __builtin_prefetch(&who[links[at + kAhead]]);
    }
    const uint32_t earlier = links[at];
    const uint32_t root = links[earlier] == kNoLink ? earlier : links[earlier];
    links[at] = root;
    who[root] = who[root] * static_cast<uint32_t>(kWordKey1) + mark_of(at - root);
    if (who[root] == kUnshared) who[root] = 1;
  });

  SharedSegments result;
  std::vector<uint32_t>& segment_at = who;  // by position of a root: number + 1, or 0
  uint32_t begin = 0;
  size_t article = 0;
  uint32_t last_who = kUnshared;
  for (uint32_t at = 0; at < who.size(); ++at) {
    bool is_first = false;
    while (corpus.begin[article + 1] <= at) {
      ++article;
      is_first = true;
    }
    const uint32_t here = who[at];
    const bool goes_on = here != kUnshared && here == last_who && !is_first;
    last_who = here;
    if (here == kUnshared) continue;
    if (goes_on) {
      ++result.segments.back().length;
      segment_at[at] = 0;
      continue;
    }
    begin = at;
    result.segments.push_back({length, 0, 0});
    segment_at[begin] = static_cast<uint32_t>(result.segments.size());
  }
  for_each_shared([&](uint32_t at) {
    if (segment_at[links[at]] != 0) ++result.segments[segment_at[links[at]] - 1].last;
  });
  size_t count = 0;
  for (SharedSegment& segment : result.segments) {
    segment.first = count;
    count += segment.last + 1;  // and the root
    segment.last = segment.first;
  }
  result.positions.resize(count);
  for (uint32_t at = 0; at < links.size(); ++at) {
    const uint32_t root = links[at] == kNoLink ? at : links[at];
    if (segment_at[root] == 0) continue;
    SharedSegment& segment = result.segments[segment_at[root] - 1];
    result.positions[segment.last++] = at;
  }
  return result;
}

}  // namespace dittograph
