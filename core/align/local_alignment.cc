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

enum Step { kStop, kEqual, kReplaced, kSkipA, kSkipB };

// The last step of the best alignment that ends with (i, j).
template <typename ScoreAt>
Step StepTo(const Words& a, const Words& b, uint32_t i, uint32_t j, const ScoreAt& score_at) {
  const int64_t in_a = i;  // less one, they may be before the first
  const int64_t in_b = j;
  const int32_t score = score_at(in_a, in_b);
  if (score == 0) return kStop;
  const bool is_equal = a.ids()[i] == b.ids()[j];
  const int32_t pair = is_equal ? a.weights()[i] : -std::max(a.costs()[i], b.costs()[j]);
  if (score == score_at(in_a - 1, in_b - 1) + pair) return is_equal ? kEqual : kReplaced;
  return score == score_at(in_a - 1, in_b) - a.costs()[i] ? kSkipA : kSkipB;
}

// The equal pairs on the way to (i, j). ScoreAt: int32_t(int64_t i, int64_t j), 0 outside.
template <typename ScoreAt>
std::vector<SharedRun> TraceBack(const Words& a, const Words& b, const TokenBox& box, uint32_t i,
                                 uint32_t j, const ScoreAt& score_at) {
  std::vector<SharedRun> runs;
  while (true) {
    const Step step = StepTo(a, b, i, j, score_at);
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
  const size_t scores =
      rows_.empty() ? 0 : rows_.back().scores + rows_.back().end - rows_.back().begin;
  rows_.push_back({clip(begin), clip(end), scores});
}

Alignment LocalAligner::InBox(const Words& a, const Words& b, const TokenBox& box) {
  if (box.a_begin == box.a_end || box.b_begin == box.b_end) return {};
  scores_.Compute(a, b, box);
  const auto score_at = [&](int64_t i, int64_t j) {
    return scores_.at(i - box.a_begin, j - box.b_begin);
  };
  const auto [i, j] = scores_.Best();
  return {scores_.at(i, j), TraceBack(a, b, box, box.a_begin + i, box.b_begin + j, score_at)};
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
  row_scores_.resize(rows_.back().scores + rows_.back().end - rows_.back().begin);
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
    // What comes from the row above, several at once, and then what comes from the left.
    for (int64_t j = row.begin; j < row.end; ++j) {
      const int32_t pair = ids_b[j] == id ? weight : -std::max(cost_a, costs_b[j]);
      cells[j] = std::max({above[j - 1] + pair, above[j] - cost_a, 0});
    }
    int32_t* const scores = row_scores_.data() + row.scores;
    int32_t score = 0;
    for (uint32_t j = row.begin; j < row.end; ++j) {
      score = std::max(cells[j], score - costs_b[j]);
      cells[j] = score;
      scores[j - row.begin] = score;
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
  const auto score_at = [&](int64_t i, int64_t j) {
    if (i < box.a_begin) return 0;
    const Row& row = rows_[static_cast<size_t>(i - box.a_begin)];
    const bool is_inside = row.begin <= j && j < row.end;
    return is_inside ? row_scores_[row.scores + static_cast<size_t>(j - row.begin)] : 0;
  };
  return {best, TraceBack(a, b, box, best_a, best_b, score_at)};
}

}  // namespace dittograph
