// Which articles dedup removes, with the relations that decide it.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "cluster/dedup.h"
#include "cluster/rows.h"
#include "dittograph/result.h"
#include "support/candidate.h"

namespace dittograph {

// As ChooseRemovals with the relations of the rows' texts. Few of the scored pairs decide anything,
// so the choice is made once as if all were repeats, and only what it rests on is related, in
// parallel. Where some of that is no repeat, its whole component is, and the choice is made again.
std::vector<Removal> FindRemovals(std::span<const ScoredPair> scored, const RowArticles& rows,
                                  std::span<const uint32_t> row_of_article, DedupRules rules,
                                  const RowText& text_of_row, size_t num_threads);

}  // namespace dittograph
