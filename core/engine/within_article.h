// The passages that one article repeats: seeds -> chains and boxes -> alignment and order-free
// growth -> spans -> judgement.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "align/chains.h"
#include "align/evidence.h"
#include "align/local_alignment.h"
#include "align/word_bag.h"
#include "align/words.h"
#include "candidates/self_seeds.h"
#include "candidates/shared_words.h"
#include "dittograph/options.h"
#include "engine/found_passage.h"
#include "text/box_index.h"
#include "text/tokens.h"
#include "text/vocabulary.h"

namespace dittograph {

// The vocabulary counted the tokens, which are those of the text; the flags are theirs.
struct ArticleTokens {
  std::string_view text;
  std::span<const Token> tokens;
  const Vocabulary& vocabulary;
  std::span<const uint8_t> flags;
};

// Holds scratch memory: one for each thread. Results are valid until the next call.
class WithinArticle {
 public:
  // In the order of a, then b; no two overlap on both sides.
  std::span<const Passage> Find(const ArticleTokens& article, const PassageOptions& options);

  // What the last call of Find did not take apart; their article is 0.
  std::span<const BackToBackRun> back_to_back() const { return back_to_back_; }

  const Words& words() const { return words_; }
  uint64_t num_candidates() const { return num_candidates_; }  // of all calls

 private:
  struct Draft {
    Passage passage;
    int64_t evidence = 0;
  };
  void FollowChain(const Chain& chain);
  bool IsBackToBack(const SharedRun& run);
  void Consider(TokenBox box);
  TokenBox Grow(const TokenBox& box);
  void AddLong(const TokenBox& box, std::vector<SharedRun> runs);
  void Align(Passage& passage);
  void Add(Draft draft);
  void JoinNeighbours();
  void TakeSentences(const Passage& form, const PassageOptions& options);
  void Select(const PassageOptions& options);

  Vocabulary stems_;
  SelfSeeds self_seeds_;
  SharedWords shared_words_;
  Words words_;
  LocalAligner aligner_;
  WordBag bag_;
  Judge judge_;
  BoxIndex known_;
  BoxIndex forms_;
  BoxIndex paths_;  // of growth: what leads to the same passage is followed once
  TokenBox limits_;
  int64_t required_ = 0;
  uint64_t num_candidates_ = 0;
  std::vector<Draft> drafts_;
  std::vector<Passage> passages_;
  std::vector<BackToBackRun> back_to_back_;
  uint32_t min_words_ = 0;
};

}  // namespace dittograph
