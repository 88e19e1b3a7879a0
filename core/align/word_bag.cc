#include "align/word_bag.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

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
  if (counts_.size() < words.num_stems()) counts_.resize(words.num_stems());
  for (uint32_t i = begin; i < end; ++i) ++counts_[words.stems()[i]].fixed;
}

void WordBag::Unmark(const Words& words, uint32_t begin, uint32_t end) {
  for (uint32_t i = begin; i < end; ++i) counts_[words.stems()[i]].fixed = 0;
}

// Besides, where the best interval may lie: as long as every shared word gains, which is no less
// than what it does, the sum to its end is enough, and up to its begin none is more than 0.
void WordBag::FindShared(const Words& words, uint32_t from, uint32_t to) {
  if (shared_.size() <= to - from) shared_.resize(to - from + 1);
  const int32_t least = kLeastGain * gain_;
  const int32_t gains = gain_ + kLoss;
  uint32_t num_shared = 0;
  uint32_t start = 0;
  uint32_t end = 0;
  uint32_t begin = 0;
  int32_t sum = 0;
  int32_t lost = 0;
  const uint32_t* const stems = words.stems().data();
  const int32_t* const weights = words.weights().data();
  SharedWord* const shared = shared_.data();
  const Count* const counts = counts_.data();
  for (uint32_t i = from; i < to; ++i) {
    // Without a branch: which words are shared, none foretells.
    const int32_t weight = weights[i];
    const uint32_t is_shared = counts[stems[i]].fixed != 0;
    const auto all_if_shared = -static_cast<int32_t>(is_shared);
    shared[num_shared] = {i, lost};
    const int32_t all_if_none = (sum - 1) >> 31;
    start += (num_shared - start) & static_cast<uint32_t>(all_if_none);
    num_shared += is_shared;
    lost += kLoss * weight & ~all_if_shared;
    sum = (sum & ~all_if_none) + weight * (-kLoss + (gains & all_if_shared));
    // As long as none is, `begin` is that of what may become one.
    begin = end == 0 ? start : begin;
    end = sum >= least ? num_shared : end;
  }
  begin_shared_ = begin;
  end_shared_ = end;
}

// The best interval of `words` in [from, to), given the counts of the other span. A word gains as
// often as the other span has it. A pass forward finds the end, a pass backward from there the
// begin.
std::pair<uint32_t, uint32_t> WordBag::BestInterval(const Words& words, uint32_t from,
                                                    uint32_t to) {
  FindShared(words, from, to);
  if (end_shared_ == 0) return {from, from};
  const auto shared = std::span(shared_).first(end_shared_).subspan(begin_shared_);
  const auto gain = [&](const SharedWord& word) {
    Count& count = counts_[words.stems()[word.at]];
    const int32_t is_used_up = ++count.used > count.fixed;
    return words.weights()[word.at] * (gain_ - (gain_ + kLoss) * is_used_up);
  };
  const auto forget = [&](size_t begin, size_t end) {
    for (size_t k = begin; k < end; ++k) counts_[words.stems()[shared[k].at]].used = 0;
  };
  int32_t best = 0;
  int32_t sum = 0;
  int32_t lost = 0;
  size_t start = 0;
  size_t end = 0;
  for (size_t k = 0; k < shared.size(); ++k) {
    sum -= shared[k].lost_before - lost;
    lost = shared[k].lost_before;
    if (sum <= 0) {
      forget(start, k);
      sum = 0;
      start = k;
    }
    sum += gain(shared[k]);
    if (sum > best) {
      best = sum;
      end = k + 1;
    }
  }
  forget(start, shared.size());
  if (best < kLeastGain * gain_) return {from, from};
  best = 0;
  sum = 0;
  lost = shared[end - 1].lost_before;
  size_t begin = end;
  for (size_t k = end; k-- > 0;) {
    sum -= lost - shared[k].lost_before;
    lost = shared[k].lost_before;
    sum += gain(shared[k]);
    if (sum > best) {
      best = sum;
      begin = k;
    }
  }
  forget(0, end);
  return {shared[begin].at, shared[end - 1].at + 1};
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
  for (int turn = 0; turn < kMaxTurns; ++turn) {
    const TokenBox before = box;
    Mark(b, box.b_begin, box.b_end);
    const uint32_t a_stop = is_one_article ? std::min(box.b_begin, limits.a_end) : limits.a_end;
    std::tie(box.a_begin, box.a_end) = BestInterval(
        a, std::max(limits.a_begin, reach_back(box.a_begin)), std::min(a_stop, box.a_end + kReach));
    Unmark(b, before.b_begin, before.b_end);
    if (box.a_begin == box.a_end) return {};
    Mark(a, box.a_begin, box.a_end);
    const uint32_t b_start = is_one_article ? std::max(box.a_end, limits.b_begin) : limits.b_begin;
    std::tie(box.b_begin, box.b_end) = BestInterval(b, std::max(b_start, reach_back(box.b_begin)),
                                                    std::min(limits.b_end, box.b_end + kReach));
    Unmark(a, box.a_begin, box.a_end);
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
    score.numbers_b += b.is_number(i);
  }
  bool has_number = false;  // all tokens so far of the number at i are shared
  for (uint32_t i = box.a_begin; i < box.a_end; ++i) {
    score.weight_a += a.weights()[i];
    score.entries_a += a.is_entry(i);
    score.names_a += a.is_name(i);
    score.numbers_a += a.is_number(i);
    uint32_t& count = counts_[a.stems()[i]].fixed;
    const bool is_shared = count > 0;
    if (is_shared) {
      --count;
      score.shared += a.weights()[i];
      score.shared_names += a.is_name(i);
      ++score.shared_words;
    }
    if (a.is_number(i)) {
      has_number = is_shared;
      score.shared_numbers += is_shared;
    } else if (a.goes_on_number(i) && has_number && !is_shared) {
      has_number = false;
      --score.shared_numbers;
    }
  }
  Unmark(b, box.b_begin, box.b_end);
  return score;
}

}  // namespace dittograph
