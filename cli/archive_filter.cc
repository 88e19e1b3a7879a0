#include "cli/archive_filter.h"

#include <algorithm>

namespace dittograph {

Status ArchiveFilter::OnPair(const ArticlePair& pair) {
  if (!is_archive_ || !is_archive_(pair.a) || !is_archive_(pair.b)) return sink_.OnPair(pair);
  ++dropped_.pairs;
  return OkStatus();
}

Status ArchiveFilter::OnCluster(const Cluster& cluster) {
  if (!is_archive_ || !std::all_of(cluster.members.begin(), cluster.members.end(), is_archive_)) {
    return sink_.OnCluster(cluster);
  }
  ++dropped_.clusters;
  dropped_.articles_in_clusters += cluster.members.size();
  return OkStatus();
}

Status ArchiveFilter::OnSummary(const Summary& summary) {
  Summary rest = summary;
  rest.pairs -= dropped_.pairs;
  rest.clusters -= dropped_.clusters;
  rest.articles_in_clusters -= dropped_.articles_in_clusters;
  return sink_.OnSummary(rest);
}

}  // namespace dittograph
