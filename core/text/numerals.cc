#include "text/numerals.h"

#include <algorithm>
#include <cstddef>

#include "support/hash.h"

namespace dittograph {

namespace {

// Calls `act(word, figure)` for each.
template <typename Act>
void ForEachNumeral(Act act) {
  for (const Numeral& numeral : kNumerals) {
    std::string_view words = numeral.words;
    while (!words.empty()) {
      const size_t size = std::min(words.find(' '), words.size());
      act(words.substr(0, size), numeral.figure);
      words.remove_prefix(std::min(size + 1, words.size()));
    }
  }
}

}  // namespace

const WordSet& NumeralWords() {
  static const WordSet words = [] {
    WordSet set;
    ForEachNumeral([&](std::string_view word, std::string_view) { set.Add(word); });
    return set;
  }();
  return words;
}

std::string_view FigureOf(uint64_t hash) {
  std::string_view found;
  if (!NumeralWords().Has(hash)) return found;
  ForEachNumeral([&](std::string_view word, std::string_view figure) {
    if (HashWord(word) == hash) found = figure;
  });
  return found;
}

}  // namespace dittograph
