// Passages that are reworded so far that less than a third of their weight is left, or parts of
// them. Such a stretch is grown over as where the strictness is loose, and must reach half as much
// evidence again as a passage does. What two articles about one thing have in common comes in
// another order, so
//  - a place at which nothing was found counts if three fifths of the weight are shared, or half of
//    what is shared stands in order;
//  - a passage is replaced by what it is part of if two thirds of what is shared stand in order and
//    the evidence grows by 7.5.

#include <algorithm>
#include <utility>

#include "align/sentence_ends.h"
#include "engine/pair_passages.h"
#include "text/box_index.h"

namespace dittograph {

namespace {

constexpr uint32_t kWideMargin = 160;   // words on either side that are read
constexpr uint32_t kMargin = 40;        // of them, looked at first
constexpr int64_t kMoreEvidence = 480;  // in 1/64

int64_t LeastEvidence(const PassageOptions& options) {
  return RequiredEvidence(options.strictness) * 3 / 2;
}

}  // namespace

int64_t PairPassages::WeightOf(std::span<const SharedRun> runs) const {
  int64_t weight = 0;
  for (const SharedRun& run : runs) {
    for (uint32_t i = 0; i < run.length; ++i) weight += words_.weights()[run.a + i];
  }
  return weight;
}

// From the box of `passage`. False where the evidence must fall short of `least`, though all that
// is shared were in order.
bool PairPassages::GrowThin(Passage& passage, int64_t least) {
  passage.is_across = true;
  bag_.SetStrictness(Strictness::kLoose);
  const TokenBox box = bag_.Grow(words_, words_, Widen(passage.box, kMargin, limits_), limits_);
  if (box.a_begin == box.a_end || box.b_begin == box.b_end) return false;
  passage.box = SnapToSentences(words_, box, limits_);
  passage.bag = bag_.Score(words_, words_, passage.box);
  passage.in_order = passage.bag.shared;
  return Evidence(words_, passage) >= least;
}

// Whether it is a repeat whose evidence, aligned, reaches `least`.
bool PairPassages::IsRepeat(Passage& passage, int64_t least, const PassageOptions& options) {
  passage.runs = aligner_.InBox(words_, words_, passage.box).runs;
  passage.in_order = WeightOf(passage.runs);
  if (Evidence(words_, passage) < least) return false;
  passage.verdict = judge_.Decide(words_, passage, options);
  return passage.verdict == Verdict::kRepeat;
}

std::optional<FoundPassage> PairPassages::StretchLead(const Corpus& corpus, ArticleNumber a,
                                                      ArticleNumber b, const TokenBox& box,
                                                      const PassageOptions& options) {
  SetWindow(corpus, a, b, box, kWideMargin);
  const int64_t least = LeastEvidence(options);
  Passage passage;
  passage.box = ToWindow(box);
  if (!GrowThin(passage, least)) return std::nullopt;
  const BagScore& bag = passage.bag;
  const bool shares_much = 10 * bag.shared >= 3 * (bag.weight_a + bag.weight_b);
  if (!shares_much && 2 * common_order_.Weight(words_, passage.box) < bag.shared) {
    return std::nullopt;
  }
  if (!IsRepeat(passage, least, options)) return std::nullopt;
  return FromWindow(a, b, passage);
}

std::optional<FoundPassage> PairPassages::Stretch(const Corpus& corpus, const FoundPassage& found,
                                                  const PassageOptions& options) {
  SetWindow(corpus, found.a, found.b, found.box, kWideMargin);
  Passage before;
  before.is_across = true;
  before.box = ToWindow(found.box);
  before.bag = bag_.Score(words_, words_, before.box);
  for (const SharedRun& run : found.runs) before.runs.push_back(ToWindow(run));
  before.in_order = WeightOf(before.runs);
  const int64_t least = std::max(LeastEvidence(options), Evidence(words_, before) + kMoreEvidence);
  Passage passage;
  passage.box = before.box;
  if (!GrowThin(passage, least)) return std::nullopt;
  if (3 * common_order_.Weight(words_, passage.box) < 2 * passage.bag.shared) return std::nullopt;
  if (!IsRepeat(passage, least, options)) return std::nullopt;
  return FromWindow(found.a, found.b, passage);
}

}  // namespace dittograph
