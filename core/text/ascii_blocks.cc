#include "text/ascii_blocks.h"

#include <bit>
#include <cstring>

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "text/ascii_blocks.cc"
#include <hwy/foreach_target.h>
// After foreach_target.h.
#include <hwy/highway.h>

HWY_BEFORE_NAMESPACE();
namespace dittograph {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// One block; returns its bits of `non_ascii`.
HWY_INLINE uint64_t ClassifyBlock(const uint8_t* text, uint8_t* lower, uint64_t* runs) {
  const hn::CappedTag<uint8_t, kAsciiBlock> d;
  constexpr size_t kLanes = hn::MaxLanes(d);
  static_assert(kAsciiBlock % kLanes == 0);
  uint64_t run_bits = 0;
  uint64_t non_ascii_bits = 0;
  for (size_t i = 0; i < kAsciiBlock; i += kLanes) {
    const auto v = hn::LoadU(d, text + i);
    const auto is_upper = hn::Lt(hn::Sub(v, hn::Set(d, 'A')), hn::Set(d, 26));
    const auto low = hn::Or(v, hn::IfThenElseZero(is_upper, hn::Set(d, 0x20)));
    const auto is_letter = hn::Lt(hn::Sub(low, hn::Set(d, 'a')), hn::Set(d, 26));
    const auto is_digit = hn::Lt(hn::Sub(v, hn::Set(d, '0')), hn::Set(d, 10));
    const auto is_non_ascii = hn::Gt(v, hn::Set(d, 0x7F));
    hn::StoreU(low, d, lower + i);
    uint64_t bits = 0;
    hn::StoreMaskBits(d, hn::Or(hn::Or(is_letter, is_digit), is_non_ascii),
                      reinterpret_cast<uint8_t*>(&bits));
    run_bits |= bits << i;
    bits = 0;
    hn::StoreMaskBits(d, is_non_ascii, reinterpret_cast<uint8_t*>(&bits));
    non_ascii_bits |= bits << i;
  }
  *runs = run_bits;
  return non_ascii_bits;
}

bool ClassifyAscii(const char* text, size_t size, char* lower, uint64_t* runs,
                   uint64_t* non_ascii) {
  const auto* in = reinterpret_cast<const uint8_t*>(text);
  auto* out = reinterpret_cast<uint8_t*>(lower);
  uint64_t any = 0;
  size_t done = 0;
  for (; done + kAsciiBlock <= size; done += kAsciiBlock) {
    any |= * non_ascii++ = ClassifyBlock(in + done, out + done, runs++);
  }
  if (done < size) {
    uint8_t last[kAsciiBlock] = {};
    std::memcpy(last, in + done, size - done);
    any |= * non_ascii = ClassifyBlock(last, out + done, runs);
  }
  return any != 0;
}

// Here for the bit instructions that the targets bring along.
size_t FindEdges(const uint64_t* bits, size_t num_blocks, uint32_t* edges) {
  constexpr int kAtATime = 8;
  uint32_t* out = edges;
  uint64_t carry = 0;
  for (size_t block = 0; block < num_blocks; ++block) {
    const uint64_t word = bits[block];
    uint64_t flips = word ^ (word << 1 | carry);
    carry = word >> 63;
    const auto base = static_cast<uint32_t>(block * kAsciiBlock);
    const int count = static_cast<int>(hwy::PopCount(flips));
    // Without a branch for each; what is written too much is overwritten.
    for (int done = 0; done < count; done += kAtATime) {
      for (int i = 0; i < kAtATime; ++i) {
        out[done + i] = base + static_cast<uint32_t>(std::countr_zero(flips));
        flips &= flips - 1;
      }
    }
    out += count;
  }
  if (carry != 0) *out++ = static_cast<uint32_t>(num_blocks * kAsciiBlock);
  return static_cast<size_t>(out - edges);
}

}  // namespace HWY_NAMESPACE
}  // namespace dittograph
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace dittograph {

HWY_EXPORT(ClassifyAscii);

bool ClassifyAscii(const char* text, size_t size, char* lower, uint64_t* runs,
                   uint64_t* non_ascii) {
  return HWY_DYNAMIC_DISPATCH(ClassifyAscii)(text, size, lower, runs, non_ascii);
}

HWY_EXPORT(FindEdges);

size_t FindEdges(const uint64_t* bits, size_t num_blocks, uint32_t* edges) {
  return HWY_DYNAMIC_DISPATCH(FindEdges)(bits, num_blocks, edges);
}

}  // namespace dittograph
#endif
