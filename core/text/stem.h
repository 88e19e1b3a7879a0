// Stems: what of a word stays when it is inflected, so that its forms count as one word where order
// does not count.
//
// A stem is the first five letters of the normal form, since most languages inflect behind. A word
// of eight letters or fewer is without its endings first, so that short words too have one stem
// (vote, votes, voted; plan, plans, planning):
//  - Latin (the first letter is below U+0250): twice, the longest that it ends in of -ed, -en, -er,
//    -es, -ing, -e and -s (not of -ss, -us, -is), as much of it as leaves three letters; then,
//    where more than three are left, the second of two equal consonants (but of ll, ss, zz), and a
//    y at the end is an i;
//  - Cyrillic: twice, the longest ending of Russian nouns and adjectives that leaves three letters
//    (the list is in stem.cc); in words of any length ё is е;
//  - Arabic, however long the word is, if none of its first ten letters is of Persian or Urdu only:
//    no "and" (w-) in front if three letters are left, no article with what is written to it (al-,
//    bal-, kal-, fal-, lil-) if two are, and again no w- behind an article; hamza and madda are off
//    alef, teh marbuta is heh, alef maksura is yeh.
// Of a number (its first or last character is a digit of ASCII), the whole; of a number in words
// (text/numerals.h) its figure. Which language it is is not known: the rules are those that do most
// good where they are meant and little harm elsewhere. Harm: short words part from long ones that
// are made of them (agree, agreement), and some are one that are not (offer, off; the oil company
// Elf, 11).
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

// Remembers words: one for each thread.
class Stemmer {
 public:
  // To be called before HashStem.
  void Prepare() {
    if (short_.empty()) short_.resize(size_t{1} << kShortBits);
    if (long_.empty()) long_.resize(size_t{1} << kLongBits);
  }

  // A hash of the stem of the normal form `form`, in UTF-8, which has `hash` (HashWord).
  // REQUIRES: size > 0, and 16 bytes behind `form` are readable.
  uint32_t HashStem(const char* form, size_t size, uint64_t hash) {
    constexpr uint64_t kNonAscii = 0x8080808080808080;
    constexpr uint64_t kFirstLetters = 0xFFFFFFFFFF;
    const uint64_t bytes = LoadLittleEndian64(form);
    if (size > sizeof(bytes)) {
      // More than eight letters.
      if ((bytes & kNonAscii) == 0 && !IsNumber(form, size))
        return static_cast<uint32_t>(HashWordBlock(bytes & kFirstLetters, 0, 0) >> 32);
      return HashLongStem(form, size, hash);
    }
    const uint64_t word = bytes & ~uint64_t{0} >> 8 * (sizeof(bytes) - size);
    ShortWord& known = short_[hash >> (64 - kShortBits)];
    if (known.word != word) known = {word, Find(form, size, hash)};
    return known.stem;
  }

 private:
  static constexpr int kShortBits = 13;
  static constexpr int kLongBits = 11;

  // The bytes of a word of up to 8 or 16 bytes, with 0 behind them.
  struct ShortWord {
    uint64_t word = 0;
    uint32_t stem = 0;
  };
  struct LongWord {
    uint64_t begin = 0;
    uint64_t end = 0;
    uint32_t stem = 0;
  };

  static bool IsNumber(const char* form, size_t size) {
    const auto is_digit = [](char c) { return static_cast<uint8_t>(c - '0') <= 9; };
    return is_digit(form[0]) || is_digit(form[size - 1]);
  }
  static uint32_t Find(const char* form, size_t size, uint64_t hash);
  // REQUIRES: size > 8.
  uint32_t HashLongStem(const char* form, size_t size, uint64_t hash);

  // By the first bits of the hash: the last such word.
  std::vector<ShortWord> short_;
  std::vector<LongWord> long_;
};

}  // namespace dittograph
