#include "tests/oracle/slow_alignment.h"

#include <algorithm>

namespace dittograph::oracle {

namespace {

using Matrix = std::vector<std::vector<int64_t>>;

Matrix MakeMatrix(uint32_t rows, uint32_t columns) {
  return Matrix(rows + 1, std::vector<int64_t>(columns + 1, 0));
}

// The least cost of leaving all of [a, a_end) and [b, b_end) without an equal partner.
int64_t GapCost(const Words& x, const Words& y, const TokenBox& gap) {
  const uint32_t rows = gap.a_end - gap.a_begin;
  const uint32_t columns = gap.b_end - gap.b_begin;
  Matrix cost = MakeMatrix(rows, columns);
  for (uint32_t i = 0; i <= rows; ++i) {
    for (uint32_t j = 0; j <= columns; ++j) {
      if (i == 0 && j == 0) continue;
      int64_t least = INT64_MAX;
      const int64_t cost_x = i > 0 ? x.costs()[gap.a_begin + i - 1] : 0;
      const int64_t cost_y = j > 0 ? y.costs()[gap.b_begin + j - 1] : 0;
      if (i > 0) least = std::min(least, cost[i - 1][j] + cost_x);
      if (j > 0) least = std::min(least, cost[i][j - 1] + cost_y);
      if (i > 0 && j > 0) least = std::min(least, cost[i - 1][j - 1] + std::max(cost_x, cost_y));
      cost[i][j] = least;
    }
  }
  return cost[rows][columns];
}

}  // namespace

int64_t AlignmentScore(const Words& a, const Words& b, const TokenBox& box) {
  const uint32_t rows = box.a_end - box.a_begin;
  const uint32_t columns = box.b_end - box.b_begin;
  Matrix score = MakeMatrix(rows, columns);
  int64_t best = 0;
  for (uint32_t i = 1; i <= rows; ++i) {
    for (uint32_t j = 1; j <= columns; ++j) {
      const uint32_t in_a = box.a_begin + i - 1;
      const uint32_t in_b = box.b_begin + j - 1;
      if (&a == &b && in_b <= in_a) continue;
      const bool is_equal = a.ids()[in_a] == b.ids()[in_b];
      const int64_t pair =
          is_equal ? a.weights()[in_a] : -std::max(a.costs()[in_a], b.costs()[in_b]);
      score[i][j] =
          std::max({int64_t{0}, score[i - 1][j - 1] + pair, score[i - 1][j] - a.costs()[in_a],
                    score[i][j - 1] - b.costs()[in_b]});
      best = std::max(best, score[i][j]);
    }
  }
  return best;
}

int64_t ScoreOfRuns(const Words& a, const Words& b, std::span<const SharedRun> runs) {
  int64_t score = 0;
  for (size_t k = 0; k < runs.size(); ++k) {
    const SharedRun& run = runs[k];
    for (uint32_t i = 0; i < run.length; ++i) {
      if (a.ids()[run.a + i] != b.ids()[run.b + i]) return -1;
      score += a.weights()[run.a + i];
    }
    if (k == 0) continue;
    const SharedRun& last = runs[k - 1];
    const TokenBox gap = {last.a + last.length, run.a, last.b + last.length, run.b};
    if (gap.a_begin > gap.a_end || gap.b_begin > gap.b_end) return -1;
    score -= GapCost(a, b, gap);
  }
  return score;
}

std::vector<SharedRun> SharedTrigrams(std::span<const uint32_t> ids) {
  std::vector<SharedRun> seeds;
  for (uint32_t b = 0; b + 3 <= ids.size(); ++b) {
    for (uint32_t a = 0; a < b; ++a) {
      if (std::equal(&ids[a], &ids[a] + 3, &ids[b])) seeds.push_back({a, b, 3});
    }
  }
  return seeds;
}

}  // namespace dittograph::oracle
