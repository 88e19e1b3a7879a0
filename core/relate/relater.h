// What kind of repeat two articles are to each other.
//
// The first that holds, of the words of the two texts outside notes in brackets:
//
//   identical       the same words in the same order
//   template        a frame in common, other facts (numbers, names) in it throughout: a third of
//                   the facts, three at least
//   correction      as near-identical, and one to three facts changed and hardly anything else
//   near-identical  nine tenths of the words of both in the same order
//   excerpt         the shorter one stands in the longer as one stretch
//   boilerplate     whole sentences in common and nothing else: other subjects
//   update          a quarter of the shorter one is kept in whole sentences; or the same dateline
//                   and half of its content words
//   reworded        seven twentieths of the content words (by their stems), or six and a run of
//                   eight words
//   independent     none of it
//
// The relation does not depend on which article comes first, and on nothing but the two texts.
// Classes and signals follow Clough et al. 2002 ("METER: MEasuring TExt Reuse") and the practice of
// the agencies.
#pragma once

#include <cstdint>

#include "dittograph/result.h"
#include "relate/article_words.h"
#include "relate/comparison.h"

namespace dittograph {

// Where it is known which is the older, containment has a direction: an excerpt whose longer article
// is the later one is an update. `order`: below 0 where a is the older, above 0 where b is.
void RelateInOrder(int order, ArticlePair& pair);

// Holds scratch memory: one for each thread.
class Relater {
 public:
  Relation Relate(const ArticleWords& one, const ArticleWords& other);

 private:
  Comparer comparer_;
  Tokenizer tokenizer_;
};

}  // namespace dittograph
