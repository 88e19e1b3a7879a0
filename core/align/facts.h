// The facts of two passages: the numbers and names that both have, and those that each has in place
// of others. A number of several tokens (750,000) is one. A number in words is not
// held against one in figures: 7 and seven are the same.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace dittograph {

struct FactCounts {
  uint32_t shared_numbers = 0;
  uint32_t other_numbers = 0;  // of the side that has fewer of its own
  // Different ones in figures that the other side has not, nor as many more in words; of the side
  // that has more of them.
  uint32_t own_numbers = 0;
  uint32_t shared_names = 0;
  uint32_t other_names = 0;
};

// Words, their stems and flags (text/word_flags.h) of a passage. Equal words have equal values on
// both sides, and equal stems. Names are told apart by their stems, since most languages inflect
// them (so Austria is Australia); where only numbers are counted no stems are needed.
struct PassageWords {
  std::span<const uint32_t> words;
  std::span<const uint8_t> flags;
  std::span<const uint32_t> stems = {};
};

// Holds scratch memory: one for each thread.
class FactCounter {
 public:
  // The names are left out.
  FactCounts CountNumbers(const PassageWords& a, const PassageWords& b);
  FactCounts Count(const PassageWords& a, const PassageWords& b);

 private:
  // Ascending; each number as often as it occurs, each name once.
  struct Facts {
    std::vector<uint64_t> figures;
    std::vector<uint64_t> numerals;
    std::vector<uint64_t> names;
  };
  // Of the words that have one of the flags.
  void Collect(const PassageWords& passage, uint8_t kinds, Facts& facts);
  FactCounts CompareNumbers() const;  // of a_ and b_
  uint32_t CountOwn(const Facts& facts, const Facts& others, std::span<const uint32_t> other_stems);

  Facts a_;
  Facts b_;
  std::vector<uint32_t> places_;
  std::vector<uint64_t> own_;
  std::vector<uint64_t> shared_;
};

}  // namespace dittograph
