#include "candidates/pair_words.h"

#include <algorithm>
#include <bit>

#include "candidates/telling_stem.h"
#include "text/box_index.h"

namespace dittograph {

namespace {
constexpr uint32_t kNone = UINT32_MAX;
constexpr uint8_t kMaxCount = 8;
constexpr uint32_t kWindowTokens = 40;
constexpr uint32_t kMinWords = 7;     // different telling words in a box
constexpr size_t kMaxLookBack = 128;  // points: a bound on the work for hostile text

}  // namespace

void PairWords::IndexA(const WordSpan& a) {
  const size_t num_slots = std::bit_ceil(2 * a.words.size() + 1);
  slots_.assign(num_slots, 0);
  previous_.resize(a.words.size());
  count_.resize(a.words.size());
  stems_a_.resize(a.words.size());
  for (uint32_t i = 0; i < a.words.size(); ++i) {
    const uint32_t stem = TellingStem(a.words, a.flags, i);
    stems_a_[i] = stem;
    if (stem == kTellsNothing) continue;
    size_t slot = stem & (num_slots - 1);
    while (slots_[slot] != 0 && stems_a_[slots_[slot] - 1] != stem) {
      slot = (slot + 1) & (num_slots - 1);
    }
    previous_[i] = slots_[slot] == 0 ? kNone : slots_[slot] - 1;
    count_[i] = slots_[slot] == 0 ? 1 : std::min<uint8_t>(count_[previous_[i]], kMaxCount) + 1;
    slots_[slot] = i + 1;
  }
}

void PairWords::FindPoints(const WordSpan& b) {
  points_.clear();
  const size_t num_slots = slots_.size();
  for (uint32_t j = 0; j < b.words.size(); ++j) {
    const uint32_t stem = TellingStem(b.words, b.flags, j);
    if (stem == kTellsNothing) continue;
    size_t slot = stem & (num_slots - 1);
    while (slots_[slot] != 0 && stems_a_[slots_[slot] - 1] != stem) {
      slot = (slot + 1) & (num_slots - 1);
    }
    if (slots_[slot] == 0) continue;
    uint32_t i = slots_[slot] - 1;
    if (count_[i] > kMaxCount) continue;
    for (; i != kNone; i = previous_[i]) points_.push_back({i, j});
  }
}

// For every point, how many different words have one in the window that ends with it.
void PairWords::FindWindows() {
  windows_.clear();
  size_t first = 0;
  for (size_t k = 0; k < points_.size(); ++k) {
    const Point& point = points_[k];
    while (points_[first].b + kWindowTokens < point.b || first + kMaxLookBack < k) ++first;
    if (k - first + 1 < kMinWords) continue;
    Window window{0, {point.a, point.a + 1, points_[first].b, point.b + 1}};
    uint32_t last_b = kNone;
    for (size_t p = first; p <= k; ++p) {
      const Point& other = points_[p];
      if (other.b == last_b) continue;
      if (other.a + kWindowTokens / 2 < point.a || other.a > point.a + kWindowTokens / 2) continue;
      last_b = other.b;
      if (window.num_words++ == 0) window.box.b_begin = other.b;
      window.box.a_begin = std::min(window.box.a_begin, other.a);
      window.box.a_end = std::max(window.box.a_end, other.a + 1);
    }
    if (window.num_words >= kMinWords) windows_.push_back(window);
  }
  std::stable_sort(windows_.begin(), windows_.end(),
                   [](const Window& x, const Window& y) { return x.num_words > y.num_words; });
}

std::span<const TokenBox> PairWords::Find(const WordSpan& a, const WordSpan& b) {
  boxes_.clear();
  IndexA(a);
  FindPoints(b);
  FindWindows();
  for (const Window& window : windows_) {
    const uint32_t at_a = (window.box.a_begin + window.box.a_end) / 2;
    const uint32_t at_b = (window.box.b_begin + window.box.b_end) / 2;
    const TokenBox centre = {at_a, at_a + 1, at_b, at_b + 1};
    const bool is_known = std::any_of(boxes_.begin(), boxes_.end(),
                                      [&](const TokenBox& box) { return Contains(box, centre); });
    if (!is_known) boxes_.push_back(window.box);
  }
  return boxes_;
}

}  // namespace dittograph
