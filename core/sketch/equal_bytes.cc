#include "sketch/equal_bytes.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "sketch/equal_bytes.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace dittograph {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

uint32_t CountEqualBytes(const uint8_t* a, const uint8_t* b, size_t size) {
  const hn::CappedTag<uint8_t, 64> d;
  size_t count = 0;
  for (size_t i = 0; i < size; i += hn::Lanes(d)) {
    count += hn::CountTrue(d, hn::Eq(hn::LoadU(d, a + i), hn::LoadU(d, b + i)));
  }
  return static_cast<uint32_t>(count);
}

}  // namespace HWY_NAMESPACE
}  // namespace dittograph
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dittograph {

HWY_EXPORT(CountEqualBytes);

uint32_t CountEqualBytes(const uint8_t* a, const uint8_t* b, size_t size) {
  return HWY_DYNAMIC_DISPATCH(CountEqualBytes)(a, b, size);
}

}  // namespace dittograph
#endif
