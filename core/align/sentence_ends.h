// Where sentences begin and end in a passage. Where it nearly begins or ends with one, it does.
#pragma once

#include "align/words.h"
#include "text/shared_run.h"

namespace dittograph {

// The box with its ends moved to sentences that begin or end by a few words away, inside `limits`.
// Its sides stay apart where they are of one article. REQUIRES: neither side is empty.
TokenBox SnapToSentences(const Words& words, TokenBox box, const TokenBox& limits);

// What the run has from the first sentence that begins in it, on both sides, to the end of the
// last that ends in it; of length 0 where it has no whole sentence.
SharedRun WholeSentences(const Words& words, SharedRun run);

}  // namespace dittograph
