#include "candidates/pair_words.h"

#include <algorithm>
#include <bit>
#include <tuple>

#include "candidates/telling_stem.h"
#include "text/box_index.h"

namespace dittograph {

namespace {
constexpr uint32_t kNone = UINT32_MAX;
constexpr uint8_t kMaxCount = 8;
constexpr uint32_t kReach = 40;    // words before and after a point
constexpr uint32_t kMinStems = 7;  // different ones in a box

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
  count_b_.assign(stems_a_.size(), 0);
  stems_b_.assign(b.words.size(), kNone);
  const size_t num_slots = slots_.size();
  for (uint32_t j = 0; j < b.words.size(); ++j) {
    const uint32_t stem = TellingStem(b.words, b.flags, j);
    if (stem == kTellsNothing) continue;
    size_t slot = stem & (num_slots - 1);
    while (slots_[slot] != 0 && stems_a_[slots_[slot] - 1] != stem) {
      slot = (slot + 1) & (num_slots - 1);
    }
    if (slots_[slot] == 0) continue;
    const uint32_t last = slots_[slot] - 1;
    if (count_[last] > kMaxCount) continue;
    stems_b_[j] = last;
    count_b_[last] = std::min<uint8_t>(count_b_[last], kMaxCount) + 1;
  }
  for (uint32_t j = 0; j < b.words.size(); ++j) {
    const uint32_t stem = stems_b_[j];
    if (stem == kNone || count_b_[stem] > kMaxCount) continue;
    for (uint32_t i = stem; i != kNone; i = previous_[i]) points_.push_back({i, j, stem});
  }
}

// For every point, how many different stems have one near it on both sides.
void PairWords::FindWindows() {
  windows_.clear();
  seen_.assign(stems_a_.size(), kNone);
  size_t first = 0;
  size_t last = 0;  // those in between are at most 8 for each word of b
  for (uint32_t k = 0; k < points_.size(); ++k) {
    const Point& point = points_[k];
    while (points_[first].b + kReach < point.b) ++first;
    while (last < points_.size() && points_[last].b <= point.b + kReach) ++last;
    if (last - first < kMinStems) continue;
    const uint64_t place = uint64_t{point.a + point.b} << 32 | std::min(point.a, point.b);
    Window window{0, place, {point.a, point.a + 1, point.b, point.b + 1}};
    for (size_t p = first; p < last; ++p) {
      const Point& other = points_[p];
      if (other.a + kReach < point.a || other.a > point.a + kReach) continue;
      window.num_stems += seen_[other.stem] != k;
      seen_[other.stem] = k;
      window.box.a_begin = std::min(window.box.a_begin, other.a);
      window.box.a_end = std::max(window.box.a_end, other.a + 1);
      window.box.b_begin = std::min(window.box.b_begin, other.b);
      window.box.b_end = std::max(window.box.b_end, other.b + 1);
    }
    if (window.num_stems >= kMinStems) windows_.push_back(window);
  }
  std::stable_sort(windows_.begin(), windows_.end(), [](const Window& x, const Window& y) {
    return std::tie(y.num_stems, x.place) < std::tie(x.num_stems, y.place);
  });
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
