#include "candidates/shared_segments.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>

namespace dittograph {

namespace {

// Makes each link lead to the first occurrence of its run.
void LinkToFirst(std::span<uint64_t> links) {
  constexpr int kBlockBits = 8;
  std::vector<size_t> first_in_block;  // link, by block of positions
  for (size_t i = 0; i < links.size(); ++i) {
    const uint64_t block = links[i] >> 32 >> kBlockBits;
    while (first_in_block.size() <= block) first_in_block.push_back(i);
  }
  size_t next = 0;  // link that is not before `earlier`
  uint32_t last = 0;
  for (uint64_t& link : links) {
    const auto earlier = static_cast<uint32_t>(link);
    if (earlier != last + 1) next = first_in_block[earlier >> kBlockBits];
    last = earlier;
    while (links[next] >> 32 < earlier) ++next;
    if (links[next] >> 32 == earlier) link = link >> 32 << 32 | static_cast<uint32_t>(links[next]);
  }
}

}  // namespace

SharedSegments FindSharedSegments(std::vector<uint64_t> links, uint32_t length) {
  LinkToFirst(links);
  for (uint64_t& link : links) link = link << 32 | link >> 32;
  hwy::Sorter()(links.data(), links.size(), hwy::SortAscending());
  SharedSegments result;
  size_t last_begin = 0;
  size_t last_end = 0;
  for (size_t begin = 0, end = 0; begin < links.size(); begin = end) {
    const auto first = static_cast<uint32_t>(links[begin] >> 32);
    while (end < links.size() && links[end] >> 32 == first) ++end;
    // Whether each is one word behind those of the first occurrence before.
    constexpr uint64_t kStep = uint64_t{1} << 32 | 1;
    const bool goes_on = std::equal(
        links.begin() + static_cast<ptrdiff_t>(begin), links.begin() + static_cast<ptrdiff_t>(end),
        links.begin() + static_cast<ptrdiff_t>(last_begin),
        links.begin() + static_cast<ptrdiff_t>(last_end),
        [](uint64_t here, uint64_t before) { return here == before + kStep; });
    last_begin = begin;
    last_end = end;
    if (goes_on) {
      ++result.segments.back().length;
      continue;
    }
    const size_t first_position = result.positions.size();
    result.positions.push_back(first);
    for (size_t i = begin; i < end; ++i) {
      result.positions.push_back(static_cast<uint32_t>(links[i]));
    }
    result.segments.push_back({length, first_position, result.positions.size()});
  }
  return result;
}

}  // namespace dittograph
