#include "align/chains.h"

#include <algorithm>
#include <numeric>

namespace dittograph {

namespace {

constexpr size_t kLookBack = 40;
// Runs of so many tokens, which may have begun long before they end.
constexpr uint32_t kLongRun = 16;
constexpr size_t kLookBackToLong = 8;
constexpr int64_t kUnits = 4;  // scores are counted in quarter tokens inside this file
constexpr size_t kNone = SIZE_MAX;

// What `run` adds to a chain that ends with `last`; 0 or less where it cannot follow.
int64_t Gain(const SharedRun& last, const SharedRun& run) {
  if (run.a <= last.a || run.b <= last.b) return 0;
  const int64_t gap_a = int64_t{run.a} - last.a - last.length;
  const int64_t gap_b = int64_t{run.b} - last.b - last.length;
  const int64_t overlap = std::max<int64_t>({0, -gap_a, -gap_b});
  const int64_t gap = std::max(gap_a, gap_b) + overlap;
  if (overlap >= run.length || gap > kMaxChainGap) return 0;
  if (std::max(gap_a, gap_b) - std::min(gap_a, gap_b) > kMaxChainDrift) return 0;
  return (run.length - overlap) * kUnits - gap;
}

// Cuts from each run's front what the run before it covers.
void Trim(std::vector<SharedRun>& runs) {
  for (size_t k = 1; k < runs.size(); ++k) {
    const SharedRun& last = runs[k - 1];
    SharedRun& run = runs[k];
    const uint32_t end_a = last.a + last.length;
    const uint32_t end_b = last.b + last.length;
    const uint32_t cut =
        std::max(end_a > run.a ? end_a - run.a : 0, end_b > run.b ? end_b - run.b : 0);
    run = {run.a + cut, run.b + cut, run.length - cut};
  }
}

// The long runs, by their ends in b.
std::vector<size_t> LongRuns(std::span<const SharedRun> runs) {
  std::vector<size_t> longs;
  for (size_t k = 0; k < runs.size(); ++k) {
    if (runs[k].length >= kLongRun) longs.push_back(k);
  }
  std::stable_sort(longs.begin(), longs.end(), [&](size_t x, size_t y) {
    return runs[x].b + runs[x].length < runs[y].b + runs[y].length;
  });
  return longs;
}

}  // namespace

std::vector<Chain> FindChains(std::span<const SharedRun> runs, int64_t min_score) {
  std::vector<int64_t> score(runs.size());
  std::vector<size_t> before(runs.size(), kNone);
  const std::vector<size_t> longs =
      runs.size() > kLookBack ? LongRuns(runs) : std::vector<size_t>();
  size_t num_ended = 0;  // of them, before run k begins
  // The first run such that none before it ends near enough for k or what comes after it.
  size_t near = 0;
  for (size_t k = 0; k < runs.size(); ++k) {
    int64_t best = 0;
    const auto consider = [&](size_t p) {
      const int64_t gain = Gain(runs[p], runs[k]);
      if (gain > 0 && score[p] + gain > best) {
        best = score[p] + gain;
        before[k] = p;
      }
    };
    while (near < k && runs[near].b + runs[near].length + kMaxChainGap < runs[k].b) ++near;
    const size_t first = k - std::min(k, kLookBack);
    while (num_ended < longs.size() &&
           runs[longs[num_ended]].b + runs[longs[num_ended]].length <= runs[k].b) {
      ++num_ended;
    }
    for (size_t e = num_ended - std::min(num_ended, kLookBackToLong); e < num_ended; ++e) {
      if (longs[e] < first) consider(longs[e]);
    }
    for (size_t p = std::max(first, near); p < k; ++p) consider(p);
    const int64_t alone = runs[k].length * kUnits;
    if (alone >= best) before[k] = kNone;
    score[k] = std::max(best, alone);
  }
  std::vector<size_t> order(runs.size());
  std::iota(order.begin(), order.end(), size_t{0});
  std::erase_if(order, [&](size_t k) { return score[k] < min_score * kUnits; });
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t x, size_t y) { return score[x] > score[y]; });
  std::vector<Chain> chains;
  std::vector<bool> used(runs.size());
  for (size_t end : order) {
    if (used[end]) continue;
    Chain chain;
    size_t k = end;
    for (; k != kNone && !used[k]; k = before[k]) {
      used[k] = true;
      chain.runs.push_back(runs[k]);
    }
    chain.score = (score[end] - (k == kNone ? 0 : score[k])) / kUnits;
    if (chain.score < min_score) continue;
    std::reverse(chain.runs.begin(), chain.runs.end());
    Trim(chain.runs);
    chains.push_back(std::move(chain));
  }
  return chains;
}

}  // namespace dittograph
