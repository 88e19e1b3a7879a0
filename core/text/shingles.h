// Shingles: the hashes of every w consecutive tokens (Broder 1997, "On the resemblance and
// containment of documents", section 2), here w = 5.
//
// The hash is a cyclic polynomial over the word hashes (Cohen 1997), which rolls in three
// operations, made fit for bins and minima by one multiplication: rolling hashes alone are at best
// pairwise independent (Lemire & Kaser 2010).
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "support/hash.h"

namespace dittograph {

inline constexpr size_t kShingleTokens = 5;

namespace internal {
inline constexpr int kShingleRotation = 13;
inline uint64_t FinishShingle(uint64_t rolling) {
  const uint64_t product = rolling * kShingleKey;
  return product ^ product >> 32;
}
}  // namespace internal

// Shingles of a text with this many tokens: a text under 5 tokens is one shingle.
inline constexpr size_t NumShingles(size_t num_tokens) {
  if (num_tokens == 0) return 0;
  return num_tokens < kShingleTokens ? 1 : num_tokens - kShingleTokens + 1;
}

// Calls visit(hash) for the shingles in text order, repeated ones as often as they occur.
template <typename Visit>
inline void ForEachShingle(std::span<const uint64_t> word_hashes, const Visit& visit) {
  using internal::FinishShingle;
  using internal::kShingleRotation;
  const size_t n = word_hashes.size();
  if (n == 0) return;
  const size_t width = n < kShingleTokens ? n : kShingleTokens;
  uint64_t rolling = 0;
  for (size_t i = 0; i < width; ++i)
    rolling = std::rotl(rolling, kShingleRotation) ^ word_hashes[i];
  visit(FinishShingle(rolling));
  for (size_t i = width; i < n; ++i) {
    rolling = std::rotl(rolling, kShingleRotation) ^ word_hashes[i] ^
              std::rotl(word_hashes[i - width], (kShingleRotation * kShingleTokens) % 64);
    visit(FinishShingle(rolling));
  }
}

// The set: distinct shingle hashes, ascending, into `shingles` (replaced).
void ShingleSet(std::span<const uint64_t> word_hashes, std::vector<uint64_t>& shingles);

}  // namespace dittograph
