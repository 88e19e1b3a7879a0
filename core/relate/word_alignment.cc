#include "relate/word_alignment.h"

#include <algorithm>
#include <bit>

#include "support/hash.h"

namespace dittograph {

namespace {

// Cells of a box that is aligned in full.
constexpr uint64_t kMaxCells = 64 * 64;
// Boxes inside boxes: bounds the work where a hostile text has one anchor in each.
constexpr uint32_t kMaxDepth = 8;
constexpr uint32_t kWidths[] = {4, 2};  // words of an anchor, tried in turn
constexpr uint32_t kResume = 4;         // equal words that end a gap
constexpr uint32_t kMaxNearby = 32;     // words of such a gap, both sides together
constexpr uint32_t kNone = UINT32_MAX;

// A match that goes on with a run counts more than one that begins a run, so that chance matches of
// common words do not break a run up.
constexpr int32_t kBeginRun = 2;
constexpr int32_t kGoOn = 3;

enum Step : uint8_t { kMatchBegins = 1, kMatchGoesOn = 2, kSkipA = 4, kSkipB = 8 };

uint32_t SizeA(const TokenBox& box) { return box.a_end - box.a_begin; }
uint32_t SizeB(const TokenBox& box) { return box.b_end - box.b_begin; }

}  // namespace

std::span<const SharedRun> WordAligner::Align(std::span<const uint64_t> a,
                                              std::span<const uint64_t> b) {
  a_ = a;
  b_ = b;
  runs_.clear();
  tasks_.assign(1, {{0, static_cast<uint32_t>(a.size()), 0, static_cast<uint32_t>(b.size())}, 0});
  while (!tasks_.empty()) {
    const Task task = tasks_.back();
    tasks_.pop_back();
    AlignBox(task);
  }
  SortAndJoin();
  return runs_;
}

void WordAligner::AlignBox(Task task) {
  task.box = TrimEnds(task.box);
  if (SizeA(task.box) == 0 || SizeB(task.box) == 0) return;
  if (uint64_t{SizeA(task.box)} * SizeB(task.box) <= kMaxCells) return AlignSmallBox(task.box);
  task.box = FollowNearby(task.box, task.depth);
  if (SizeA(task.box) == 0 || SizeB(task.box) == 0 || task.depth >= kMaxDepth) return;
  for (uint32_t width : kWidths) {
    FindAnchors(task.box, width);
    if (!anchors_.empty()) return SplitAtAnchors(task, width);
  }
}

// Takes the equal words at both ends of the box; returns what is between.
TokenBox WordAligner::TrimEnds(TokenBox box) {
  uint32_t head = 0;
  while (head < std::min(SizeA(box), SizeB(box)) &&
         a_[box.a_begin + head] == b_[box.b_begin + head]) {
    ++head;
  }
  if (head > 0) runs_.push_back({box.a_begin, box.b_begin, head});
  box.a_begin += head;
  box.b_begin += head;
  uint32_t tail = 0;
  while (tail < std::min(SizeA(box), SizeB(box)) &&
         a_[box.a_end - 1 - tail] == b_[box.b_end - 1 - tail]) {
    ++tail;
  }
  box.a_end -= tail;
  box.b_end -= tail;
  if (tail > 0) runs_.push_back({box.a_end, box.b_end, tail});
  return box;
}

// Goes on from gap to gap as long as they are small; returns what is left.
TokenBox WordAligner::FollowNearby(TokenBox box, uint32_t depth) {
  const auto resumes = [&](uint32_t a, uint32_t b) {
    return a_[a] == b_[b] && a + kResume <= box.a_end && b + kResume <= box.b_end &&
           std::equal(a_.begin() + a, a_.begin() + a + kResume, b_.begin() + b);
  };
  uint32_t words = 1;
  while (words <= kMaxNearby && SizeA(box) > 0 && SizeB(box) > 0) {
    const uint32_t first = words - std::min(words, SizeB(box) - 1);
    const uint32_t last = std::min(words, SizeA(box) - 1);
    uint32_t x = first;
    while (x <= last && !resumes(box.a_begin + x, box.b_begin + words - x)) ++x;
    ++words;
    if (x > last) continue;
    const TokenBox gap{box.a_begin, box.a_begin + x, box.b_begin, box.b_begin + words - 1 - x};
    tasks_.push_back({gap, depth + 1});
    box.a_begin = gap.a_end;
    box.b_begin = gap.b_end;
    uint32_t length = kResume;
    while (length < std::min(SizeA(box), SizeB(box)) &&
           a_[box.a_begin + length] == b_[box.b_begin + length]) {
      ++length;
    }
    runs_.push_back({box.a_begin, box.b_begin, length});
    box.a_begin += length;
    box.b_begin += length;
    words = 1;
  }
  return box;
}

uint64_t WordAligner::HashAt(std::span<const uint64_t> words, uint32_t i, uint32_t width) const {
  uint64_t hash = 0;
  for (uint32_t k = 0; k < width; ++k) hash = std::rotl(hash, 17) ^ words[i + k];
  const uint64_t product = hash * kShingleKey;
  return product ^ product >> 32;
}

// The slot of the shingle, or the empty one where it belongs.
WordAligner::Slot& WordAligner::SlotOf(uint64_t hash) {
  const auto tag = static_cast<uint32_t>(hash >> 32);
  size_t at = hash & (slots_.size() - 1);
  while (slots_[at].b != 0 && slots_[at].tag != tag) at = (at + 1) & (slots_.size() - 1);
  return slots_[at];
}

// The shingles that occur once on each side, in the longest order that both sides have.
void WordAligner::FindAnchors(const TokenBox& box, uint32_t width) {
  slots_.assign(std::bit_ceil(2 * size_t{SizeB(box)} + 1), {});
  for (uint32_t i = box.b_begin; i + width <= box.b_end; ++i) {
    const uint64_t hash = HashAt(b_, i, width);
    Slot& slot = SlotOf(hash);
    slot.tag = static_cast<uint32_t>(hash >> 32);
    slot.b = i + 1;
    ++slot.count_b;
  }
  found_.clear();
  for (uint32_t i = box.a_begin; i + width <= box.a_end; ++i) {
    Slot& slot = SlotOf(HashAt(a_, i, width));
    if (slot.count_b != 1) continue;
    ++slot.count_a;
    found_.push_back({i, &slot});
  }
  anchors_.clear();
  for (const auto& [a, slot] : found_) {
    const uint32_t b = slot->b - 1;
    if (slot->count_a == 1 && std::equal(a_.begin() + a, a_.begin() + a + width, b_.begin() + b)) {
      anchors_.push_back({a, b, width});
    }
  }
  KeepAscending();
}

// Longest ascending subsequence by patience sorting.
void WordAligner::KeepAscending() {
  piles_.clear();
  before_.assign(anchors_.size(), kNone);
  for (uint32_t i = 0; i < anchors_.size(); ++i) {
    auto pile = piles_.end();
    if (!piles_.empty() && anchors_[piles_.back()].b > anchors_[i].b) {
      pile = std::lower_bound(piles_.begin(), piles_.end(), i, [&](uint32_t x, uint32_t y) {
        return anchors_[x].b < anchors_[y].b;
      });
    }
    if (pile != piles_.begin()) before_[i] = *(pile - 1);
    if (pile == piles_.end()) {
      piles_.push_back(i);
    } else {
      *pile = i;
    }
  }
  std::vector<SharedRun>& kept = anchors_;
  size_t size = piles_.size();
  for (uint32_t i = piles_.empty() ? kNone : piles_.back(); i != kNone; i = before_[i]) {
    piles_[--size] = i;
  }
  for (size_t k = 0; k < piles_.size(); ++k) kept[k] = anchors_[piles_[k]];
  kept.resize(piles_.size());
}

// Anchors may overlap; those on one diagonal are one run, one that overlaps another diagonal is
// left to the box between.
void WordAligner::SplitAtAnchors(const Task& task, uint32_t width) {
  TokenBox rest = task.box;
  for (const SharedRun& anchor : anchors_) {
    if (anchor.a < rest.a_begin || anchor.b < rest.b_begin) {
      const bool goes_on =
          !runs_.empty() && anchor.a - runs_.back().a == anchor.b - runs_.back().b &&
          anchor.a <= rest.a_begin && rest.a_begin == runs_.back().a + runs_.back().length;
      if (!goes_on) continue;
      runs_.back().length = anchor.a + width - runs_.back().a;
    } else {
      tasks_.push_back({{rest.a_begin, anchor.a, rest.b_begin, anchor.b}, task.depth + 1});
      runs_.push_back(anchor);
    }
    rest.a_begin = anchor.a + width;
    rest.b_begin = anchor.b + width;
  }
  tasks_.push_back({rest, task.depth + 1});
}

// The words of the box that the other side has as well: the others cannot be matched.
void WordAligner::ListMatchable(const TokenBox& box) {
  const auto list = [](std::span<const uint64_t> words, std::span<const uint64_t> others,
                       std::vector<uint32_t>& places) {
    places.clear();
    for (uint32_t i = 0; i < words.size(); ++i) {
      if (std::find(others.begin(), others.end(), words[i]) != others.end()) places.push_back(i);
    }
  };
  const auto a = a_.subspan(box.a_begin, SizeA(box));
  const auto b = b_.subspan(box.b_begin, SizeB(box));
  list(a, b, rows_);
  if (!rows_.empty()) list(b, a, columns_);
}

// Longest common subsequence with a bonus for runs, over the words that can be matched.
void WordAligner::AlignSmallBox(const TokenBox& box) {
  ListMatchable(box);
  if (rows_.empty()) return;
  const size_t stride = columns_.size() + 1;
  // best: of all paths to the cell; match: of those that end in a match there.
  cells_.assign(4 * stride, 0);
  int32_t* best = cells_.data();
  int32_t* best_before = best + stride;
  int32_t* match = best + 2 * stride;
  int32_t* match_before = best + 3 * stride;
  trace_.resize((rows_.size() + 1) * stride);
  for (size_t i = 1; i <= rows_.size(); ++i) {
    std::swap(best, best_before);
    std::swap(match, match_before);
    best[0] = match[0] = 0;
    const uint64_t word = a_[box.a_begin + rows_[i - 1]];
    const bool follows_a = i > 1 && rows_[i - 1] == rows_[i - 2] + 1;
    for (size_t j = 1; j <= columns_.size(); ++j) {
      uint8_t step = 0;
      match[j] = 0;
      if (word == b_[box.b_begin + columns_[j - 1]]) {
        const bool follows = follows_a && j > 1 && columns_[j - 1] == columns_[j - 2] + 1;
        const int32_t begun = best_before[j - 1] + kBeginRun;
        const int32_t gone_on =
            follows && match_before[j - 1] > 0 ? match_before[j - 1] + kGoOn : 0;
        match[j] = std::max(begun, gone_on);
        step = gone_on >= begun ? kMatchGoesOn : kMatchBegins;
      }
      const int32_t skipped = std::max(best_before[j], best[j - 1]);
      best[j] = std::max(match[j], skipped);
      if (match[j] < skipped || match[j] == 0) {
        step |= best_before[j] >= best[j - 1] ? kSkipA : kSkipB;
      }
      trace_[i * stride + j] = step;
    }
  }
  bool must_match = false;
  for (size_t i = rows_.size(), j = columns_.size(); i > 0 && j > 0;) {
    const uint8_t step = trace_[i * stride + j];
    if (!must_match && (step & (kSkipA | kSkipB)) != 0) {
      --((step & kSkipA) != 0 ? i : j);
      continue;
    }
    must_match = (step & kMatchGoesOn) != 0;
    runs_.push_back({box.a_begin + rows_[--i], box.b_begin + columns_[--j], 1});
  }
}

void WordAligner::SortAndJoin() {
  std::sort(runs_.begin(), runs_.end(),
            [](const SharedRun& x, const SharedRun& y) { return x.a < y.a; });
  size_t size = 0;
  for (const SharedRun& run : runs_) {
    if (size > 0 && runs_[size - 1].a + runs_[size - 1].length == run.a &&
        runs_[size - 1].b + runs_[size - 1].length == run.b) {
      runs_[size - 1].length += run.length;
    } else {
      runs_[size++] = run;
    }
  }
  runs_.resize(size);
}

}  // namespace dittograph
