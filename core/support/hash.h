// The project's hashes, and the only file that names xxHash.
//
// HashWord is our own: the tokens of news are 5 bytes long, and one multiplication is enough for
// them. It is frozen: tests/unit/support/hash_test.cc pins its values, the same on every target.
//
// Definition. The word is cut into 16-byte blocks, the last one padded with zero bytes; `low` and
// `high` are a block's halves as little-endian integers, h starts at 0, and for each block
//   x = low ^ kWordKey1 ^ h,  y = high ^ kWordKey2 ^ rotl(h, 32),  h = Fold(x * y) ^ x ^ rotl(y,
//   32)
// where Fold of the 128-bit product is its upper half XOR its lower half; x and y come in again so
// that a factor of 0 does not swallow the other. Words hold no NUL
// byte (text/tokens never makes one), so padding is not ambiguous.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace dittograph {

inline constexpr uint64_t kWordKey1 = 0x9FB21C651E98DF25;
inline constexpr uint64_t kWordKey2 = 0xC3A5C85C97CB3127;
inline constexpr uint64_t kShingleKey = 0x9E3779B97F4A7C15;

inline uint64_t LoadLittleEndian64(const char* bytes) {
  uint64_t value;
  std::memcpy(&value, bytes, sizeof value);
  if constexpr (std::endian::native == std::endian::big) value = __builtin_bswap64(value);
  return value;
}

inline uint64_t FoldedMultiply(uint64_t a, uint64_t b) {
  const unsigned __int128 product = static_cast<unsigned __int128>(a) * b;
  return static_cast<uint64_t>(product >> 64) ^ static_cast<uint64_t>(product);
}

inline uint64_t HashWordBlock(uint64_t low, uint64_t high, uint64_t h) {
  const uint64_t x = low ^ kWordKey1 ^ h;
  const uint64_t y = high ^ kWordKey2 ^ std::rotl(h, 32);
  return FoldedMultiply(x, y) ^ x ^ std::rotl(y, 32);
}

namespace internal {
// kByteMasks + 16 - n: n bytes of 0xFF, then 16 of 0.
inline constexpr struct ByteMasks {
  alignas(16) char bytes[48];
  constexpr ByteMasks() : bytes() {
    for (int i = 0; i < 48; ++i) bytes[i] = i < 16 ? static_cast<char>(0xFF) : 0;
  }
} kByteMasks;
}  // namespace internal

// REQUIRES: 16 bytes are readable from every block's start (word + size + 15 is readable).
inline uint64_t HashWordPadded(const char* word, size_t size) {
  uint64_t h = 0;
  while (size > 16) {
    h = HashWordBlock(LoadLittleEndian64(word), LoadLittleEndian64(word + 8), h);
    word += 16;
    size -= 16;
  }
  const char* mask = internal::kByteMasks.bytes + 16 - size;
  return HashWordBlock(LoadLittleEndian64(word) & LoadLittleEndian64(mask),
                       LoadLittleEndian64(word + 8) & LoadLittleEndian64(mask + 8), h);
}

// For any memory. An empty word hashes like one block of zeros.
inline uint64_t HashWord(std::string_view word) {
  uint64_t h = 0;
  size_t done = 0;
  do {
    char block[16] = {};
    const size_t n = word.size() - done < 16 ? word.size() - done : 16;
    if (n > 0) std::memcpy(block, word.data() + done, n);
    h = HashWordBlock(LoadLittleEndian64(block), LoadLittleEndian64(block + 8), h);
    done += 16;
  } while (done < word.size());
  return h;
}

// Texts, keys and files.
struct Hash128 {
  uint64_t low = 0;
  uint64_t high = 0;
  friend auto operator<=>(const Hash128&, const Hash128&) = default;
};

inline Hash128 HashBytes128(const void* data, size_t size_bytes) {
  const XXH128_hash_t hash = XXH3_128bits(data, size_bytes);
  return {hash.low64, hash.high64};
}

inline uint64_t HashBytes64(const void* data, size_t size_bytes) {
  return XXH3_64bits(data, size_bytes);
}

// A bijection of 64-bit integers that spreads every bit (the finaliser of MurmurHash3).
inline constexpr uint64_t MixBits(uint64_t x) {
  x ^= x >> 33;
  x *= 0xFF51AFD7ED558CCD;
  x ^= x >> 33;
  x *= 0xC4CEB9FE1A85EC53;
  x ^= x >> 33;
  return x;
}

}  // namespace dittograph
