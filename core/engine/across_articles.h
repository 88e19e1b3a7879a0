// The passages that several articles have: linked seeds -> chains of two articles -> judgement ->
// groups -> spans.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "candidates/corpus_seeds.h"
#include "dittograph/article.h"
#include "dittograph/options.h"
#include "dittograph/result.h"

namespace dittograph {

struct AcrossResult {
  std::vector<PassageMatch> matches;  // both by first occurrence
  std::vector<PassageGroup> groups;
  uint64_t candidates = 0;
};

// Deterministic at any thread count. REQUIRES: `corpus` holds the words (engine/corpus_word.h) of
// the source's articles, of which all batches have been read.
AcrossResult FindAcross(const ArticleSource& source, const CorpusWords& corpus,
                        const PassageOptions& options, size_t num_threads);

}  // namespace dittograph
