// What a word says where order does not count: its stem, if it is a number or has four letters or
// more. In scripts without spaces one character says nothing, and two in a row stand for a word.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "support/hash.h"
#include "text/corpus_word.h"
#include "text/word_flags.h"

namespace dittograph {

inline constexpr uint32_t kTellsNothing = UINT32_MAX;

// Below 2^kStemBits, or kTellsNothing. `words` are those of text/corpus_word.h.
inline uint32_t TellingStem(std::span<const uint32_t> words, std::span<const uint8_t> flags,
                            size_t i) {
  constexpr uint8_t kIsCharacter = kIsHalfWord | kIsQuarterWord;
  if ((flags[i] & kIsCharacter) == 0) {
    // Without a branch: which word is short, none foretells.
    const uint32_t is_silent =
        uint32_t{(flags[i] & kIsShort) != 0} | uint32_t{GoesOnNumber(flags[i])};
    return StemOf(words[i]) | (uint32_t{0} - is_silent);
  }
  if (i + 1 == words.size() || (flags[i + 1] & kIsCharacter) == 0) return kTellsNothing;
  return StemOf(static_cast<uint32_t>(MixBits(uint64_t{words[i]} << 32 | words[i + 1])));
}

}  // namespace dittograph
