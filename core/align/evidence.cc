#include "align/evidence.h"

#include <algorithm>

namespace dittograph {

namespace {

constexpr int64_t kEvidenceOne = 64;
// Hundredths: c of the header.
constexpr int64_t kExpectedWithin = 36;
constexpr int64_t kExpectedAcross = 20;
constexpr uint64_t kWordsPerOtherFact = 30;
// Two sentences.
constexpr uint64_t kLongWords = 25;
constexpr uint32_t kNeighbourTokens = 16;
constexpr uint64_t kFactsPerOtherName = 3;
// What is looked at of a list.
constexpr uint32_t kListWords = 16;
// The rows of a list stand near each other.
constexpr uint32_t kNearTokens = 1000;

// Whether a run of min_words equal words, or more, is half of the longer side.
bool IsVerbatim(const Words& words, const Passage& passage, uint32_t min_words) {
  const TokenBox& box = passage.box;
  const uint32_t length = std::max(box.a_end - box.a_begin, box.b_end - box.b_begin);
  return std::any_of(passage.runs.begin(), passage.runs.end(), [&](const SharedRun& run) {
    return 2 * run.length >= length &&
           words.Quarters(run.a, run.a + run.length) >= uint64_t{min_words} * kQuartersPerWord;
  });
}

bool IsList(const Passage& passage) {
  const BagScore& bag = passage.bag;
  const TokenBox& box = passage.box;
  return !IsInOrder(passage) && (2 * bag.entries_a >= box.a_end - box.a_begin ||
                                 2 * bag.entries_b >= box.b_end - box.b_begin);
}

bool IsHalfNumbers(const Passage& passage) {
  const BagScore& bag = passage.bag;
  const TokenBox& box = passage.box;
  return 2 * (bag.entries_a - bag.names_a) >= box.a_end - box.a_begin ||
         2 * (bag.entries_b - bag.names_b) >= box.b_end - box.b_begin;
}

// Whether three quarters of the longer side are equal in order.
bool IsNearlyVerbatim(const Passage& passage) {
  const TokenBox& box = passage.box;
  uint32_t equal = 0;
  for (const SharedRun& run : passage.runs) equal += run.length;
  return 4 * equal >= 3 * std::max(box.a_end - box.a_begin, box.b_end - box.b_begin);
}

// Whether they stand side by side and share less than two tellings of one thing would: of two
// sentences one after the other, the second says more or speaks of another ("class A holders get
// …, class B holders get …").
bool AreParallel(const Passage& passage, uint64_t quarters) {
  if (passage.is_across || passage.box.b_begin >= passage.box.a_end + kNeighbourTokens)
    return false;
  const int64_t tenths = quarters < kLongWords * kQuartersPerWord ? 9 : 6;
  return 20 * passage.bag.shared < tenths * (passage.bag.weight_a + passage.bag.weight_b);
}

uint64_t OtherFactsFor(uint64_t quarters) {
  return quarters / (kWordsPerOtherFact * kQuartersPerWord);
}

bool HasOtherFacts(const Passage& passage, const FactCounts& facts, uint64_t quarters) {
  // A form has two fillings or more, the subject and what is said of it; but a short form may be
  // cut so that it has one.
  const bool is_long = quarters >= kLongWords * kQuartersPerWord;
  if (is_long && facts.other_numbers + facts.other_names <= 1 && IsNearlyVerbatim(passage)) {
    return false;
  }
  const uint64_t for_words = OtherFactsFor(quarters);
  const uint64_t shared = facts.shared_names + facts.shared_numbers;
  if (shared == 0 && facts.other_numbers > 0 && facts.other_names > 0) return true;
  const bool counts_otherwise = !passage.is_across && facts.own_numbers > for_words + 1 &&
                                facts.own_numbers > facts.shared_numbers;
  if (counts_otherwise && 4 * passage.in_order < 3 * passage.bag.shared) return true;
  const uint64_t for_facts = is_long ? shared / kFactsPerOtherName : 0;
  return facts.other_numbers > for_words || facts.other_names > std::max(for_words, for_facts);
}

// Other numbers just outside of the passage, with nothing or the same words between: a form may be
// cut so that what it was filled in with is outside ("a 100 mln dlr bond").
uint32_t CountCutOffNumbers(const Words& words, const TokenBox& box) {
  const auto begins = [&](uint32_t i) { return (words.flags()[i] & kBeginsSentence) != 0; };
  const auto same = [&](uint32_t i, uint32_t j) { return words.stems()[i] == words.stems()[j]; };
  const auto is_number = [&](uint32_t i) { return (words.flags()[i] & kIsNumber) != 0; };
  // One in words and one in figures only before the same word ("that no one", "since 1987").
  const auto are_numbers = [&](uint32_t i, uint32_t j) {
    const uint8_t either = words.flags()[i] ^ words.flags()[j];
    if (!is_number(i) || !is_number(j)) return false;
    if ((either & kHasDigit) == 0) return true;
    return i + 1 < box.b_begin && j + 1 < words.size() && same(i + 1, j + 1);
  };
  uint32_t count = 0;
  uint32_t i = box.a_begin;
  uint32_t j = box.b_begin;
  while (i > 0 && j > box.a_end && !begins(i) && !begins(j) && same(i - 1, j - 1)) --i, --j;
  if (i > 0 && j > box.a_end && !begins(i) && !begins(j)) count += are_numbers(i - 1, j - 1);
  i = box.a_end;
  j = box.b_end;
  const auto go_on = [&] {
    return i < box.b_begin && j < words.size() && !begins(i) && !begins(j);
  };
  while (go_on() && same(i, j)) ++i, ++j;
  if (go_on()) count += are_numbers(i, j);
  return count;
}

// Whether a list, or the next rows of it, stands behind either side: half of the words there are
// names and numbers, and a quarter are numbers. What introduces a list is no statement.
bool IntroducesAList(const Words& words, const TokenBox& box) {
  const auto is_list = [&](uint32_t begin, uint32_t end) {
    end = std::min(end, begin + kListWords);
    uint32_t entries = 0;
    uint32_t numbers = 0;
    for (uint32_t i = begin; i < end; ++i) {
      entries += words.is_entry(i);
      numbers += (words.flags()[i] & kHasDigit) != 0;
    }
    return 2 * entries >= kListWords && 4 * numbers >= kListWords;
  };
  return is_list(box.a_end, box.b_begin) && is_list(box.b_end, words.size());
}

}  // namespace

bool IsInOrder(const Passage& passage) {
  return 8 * passage.in_order >= 3 * (passage.bag.weight_a + passage.bag.weight_b);
}

int64_t Evidence(const Words& words, const Passage& passage) {
  const TokenBox& box = passage.box;
  const auto quarters = static_cast<int64_t>(words.Quarters(box.a_begin, box.a_end) +
                                             words.Quarters(box.b_begin, box.b_end));
  const int64_t weight = passage.bag.weight_a + passage.bag.weight_b;
  if (weight == 0) return 0;
  // Shares of both sides: twice the shared weight by the whole, so s + o/2 - c is, in hundredths,
  const __int128 hundredths = 200 * __int128{passage.bag.shared} +
                              100 * __int128{passage.in_order} -
                              (passage.is_across ? kExpectedAcross : kExpectedWithin) * weight;
  return static_cast<int64_t>(hundredths * quarters * (kEvidenceOne / kQuartersPerWord) /
                              (100 * weight));
}

int64_t RequiredEvidence(Strictness strictness) {
  switch (strictness) {
    case Strictness::kLoose:
      return 5 * kEvidenceOne;
    case Strictness::kNormal:
      return 16 * kEvidenceOne;
    case Strictness::kStrict:
      break;
  }
  return 24 * kEvidenceOne;
}

// Whether three fifths of the telling words that the two sides share occur together in a third
// stretch of the same length near one of them.
bool Judge::StandsAThirdTime(const Words& words, const TokenBox& box) {
  enum : uint8_t { kInA = 1, kShared = 2 };
  std::span<const uint32_t> ids = words.ids();
  size_t num_ids = words.num_ids();
  if (num_ids == 0) {
    vocabulary_.Count(ids);
    ids = vocabulary_.ids();
    num_ids = vocabulary_.num_words();
  }
  const auto is_telling = [&](uint32_t i) { return (words.flags()[i] & kIsShort) == 0; };
  if (shared_.size() < num_ids) {
    shared_.resize(num_ids, 0);
    in_window_.resize(num_ids, 0);
  }
  for (uint32_t i = box.a_begin; i < box.a_end; ++i) {
    if (is_telling(i)) shared_[ids[i]] = kInA;
  }
  uint32_t num_shared = 0;
  for (uint32_t i = box.b_begin; i < box.b_end; ++i) {
    if (shared_[ids[i]] != kInA) continue;
    shared_[ids[i]] = kShared;
    ++num_shared;
  }
  const uint32_t length = std::max(box.a_end - box.a_begin, box.b_end - box.b_begin);
  uint32_t most = 0;
  const auto search = [&](uint32_t begin, uint32_t end) {
    uint32_t together = 0;
    for (uint32_t i = begin; i < end; ++i) {
      // Without a branch: which word is shared, none foretells.
      const uint32_t is_shared = shared_[ids[i]] == kShared;
      together += is_shared & uint32_t{in_window_[ids[i]] == 0};
      in_window_[ids[i]] += is_shared;
      if (i >= begin + length) {
        const uint32_t left = ids[i - length];
        const uint32_t was_shared = shared_[left] == kShared;
        in_window_[left] -= was_shared;
        together -= was_shared & uint32_t{in_window_[left] == 0};
      }
      most = std::max(most, together);
    }
    for (uint32_t i = end - std::min(end - begin, length); i < end; ++i) in_window_[ids[i]] = 0;
  };
  const uint32_t near_b = std::max(box.a_end, box.b_begin - std::min(box.b_begin, kNearTokens));
  const uint32_t near_a = std::min(near_b, box.a_end + kNearTokens);
  search(box.a_begin - std::min(box.a_begin, kNearTokens), box.a_begin);
  search(box.a_end, near_a);
  search(near_b, box.b_begin);
  search(box.b_end, std::min(words.size(), box.b_end + kNearTokens));
  for (uint32_t i = box.a_begin; i < box.a_end; ++i) shared_[ids[i]] = 0;
  return num_shared > 0 && 5 * most >= 3 * num_shared;
}

FactCounts Judge::CountFacts(const Words& words, const Passage& passage) {
  const auto part = [&](uint32_t begin, uint32_t end) {
    return PassageWords{words.stems().subspan(begin, end - begin),
                        words.flags().subspan(begin, end - begin)};
  };
  const TokenBox& box = passage.box;
  FactCounts facts = facts_.Count(part(box.a_begin, box.a_end), part(box.b_begin, box.b_end));
  if (!passage.is_across) facts.other_numbers += CountCutOffNumbers(words, box);
  return facts;
}

Verdict Judge::Decide(const Words& words, const Passage& passage, const PassageOptions& options) {
  const TokenBox& box = passage.box;
  const uint64_t quarters =
      std::min(words.Quarters(box.a_begin, box.a_end), words.Quarters(box.b_begin, box.b_end));
  if (quarters < uint64_t{options.min_words} * kQuartersPerWord) return Verdict::kNo;
  if (Evidence(words, passage) < RequiredEvidence(options.strictness)) return Verdict::kNo;
  const auto template_if = [](bool is_form) {
    return is_form ? Verdict::kTemplate : Verdict::kRepeat;
  };
  if (AreParallel(passage, quarters)) return Verdict::kTemplate;
  const bool is_verbatim = IsVerbatim(words, passage, options.min_words);
  if (is_verbatim && passage.is_across) return template_if(IsHalfNumbers(passage));
  if (!passage.is_across && quarters < 2 * kLongWords * kQuartersPerWord &&
      IntroducesAList(words, box)) {
    return Verdict::kTemplate;
  }
  const FactCounts facts = CountFacts(words, passage);
  if (is_verbatim) {
    return template_if(IsHalfNumbers(passage) || facts.other_numbers > OtherFactsFor(quarters) + 1);
  }
  return template_if(IsList(passage) || HasOtherFacts(passage, facts, quarters) ||
                     StandsAThirdTime(words, box));
}

}  // namespace dittograph
