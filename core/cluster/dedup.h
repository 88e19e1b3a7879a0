// Which articles dedup removes.
//
// Articles are taken in the order of preference, then number. One is removed only if its own
// verified score with an article already kept reaches the threshold, and never a protected one. A
// form that was filled in twice is no repeat, whatever its score; articles with boilerplate in
// common, or nothing that their words show, count as repeats only by their Jaccard index.
// (Removing whole components would lose an article that resembles nothing that is kept.)
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "cluster/rows.h"
#include "cluster/time_window.h"
#include "dittograph/options.h"
#include "dittograph/result.h"
#include "support/candidate.h"

namespace dittograph {

struct DedupRules {
  const std::vector<int64_t>& preference;  // empty: all 0
  const std::vector<bool>& is_protected;   // empty: none
  // An article is removed for its Jaccard index with a kept one, or for what of itself is in a kept
  // one (0: never): a round-up is not removed because a brief is in it.
  Share threshold;
  Share min_containment;
  // The verified score of two rows, none if below the threshold. Asked for rows of one component
  // whose pair was not proposed; may be empty.
  std::function<std::optional<ScoredPair>(uint32_t a, uint32_t b)> score_rows = nullptr;
  bool remove_templates = false;
  // The relation of two different rows, asked for where it decides; may be empty: near-identical.
  std::function<Relation(const ScoredPair&)> relate_rows = nullptr;
  TimeWindow window = {};  // none goes for one that is not near
};

// Whether a pair with that relation may be removed for its score.
bool IsRepeat(const ScoredPair& pair, const DedupRules& rules);

// By removed article. REQUIRES: `scored` has {r, r} for every row with two near articles.
std::vector<Removal> ChooseRemovals(std::span<const ScoredPair> scored, const RowArticles& rows,
                                    const DedupRules& rules);

}  // namespace dittograph
