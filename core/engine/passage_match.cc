#include "engine/passage_match.h"

#include <algorithm>

namespace dittograph {

namespace {

constexpr double kLightIdentity = 0.9;
constexpr uint32_t kLightWords = 3;      // changed in a match that is light all the same
constexpr uint32_t kMaxChangeWords = 3;  // on either side of a change that is listed

// Columns of the alignment of a whole box: the equal pairs, and between them the longer side.
uint32_t CountColumns(const TokenBox& box, std::span<const SharedRun> runs) {
  uint32_t a = box.a_begin;
  uint32_t b = box.b_begin;
  uint32_t columns = 0;
  for (const SharedRun& run : runs) {
    columns += std::max(run.a - a, run.b - b) + run.length;
    a = run.a + run.length;
    b = run.b + run.length;
  }
  return columns + std::max(box.a_end - a, box.b_end - b);
}

// Numbers before names before words, by what stands on both sides.
PassageChange::Kind KindOfChange(const Words& words, const TokenBox& box) {
  const auto flags_of = [&](uint32_t begin, uint32_t end) {
    uint8_t flags = 0;
    for (uint32_t i = begin; i < end; ++i) flags |= words.flags()[i];
    return flags;
  };
  const uint8_t both = flags_of(box.a_begin, box.a_end) & flags_of(box.b_begin, box.b_end);
  if ((both & kHasDigit) != 0) return PassageChange::Kind::kNumber;
  if ((both & kIsName) != 0) return PassageChange::Kind::kName;
  return PassageChange::Kind::kWord;
}

}  // namespace

PassageKind KindOf(const TokenBox& box, std::span<const SharedRun> runs) {
  uint32_t equal = 0;
  for (const SharedRun& run : runs) equal += run.length;
  const uint32_t columns = CountColumns(box, runs);
  if (equal == columns) return PassageKind::kExact;
  const bool is_light =
      static_cast<double>(equal) / columns >= kLightIdentity || columns - equal <= kLightWords;
  return is_light ? PassageKind::kLight : PassageKind::kReworded;
}

PassageFacts FactsOf(const Passage& passage, const Words& words) {
  PassageFacts facts;
  const TokenBox& box = passage.box;
  facts.words_matched = passage.bag.shared_words;
  facts.score = passage.bag.share();
  uint32_t equal = 0;
  for (const SharedRun& run : passage.runs) {
    equal += run.length;
    facts.verbatim_run = std::max(facts.verbatim_run, run.length);
  }
  facts.identity = static_cast<double>(equal) / CountColumns(box, passage.runs);
  facts.kind = KindOf(box, passage.runs);
  for (size_t k = 1; k < passage.runs.size(); ++k) {
    const SharedRun& last = passage.runs[k - 1];
    const SharedRun& run = passage.runs[k];
    const TokenBox between = {last.a + last.length, run.a, last.b + last.length, run.b};
    const uint32_t length_a = between.a_end - between.a_begin;
    const uint32_t length_b = between.b_end - between.b_begin;
    if (std::min(length_a, length_b) == 0 || std::max(length_a, length_b) > kMaxChangeWords) {
      continue;
    }
    facts.changes.push_back({KindOfChange(words, between), between});
  }
  return facts;
}

PassageFacts FactsOfExact(uint32_t num_words) {
  PassageFacts facts;
  facts.words_matched = num_words;
  facts.verbatim_run = num_words;
  facts.score = 1.0;
  facts.identity = 1.0;
  return facts;
}

}  // namespace dittograph
