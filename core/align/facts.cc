#include "align/facts.h"

#include <algorithm>

#include "support/hash.h"
#include "text/word_flags.h"

namespace dittograph {

namespace {

// Each number in figures as often as it occurs, ascending.
void CollectFigures(const PassageWords& passage, std::vector<uint64_t>& numbers) {
  numbers.clear();
  for (size_t i = 0; i < passage.words.size(); ++i) {
    if ((passage.flags[i] & kHasDigit) == 0) continue;
    if (!GoesOnNumber(passage.flags[i]) || numbers.empty()) {
      numbers.push_back(passage.words[i]);
    } else {
      numbers.back() = MixBits(numbers.back() ^ passage.words[i] * kShingleKey);
    }
  }
  std::sort(numbers.begin(), numbers.end());
}

// Each number in words likewise.
void CollectNumerals(const PassageWords& passage, std::vector<uint64_t>& numbers) {
  numbers.clear();
  for (size_t i = 0; i < passage.words.size(); ++i) {
    if (IsNumeral(passage.flags[i])) numbers.push_back(passage.words[i]);
  }
  std::sort(numbers.begin(), numbers.end());
}

// Each name once, ascending.
void CollectNames(const PassageWords& passage, std::vector<uint64_t>& names) {
  names.clear();
  for (size_t i = 0; i < passage.words.size(); ++i) {
    if ((passage.flags[i] & kIsName) != 0) names.push_back(passage.words[i]);
  }
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
}

size_t CountShared(const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) {
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    shared += a[i] == b[j];
    const bool step_a = a[i] <= b[j];
    j += b[j] <= a[i];
    i += step_a;
  }
  return shared;
}

// Names of one side that are no word of the other. (A name that begins a sentence there is a word
// only.)
uint32_t CountOwn(const std::vector<uint64_t>& names, std::span<const uint32_t> other_words,
                  std::vector<uint64_t>& shared) {
  shared.clear();
  // Most words are no name; one bit of 64 says so of most of them.
  const auto bit_of = [](uint64_t word) { return uint64_t{1} << (word * kShingleKey >> 58); };
  uint64_t bits = 0;
  for (uint64_t name : names) bits |= bit_of(name);
  for (uint32_t word : other_words) {
    if ((bits & bit_of(word)) != 0 && std::binary_search(names.begin(), names.end(), word))
      shared.push_back(word);
  }
  std::sort(shared.begin(), shared.end());
  const auto end = std::unique(shared.begin(), shared.end());
  return static_cast<uint32_t>(names.size() - static_cast<size_t>(end - shared.begin()));
}

}  // namespace

FactCounts FactCounter::CountNumbers(const PassageWords& a, const PassageWords& b) {
  FactCounts counts;
  const auto add = [&] {
    const size_t shared = CountShared(facts_a_, facts_b_);
    counts.shared_numbers += static_cast<uint32_t>(shared);
    counts.other_numbers +=
        static_cast<uint32_t>(std::min(facts_a_.size(), facts_b_.size()) - shared);
    counts.own_numbers +=
        static_cast<uint32_t>(std::max(facts_a_.size(), facts_b_.size()) - shared);
  };
  CollectFigures(a, facts_a_);
  CollectFigures(b, facts_b_);
  add();
  CollectNumerals(a, facts_a_);
  CollectNumerals(b, facts_b_);
  add();
  return counts;
}

FactCounts FactCounter::Count(const PassageWords& a, const PassageWords& b) {
  FactCounts counts = CountNumbers(a, b);
  CollectNames(a, facts_a_);
  CollectNames(b, facts_b_);
  const uint32_t own_a = CountOwn(facts_a_, b.words, shared_);
  const uint32_t own_b = CountOwn(facts_b_, a.words, shared_);
  counts.shared_names = static_cast<uint32_t>(facts_a_.size()) - own_a;
  counts.other_names = std::min(own_a, own_b);
  return counts;
}

}  // namespace dittograph
