#pragma once

#include <cstddef>
#include <cstdint>

namespace dittograph {

// Positions at which a and b hold the same byte. REQUIRES: size is a multiple of 64.
uint32_t CountEqualBytes(const uint8_t* a, const uint8_t* b, size_t size);

}  // namespace dittograph
