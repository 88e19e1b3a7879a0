// The passages that two articles share, judged: chains of equal words -> growth and alignment with
// weights -> the rule of core/align/evidence.h. Weights and frames are those of the neighbourhood
// of the passage in both articles, so the cost does not depend on their length.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "align/evidence.h"
#include "align/local_alignment.h"
#include "align/pair_chains.h"
#include "align/word_bag.h"
#include "align/words.h"
#include "dittograph/article.h"
#include "dittograph/options.h"
#include "engine/passage_match.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace dittograph {

// A text read again, with its tokens.
struct ArticleText {
  ArticleNumber number = UINT32_MAX;
  std::string scratch;
  std::string_view text;
  std::vector<Token> tokens;
};

// Tokens of two articles, and the equal words in the same order.
struct SharedPassage {
  TokenBox box;
  std::vector<SharedRun> runs;
};

// Holds scratch memory: one for each thread.
class PairPassages {
 public:
  // Appends what the chain comes to: a passage, or the runs of min_words in it, or nothing.
  void Judge(const ArticleText& a, const ArticleText& b, const PairChain& chain,
             const PassageOptions& options, std::vector<SharedPassage>& found);

  // Everything of `match` but its sides and the number of articles.
  void Describe(const ArticleText& a, const ArticleText& b, const SharedPassage& shared,
                PassageMatch& match);

 private:
  void SetWindow(const ArticleText& a, const ArticleText& b, const TokenBox& box);
  void AppendTokens(const ArticleText& article, uint32_t begin, uint32_t end);
  TokenBox ToWindow(const TokenBox& box) const;
  SharedRun ToWindow(const SharedRun& run) const;
  SharedPassage FromWindow(const Passage& passage) const;
  bool Grow(Passage& passage, int64_t required);
  void Align(Passage& passage, std::vector<SharedRun> chain);
  void CountInOrderOnly(Passage& passage) const;

  std::string text_;
  std::vector<Token> tokens_;
  Vocabulary vocabulary_;
  Words words_;
  TokenBox limits_;
  // Word i of the window is token i + shift of the article (modulo 2^32).
  uint32_t shift_a_ = 0;
  uint32_t shift_b_ = 0;
  WordBag bag_;
  LocalAligner aligner_;
  dittograph::Judge judge_;
};

}  // namespace dittograph
