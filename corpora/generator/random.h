// Random numbers that are the same on every platform: xoshiro256++ seeded by SplitMix64 (Blackman
// and Vigna, "Scrambled Linear Pseudorandom Number Generators"). The standard library's
// distributions differ between implementations, so the ones used here are integer arithmetic on the
// raw bits.
//
// Each article has a stream of its own, derived from the corpus seed and the article's number: any
// article can be made at any time without making those before it.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_RANDOM_H_
#define DITTOGRAPH_CORPORA_GENERATOR_RANDOM_H_

#include <cstdint>

namespace dittograph::generator {

// The finaliser of SplitMix64: a bijection in which every output bit depends on every input bit.
constexpr uint64_t Mix64(uint64_t x) {
  x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9u;
  x = (x ^ (x >> 27)) * 0x94d049bb133111ebu;
  return x ^ (x >> 31);
}

// What a stream is for. A value is part of every corpus made with it, so values are frozen.
enum class Stream : uint64_t {
  kBoilerplate = 1,
  kClusterSizes = 2,
  kPermutation = 3,
  kSingle = 4,
  kGroup = 5,
  kMember = 6,
  kShared = 7,
};

constexpr uint64_t DeriveSeed(uint64_t seed, Stream stream, uint64_t a = 0, uint64_t b = 0) {
  constexpr uint64_t kGolden = 0x9e3779b97f4a7c15u;
  uint64_t h = Mix64(seed + kGolden);
  h = Mix64(h + kGolden + static_cast<uint64_t>(stream));
  h = Mix64(h + kGolden + a);
  return Mix64(h + kGolden + b);
}

class Random {
 public:
  explicit Random(uint64_t seed) {
    for (uint64_t& word : state_) word = Mix64(seed += 0x9e3779b97f4a7c15u);
  }

  uint64_t Next() {
    const uint64_t result = Rotate(state_[0] + state_[3], 23) + state_[0];
    const uint64_t t = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= t;
    state_[3] = Rotate(state_[3], 45);
    return result;
  }

  // Uniform in [0, bound). The bias, below bound / 2^32, is accepted for the fixed cost.
  uint32_t Below(uint32_t bound) { return static_cast<uint32_t>(((Next() >> 32) * bound) >> 32); }

  // Uniform in [low, high].
  uint32_t Between(uint32_t low, uint32_t high) { return low + Below(high - low + 1); }

 private:
  static constexpr uint64_t Rotate(uint64_t x, int bits) {
    return (x << bits) | (x >> (64 - bits));
  }

  uint64_t state_[4];
};

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_RANDOM_H_
