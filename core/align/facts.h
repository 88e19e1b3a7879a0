// The facts of two passages: the numbers and names that both have, and those that each has in place
// of others. A number of several tokens (750,000) is one; seven is 7.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dittograph {

struct FactCounts {
  uint32_t shared_numbers = 0;
  // Of the side that has fewer of its own. Numbers in words are held against figures only as far as
  // the same words stand behind them (one mln is no 6 mln, but it may stand beside 26 pct), and not
  // where they may be parts of one number (twenty-one).
  uint32_t other_numbers = 0;
  // Different ones in figures that the other side has not; of the side that has more of them.
  uint32_t own_numbers = 0;
  uint32_t shared_names = 0;
  uint32_t other_names = 0;
};

// The words of a passage and their flags (text/word_flags.h). What is left of a word without its
// `ending_bits` lowest bits is its stem, equal for equal stems on both sides. Names are told apart
// by it since most languages inflect them (so Austria is Australia).
struct PassageWords {
  std::span<const uint32_t> words;
  std::span<const uint8_t> flags;
  int ending_bits = 0;

  uint32_t StemAt(size_t i) const { return words[i] >> ending_bits; }
};

// Holds scratch memory: one for each thread.
class FactCounter {
 public:
  // The names are left out.
  FactCounts CountNumbers(const PassageWords& a, const PassageWords& b);
  FactCounts Count(const PassageWords& a, const PassageWords& b);

 private:
  struct Number {
    uint64_t value;
    uint32_t unit;  // the stem behind it; kNoUnit: none, or another number in words next to it
    bool is_in_words;
    bool is_shared;
  };
  struct Facts {
    std::vector<Number> numbers;  // by value, in figures first; each as often as it occurs
    std::vector<uint64_t> names;  // ascending, each once
  };
  // Of the words that have one of the flags.
  void Collect(const PassageWords& passage, uint8_t kinds, Facts& facts);
  FactCounts CompareNumbers();  // of a_ and b_
  uint32_t CountSameUnits(const Facts& words, const Facts& figures);
  uint32_t CountOwnNames(const Facts& facts, const Facts& others, const PassageWords& other_words);

  Facts a_;
  Facts b_;
  std::vector<uint32_t> places_;
  std::vector<uint32_t> units_a_;
  std::vector<uint32_t> units_b_;
  std::vector<uint64_t> own_;
  std::vector<uint64_t> shared_;
};

}  // namespace dittograph
