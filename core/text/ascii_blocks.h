// The SIMD half of the tokeniser: one pass over the bytes in blocks of 64.
#pragma once

#include <cstddef>
#include <cstdint>

namespace dittograph {

inline constexpr size_t kAsciiBlock = 64;

// For byte i of text[0, size):
//   lower[i]    the byte, A-Z made lower case
//   runs        bit i: the byte is an ASCII letter or digit, or not ASCII
//   non_ascii   bit i: the byte is not ASCII
// Bit i of a bit array is bit i % 64 of word i / 64; the last block is filled up with zeros, in
// `lower` as well. Returns whether any byte is not ASCII.
//
// REQUIRES: lower has room for size rounded up to 64, the bit arrays for as many bits.
bool ClassifyAscii(const char* text, size_t size, char* lower, uint64_t* runs, uint64_t* non_ascii);

// The positions at which a bit differs from the one before it (0 before the first), ascending, into
// `edges`: where runs of set bits begin and end, in turn. A run that reaches the last bit ends at
// num_blocks * 64. Returns their number.
//
// REQUIRES: edges has room for 64 * num_blocks + 16.
size_t FindEdges(const uint64_t* bits, size_t num_blocks, uint32_t* edges);

}  // namespace dittograph
