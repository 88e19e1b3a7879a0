// Pairs of passages, as labels have them and as a run reports them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "dittograph/article.h"
#include "dittograph/result.h"

namespace dittograph::oracle {

struct Passage {
  ArticleNumber article = 0;
  Span chars;
  friend bool operator==(const Passage&, const Passage&) = default;
};

inline uint64_t Length(const Span& span) { return span.end - span.begin; }
inline uint64_t Overlap(const Span& x, const Span& y) {
  const uint64_t begin = std::max(x.begin, y.begin);
  const uint64_t end = std::min(x.end, y.end);
  return begin < end ? end - begin : 0;
}

struct PassagePair {
  Passage a;
  Passage b;
  friend bool operator==(const PassagePair&, const PassagePair&) = default;
};

// With the earlier passage first (article, begin, end): a repeat inside one article has no source
// and no copy.
inline PassagePair Canonical(PassagePair pair) {
  const auto place = [](const Passage& p) {
    return std::tuple(p.article, p.chars.begin, p.chars.end);
  };
  if (place(pair.b) < place(pair.a)) std::swap(pair.a, pair.b);
  return pair;
}

std::vector<PassagePair> Canonical(std::span<const PassagePair> pairs);

inline bool IsWithin(const PassagePair& pair) { return pair.a.article == pair.b.article; }

// Whether both sides overlap: what the PAN measures call that one detects the other.
inline bool Detects(const PassagePair& x, const PassagePair& y) {
  return x.a.article == y.a.article && x.b.article == y.b.article &&
         Overlap(x.a.chars, y.a.chars) > 0 && Overlap(x.b.chars, y.b.chars) > 0;
}

// Finds the pairs that detect another one. REQUIRES: all canonical; `pairs` outlives the index.
class PassagePairIndex {
 public:
  explicit PassagePairIndex(std::span<const PassagePair> pairs);

  // Their numbers, ascending.
  std::vector<size_t> Detecting(const PassagePair& pair) const;

 private:
  std::span<const PassagePair> pairs_;
  std::vector<size_t> order_;         // by the two articles, then where a begins
  std::vector<uint64_t> latest_end_;  // of the a sides of order_ so far, of the same two articles
};

}  // namespace dittograph::oracle
