// The rare words of a corpus, each linked to its occurrence before: what two articles still share
// when one rewords a passage of the other and keeps no 5-gram of it.
//
// A rare word is a number or a word of four letters or more that occurs 2 to 32 times in the whole
// corpus. Words are counted in a table of 4 million counters without their names, so one in a
// hundred is thought to be more frequent than it is (in a corpus of 50,000 different words).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "candidates/corpus_seeds.h"
#include "text/word_flags.h"

namespace dittograph {

inline constexpr uint32_t kWordSlotBits = 22;
inline uint32_t SlotOfWord(uint32_t word) { return word >> (32 - kWordSlotBits); }

// A number, or a word of four letters or more.
inline bool IsTelling(uint8_t flags) {
  return (flags & (kIsShort | kGoesOnNumber | kIsHalfWord | kIsQuarterWord)) == 0;
}

struct RareWords {
  static constexpr uint32_t kNone = UINT32_MAX;

  std::vector<uint32_t> positions;  // in the corpus, ascending
  std::vector<uint32_t> previous;   // by index: that of the same word's occurrence before, or kNone
  std::vector<uint8_t> counts;      // by slot: occurrences of its telling words, up to 255
  std::vector<uint32_t> begin;      // by article: index of its first
};

// `flags` are those of text/word_flags.h, by word. Linear. Deterministic at any thread count.
RareWords FindRareWords(const CorpusWords& corpus, std::span<const uint8_t> flags,
                        size_t num_threads);

}  // namespace dittograph
