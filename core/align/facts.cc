#include "align/facts.h"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "support/hash.h"
#include "text/word_flags.h"

namespace dittograph {

namespace {

// Those of the ascending `names` that are among the words, each once. Most words are none; one bit
// of 64 says so of most of them.
void CollectShared(const PassageWords& passage, const std::vector<uint64_t>& names,
                   std::vector<uint64_t>& shared) {
  const auto bit_of = [](uint64_t word) { return uint64_t{1} << (word * kShingleKey >> 58); };
  uint64_t bits = 0;
  for (uint64_t name : names) bits |= bit_of(name);
  shared.clear();
  for (size_t i = 0; i < passage.words.size(); ++i) {
    const uint32_t stem = passage.StemAt(i);
    if ((bits & bit_of(stem)) != 0 && std::binary_search(names.begin(), names.end(), stem))
      shared.push_back(stem);
  }
  std::sort(shared.begin(), shared.end());
  shared.erase(std::unique(shared.begin(), shared.end()), shared.end());
}

constexpr uint32_t kNoUnit = UINT32_MAX;

uint32_t UnitAt(const PassageWords& passage, uint32_t i) {
  const auto flags_at = [&](size_t at) -> uint8_t {
    return at < passage.flags.size() ? passage.flags[at] : 0;
  };
  // Next to it, or behind a short word: twenty one, treinta y cinco.
  const auto is_numeral_beside = [&](size_t next, size_t behind) {
    return IsNumeral(flags_at(next)) ||
           ((flags_at(next) & kIsShort) != 0 && IsNumeral(flags_at(behind)));
  };
  if (i + 1 == passage.words.size()) return kNoUnit;
  if (IsNumeral(passage.flags[i]) &&
      (is_numeral_beside(i + 1, i + 2) || is_numeral_beside(size_t{i} - 1, size_t{i} - 2))) {
    return kNoUnit;
  }
  return passage.StemAt(i + 1);
}

}  // namespace

void FactCounter::Collect(const PassageWords& passage, uint8_t kinds, Facts& facts) {
  if (places_.size() < passage.flags.size()) places_.resize(passage.flags.size());
  uint32_t* const places = places_.data();
  size_t num_places = 0;
  for (uint32_t i = 0; i < passage.flags.size(); ++i) {
    // Without a branch: which word is a fact, none foretells.
    places[num_places] = i;
    num_places += (passage.flags[i] & kinds) != 0;
  }
  facts.numbers.clear();
  facts.names.clear();
  for (uint32_t i : std::span(places_).first(num_places)) {
    const uint8_t flags = passage.flags[i];
    const uint32_t stem = passage.StemAt(i);
    const uint32_t unit = UnitAt(passage, i);
    if ((flags & kinds & kIsName) != 0) facts.names.push_back(stem);
    if (GoesOnNumber(flags) && !facts.numbers.empty()) {
      Number& number = facts.numbers.back();
      number.value = MixBits(number.value ^ stem * kShingleKey);
      number.unit = unit;
    } else if ((flags & kIsNumber) != 0) {
      facts.numbers.push_back({stem, unit, IsNumeral(flags), false});
    }
  }
  std::sort(facts.numbers.begin(), facts.numbers.end(), [](const Number& a, const Number& b) {
    return std::tie(a.value, a.is_in_words, a.unit) < std::tie(b.value, b.is_in_words, b.unit);
  });
  std::sort(facts.names.begin(), facts.names.end());
  facts.names.erase(std::unique(facts.names.begin(), facts.names.end()), facts.names.end());
}

// How many numbers in words of one side have the same unit as one in figures of the other, of those
// that are not shared.
uint32_t FactCounter::CountSameUnits(const Facts& words, const Facts& figures) {
  const auto collect = [](const Facts& facts, bool is_in_words, std::vector<uint32_t>& units) {
    units.clear();
    for (const Number& number : facts.numbers) {
      if (number.is_shared || number.is_in_words != is_in_words) continue;
      if (number.unit != kNoUnit) units.push_back(number.unit);
    }
    std::sort(units.begin(), units.end());
  };
  collect(words, true, units_a_);
  collect(figures, false, units_b_);
  uint32_t count = 0;
  for (size_t i = 0, j = 0; i < units_a_.size() && j < units_b_.size();) {
    const uint32_t unit_a = units_a_[i];
    const uint32_t unit_b = units_b_[j];
    count += unit_a == unit_b;
    i += unit_a <= unit_b;
    j += unit_b <= unit_a;
  }
  return count;
}

FactCounts FactCounter::CompareNumbers() {
  FactCounts counts;
  for (size_t i = 0, j = 0; i < a_.numbers.size() && j < b_.numbers.size();) {
    Number& a = a_.numbers[i];
    Number& b = b_.numbers[j];
    if (a.value == b.value) {
      a.is_shared = b.is_shared = true;
      ++counts.shared_numbers;
    }
    i += a.value <= b.value;
    j += b.value <= a.value;
  }
  struct Left {
    uint32_t figures = 0;
    uint32_t in_words = 0;
    uint32_t own = 0;
  };
  const auto left_of = [](const Facts& facts) {
    Left left;
    for (size_t i = 0; i < facts.numbers.size(); ++i) {
      const Number& number = facts.numbers[i];
      if (number.is_shared) continue;
      ++(number.is_in_words ? left.in_words : left.figures);
      // The first of equal ones is shared, if any is.
      const bool is_first = i == 0 || facts.numbers[i - 1].value != number.value;
      left.own += is_first && !number.is_in_words;
    }
    return left;
  };
  const Left a = left_of(a_);
  const Left b = left_of(b_);
  const uint32_t figures = std::min(a.figures, b.figures);
  const uint32_t in_words = std::min(a.in_words, b.in_words);
  counts.other_numbers = figures + in_words;
  if (a.figures > figures && b.in_words > in_words) {
    counts.other_numbers +=
        std::min({a.figures - figures, b.in_words - in_words, CountSameUnits(b_, a_)});
  } else if (b.figures > figures && a.in_words > in_words) {
    counts.other_numbers +=
        std::min({b.figures - figures, a.in_words - in_words, CountSameUnits(a_, b_)});
  }
  counts.own_numbers = std::max(a.own, b.own);
  return counts;
}

FactCounts FactCounter::CountNumbers(const PassageWords& a, const PassageWords& b) {
  Collect(a, kIsNumber, a_);
  Collect(b, kIsNumber, b_);
  return CompareNumbers();
}

// Names of one side that are no word of the other. (A name that begins a sentence there is a word
// only.)
uint32_t FactCounter::CountOwnNames(const Facts& facts, const Facts& others,
                                    const PassageWords& other_words) {
  own_.clear();
  std::set_difference(facts.names.begin(), facts.names.end(), others.names.begin(),
                      others.names.end(), std::back_inserter(own_));
  if (own_.empty()) return 0;
  CollectShared(other_words, own_, shared_);
  return static_cast<uint32_t>(own_.size() - shared_.size());
}

FactCounts FactCounter::Count(const PassageWords& a, const PassageWords& b) {
  Collect(a, kIsNumber | kIsName, a_);
  Collect(b, kIsNumber | kIsName, b_);
  FactCounts counts = CompareNumbers();
  const uint32_t own_a = CountOwnNames(a_, b_, b);
  const uint32_t own_b = CountOwnNames(b_, a_, a);
  counts.shared_names = static_cast<uint32_t>(a_.names.size()) - own_a;
  counts.other_names = std::min(own_a, own_b);
  return counts;
}

}  // namespace dittograph
