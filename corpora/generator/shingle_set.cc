#include "shingle_set.h"

#include <algorithm>
#include <cstddef>

namespace dittograph::generator {
namespace {

constexpr int kWordBits = 18;
static_assert(kNumWords + kNumNumbers <= 1u << kWordBits);

}  // namespace

ShingleSet::ShingleSet(const Tokens& tokens) {
  shingles_.reserve(tokens.size());
  for (size_t i = 0; i + 5 <= tokens.size(); ++i) {
    const auto word = [&](size_t k) { return uint64_t{tokens[i + k].word}; };
    shingles_.push_back(
        {word(0) << kWordBits | word(1), (word(2) << kWordBits | word(3)) << kWordBits | word(4)});
  }
  std::sort(shingles_.begin(), shingles_.end());
  shingles_.erase(std::unique(shingles_.begin(), shingles_.end()), shingles_.end());
}

uint64_t ShingleSet::Intersection(const ShingleSet& other) const {
  uint64_t shared = 0;
  auto a = shingles_.begin();
  auto b = other.shingles_.begin();
  while (a != shingles_.end() && b != other.shingles_.end()) {
    const bool equal = *a == *b;
    const bool less = *a < *b;
    shared += equal;
    a += less || equal;
    b += !less;
  }
  return shared;
}

Score Jaccard(const ShingleSet& a, const ShingleSet& b) {
  const uint64_t shared = a.Intersection(b);
  return {shared, a.size() + b.size() - shared};
}

Score Containment(const ShingleSet& part, const ShingleSet& whole) {
  return {part.Intersection(whole), part.size()};
}

}  // namespace dittograph::generator
