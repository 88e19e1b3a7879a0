#include "candidates/self_seeds.h"

#include <algorithm>
#include <bit>

#include "support/hash.h"

namespace dittograph {

namespace {
constexpr uint32_t kNone = UINT32_MAX;
// Runs of so many tokens go on over seeds that are too frequent to be linked, and so many of them.
constexpr uint32_t kLongRun = 16;
constexpr size_t kMaxGoingOn = 8;

uint64_t HashSeed(const uint32_t* ids) {
  return FoldedMultiply((uint64_t{ids[0]} << 32 | ids[1]) ^ kWordKey1, ids[2] ^ kWordKey2);
}

}  // namespace

// A seed that holds a word of its own occurs once.
void SelfSeeds::FindPlaces(const Vocabulary& vocabulary) {
  const std::span<const uint32_t> ids = vocabulary.ids();
  const std::span<const uint32_t> counts = vocabulary.counts();
  if (places_.size() < ids.size()) places_.resize(ids.size());
  num_places_ = 0;
  uint32_t run = 0;  // of words that occur again
  for (uint32_t i = 0; i < ids.size(); ++i) {
    const uint32_t occurs_again = counts[ids[i]] > 1;
    run = (run + 1) * occurs_again;  // no branch: nothing foretells it
    places_[num_places_] = i + 1 - static_cast<uint32_t>(kSeedTokens);
    num_places_ += run >= kSeedTokens;
  }
}

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

// The long runs that no link extended, the oldest ones.
void SelfSeeds::GoOn(std::span<const uint32_t> ids, uint32_t b) {
  const auto num_linked = static_cast<ptrdiff_t>(next_open_.size());
  for (uint32_t k : open_) {
    const SharedRun& run = runs_[k];
    const uint32_t next_b = run.b + run.length;
    if (run.length < kLongRun || next_b == b + kSeedTokens) continue;
    if (ids[run.a + run.length] == ids[next_b]) next_open_.push_back(k);
  }
  std::sort(next_open_.begin() + num_linked, next_open_.end());
  next_open_.resize(std::min(next_open_.size(), static_cast<size_t>(num_linked) + kMaxGoingOn));
  for (auto k = next_open_.begin() + num_linked; k != next_open_.end(); ++k) ++runs_[*k].length;
}

std::span<const SharedRun> SelfSeeds::Find(const Vocabulary& vocabulary) {
  runs_.clear();
  open_.clear();
  const std::span<const uint32_t> ids = vocabulary.ids();
  if (ids.size() < 2 * kSeedTokens) return runs_;
  FindPlaces(vocabulary);
  slots_.assign(std::bit_ceil(2 * num_places_ + 1), 0);
  if (previous_.size() < ids.size()) {
    previous_.resize(ids.size());
    first_.resize(ids.size());
  }
  uint32_t before = kNone;
  for (uint32_t b : std::span(places_).first(num_places_)) {
    if (b != before + 1) open_.clear();
    before = b;
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
    if (a != kNone) GoOn(ids, b);
    open_.swap(next_open_);
  }
  return runs_;
}

}  // namespace dittograph
