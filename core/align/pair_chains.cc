#include "align/pair_chains.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dittograph {

namespace {

using WordSpan = std::span<const uint32_t>;

// Text that repeats itself has seeds on many diagonals, each as long as the text. So much may be
// walked for every word of the two articles.
constexpr uint64_t kWorkPerWord = 16;

// The run that `seed` lies in.
SharedRun ExtendExactly(WordSpan a, WordSpan b, SharedRun seed) {
  while (seed.a > 0 && seed.b > 0 && a[seed.a - 1] == b[seed.b - 1]) {
    --seed.a;
    --seed.b;
    ++seed.length;
  }
  while (seed.a + seed.length < a.size() && seed.b + seed.length < b.size() &&
         a[seed.a + seed.length] == b[seed.b + seed.length]) {
    ++seed.length;
  }
  return seed;
}

// Appends the equal runs of the diagonal that begins at (a, b), as far as they are worth it.
void WalkOn(WordSpan a, WordSpan b, uint32_t at_a, uint32_t at_b, std::vector<SharedRun>& runs) {
  const size_t length = std::min(a.size() - at_a, b.size() - at_b);
  int32_t score = 0;
  int32_t best = 0;
  size_t best_end = 0;
  for (size_t i = 0; i < length && score >= best - kMaxDrop; ++i) {
    score += a[at_a + i] == b[at_b + i] ? 1 : -1;
    if (score <= best) continue;
    best = score;
    best_end = i + 1;
  }
  for (size_t i = 0; i < best_end;) {
    if (a[at_a + i] != b[at_b + i]) {
      ++i;
      continue;
    }
    const size_t begin = i;
    while (i < best_end && a[at_a + i] == b[at_b + i]) ++i;
    runs.push_back({static_cast<uint32_t>(at_a + begin), static_cast<uint32_t>(at_b + begin),
                    static_cast<uint32_t>(i - begin)});
  }
}

// The same backwards from (a, b), which is not included; the runs come last first.
void WalkBack(WordSpan a, WordSpan b, uint32_t at_a, uint32_t at_b, std::vector<SharedRun>& runs) {
  const uint32_t length = std::min(at_a, at_b);
  int32_t score = 0;
  int32_t best = 0;
  uint32_t best_end = 0;
  for (uint32_t i = 1; i <= length && score >= best - kMaxDrop; ++i) {
    score += a[at_a - i] == b[at_b - i] ? 1 : -1;
    if (score <= best) continue;
    best = score;
    best_end = i;
  }
  for (uint32_t i = 1; i <= best_end;) {
    if (a[at_a - i] != b[at_b - i]) {
      ++i;
      continue;
    }
    const uint32_t begin = i;
    while (i <= best_end && a[at_a - i] == b[at_b - i]) ++i;
    runs.push_back({at_a - i + 1, at_b - i + 1, i - begin});
  }
}

bool IsInside(const SharedRun& inner, const SharedRun& outer) {
  return outer.a <= inner.a && inner.a + inner.length <= outer.a + outer.length &&
         outer.b <= inner.b && inner.b + inner.length <= outer.b + outer.length;
}

}  // namespace

// From the last seed to the first: where a text repeats itself the last one lies in the longest
// run.
void PairChains::ExtendSeeds(WordSpan a, WordSpan b, std::span<const SharedRun> seeds) {
  runs_.assign(seeds.begin(), seeds.end());
  const auto by_b = [](const SharedRun& x, const SharedRun& y) {
    return std::tie(x.b, x.a, x.length) < std::tie(y.b, y.a, y.length);
  };
  std::sort(runs_.begin(), runs_.end(), by_b);
  uint64_t work = kWorkPerWord * (a.size() + b.size());
  SharedRun last;
  size_t kept = runs_.size();
  for (size_t k = runs_.size(); k-- > 0;) {
    if (IsInside(runs_[k], last)) continue;
    last = ExtendExactly(a, b, runs_[k]);
    runs_[--kept] = last;
    if (work < last.length) break;
    work -= last.length;
  }
  runs_.erase(runs_.begin(), runs_.begin() + static_cast<ptrdiff_t>(kept));
  std::sort(runs_.begin(), runs_.end(), by_b);
  runs_.erase(std::unique(runs_.begin(), runs_.end()), runs_.end());
}

void PairChains::Add(WordSpan a, WordSpan b, std::span<const SharedRun> runs, uint32_t min_equal) {
  PairChain chain;
  before_.clear();
  WalkBack(a, b, runs[0].a, runs[0].b, before_);
  chain.runs.assign(before_.rbegin(), before_.rend());
  for (size_t k = 0; k < runs.size(); ++k) {
    chain.runs.push_back(runs[k]);
    const uint32_t end_a = runs[k].a + runs[k].length;
    const uint32_t end_b = runs[k].b + runs[k].length;
    if (k + 1 == runs.size()) {
      WalkOn(a, b, end_a, end_b, chain.runs);
    } else if (runs[k + 1].a - end_a == runs[k + 1].b - end_b) {
      WalkOn(a.first(runs[k + 1].a), b.first(runs[k + 1].b), end_a, end_b, chain.runs);
    }
  }
  for (const SharedRun& run : chain.runs) chain.equal += run.length;
  if (chain.equal < min_equal) return;
  const SharedRun& last = chain.runs.back();
  chain.box = {chain.runs[0].a, last.a + last.length, chain.runs[0].b, last.b + last.length};
  known_.Add(chain.box);
  chains_.push_back(std::move(chain));
}

std::span<const PairChain> PairChains::Find(WordSpan a, WordSpan b,
                                            std::span<const SharedRun> seeds, uint32_t min_equal,
                                            uint32_t whole_run) {
  chains_.clear();
  known_.Reset(static_cast<uint32_t>(b.size()));
  if (seeds.size() == 1) {
    const SharedRun run = ExtendExactly(a, b, seeds[0]);
    before_.clear();
    WalkBack(a, b, run.a, run.b, before_);
    WalkOn(a, b, run.a + run.length, run.b + run.length, before_);
    uint32_t equal = run.length;
    for (const SharedRun& other : before_) equal += other.length;
    if (equal >= min_equal) Add(a, b, {&run, 1}, min_equal);
    return chains_;
  }
  ExtendSeeds(a, b, seeds);
  for (const Chain& chain : FindChains(runs_, 1)) {
    const TokenBox box = {chain.runs[0].a, chain.runs.back().a + chain.runs.back().length,
                          chain.runs[0].b, chain.runs.back().b + chain.runs.back().length};
    if (!known_.AnyContains(box)) Add(a, b, chain.runs, min_equal);
  }
  // Trimming may have cut a run that lies in two chains.
  for (const SharedRun& run : runs_) {
    if (run.length < whole_run) continue;
    const TokenBox box = {run.a, run.a + run.length, run.b, run.b + run.length};
    if (!known_.AnyContains(box)) Add(a, b, {&run, 1}, min_equal);
  }
  return chains_;
}

}  // namespace dittograph
