#include "layout.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "random.h"

namespace dittograph::generator {

Permutation::Permutation(uint64_t size, uint64_t seed)
    : size_(size), half_bits_(std::max(1, (static_cast<int>(std::bit_width(size - 1)) + 1) / 2)) {
  Random random(DeriveSeed(seed, Stream::kPermutation));
  for (uint64_t& key : keys_) key = random.Next();
}

uint64_t Permutation::Round(int round, uint64_t half) const {
  return Mix64(half ^ keys_[static_cast<size_t>(round)]) & ((uint64_t{1} << half_bits_) - 1);
}

uint64_t Permutation::Apply(uint64_t x) const {
  do {
    uint64_t left = x >> half_bits_;
    uint64_t right = x & ((uint64_t{1} << half_bits_) - 1);
    for (int round = 0; round < kRounds; ++round) {
      left ^= Round(round, right);
      std::swap(left, right);
    }
    x = left << half_bits_ | right;
  } while (x >= size_);
  return x;
}

uint64_t Permutation::Invert(uint64_t y) const {
  do {
    uint64_t left = y >> half_bits_;
    uint64_t right = y & ((uint64_t{1} << half_bits_) - 1);
    for (int round = kRounds - 1; round >= 0; --round) {
      std::swap(left, right);
      left ^= Round(round, right);
    }
    y = left << half_bits_ | right;
  } while (y >= size_);
  return y;
}

Layout::Layout(uint64_t num_articles, std::span<const uint64_t> group_sizes, uint64_t seed)
    : num_articles_(num_articles), permutation_(num_articles, seed) {
  starts_.reserve(group_sizes.size() + 1);
  starts_.push_back(0);
  for (const uint64_t size : group_sizes) starts_.push_back(starts_.back() + size);
}

Layout::Article Layout::At(uint64_t place) const {
  const uint64_t number = permutation_.Invert(place);
  if (number >= starts_.back()) return {true, 0, number - starts_.back()};
  const auto next = std::upper_bound(starts_.begin(), starts_.end(), number);
  const uint64_t group = static_cast<uint64_t>(next - starts_.begin()) - 1;
  return {false, group, number - starts_[group]};
}

uint64_t Layout::PlaceOf(uint64_t group, uint64_t member) const {
  return permutation_.Apply(starts_[group] + member);
}

}  // namespace dittograph::generator
