// Exact set arithmetic on shingle sets (ascending, distinct).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "dittograph/options.h"

namespace dittograph {

// Size of the intersection; any number below `least` if it is below `least` (the merge ends as soon
// as `least` is out of reach).
size_t IntersectionAtLeast(std::span<const uint64_t> a, std::span<const uint64_t> b, size_t least);

// The smallest intersection with which sets of these sizes reach the Jaccard threshold.
size_t LeastIntersection(size_t size_a, size_t size_b, Share threshold);

}  // namespace dittograph
