// The passages that two articles share, judged: chains of equal words -> growth and alignment with
// weights -> the rule of core/align/evidence.h. Weights and frames are those of the neighbourhood
// of the passage in both articles, so the cost does not depend on their length.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "align/common_order.h"
#include "align/evidence.h"
#include "align/local_alignment.h"
#include "align/pair_chains.h"
#include "align/word_bag.h"
#include "align/words.h"
#include "dittograph/article.h"
#include "dittograph/options.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"
#include "engine/passage_match.h"
#include "text/vocabulary.h"

namespace dittograph {

// Holds scratch memory: one for each thread.
class PairPassages {
 public:
  // Appends what the chain comes to: a passage, or the runs of min_words in it, or nothing.
  void Judge(const Corpus& corpus, ArticleNumber a, ArticleNumber b, const PairChain& chain,
             const PassageOptions& options, std::vector<FoundPassage>& found);

  // Takes note of what the box comes to. Drafts are of one pair of articles.
  void Consider(const Corpus& corpus, ArticleNumber a, ArticleNumber b, const TokenBox& box,
                const PassageOptions& options);

  // Appends what the drafts since the last call come to.
  void TakeDrafts(const Corpus& corpus, const PassageOptions& options,
                  std::vector<FoundPassage>& found);

  // A second look, with a wider view and over thinner ground, by the rule of pair_stretch.cc: what
  // a reworded passage is part of, and what a place comes to at which nothing was found.
  std::optional<FoundPassage> Stretch(const Corpus& corpus, const FoundPassage& found,
                                      const PassageOptions& options);
  std::optional<FoundPassage> StretchLead(const Corpus& corpus, ArticleNumber a, ArticleNumber b,
                                          const TokenBox& box, const PassageOptions& options);

  PassageFacts Describe(const Corpus& corpus, const FoundPassage& found);

 private:
  struct Draft {
    FoundPassage found;
    uint32_t shared_words = 0;
    int64_t evidence = 0;
    bool is_found = false;
  };
  void AddDraft(ArticleNumber a, ArticleNumber b, Passage& passage, const PassageOptions& options);
  static bool IsOfCopies(const Draft& draft, std::span<const FoundPassage> found);
  void JoinDrafts(const Corpus& corpus, const PassageOptions& options);

  void SetWindow(const Corpus& corpus, ArticleNumber a, ArticleNumber b, const TokenBox& box,
                 uint32_t margin);
  TokenBox ToWindow(const TokenBox& box) const;
  SharedRun ToWindow(const SharedRun& run) const;
  FoundPassage FromWindow(ArticleNumber a, ArticleNumber b, const Passage& passage) const;
  bool Grow(Passage& passage, int64_t required);
  bool GrowThin(Passage& passage, int64_t least);
  bool IsRepeat(Passage& passage, int64_t least, const PassageOptions& options);
  int64_t WeightOf(std::span<const SharedRun> runs) const;
  // Along the chain, if it has one and is long.
  void Align(Passage& passage, std::span<const SharedRun> chain);
  void CountInOrderOnly(Passage& passage) const;

  // The two neighbourhoods, one behind the other.
  std::vector<uint32_t> window_;
  std::vector<uint8_t> flags_;
  Vocabulary stems_;
  Words words_;  // a word's id is its value
  TokenBox limits_;
  // Word i of the window is token i + shift of the article (modulo 2^32).
  uint32_t shift_a_ = 0;
  uint32_t shift_b_ = 0;
  WordBag bag_;
  LocalAligner aligner_;
  CommonOrder common_order_;
  dittograph::Judge judge_;
  std::vector<Draft> drafts_;
};

}  // namespace dittograph
