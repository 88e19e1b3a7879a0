// FindArticles over texts in memory, and what it finds in a form to compare.
#pragma once

#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/fixtures/collecting_sink.h"

namespace dittograph::fixtures {

using Texts = std::vector<std::string>;

VectorSource SourceOf(const Texts& texts);

// With pairs. EXPECTs that it does not fail.
CollectingSink FindAmong(const Texts& texts, ArticleOptions options);

ArticleOptions Exact(double threshold, double min_containment = 0);

// Of a pair: the articles, the shingles they share and have.
using Counts = std::tuple<ArticleNumber, ArticleNumber, uint32_t, uint32_t, uint32_t>;
std::vector<Counts> CountsOf(const std::vector<ArticlePair>& pairs);

std::vector<std::vector<ArticleNumber>> MembersOf(const std::vector<Cluster>& clusters);

}  // namespace dittograph::fixtures
