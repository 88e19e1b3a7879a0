// The passages that one article shares with earlier ones: its linked seeds, by article -> chains ->
// judgement.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/facts.h"
#include "align/pair_chains.h"
#include "candidates/pair_words.h"
#include "candidates/position_index.h"
#include "candidates/rare_words.h"
#include "dittograph/article.h"
#include "dittograph/options.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"
#include "engine/kinship.h"
#include "engine/pair_passages.h"
#include "text/box_index.h"

namespace dittograph {

// What all threads read.
struct PairInput {
  const Corpus& corpus;
  const PassageOptions& options;
  std::span<const uint32_t> links;  // candidates/corpus_seeds.h
  const PositionIndex& index;
  const RareWords& rare_words;
  const CorpusCounts& counts;
};

// Holds scratch memory: one for each thread.
class PairFinder {
 public:
  explicit PairFinder(const PairInput& input);

  // Appends the passages that `b` shares with earlier articles, by article and place. Two articles
  // of the archive are not compared.
  void Find(ArticleNumber b, std::vector<FoundPassage>& found);

  uint64_t num_candidates() const { return num_candidates_; }  // of all calls

 private:
  struct Seed {
    ArticleNumber other;
    SharedRun run;
  };
  // Words `a` of an earlier article and `b` that are one rare word.
  struct RarePoint {
    ArticleNumber other;
    uint32_t a;
    uint32_t b;
  };
  void AddSeed(uint32_t at, uint32_t earlier, uint32_t length, ArticleNumber b);
  void CollectSeeds(ArticleNumber b);
  void CollectRarePoints(ArticleNumber b);
  void FindPair(ArticleNumber a, ArticleNumber b, std::span<const Seed> seeds,
                std::span<const RarePoint> points, std::vector<FoundPassage>& found);
  void StretchPassages(ArticleNumber a, ArticleNumber b);
  bool StretchPassage(FoundPassage& found);
  bool StretchLead(ArticleNumber a, ArticleNumber b, const TokenBox& lead);
  bool SwallowsOthers(const TokenBox& wide, const TokenBox& from) const;
  void FollowSeeds(ArticleNumber a, ArticleNumber b, std::span<const Seed> seeds);
  void SearchWithoutOrder(ArticleNumber a, ArticleNumber b, std::span<const RarePoint> points);
  void SearchBox(ArticleNumber a, ArticleNumber b, const TokenBox& limits);
  bool IsForm(const TokenBox& box, ArticleNumber a, ArticleNumber b);
  bool IsVerbatim(const PairChain& chain, ArticleNumber b) const;

  const PairInput* input_;
  uint32_t least_equal_;
  std::vector<Seed> seeds_;
  std::vector<RarePoint> points_;
  std::vector<SharedRun> runs_;
  PairChains chains_;
  PairWords pair_words_;
  PairPassages pair_;
  Kinship kinship_;
  std::vector<FoundPassage> of_pair_;
  BoxIndex known_;               // their boxes
  BoxIndex searched_;            // and those that were searched without order
  std::vector<TokenBox> leads_;  // what was judged, found or not
  FactCounter facts_;
  uint64_t num_candidates_ = 0;
};

}  // namespace dittograph
