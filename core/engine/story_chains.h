// The chains of versions inside clusters, each version with its relation to the one before.
#pragma once

#include <cstddef>
#include <vector>

#include "cluster/lineage.h"
#include "dittograph/result.h"
#include "engine/article_digests.h"
#include "support/candidate.h"

namespace dittograph {

// Sets `chain` of every cluster. Reads the texts of those that follow each other again.
void AddChains(const ArticleDigests& digests, const RowText& text_of_row, size_t num_threads,
               std::vector<Cluster>& clusters);

}  // namespace dittograph
