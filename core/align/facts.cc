#include "align/facts.h"

#include <algorithm>
#include <iterator>

#include "support/hash.h"
#include "text/word_flags.h"

namespace dittograph {

namespace {

// In figures or in words.
constexpr uint8_t kIsNumber = kHasDigit | kGoesOnNumber;

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

// Those of the ascending `names` that are among the words, each once. Most words are none; one bit
// of 64 says so of most of them.
void CollectShared(std::span<const uint32_t> words, const std::vector<uint64_t>& names,
                   std::vector<uint64_t>& shared) {
  const auto bit_of = [](uint64_t word) { return uint64_t{1} << (word * kShingleKey >> 58); };
  uint64_t bits = 0;
  for (uint64_t name : names) bits |= bit_of(name);
  shared.clear();
  for (uint32_t word : words) {
    if ((bits & bit_of(word)) != 0 && std::binary_search(names.begin(), names.end(), word))
      shared.push_back(word);
  }
  std::sort(shared.begin(), shared.end());
  shared.erase(std::unique(shared.begin(), shared.end()), shared.end());
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
  facts.figures.clear();
  facts.numerals.clear();
  facts.names.clear();
  for (uint32_t i : std::span(places_).first(num_places)) {
    const uint8_t flags = passage.flags[i];
    const uint64_t word = passage.words[i];
    if ((flags & kinds & kIsName) != 0) facts.names.push_back(passage.stems[i]);
    if (IsNumeral(flags)) facts.numerals.push_back(word);
    if ((flags & kHasDigit) == 0) continue;
    if (!GoesOnNumber(flags) || facts.figures.empty()) {
      facts.figures.push_back(word);
    } else {
      facts.figures.back() = MixBits(facts.figures.back() ^ word * kShingleKey);
    }
  }
  std::sort(facts.figures.begin(), facts.figures.end());
  std::sort(facts.numerals.begin(), facts.numerals.end());
  std::sort(facts.names.begin(), facts.names.end());
  facts.names.erase(std::unique(facts.names.begin(), facts.names.end()), facts.names.end());
}

FactCounts FactCounter::CompareNumbers() const {
  FactCounts counts;
  const auto add = [&](const std::vector<uint64_t>& a, const std::vector<uint64_t>& b) {
    const size_t shared = CountShared(a, b);
    counts.shared_numbers += static_cast<uint32_t>(shared);
    counts.other_numbers += static_cast<uint32_t>(std::min(a.size(), b.size()) - shared);
  };
  add(a_.figures, b_.figures);
  add(a_.numerals, b_.numerals);
  const auto own = [](const Facts& facts, const Facts& others) {
    size_t figures = 0;
    for (size_t i = 0; i < facts.figures.size(); ++i) {
      const uint64_t figure = facts.figures[i];
      figures += (i == 0 || figure != facts.figures[i - 1]) &&
                 !std::binary_search(others.figures.begin(), others.figures.end(), figure);
    }
    // The other side may have them in words.
    const size_t in_words = others.numerals.size() - CountShared(others.numerals, facts.numerals);
    return static_cast<uint32_t>(figures - std::min(figures, in_words));
  };
  counts.own_numbers = std::max(own(a_, b_), own(b_, a_));
  return counts;
}

FactCounts FactCounter::CountNumbers(const PassageWords& a, const PassageWords& b) {
  Collect(a, kIsNumber, a_);
  Collect(b, kIsNumber, b_);
  return CompareNumbers();
}

// Names of one side that are no word of the other. (A name that begins a sentence there is a word
// only.)
uint32_t FactCounter::CountOwn(const Facts& facts, const Facts& others,
                               std::span<const uint32_t> other_stems) {
  own_.clear();
  std::set_difference(facts.names.begin(), facts.names.end(), others.names.begin(),
                      others.names.end(), std::back_inserter(own_));
  if (own_.empty()) return 0;
  CollectShared(other_stems, own_, shared_);
  return static_cast<uint32_t>(own_.size() - shared_.size());
}

FactCounts FactCounter::Count(const PassageWords& a, const PassageWords& b) {
  Collect(a, kIsNumber | kIsName, a_);
  Collect(b, kIsNumber | kIsName, b_);
  FactCounts counts = CompareNumbers();
  const uint32_t own_a = CountOwn(a_, b_, b.stems);
  const uint32_t own_b = CountOwn(b_, a_, a.stems);
  counts.shared_names = static_cast<uint32_t>(a_.names.size()) - own_a;
  counts.other_names = std::min(own_a, own_b);
  return counts;
}

}  // namespace dittograph
