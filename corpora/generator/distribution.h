// Draws from a given distribution with integers only: AliasTable for weights (Zipf's law),
// Quantiles for lengths.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_DISTRIBUTION_H_
#define DITTOGRAPH_CORPORA_GENERATOR_DISTRIBUTION_H_

#include <cstdint>
#include <span>
#include <vector>

#include "random.h"

namespace dittograph::generator {

// Draws i with a probability proportional to weights[i], in constant time (Walker's alias method,
// Vose's set-up).
class AliasTable {
 public:
  // REQUIRES: weights is not empty, and the sum of weights times their number is below 2^63.
  explicit AliasTable(std::span<const uint64_t> weights);

  uint32_t Draw(Random& random) const {
    const uint64_t bits = random.Next();
    const uint32_t column = static_cast<uint32_t>(((bits >> 32) * columns_.size()) >> 32);
    const Column& c = columns_[column];
    return static_cast<uint32_t>(bits) < c.threshold ? column : c.alias;
  }

 private:
  struct Column {
    uint32_t threshold;  // of 2^32: below it the column itself is drawn, from it on its alias
    uint32_t alias;
  };
  std::vector<Column> columns_;
};

// Weights of `count` ranks under Zipf's law, 1 / (rank + 0.4) with ranks from 1: the shift gives
// the most frequent word the share that "the" has in English news, 6 %.
std::vector<uint64_t> ZipfWeights(uint32_t count);

// A point of a distribution function: `share` of 65,536 draws are below `value`.
struct Quantile {
  uint32_t share;
  uint32_t value;
};

// Draws by the distribution function that is linear between the points, the first at share 0, the
// last at 65,536.
uint32_t DrawQuantile(std::span<const Quantile> points, Random& random);

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_DISTRIBUTION_H_
