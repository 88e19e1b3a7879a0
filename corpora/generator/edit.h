// How one article becomes another version of it: words replaced, deleted and inserted, and the end
// cut off.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_EDIT_H_
#define DITTOGRAPH_CORPORA_GENERATOR_EDIT_H_

#include <cstdint>

#include "lexicon.h"
#include "prose.h"
#include "random.h"

namespace dittograph::generator {

// The share of 5-grams that a version must lose, as -65,536 ln(share kept), for two texts to have
// `jaccard_percent` when one of them is edited. REQUIRES: 50 <= jaccard_percent <= 100.
uint32_t LossFor(uint32_t jaccard_percent);

// A version of `original` that has lost about `loss` of its 5-grams. Marks stay with the words
// around the edits. Loss 0 gives the original. REQUIRES: original is not empty and whole
// paragraphs.
Tokens Edit(const Lexicon& lexicon, const Tokens& original, uint32_t loss, Random& random);

// Removes the end of the text, so that `loss` of its 5-grams go.
void Truncate(uint32_t loss, Tokens& tokens);

// Replaces `num_words` words, in runs at random places.
void ReplaceRuns(const Lexicon& lexicon, uint32_t num_words, Random& random, Tokens& tokens);

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_EDIT_H_
