#include "align/marked_places.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "align/marked_places.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace dittograph {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// `places` has room for a vector more than there are words.
size_t CollectMarked(const uint32_t* ids, const uint32_t* marks, uint32_t begin, uint32_t end,
                     uint32_t* places) {
  const hn::CappedTag<uint32_t, 16> d;
  const hn::RebindToSigned<decltype(d)> di;
  const auto lanes = static_cast<uint32_t>(hn::Lanes(d));
  size_t count = 0;
  uint32_t i = begin;
  for (; i + lanes <= end; i += lanes) {
    const auto of_ids = hn::GatherIndex(d, marks, hn::BitCast(di, hn::LoadU(d, ids + i)));
    count += hn::CompressStore(hn::Iota(d, i), hn::Ne(of_ids, hn::Zero(d)), d, places + count);
  }
  for (; i < end; ++i) {
    // Without a branch: which words are marked, none foretells.
    places[count] = i;
    count += marks[ids[i]] != 0;
  }
  return count;
}

}  // namespace HWY_NAMESPACE
}  // namespace dittograph
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dittograph {

HWY_EXPORT(CollectMarked);

size_t FindMarkedPlaces(const uint32_t* ids, const std::vector<uint32_t>& marks, uint32_t begin,
                        uint32_t end, std::vector<uint32_t>& places) {
  constexpr size_t kMaxLanes = 16;
  const size_t room = end - begin + kMaxLanes;
  if (places.size() < room) places.resize(room);
  return HWY_DYNAMIC_DISPATCH(CollectMarked)(ids, marks.data(), begin, end, places.data());
}

}  // namespace dittograph
#endif
