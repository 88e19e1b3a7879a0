// Reworded articles by brute force, too simple to be wrong: features as strings, their places as
// sets of numbers, every pair of rows scored in full. Follows core/sketch/rare_features.h and
// core/candidates/reworded.h and shares nothing with them but the hash that breaks ties. For tests.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/candidate.h"

namespace dittograph::oracle {

// Stems, or for a numeral its digits.
using Feature = std::vector<std::u32string>;
using PlacedFeatures = std::map<Feature, std::set<int>>;  // the sixteenths it stands in, 0 to 15

struct ArticleFeatures {
  PlacedFeatures words;
  PlacedFeatures pairs;
  PlacedFeatures numerals;
};

ArticleFeatures FeaturesOf(std::string_view text);

// As rare_features has them, 32 bits. `quarters`: 4 for words, 8 for pairs.
uint32_t HashOfStems(const Feature& feature, uint64_t quarters);
uint32_t HashOfNumeral(const Feature& numeral);

class SlowReworded {
 public:
  explicit SlowReworded(std::span<const std::string> texts);

  // 32 binary places; without the condition that pairs be proposed.
  uint64_t SquaredScore(size_t a, size_t b) const;
  bool IsProposed(size_t a, size_t b) const;

  bool IsWeak(size_t a, size_t b) const;    // proposed, at 0.006 or above
  bool IsStrong(size_t a, size_t b) const;  // proposed, at 0.018 or above

  // Ascending.
  std::vector<Candidate> Pairs() const;

 private:
  // One kind of feature in all rows.
  struct Kind {
    std::vector<PlacedFeatures> rows;
    std::map<Feature, uint64_t> weights;
    std::map<Feature, size_t> num_rows_with;

    void Weigh(size_t numerator);
  };
  struct Overlap {
    uint64_t weight = 0;
    uint64_t coherent = 0;
    uint64_t matched_a[4] = {};
    uint64_t matched_b[4] = {};
    uint64_t whole_a[4] = {};
    uint64_t whole_b[4] = {};
  };

  static Overlap Compare(const Kind& kind, size_t a, size_t b);
  std::set<Feature> RarestPairs(size_t row) const;

  Kind words_;
  Kind pairs_;
  Kind numerals_;
  std::vector<std::set<Feature>> rarest_pairs_;
};

}  // namespace dittograph::oracle
