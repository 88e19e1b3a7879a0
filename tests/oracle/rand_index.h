// How well two divisions of the same items agree.
#pragma once

#include <cstdint>
#include <span>

namespace dittograph::oracle {

// The adjusted Rand index (Hubert & Arabie 1985): 1 where the divisions are equal, 0 on average
// where they are independent. a[i] and b[i] name the parts that item i is in.
// REQUIRES: equal lengths.
double AdjustedRandIndex(std::span<const uint32_t> a, std::span<const uint32_t> b);

}  // namespace dittograph::oracle
