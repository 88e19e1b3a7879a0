#include "relate/comparison.h"

#include <algorithm>
#include <bit>

namespace dittograph {

namespace {

constexpr uint32_t kLongRun = 8;
constexpr uint32_t kMinSentence = 6;
constexpr uint32_t kMaxSlot = 10;
constexpr uint32_t kLeadWords = 60;
constexpr uint32_t kMaxCorrection = 6;
constexpr uint32_t kMaxTopPrefix = 3;
constexpr uint32_t kMinTopRun = 4;
// Of datelines. A story is taken up or sent again within two days.
constexpr uint32_t kDaysApart = 3;

// What stands on one side of a gap.
struct Stretch {
  uint32_t words = 0;
  uint32_t numbers = 0;
  uint32_t names = 0;
  uint32_t body_words = 0;  // not of the headline
  uint64_t hash = 0;
};

Stretch Read(const ArticleWords& words, uint32_t begin, uint32_t end) {
  Stretch stretch;
  for (uint32_t i = begin; i < end; ++i) {
    if (words.Is(i, kInNote)) continue;
    ++stretch.words;
    stretch.numbers += words.Is(i, kNumberWord) || (i == begin && words.Is(i, kNumberPart));
    stretch.names += words.Is(i, kNameWord);
    stretch.body_words += !words.Is(i, kInHeadline);
    stretch.hash = std::rotl(stretch.hash, 7) ^ words.hashes()[i];
  }
  return stretch;
}

bool IsBetween(uint32_t low, uint32_t value, uint32_t high) {
  return low <= value && value <= high;
}

}  // namespace

uint32_t CountShared(std::span<const uint64_t> a, std::span<const uint64_t> b) {
  uint32_t shared = 0;
  for (size_t i = 0, k = 0; i < a.size() && k < b.size();) {
    shared += a[i] == b[k];
    const bool moves_a = a[i] <= b[k];
    k += b[k] <= a[i];
    i += moves_a;
  }
  return shared;
}

Comparison Comparer::Compare(const ArticleWords& a, const ArticleWords& b) {
  a_ = &a;
  b_ = &b;
  runs_ = aligner_.Align(a.hashes(), b.hashes());
  corrections_.clear();
  Comparison result;
  result.words_a = a.num_body_words();
  result.words_b = b.num_body_words();
  result.body_a = a.num_body_words() - a.num_headline_words();
  result.body_b = b.num_body_words() - b.num_headline_words();
  result.body_begin_a = a.body_begin();
  CountRuns(result);
  Gap gap{0, 0, 0, 0};
  for (const SharedRun& run : runs_) {
    if (IsInsideNumber(run)) continue;
    gap.a_end = run.a;
    gap.b_end = run.b;
    CountGap(gap, result);
    gap.a_begin = run.a + run.length;
    gap.b_begin = run.b + run.length;
  }
  gap.a_end = a.size();
  gap.b_end = b.size();
  CountGap(gap, result);
  std::sort(corrections_.begin(), corrections_.end());
  result.corrections = static_cast<uint32_t>(std::unique(corrections_.begin(), corrections_.end()) -
                                             corrections_.begin());
  CountKeptSentences(result);
  result.has_same_dateline =
      !a.zones().dateline.empty() && a.zones().dateline == b.zones().dateline;
  result.has_other_dateline = !a.zones().dateline.empty() && !b.zones().dateline.empty() &&
                              a.zones().dateline != b.zones().dateline;
  const DatelineDay& day_a = a.zones().day;
  const DatelineDay& day_b = b.zones().day;
  result.are_days_apart = AreOfOneDesk(day_a, day_b) && DaysApart(day_a, day_b) >= kDaysApart;
  return result;
}

// 8.6 and 6.8 share a part, but they are two numbers.
bool Comparer::IsInsideNumber(const SharedRun& run) const {
  if (run.length != 1) return false;
  const auto is_part = [](const ArticleWords& words, uint32_t i) {
    const bool goes_on = i + 1 < words.size() && words.Is(i + 1, kNumberPart);
    return words.Is(i, kNumberPart) || (words.Is(i, kNumberWord) && goes_on);
  };
  return is_part(*a_, run.a) && is_part(*b_, run.b);
}

void Comparer::CountRuns(Comparison& result) {
  for (const SharedRun& run : runs_) {
    const ArticleWords::Counts& before = a_->Before(run.a);
    const ArticleWords::Counts& after = a_->Before(run.a + run.length);
    const uint32_t words = after.body_words - before.body_words;
    result.kept += {after.numbers - before.numbers, after.names - before.names};
    result.equal += words;
    result.equal_body += words - (after.headline_words - before.headline_words);
    if (run.length >= 2) result.in_runs += words;
    result.longest_run = std::max(result.longest_run, words);
    if (words < kLongRun) continue;
    TokenBox& box = result.long_box;
    if (result.in_long_runs == 0) box = {run.a, 0, run.b, 0};
    box.a_end = run.a + run.length;
    box.b_end = run.b + run.length;
    result.in_long_runs += words;
  }
  for (const SharedRun& run : runs_) {
    if (run.a > kMaxTopPrefix || run.b > kMaxTopPrefix) break;
    result.has_same_top = result.has_same_top || run.length >= kMinTopRun;
  }
}

void Comparer::CountGap(const Gap& gap, Comparison& result) {
  const Stretch a = Read(*a_, gap.a_begin, gap.a_end);
  const Stretch b = Read(*b_, gap.b_begin, gap.b_end);
  const Comparison::Facts facts{std::min(a.numbers, b.numbers), std::min(a.names, b.names)};
  if (IsBetween(1, a.words, kMaxSlot) && IsBetween(1, b.words, kMaxSlot)) {
    result.replaced += facts;
    result.changed_numbers += a.numbers + b.numbers > 0;
    if (gap.a_begin < kLeadWords) result.replaced_in_lead += facts;
  }
  if (facts.sum() > 0 && IsBetween(1, a.body_words, kMaxCorrection) &&
      IsBetween(1, b.body_words, kMaxCorrection)) {
    corrections_.push_back(std::rotl(a.hash, 1) ^ b.hash);
  } else {
    result.other_changes += a.body_words + b.body_words;
    if (std::min(a.body_words, b.body_words) == 0) {
      result.longest_insertion = std::max({result.longest_insertion, a.body_words, b.body_words});
    }
  }
}

void Comparer::CountKeptSentences(Comparison& result) const {
  auto run = runs_.begin();
  for (uint32_t begin = 0, end = 0; begin < a_->size(); begin = end) {
    end = begin + 1;
    while (end < a_->size() && !a_->Is(end, kSentenceStart)) ++end;
    while (run != runs_.end() && run->a + run->length < end) ++run;
    if (run == runs_.end()) return;
    if (end - begin >= kMinSentence && run->a <= begin && !a_->Is(begin, kInNote)) {
      result.in_kept_sentences += end - begin;
    }
  }
}

bool Comparer::IsRestUnrelated() {
  const size_t content_a = a_->Content(tokenizer_).size();
  b_->Content(tokenizer_);
  const auto rest = [&](const ArticleWords& words, uint32_t SharedRun::*side,
                        std::vector<uint64_t>& out) {
    out.clear();
    uint32_t i = 0;
    const auto take_to = [&](uint32_t end) {
      for (; i < end; ++i) {
        if (const uint64_t stem = words.StemOf(i); stem != 0) out.push_back(stem);
      }
    };
    for (const SharedRun& run : runs_) {
      if (run.length < kLongRun) continue;
      take_to(run.*side);
      i = run.*side + run.length;
    }
    take_to(words.size());
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
  };
  rest(*a_, &SharedRun::a, rest_a_);
  rest(*b_, &SharedRun::b, rest_b_);
  if (3 * rest_a_.size() < content_a) return false;
  return 4 * size_t{CountShared(rest_a_, rest_b_)} < std::min(rest_a_.size(), rest_b_.size());
}

}  // namespace dittograph
