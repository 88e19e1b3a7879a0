#include "align/local_alignment.h"

#include <algorithm>
#include <cstddef>

namespace dittograph {

namespace {

// Room on either side of a band for what rewording shifts, and how far beyond the chain the
// alignment may run: two long sentences.
constexpr int64_t kBand = 12;
constexpr int64_t kBeyond = 48;
// The bounds of neighbouring rows differ by less than this: the drift of a chain, twice the band.
constexpr uint32_t kPadding = 64;

enum Step : uint8_t { kStop, kEqual, kReplaced, kSkipA, kSkipB };

}  // namespace

TokenBox BoxOf(std::span<const SharedRun> runs) {
  const SharedRun& last = runs.back();
  return {runs[0].a, last.a + last.length, runs[0].b, last.b + last.length};
}

void LocalAligner::AddRow(int64_t begin, int64_t end, const TokenBox& limits) {
  const auto clip = [&](int64_t at) {
    return static_cast<uint32_t>(
        std::clamp<int64_t>(at, int64_t{limits.b_begin}, int64_t{limits.b_end}));
  };
  const size_t trace =
      rows_.empty() ? 0 : rows_.back().trace + rows_.back().end - rows_.back().begin;
  rows_.push_back({clip(begin), clip(end), trace});
}

Alignment LocalAligner::InBox(const Words& a, const Words& b, const TokenBox& box) {
  rows_.clear();
  for (uint32_t i = box.a_begin; i < box.a_end; ++i) AddRow(box.b_begin, box.b_end, box);
  return Align(a, b, box);
}

Alignment LocalAligner::AlongChain(const Words& a, const Words& b, std::span<const SharedRun> runs,
                                   const TokenBox& limits) {
  TokenBox box = limits;
  const TokenBox chain = BoxOf(runs);
  box.a_begin =
      static_cast<uint32_t>(std::max<int64_t>(limits.a_begin, int64_t{chain.a_begin} - kBeyond));
  box.a_end = static_cast<uint32_t>(std::min<int64_t>(limits.a_end, chain.a_end + kBeyond));
  box.b_begin = static_cast<uint32_t>(
      std::max<int64_t>(limits.b_begin, int64_t{chain.b_begin} - kBeyond - kBand));
  box.b_end =
      static_cast<uint32_t>(std::min<int64_t>(limits.b_end, chain.b_end + kBeyond + kBand + 1));
  rows_.clear();
  size_t k = 0;  // the run at or before row i, or the first
  for (int64_t i = box.a_begin; i < box.a_end; ++i) {
    while (k + 1 < runs.size() && runs[k + 1].a <= i) ++k;
    const int64_t here = int64_t{runs[k].b} - runs[k].a;
    int64_t low = here;
    int64_t high = here;
    if (k + 1 < runs.size() && i >= int64_t{runs[k].a} + runs[k].length) {
      const int64_t next = int64_t{runs[k + 1].b} - runs[k + 1].a;
      low = std::min(here, next);
      high = std::max(here, next);
    }
    // In one article no word is set against itself.
    const int64_t least = &a == &b ? i + 1 : 0;
    AddRow(std::max(i + low - kBand, least), i + high + kBand + 1, box);
  }
  return Align(a, b, box);
}

// REQUIRES: one row for each word of box.a.
Alignment LocalAligner::Align(const Words& a, const Words& b, const TokenBox& box) {
  if (rows_.empty()) return {};
  trace_.resize(rows_.back().trace + rows_.back().end - rows_.back().begin);
  const size_t width = box.b_end - box.b_begin + 2 * kPadding + 1;
  for (std::vector<int32_t>& cells : cells_) cells.assign(width, 0);
  // Cell of b word j: base + j; the cells beside a row are kept 0, which is where a local
  // alignment may begin.
  const ptrdiff_t base = ptrdiff_t{kPadding} - ptrdiff_t{box.b_begin};
  int32_t best = 0;
  uint32_t best_a = 0;
  uint32_t best_b = 0;
  for (uint32_t i = box.a_begin; i < box.a_end; ++i) {
    const Row& row = rows_[i - box.a_begin];
    const int32_t* const above = cells_[i % 2].data() + base;
    int32_t* const cells = cells_[1 - i % 2].data() + base;
    const uint32_t id = a.ids()[i];
    const int32_t weight = a.weights()[i];
    const int32_t cost_a = a.costs()[i];
    const uint32_t* const ids_b = b.ids().data();
    const int32_t* const costs_b = b.costs().data();
    uint8_t* const trace = trace_.data() + row.trace;
    std::fill(cells + row.begin - kPadding, cells + row.begin, 0);
    int32_t left = 0;
    int32_t diagonal = above[int64_t{row.begin} - 1];
    for (uint32_t j = row.begin; j < row.end; ++j) {
      const bool is_equal = ids_b[j] == id;
      int32_t score = diagonal + (is_equal ? weight : -std::max(cost_a, costs_b[j]));
      uint8_t step = is_equal ? kEqual : kReplaced;
      diagonal = above[j];
      if (diagonal - cost_a > score) {
        score = diagonal - cost_a;
        step = kSkipA;
      }
      if (left - costs_b[j] > score) {
        score = left - costs_b[j];
        step = kSkipB;
      }
      if (score <= 0) {
        score = 0;
        step = kStop;
      }
      cells[j] = score;
      left = score;
      trace[j - row.begin] = step;
      if (score > best) {
        best = score;
        best_a = i;
        best_b = j;
      }
    }
    std::fill(cells + row.end, cells + row.end + kPadding, 0);
  }
  if (best == 0) return {};
  Alignment alignment = TraceBack(box.a_begin, best_a, best_b);
  alignment.score = best;
  return alignment;
}

Alignment LocalAligner::TraceBack(uint32_t a_begin, uint32_t best_a, uint32_t best_b) const {
  Alignment alignment;
  uint32_t i = best_a;
  uint32_t j = best_b;
  while (true) {
    const Row& row = rows_[i - a_begin];
    if (j < row.begin || j >= row.end) break;
    const uint8_t step = trace_[row.trace + j - row.begin];
    if (step == kStop) break;
    if (step == kEqual) {
      if (!alignment.runs.empty() && alignment.runs.back().a == i + 1 &&
          alignment.runs.back().b == j + 1) {
        SharedRun& run = alignment.runs.back();
        run = {i, j, run.length + 1};
      } else {
        alignment.runs.push_back({i, j, 1});
      }
    }
    if (step != kSkipB && i-- == a_begin) break;
    if (step != kSkipA && j-- == 0) break;
  }
  std::reverse(alignment.runs.begin(), alignment.runs.end());
  return alignment;
}

}  // namespace dittograph
