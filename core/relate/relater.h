// What kind of repeat two articles are to each other.
//
// The first that holds, of the words of the two texts outside notes in brackets:
//
//   identical       the same words in the same order
//   template        a frame in common, other facts (numbers, names) in it throughout: a third of
//                   the facts, three at least; or the same top under the dateline of another day,
//                   and a fifth of the numbers changed and hardly anything else; or as
//                   near-identical, but for a twentieth of the words, under a dateline days later
//   correction      as near-identical, and one to three facts changed and hardly anything else
//   near-identical  nine tenths of the words of both in the same order; or seven eighths without
//                   their headlines, where at least fifty words are left; no more than twenty
//                   words in a row that only one has
//   excerpt         the shorter one stands in the longer as one stretch
//   boilerplate     whole sentences in common and nothing else: other subjects
//   update          a quarter of the shorter one is kept in whole sentences; or the same dateline
//                   and half of its content words; or an alert, of up to 25 words, and a text
//                   three times as long that has two thirds of its content words
//   reworded        seven twentieths of the content words (by their stems), or six and a run of
//                   eight words; not under a dateline of the same desk days later: a follow-up
//   independent     none of it
//
// The relation does not depend on which article comes first, and on nothing but the two texts.
// Classes and signals follow Clough et al. 2002 ("METER: MEasuring TExt Reuse") and the practice of
// the agencies.
#pragma once

#include <cstdint>
#include <span>

#include "dittograph/result.h"
#include "relate/article_words.h"
#include "relate/comparison.h"

namespace dittograph {

// What the input says of the two articles of a pair.
struct PairHistory {
  int order = 0;                // below 0 where a is the older, above 0 where b is
  bool is_referred_to = false;  // one refers to the other, itself or over others
  bool has_same_top = false;    // they begin alike (HaveSameTop)
};

// Whether four words in a row among the first seven of both are the same.
bool HaveSameTop(std::span<const uint64_t> words_a, std::span<const uint64_t> words_b);

// A version that refers to another is an update of it, however little of that is left. Where it is
// known which is the older, containment has a direction: an excerpt whose longer article is the
// later one and begins alike is an update; else it is a round-up with a brief in it.
void RelateInHistory(const PairHistory& history, ArticlePair& pair);

// Holds scratch memory: one for each thread.
class Relater {
 public:
  Relation Relate(const ArticleWords& one, const ArticleWords& other);

 private:
  Comparer comparer_;
  Tokenizer tokenizer_;
};

}  // namespace dittograph
