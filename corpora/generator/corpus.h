// Writes a profile's articles and its truth, in one pass each, without holding either.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_CORPUS_H_
#define DITTOGRAPH_CORPORA_GENERATOR_CORPUS_H_

#include "layout.h"
#include "lexicon.h"
#include "output.h"
#include "profile.h"

namespace dittograph::generator {

// JSON Lines: {"id": "a00000000", "text": "…"}. Ids count from 0 in the order of the corpus.
void WriteArticles(const Lexicon& lexicon, const Profile& profile, const Layout& layout,
                   Output& articles);

// Pairs: `id_a,id_b,jaccard` for the pairs inside a group with a Jaccard of 0.5 or more, a before b
// in the corpus. Groups of up to 100 articles list all such pairs, up to 1,000 those with one of
// the first 20 members, larger ones (only `identical` has one) those with the first member. Scores
// are exact, rounded to six decimal places. Clusters: `id,cluster` for every member of a group.
void WriteClusterTruth(const Profile& profile, const Layout& layout, Output& pairs,
                       Output& clusters);

// `id_brief,id_host,containment` for every planted pair.
void WriteHostTruth(const Profile& profile, const Layout& layout, Output& pairs);

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_CORPUS_H_
