#include "text/numerals.h"

#include <algorithm>
#include <vector>

#include "support/hash.h"

namespace dittograph {

namespace {

struct HashedNumeral {
  uint64_t hash;
  std::string_view word;
  std::string_view figure;
};

const std::vector<HashedNumeral>& HashedNumerals() {
  static const std::vector<HashedNumeral> numerals = [] {
    std::vector<HashedNumeral> all;
    for (const Numeral& numeral : kNumerals) {
      std::string_view words = numeral.words;
      while (!words.empty()) {
        const std::string_view word = words.substr(0, words.find(' '));
        all.push_back({HashWord(word), word, numeral.figure});
        words.remove_prefix(std::min(word.size() + 1, words.size()));
      }
    }
    return all;
  }();
  return numerals;
}

}  // namespace

const WordSet& NumeralWords() {
  static const WordSet words = [] {
    WordSet set;
    for (const HashedNumeral& numeral : HashedNumerals()) set.Add(numeral.word);
    return set;
  }();
  return words;
}

std::string_view FigureOf(uint64_t hash) {
  if (!NumeralWords().Has(hash)) return {};
  for (const HashedNumeral& numeral : HashedNumerals()) {
    if (numeral.hash == hash) return numeral.figure;
  }
  return {};
}

}  // namespace dittograph
