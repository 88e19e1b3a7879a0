// Stems: what of a word stays when it is inflected, so that its forms count as one word where order
// does not count.
//
// A stem is the first five letters of the normal form, since most languages inflect behind. A word
// of eight letters or fewer is without its endings first, so that short words too have one stem
// (vote, votes, voted; plan, plans, planning):
//  - Latin: twice, the one that it ends in of -ed, -en, -er, -es, -ing, -e and -s (not of -ss, -us,
//    -is), as much of it as leaves three letters; then, where more than three are left, the second
//    of two equal consonants (but of ll, ss, zz), and a y at the end is an i;
//  - Cyrillic: one ending of a Russian noun or adjective that leaves three letters;
//  - Arabic, however long the word is: no "and" (w-) in front if three letters are left, no article
//    with what is written to it (al-, bal-, kal-, fal-, lil-) if two are, and hamza is off alef,
//    teh marbuta is heh, alef maksura is yeh.
// Of a number (its first or last character is a digit), the whole. Which language it is, is not
// known: the rules are those that do most good where they are meant and little harm elsewhere.
//
// D. Harman, "How effective is suffixing?", JASIS 42 (1991), the S stemmer. M. F. Porter, "An
// algorithm for suffix stripping", Program 14 (1980), step 1. L. Dolamic and J. Savoy, "Indexing
// and searching strategies for the Russian language", JASIST 60 (2009). L. S. Larkey, L.
// Ballesteros and M. E. Connell, "Improving stemming for Arabic information retrieval", SIGIR 2002.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/hash.h"

namespace dittograph {

// Remembers short words: one for each thread.
class Stemmer {
 public:
  // A hash of the stem of the normal form `form`, in UTF-8, which has `hash` (HashWord).
  // REQUIRES: size > 0, and 16 bytes behind `form` are readable.
  uint32_t HashStem(const char* form, size_t size, uint64_t hash) {
    constexpr uint64_t kNonAscii = 0x8080808080808080;
    constexpr uint64_t kFirstLetters = 0xFFFFFFFFFF;
    const uint64_t bytes = LoadLittleEndian64(form);
    if (size > sizeof(bytes)) {
      // Nine letters that are ASCII or more.
      const uint64_t behind = static_cast<uint8_t>(form[sizeof(bytes)]);
      if (((bytes | behind) & kNonAscii) != 0 || IsNumber(form, size))
        return Find(form, size, hash);
      return static_cast<uint32_t>(HashWordBlock(bytes & kFirstLetters, 0, 0) >> 32);
    }
    const uint64_t word = bytes & ~uint64_t{0} >> 8 * (sizeof(bytes) - size);
    Known& known = known_[hash >> (64 - kKnownBits)];
    if (known.word != word) known = {word, Find(form, size, hash)};
    return known.stem;
  }

 private:
  static constexpr int kKnownBits = 13;

  struct Known {
    uint64_t word = 0;  // its bytes, with 0 behind them
    uint32_t stem = 0;
  };

  static bool IsNumber(const char* form, size_t size) {
    const auto is_digit = [](char c) { return static_cast<uint8_t>(c - '0') <= 9; };
    return is_digit(form[0]) || is_digit(form[size - 1]);
  }
  static uint32_t Find(const char* form, size_t size, uint64_t hash);

  // By the first bits of the hash: the last such word of 8 bytes or fewer.
  std::vector<Known> known_ = std::vector<Known>(size_t{1} << kKnownBits);
};

}  // namespace dittograph
