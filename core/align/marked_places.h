// Which words of a stretch are marked, by SIMD.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace dittograph {

// The places i of [begin, end) where marks[ids[i]] is not 0, ascending: the first of `places`,
// which grows where it has to. Returns how many.
size_t FindMarkedPlaces(const uint32_t* ids, const std::vector<uint32_t>& marks, uint32_t begin,
                        uint32_t end, std::vector<uint32_t>& places);

}  // namespace dittograph
