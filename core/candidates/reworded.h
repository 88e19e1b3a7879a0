// Pairs of articles that say the same in other words.
//
// Proposed by the inverted index: two rows that share two of the 64 rarest word pairs of either.
// Then judged by what they share and where it stands, from the rare features alone:
//
//   score^2 = low_a low_b  coherence_2  coherence_1  evidence^2  frame  numerals^10
//
//   low        how much of the word pairs of an article the other has near the same place, mean of
//              the three worst quarters of the article: a follow-up story shares its background but
//              not its news, a rewriting is covered from beginning to end
//   coherence  of the weight that both share, the share that stands near the same place (within a
//              sixteenth) in both, for word pairs (2) and words (1), squared: follow-ups have 0.3
//              to 0.6, rewritings 0.9 to 1
//   evidence   12 nats of coherent rare words count in full, less in proportion
//   frame      coverage of words by coverage of word pairs, at most 1: forms filled in for
//   different
//              subjects share the frame's word pairs but not the rare words
//   numerals   agreement of the numerals, weighed against the coherent rare words
//
// A pair counts at a score of 0.018, or at 0.006 where a third row stands at 0.006 to both.
// All arithmetic is on integers. The measured quality is in bench/quality.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "support/candidate.h"

namespace dittograph {

// Ascending. The cost is linear: a feature of 128 rows or more is not looked at.
std::vector<Candidate> FindReworded(size_t num_rows, const RowText& text_of_row,
                                    size_t num_threads);

}  // namespace dittograph
