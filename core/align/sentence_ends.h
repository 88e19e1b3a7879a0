// Where a passage nearly begins or ends with a sentence, it does.
#pragma once

#include "align/words.h"
#include "text/shared_run.h"

namespace dittograph {

// The box with its ends moved to sentences that begin or end by a few words away, inside `limits`.
// Its sides stay apart where they are of one article. REQUIRES: neither side is empty.
TokenBox SnapToSentences(const Words& words, TokenBox box, const TokenBox& limits);

}  // namespace dittograph
