#include "candidates/self_seeds.h"

#include <algorithm>
#include <bit>

#include "support/hash.h"

namespace dittograph {

namespace {
constexpr uint32_t kNone = UINT32_MAX;

uint64_t HashSeed(const uint32_t* ids) {
  return FoldedMultiply((uint64_t{ids[0]} << 32 | ids[1]) ^ kWordKey1, ids[2] ^ kWordKey2);
}

}  // namespace

uint32_t SelfSeeds::Exchange(std::span<const uint32_t> ids, uint32_t at) {
  const uint32_t* const seed = ids.data() + at;
  const size_t mask = slots_.size() - 1;
  for (size_t slot = HashSeed(seed) & mask;; slot = (slot + 1) & mask) {
    const uint32_t found = slots_[slot];
    if (found == 0) {
      slots_[slot] = at + 1;
      return kNone;
    }
    if (std::equal(seed, seed + kSeedTokens, ids.data() + found - 1)) {
      slots_[slot] = at + 1;
      return found - 1;
    }
  }
}

// Extends the run that ended just before (a, b), or opens one.
void SelfSeeds::Link(uint32_t a, uint32_t b, size_t num_open_before) {
  for (size_t k = 0; k < num_open_before; ++k) {
    SharedRun& run = runs_[open_[k]];
    if (run.b - run.a == b - a) {
      ++run.length;
      next_open_.push_back(open_[k]);
      return;
    }
  }
  next_open_.push_back(static_cast<uint32_t>(runs_.size()));
  runs_.push_back({a, b, kSeedTokens});
}

std::span<const SharedRun> SelfSeeds::Find(std::span<const uint32_t> ids) {
  runs_.clear();
  open_.clear();
  if (ids.size() < 2 * kSeedTokens) return runs_;
  const auto num_seeds = static_cast<uint32_t>(ids.size() - kSeedTokens + 1);
  slots_.assign(std::bit_ceil(2 * size_t{num_seeds}), 0);
  if (previous_.size() < num_seeds) {
    previous_.resize(num_seeds);
    first_.resize(num_seeds);
  }
  for (uint32_t b = 0; b < num_seeds; ++b) {
    const uint32_t last = Exchange(ids, b);
    previous_[b] = last;
    if (last == kNone) {
      open_.clear();
      continue;
    }
    first_[b] = previous_[last] == kNone ? last : first_[last];
    next_open_.clear();
    uint32_t a = last;
    for (size_t links = 0; a != kNone && links < kMaxSeedLinks; ++links, a = previous_[a]) {
      Link(a, b, open_.size());
    }
    const bool repeats_back_to_back =
        std::any_of(next_open_.begin(), next_open_.end(),
                    [&](uint32_t k) { return runs_[k].length >= 2 * (runs_[k].b - runs_[k].a); });
    if (a != kNone && !repeats_back_to_back) Link(first_[b], b, open_.size());
    open_.swap(next_open_);
  }
  return runs_;
}

}  // namespace dittograph
