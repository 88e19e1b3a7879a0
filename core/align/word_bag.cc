#include "align/word_bag.h"

#include <algorithm>
#include <span>

#include "align/marked_places.h"

namespace dittograph {

namespace {

// How far a span may grow in one turn; it takes turns while it grows.
constexpr uint32_t kReach = 40;
constexpr int kMaxTurns = 8;
constexpr int32_t kLoss = 1;
// A span that shrinks below this, or gains less than four words do, is given up: a passage has 8.
constexpr uint32_t kLeastTokens = 6;
constexpr int32_t kLeastGain = 4 * kWeightOne;
}  // namespace

void WordBag::SetStrictness(Strictness strictness) {
  gain_ = strictness == Strictness::kLoose ? 4 : 2;
}

void WordBag::Mark(const Words& words, uint32_t begin, uint32_t end) {
  if (fixed_.size() < words.num_stems()) {
    fixed_.resize(words.num_stems());
    used_.resize(words.num_stems());
  }
  for (uint32_t i = begin; i < end; ++i) ++fixed_[words.stems()[i]];
}

void WordBag::Unmark(const Words& words, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) fixed_[words.stems()[i]] = 0;
}

// The best interval of the words in the window, given the counts of the other span. A word gains as
// often as the other span has it. A pass forward finds the end, a pass backward from there the
// begin; between words that both spans have, all lose.
WordBag::Interval WordBag::BestInterval(const Words& words, const Interval& window) {
  const uint32_t* const stems = words.stems().data();
  const int32_t* const weights = words.weights().data();
  const uint32_t* const sums = words.sums().data();
  const size_t num_shared = FindMarkedPlaces(stems, fixed_, window.begin, window.end, shared_);
  const std::span<const uint32_t> shared(shared_.data(), num_shared);
  const uint32_t* const fixed = fixed_.data();
  uint64_t* const used = used_.data();
  uint64_t least = least_used_;  // of this count: what is less is of one before
  const auto gain = [&least, stems, fixed, used, gain = gain_](uint32_t at, int32_t weight) {
    const uint32_t stem = stems[at];
    const uint64_t count = std::max(used[stem], least);
    used[stem] = count + 1;
    // Without a branch: which words are used up, none foretells.
    const int32_t is_used_up = count >= least + fixed[stem];
    return weight * (gain - (gain + kLoss) * is_used_up);
  };
  // Sums with their places, to take the first of the best without a branch.
  const auto ranked = [](int32_t sum, uint32_t place) {
    return static_cast<int64_t>(uint64_t{static_cast<uint32_t>(sum)} << 32 | place);
  };
  int64_t best = 0;
  int32_t sum = 0;
  uint32_t last = sums[window.begin];  // of all weights, up to the last shared word
  for (const uint32_t at : shared) {
    const int32_t weight = weights[at];
    sum -= kLoss * static_cast<int32_t>(sums[at] - last);
    last = sums[at] + static_cast<uint32_t>(weight);
    if (sum <= 0) {
      least += shared.size();
      sum = 0;
    }
    sum += gain(at, weight);
    best = std::max(best, ranked(sum, ~at));
  }
  least += shared.size();
  least_used_ = least + shared.size();
  if (best >> 32 < kLeastGain * gain_) return {window.begin, window.begin};
  const uint32_t end = ~static_cast<uint32_t>(best) + 1;
  best = 0;
  sum = 0;
  last = sums[end];
  size_t k = shared.size();
  while (shared[k - 1] >= end) --k;
  while (k-- > 0) {
    const uint32_t at = shared[k];
    const int32_t weight = weights[at];
    sum -= kLoss * (static_cast<int32_t>(last - sums[at]) - weight);
    last = sums[at];
    sum += gain(at, weight);
    best = std::max(best, ranked(sum, at));
  }
  return {static_cast<uint32_t>(best), end};
}

// The best interval of the words in the window, where the other span is fixed. The same question as
// the last one has the same answer.
WordBag::Interval WordBag::Best(const Words& words, const Interval& window, const Words& other,
                                const Interval& fixed, Answer& last) {
  if (window == last.window && fixed == last.fixed) return last.best;
  Mark(other, fixed.begin, fixed.end);
  last = {window, fixed, BestInterval(words, window)};
  Unmark(other, fixed.begin, fixed.end);
  return last.best;
}

TokenBox WordBag::Grow(const Words& a, const Words& b, const TokenBox& box, const TokenBox& limits,
                       BoxIndex* paths) {
  path_.clear();
  const TokenBox grown = GrowOn(a, b, box, limits, paths);
  if (paths != nullptr) {
    for (const TokenBox& passed : path_) paths->Add(passed);
  }
  return grown;
}

TokenBox WordBag::GrowOn(const Words& a, const Words& b, TokenBox box, const TokenBox& limits,
                         const BoxIndex* paths) {
  const bool is_one_article = &a == &b;
  const auto reach_back = [](uint32_t at) { return at - std::min(at, kReach); };
  Answer last_a;
  Answer last_b;
  for (int turn = 0; turn < kMaxTurns; ++turn) {
    const TokenBox before = box;
    const uint32_t a_stop = is_one_article ? std::min(box.b_begin, limits.a_end) : limits.a_end;
    const Interval best_a = Best(
        a,
        {std::max(limits.a_begin, reach_back(box.a_begin)), std::min(a_stop, box.a_end + kReach)},
        b, {box.b_begin, box.b_end}, last_a);
    const uint32_t length_a = best_a.end - best_a.begin;
    const bool is_same_a = best_a.begin == box.a_begin && best_a.end == box.a_end;
    if (length_a == 0 || (length_a < kLeastTokens && !is_same_a)) return {};
    box.a_begin = best_a.begin;
    box.a_end = best_a.end;
    const uint32_t b_start = is_one_article ? std::max(box.a_end, limits.b_begin) : limits.b_begin;
    const Interval best_b = Best(
        b, {std::max(b_start, reach_back(box.b_begin)), std::min(limits.b_end, box.b_end + kReach)},
        a, best_a, last_b);
    box.b_begin = best_b.begin;
    box.b_end = best_b.end;
    if (box == before) break;
    if (std::min(box.a_end - box.a_begin, box.b_end - box.b_begin) < kLeastTokens) return {};
    if (paths == nullptr) continue;
    if (paths->Any(box, [&](const TokenBox& passed) { return passed == box; })) return {};
    path_.push_back(box);
  }
  return box;
}

BagScore WordBag::Score(const Words& a, const Words& b, const TokenBox& box) {
  BagScore score;
  Mark(b, box.b_begin, box.b_end);
  for (uint32_t i = box.b_begin; i < box.b_end; ++i) {
    score.weight_b += b.weights()[i];
    score.entries_b += b.is_entry(i);
    score.names_b += b.is_name(i);
  }
  for (uint32_t i = box.a_begin; i < box.a_end; ++i) {
    score.weight_a += a.weights()[i];
    score.entries_a += a.is_entry(i);
    score.names_a += a.is_name(i);
    // Without a branch: which word is shared, none foretells.
    uint32_t& count = fixed_[a.stems()[i]];
    const uint32_t is_shared = count > 0;
    count -= is_shared;
    score.shared += a.weights()[i] * static_cast<int32_t>(is_shared);
    score.shared_words += is_shared;
  }
  Unmark(b, box.b_begin, box.b_end);
  return score;
}

}  // namespace dittograph
