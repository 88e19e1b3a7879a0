// Pairs of rows, the working currency between candidates/, verify/ and cluster/. A row is one
// distinct text; it stands for every article with that text.
#pragma once

#include <compare>
#include <cstdint>

namespace dittograph {

// Two rows that may be a pair; a <= b. Orders by a, then b.
struct Candidate {
  uint32_t a = 0;
  uint32_t b = 0;
  friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

// A verified candidate: exact counts of distinct shingles.
struct ScoredPair {
  uint32_t a = 0;
  uint32_t b = 0;
  uint32_t shared = 0;
  uint32_t size_a = 0;
  uint32_t size_b = 0;
};

}  // namespace dittograph
