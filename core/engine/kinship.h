// Whether a passage that two articles share says something of its own, or is a formula or a piece
// of boilerplate: seen from the rest of the two articles and from how common its words are.
//
// Two articles are akin if, within 128 words of the passage and outside of it, they have three rare
// words in common that are not in the passage. A rare word occurs at most once for every hundred
// articles of the corpus (and at most 254 times; below 800 articles 8 times): unrelated articles
// have 0.3 of them in common on average.
//
// Where a third of either article or more is outside the passage and they are not akin, what stands
// at the head of both, or ends a sentence at the tail of both, and is short or hardly changed, is
// boilerplate: credits, about-lines, licences. It has no more than 50 words at the head, 150 at the
// tail.
//
// In a corpus of 800 articles or more, a passage of common 5-grams (half of them occur 5 times or
// more) is a formula, "filed a registration statement with the Securities and Exchange Commission",
//  - if the articles are not akin: a passage that travels keeps its neighbours;
//  - or it has fewer than two rare words (and is not one article sent twice);
//  - or half of its 5-grams occur 20 times or more, and a third of the articles is outside;
//  - or a fifth of its numbers and names are others in the other article.
// But not what says the same words for long, which travels, however common it is: 25 words or more
// where they are the same, 50 where hardly changed, else 128.
//
// In a corpus of 10,000 articles or more, a passage that begins within 20 words of the same offset
// of two articles whose datelines are two days apart or more is a form that was filled in again,
// unless it is boilerplate at the tail,
//  - if in it and within 128 words of it they have fewer than three rare words in common, or fewer
//    than six where half of its 5-grams occur three times or more: what is told again days later
//    keeps its names or moves away from the head;
//  - or if it is hardly changed and five days or more lie between articles of one title (their
//    first four words have the same stems): a regular report.
// But not where one article was sent twice: the passage is hardly changed, has no other number, and
// the shorter rest is a quarter of it or less. (When an article was published does not count:
// papers print one report days apart, and keep its dateline.)
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/facts.h"
#include "dittograph/article.h"
#include "dittograph/result.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"
#include "support/raw_vector.h"
#include "text/shared_run.h"

namespace dittograph {

// How often things occur in the whole corpus.
struct CorpusCounts {
  RawVector<uint8_t> seeds;    // by position: its 5-gram, up to 255
  std::vector<uint8_t> words;  // by stem: candidates/rare_words.h
};

// Holds scratch memory: one for each thread.
class Kinship {
 public:
  Kinship(const Corpus& corpus, const CorpusCounts& counts);

  // REQUIRES: a != b.
  Standing StandingOf(ArticleNumber a, ArticleNumber b, const TokenBox& box,
                      std::span<const SharedRun> runs);

 private:
  bool IsCommon(ArticleNumber b, std::span<const SharedRun> runs, uint8_t least) const;
  void CollectShared(ArticleNumber a, ArticleNumber b, const TokenBox& box);
  bool StandsAtTail(ArticleNumber a, ArticleNumber b, const TokenBox& box) const;
  size_t CountTies(ArticleNumber a, ArticleNumber b, const TokenBox& box);
  bool HaveSameTitle(ArticleNumber a, ArticleNumber b) const;
  // `is_whole`: there is little in the articles beside it.
  bool IsOfAnotherDay(ArticleNumber a, ArticleNumber b, const TokenBox& box,
                      std::span<const SharedRun> runs, PassageKind kind, bool is_whole);
  // `outside`: words of the shorter rest.
  bool IsFormula(ArticleNumber a, ArticleNumber b, const TokenBox& box,
                 std::span<const SharedRun> runs, uint32_t outside);
  void Collect(ArticleNumber article, uint32_t begin, uint32_t end, std::vector<uint32_t>& words);
  bool AreAkin(ArticleNumber a, ArticleNumber b, const TokenBox& box);

  const Corpus* corpus_;
  const CorpusCounts* counts_;
  uint8_t max_rare_;
  FactCounter facts_;
  std::vector<uint32_t> passage_;
  std::vector<uint32_t> around_a_;
  std::vector<uint32_t> around_b_;
};

}  // namespace dittograph
