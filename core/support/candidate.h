// Pairs of rows, the working currency between candidates/, verify/ and cluster/. A row is one
// distinct text; it stands for every article with that text.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "dittograph/result.h"

namespace dittograph {

// Two rows that may be a pair; a <= b. Orders by a, then b.
struct Candidate {
  uint32_t a = 0;
  uint32_t b = 0;
  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

// A verified candidate: exact counts of distinct shingles, and the relation where it was asked for.
struct ScoredPair {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t shared = 0;
  uint32_t size_a = 0;
  uint32_t size_b = 0;
  Relation relation = Relation::kIndependent;
};

// Gives the text of a row, as a view into the source or into `scratch`; called from several threads
// at once.
using RowText = std::function<std::string_view(uint32_t row, std::string& scratch)>;

}  // namespace dittograph
