#include "sketch/signature.h"

#include <algorithm>
#include <bit>

#include "support/hash.h"
#include "text/shingles.h"

namespace dittograph {

namespace {

constexpr uint32_t kEmpty = UINT32_MAX;

// A set of a few shingles leaves nearly all bins empty. After so many steps the walk goes through
// the bins in the order of a hash of their own: the next that is not empty is the one of those with
// the smallest hash, which takes a look at the few that are not empty.
constexpr uint32_t kMaxWalk = 16;

}  // namespace

Sketcher::Sketcher(uint32_t num_bins)
    : num_bins_(num_bins), bin_shift_(64 - std::countr_zero(num_bins)), bins_(num_bins) {}

std::span<const uint32_t> Sketcher::Sketch(std::span<const uint64_t> word_hashes) {
  std::fill(bins_.begin(), bins_.end(), kEmpty);
  uint32_t* const bins = bins_.data();
  ForEachShingle(word_hashes, [bins, shift = bin_shift_](uint64_t shingle) {
    uint32_t& bin = bins[shingle >> shift];
    const auto value = static_cast<uint32_t>(shingle) & (kEmpty - 1);
    bin = std::min(bin, value);
  });
  Densify();
  return bins_;
}

void Sketcher::Densify() {
  empty_.clear();
  filled_.clear();
  for (uint32_t i = 0; i < num_bins_; ++i) (bins_[i] == kEmpty ? empty_ : filled_).push_back(i);
  if (empty_.empty()) return;
  const uint32_t mask = num_bins_ - 1;
  // The walks read only bins that were filled by shingles: their sources are found first.
  for (uint32_t& entry : empty_) {
    uint64_t state = uint64_t{entry} + 1;
    uint32_t source = entry;
    for (uint32_t step = 0; step < kMaxWalk && bins_[source] == kEmpty; ++step) {
      state = MixBits(state);
      source = static_cast<uint32_t>(state) & mask;
    }
    if (bins_[source] == kEmpty) source = FirstFilled(state);
    entry |= source << 16;
  }
  for (uint32_t entry : empty_) bins_[entry & 0xFFFF] = bins_[entry >> 16];
}

uint32_t Sketcher::FirstFilled(uint64_t key) const {
  uint32_t first = filled_[0];
  uint64_t least = UINT64_MAX;
  for (uint32_t bin : filled_) {
    const uint64_t hash = FoldedMultiply(key ^ kWordKey1, (bin + 1) * kShingleKey);
    if (hash >= least) continue;
    least = hash;
    first = bin;
  }
  return first;
}

}  // namespace dittograph
