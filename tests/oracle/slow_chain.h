// The order of versions, as core/cluster/version_chain.h defines it, member by member. For tests.
#pragma once

#include <vector>

#include "cluster/lineage.h"

namespace dittograph::oracle {

std::vector<ArticleNumber> OrderVersions(const std::vector<ArticleNumber>& members,
                                         const Lineage& lineage);

// Namesakes::NearestBefore among these, by looking at each.
ArticleNumber NearestBefore(const std::vector<ArticleNumber>& namesakes, ArticleNumber article,
                            const Lineage& lineage);

}  // namespace dittograph::oracle
