#include "engine/ignoring_sink.h"

#include <string>
#include <vector>

namespace dittograph {

bool IgnoringSink::Covers(std::span<const ArticleNumber> articles) const {
  std::vector<std::string> ids;
  for (const ArticleNumber article : articles) ids.push_back(source_.Id(article));
  return list_.CoversArticles(ids);
}

Status IgnoringSink::OnPair(const ArticlePair& pair) {
  const ArticleNumber articles[] = {pair.a, pair.b};
  if (!with_pairs_ || !Covers(articles)) return next_.OnPair(pair);
  ++num_pairs_;
  return OkStatus();
}

Status IgnoringSink::OnCluster(const Cluster& cluster) {
  if (!Covers(cluster.members)) return next_.OnCluster(cluster);
  ++num_clusters_;
  num_in_clusters_ += cluster.members.size();
  return OkStatus();
}

Status IgnoringSink::OnSummary(const Summary& summary) {
  Summary left = summary;
  left.pairs -= num_pairs_;
  left.clusters -= num_clusters_;
  left.articles_in_clusters -= num_in_clusters_;
  left.ignored = num_pairs_ + num_clusters_;
  return next_.OnSummary(left);
}

}  // namespace dittograph
