// Seeds across articles: 5-grams that occur in more than one article.
//
// Every occurrence of a 5-gram is linked to the last one before it in another article. So the
// number of links is at most the number of tokens, however often a 5-gram occurs, and no frequent
// seed is dropped: any run of 5 tokens that an article shares with an earlier one is linked, and by
// way of the articles between them all occurrences of a passage hang together.
//
// All 5-grams and not a winnowed selection, because a 30-word passage of which 20 % of the words
// were replaced keeps one of them with probability 0.98, and one of those winnowed with window 8
// only with 0.77 (simulated).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/raw_vector.h"

namespace dittograph {

// The words of all articles, one after the other; equal words have equal values (32 bits of the
// hash: two different words share a value once in 2^32, which alignment then finds out).
struct CorpusWords {
  RawVector<uint32_t> words;
  std::vector<uint32_t> begin{0};  // of every article in `words`, and the end of the last

  size_t num_articles() const { return begin.size() - 1; }
};

inline constexpr size_t kSeedWords = 5;

// In place of a link: a 5-gram that occurs nowhere else, and one that occurs again, but in no
// earlier article.
inline constexpr uint32_t kNoLink = UINT32_MAX;
inline constexpr uint32_t kFirstArticle = UINT32_MAX - 1;
inline bool IsLink(uint32_t link) { return link < kFirstArticle; }

// From here on it is of interest how often a 5-gram occurs.
inline constexpr size_t kLeastCounted = 3;

struct SeedLinks {
  // For every position the last earlier position in another article with the same 5-gram, or one of
  // the two above.
  RawVector<uint32_t> links;
  // How often the 5-gram of the position occurs, up to 255; 0 where that is below kLeastCounted.
  RawVector<uint8_t> counts;
};

// REQUIRES: fewer than kFirstArticle words. 5 bytes a word, and 8 more while it runs; besides a
// table for each thread of 13 to 31 bytes for each word of a bin, of which there are 1,024: only
// where most words are equal is a bin a large part of the corpus. Deterministic at any thread
// count.
SeedLinks LinkSeeds(const CorpusWords& corpus, size_t num_threads);

}  // namespace dittograph
