// A set of a few words that is asked for every word of a text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "support/hash.h"

namespace dittograph {

// Their hashes (HashWord), by the lowest bits; and one bit for each, since most words are none of
// them. REQUIRES: fewer than 500.
class WordSet {
 public:
  WordSet() = default;
  explicit WordSet(std::span<const std::string_view> words) {
    for (const std::string_view word : words) Add(word);
  }
  void Add(std::string_view word) {
    const uint64_t hash = HashWord(word);
    size_t slot = hash % kSlots;
    while (slots_[slot] != 0) slot = (slot + 1) % kSlots;
    slots_[slot] = hash;
    bits_[hash / 64 % kBitWords] |= uint64_t{1} << hash % 64;
  }
  bool Has(uint64_t hash) const {
    if ((bits_[hash / 64 % kBitWords] >> hash % 64 & 1) == 0) return false;
    size_t slot = hash % kSlots;
    while (slots_[slot] != 0 && slots_[slot] != hash) slot = (slot + 1) % kSlots;
    return slots_[slot] != 0;
  }

 private:
  static constexpr size_t kSlots = 512;
  static constexpr size_t kBitWords = 128;
  uint64_t slots_[kSlots] = {};
  uint64_t bits_[kBitWords] = {};
};

}  // namespace dittograph
