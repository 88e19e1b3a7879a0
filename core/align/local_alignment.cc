#include "align/local_alignment.h"

#include <algorithm>
#include <cstddef>

namespace dittograph {

namespace {

// Room on either side of a band for what rewording shifts, and how far beyond the chain the
// alignment may run: two long sentences.
constexpr int64_t kBand = 12;
constexpr int64_t kBeyond = 48;
// So far inside a run of the chain the alignment is the run.
constexpr int64_t kInside = 32;

enum Step : uint8_t { kStop, kEqual, kReplaced, kSkipA, kSkipB };

// The equal pairs on the way to (i, j). StepAt: Step(uint32_t i, uint32_t j).
template <typename StepAt>
std::vector<SharedRun> TraceBack(const TokenBox& box, uint32_t i, uint32_t j,
                                 const StepAt& step_at) {
  std::vector<SharedRun> runs;
  while (true) {
    const Step step = step_at(i, j);
    if (step == kStop) break;
    if (step == kEqual) {
      if (!runs.empty() && runs.back().a == i + 1 && runs.back().b == j + 1) {
        runs.back() = {i, j, runs.back().length + 1};
      } else {
        runs.push_back({i, j, 1});
      }
    }
    if (step != kSkipB && i-- == box.a_begin) break;
    if (step != kSkipA && j-- == box.b_begin) break;
  }
  std::reverse(runs.begin(), runs.end());
  return runs;
}

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
  if (box.a_begin == box.a_end || box.b_begin == box.b_end) return {};
  scores_.Compute(a, b, box);
  const auto step_at = [&](uint32_t in_a, uint32_t in_b) {
    const ptrdiff_t i = ptrdiff_t{in_a} - box.a_begin;
    const ptrdiff_t j = ptrdiff_t{in_b} - box.b_begin;
    const int32_t score = scores_.at(i, j);
    if (score == 0) return kStop;
    const bool is_equal = a.ids()[in_a] == b.ids()[in_b];
    const int32_t pair = is_equal ? a.weights()[in_a] : -std::max(a.costs()[in_a], b.costs()[in_b]);
    if (score == scores_.at(i - 1, j - 1) + pair) return is_equal ? kEqual : kReplaced;
    return score == scores_.at(i - 1, j) - a.costs()[in_a] ? kSkipA : kSkipB;
  };
  const auto [i, j] = scores_.Best();
  return {scores_.at(i, j), TraceBack(box, box.a_begin + i, box.b_begin + j, step_at)};
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
    if (i >= int64_t{runs[k].a} + kInside && i + kInside < int64_t{runs[k].a} + runs[k].length) {
      AddRow(i + here, i + here + 1, box);
      continue;
    }
    // In one article no word is set against itself.
    const int64_t least = &a == &b ? i + 1 : 0;
    AddRow(std::max(i + low - kBand, least), i + high + kBand + 1, box);
  }
  return AlignRows(a, b, box);
}

// REQUIRES: one row for each word of box.a.
Alignment LocalAligner::AlignRows(const Words& a, const Words& b, const TokenBox& box) {
  if (rows_.empty()) return {};
  trace_.resize(rows_.back().trace + rows_.back().end - rows_.back().begin);
  for (std::vector<int32_t>& cells : cells_) cells.assign(1 + box.b_end - box.b_begin, 0);
  // Cell of b word j: base + j; those beside a row that the next one reads are 0, which is where a
  // local alignment may begin.
  const ptrdiff_t base = 1 - ptrdiff_t{box.b_begin};
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
    if (i + 1 == box.a_end) break;
    const Row& next = rows_[i + 1 - box.a_begin];
    if (next.begin <= row.begin) std::fill(cells + next.begin - 1, cells + row.begin, 0);
    if (next.end > row.end) std::fill(cells + row.end, cells + next.end, 0);
  }
  if (best == 0) return {};
  const auto step_at = [&](uint32_t i, uint32_t j) {
    const Row& row = rows_[i - box.a_begin];
    const bool is_inside = row.begin <= j && j < row.end;
    return is_inside ? static_cast<Step>(trace_[row.trace + j - row.begin]) : kStop;
  };
  return {best, TraceBack(box, best_a, best_b, step_at)};
}

}  // namespace dittograph
