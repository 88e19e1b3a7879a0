// How alike the two sides of a passage are, in tokens.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/evidence.h"
#include "align/words.h"
#include "dittograph/result.h"

namespace dittograph {

// What a PassageMatch says beside its two sides.
struct PassageFacts {
  struct Change {
    PassageChange::Kind kind;
    TokenBox at;
  };
  PassageKind kind = PassageKind::kExact;
  uint32_t words_matched = 0;
  uint32_t verbatim_run = 0;
  double score = 0;
  double identity = 0;
  std::vector<Change> changes;
};

// How alike two aligned spans are, from the equal words in the same order alone.
PassageKind KindOf(const TokenBox& box, std::span<const SharedRun> runs);

PassageFacts FactsOf(const Passage& passage, const Words& words);

// Of two spans of the same words.
PassageFacts FactsOfExact(uint32_t num_words);

}  // namespace dittograph
