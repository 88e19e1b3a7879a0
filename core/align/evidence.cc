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

bool HasOtherFacts(const Passage& passage, const FactCounts& facts, uint64_t quarters) {
  // A form has two fillings or more, the subject and what is said of it; but a short form may be
  // cut so that it has one.
  const bool is_long = quarters >= kLongWords * kQuartersPerWord;
  if (is_long && facts.other_numbers + facts.other_names <= 1 && IsNearlyVerbatim(passage)) {
    return false;
  }
  const uint64_t for_words = quarters / (kWordsPerOtherFact * kQuartersPerWord);
  const uint64_t for_facts =
      is_long ? (facts.shared_names + facts.shared_numbers) / kFactsPerOtherName : 0;
  return facts.other_numbers > for_words || facts.other_names > std::max(for_words, for_facts);
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
  const std::span<const uint32_t> ids = words.ids();
  const auto is_telling = [&](uint32_t i) { return (words.flags()[i] & kIsShort) == 0; };
  if (shared_.size() < words.num_ids()) {
    shared_.resize(words.num_ids(), 0);
    in_window_.resize(words.num_ids(), 0);
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
      if (shared_[ids[i]] == kShared && in_window_[ids[i]]++ == 0) ++together;
      if (i >= begin + length) {
        const uint32_t left = ids[i - length];
        if (shared_[left] == kShared && --in_window_[left] == 0) --together;
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
  if (IsVerbatim(words, passage, options.min_words)) return template_if(IsHalfNumbers(passage));
  const auto part = [&](uint32_t begin, uint32_t end) {
    return PassageWords{words.ids().subspan(begin, end - begin),
                        words.flags().subspan(begin, end - begin)};
  };
  const FactCounts facts = facts_.Count(part(box.a_begin, box.a_end), part(box.b_begin, box.b_end));
  return template_if(IsList(passage) || HasOtherFacts(passage, facts, quarters) ||
                     StandsAThirdTime(words, box));
}

}  // namespace dittograph
