// The set of word 5-grams of an article and its exact overlap with another: the definition of
// truth. 5-grams are kept in full (5 ids of 18 bits), not as hashes, so there are no collisions.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_SHINGLE_SET_H_
#define DITTOGRAPH_CORPORA_GENERATOR_SHINGLE_SET_H_

#include <array>
#include <cstdint>
#include <vector>

#include "prose.h"

namespace dittograph::generator {

class ShingleSet {
 public:
  ShingleSet() = default;
  explicit ShingleSet(const Tokens& tokens);  // REQUIRES: at least 5 tokens

  uint64_t size() const { return shingles_.size(); }

  // The number of 5-grams that both have.
  uint64_t Intersection(const ShingleSet& other) const;

 private:
  std::vector<std::array<uint64_t, 2>> shingles_;  // sorted, distinct
};

struct Score {
  uint64_t numerator;
  uint64_t denominator;

  bool AtLeastPercent(uint64_t percent) const { return numerator * 100 >= denominator * percent; }
  bool AtMostPercent(uint64_t percent) const { return numerator * 100 <= denominator * percent; }
};

Score Jaccard(const ShingleSet& a, const ShingleSet& b);

// The share of the 5-grams of `part` that `whole` has.
Score Containment(const ShingleSet& part, const ShingleSet& whole);

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_SHINGLE_SET_H_
