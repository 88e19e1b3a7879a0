#include "tests/unit/engine/found_articles.h"

#include <gtest/gtest.h>

#include <utility>

namespace dittograph::fixtures {

VectorSource SourceOf(const Texts& texts) {
  std::vector<VectorSource::Item> items;
  for (size_t i = 0; i < texts.size(); ++i) items.push_back({std::to_string(i), texts[i]});
  return VectorSource(std::move(items));
}

CollectingSink FindAmong(const Texts& texts, ArticleOptions options) {
  options.report_pairs = true;
  VectorSource source = SourceOf(texts);
  CollectingSink sink;
  const Status status = FindArticles(source, options, sink);
  EXPECT_TRUE(status.ok()) << status.message();
  return sink;
}

ArticleOptions Exact(double threshold, double min_containment) {
  ArticleOptions options;
  options.threshold = Share::Of(threshold);
  options.min_containment = Share::Of(min_containment);
  options.exact = true;
  return options;
}

std::vector<Counts> CountsOf(const std::vector<ArticlePair>& pairs) {
  std::vector<Counts> counts;
  for (const ArticlePair& p : pairs) counts.emplace_back(p.a, p.b, p.shared, p.size_a, p.size_b);
  return counts;
}

std::vector<std::vector<ArticleNumber>> MembersOf(const std::vector<Cluster>& clusters) {
  std::vector<std::vector<ArticleNumber>> members;
  for (const Cluster& cluster : clusters) members.push_back(cluster.members);
  return members;
}

}  // namespace dittograph::fixtures
