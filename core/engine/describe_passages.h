// Groups of passages in tokens -> matches and groups in bytes, code points and paragraphs. Reads
// the text of every article that has a part in one once more, and once only.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "dittograph/article.h"
#include "dittograph/result.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"
#include "engine/passage_groups.h"
#include "engine/passage_match.h"

namespace dittograph {

struct DescribedPassages {
  std::vector<PassageMatch> matches;  // both by first occurrence
  std::vector<PassageGroup> groups;
};

// What the groups were made of.
struct PassageOrigins {
  const Corpus& corpus;
  std::span<const FoundPassage> matches;
  // Of the first matches: those inside articles, of which the corpus may hold no words.
  std::span<const PassageFacts> facts;
};

// Of a group lists the first `max_listed` occurrences. Deterministic at any thread count.
DescribedPassages Describe(const ArticleSource& source, const PassageOrigins& origins,
                           std::span<const OccurrenceGroup> groups, size_t max_listed,
                           size_t num_threads);

}  // namespace dittograph
