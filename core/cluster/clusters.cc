#include "cluster/clusters.h"

#include <algorithm>
#include <tuple>

#include "support/union_find.h"

namespace dittograph {

namespace {

ArticlePair MakePair(ArticleNumber a, ArticleNumber b, const ScoredPair& score) {
  if (a < b) return {a, b, score.shared, score.size_a, score.size_b, score.relation};
  return {b, a, score.shared, score.size_b, score.size_a, score.relation};
}

// What stands for a row in the list of pairs.
std::span<const ArticleNumber> Listed(std::span<const ArticleNumber> articles) {
  return articles.size() > kMaxPairedClass ? articles.first(1) : articles;
}

// Every article of a with every one of b, or where those are too many, the first of each with all
// of the other. Takes what it adds off num_implied.
void AddPairsBetween(std::span<const ArticleNumber> a, std::span<const ArticleNumber> b,
                     const ScoredPair& score, ExpandedPairs& expanded) {
  const size_t before = expanded.pairs.size();
  const bool are_too_many = a.size() * b.size() > kMaxPairsOfRows;
  for (size_t i = 0; i < a.size(); ++i) {
    const size_t end = are_too_many && i > 0 ? 1 : b.size();
    for (size_t j = 0; j < end; ++j) expanded.pairs.push_back(MakePair(a[i], b[j], score));
  }
  expanded.num_implied -= expanded.pairs.size() - before;
}

}  // namespace

ExpandedPairs ExpandPairs(std::span<const ScoredPair> scored, const RowArticles& rows) {
  ExpandedPairs expanded;
  for (const ScoredPair& score : scored) {
    const std::span<const ArticleNumber> a = rows[score.a];
    if (score.a == score.b) {
      // A large class: each member with its first.
      const size_t num_firsts = a.size() > kMaxPairedClass ? 1 : a.size();
      for (size_t i = 0; i < num_firsts; ++i) {
        for (size_t j = i + 1; j < a.size(); ++j) {
          expanded.pairs.push_back(MakePair(a[i], a[j], score));
        }
      }
      if (num_firsts == 1) {
        const uint64_t n = a.size();
        expanded.num_implied += n * (n - 1) / 2 - (n - 1);
      }
      continue;
    }
    AddPairsBetween(Listed(a), Listed(rows[score.b]), score, expanded);
    expanded.num_implied += a.size() * rows[score.b].size();
  }
  std::sort(expanded.pairs.begin(), expanded.pairs.end(),
            [](const ArticlePair& x, const ArticlePair& y) {
              return std::tuple(x.a, x.b) < std::tuple(y.a, y.b);
            });
  return expanded;
}

std::vector<Cluster> ConnectClusters(std::span<const ScoredPair> scored, const RowArticles& rows,
                                     const std::vector<int64_t>& preference) {
  UnionFind sets(rows.num_rows());
  for (const ScoredPair& score : scored) sets.Unite(score.a, score.b);
  std::vector<uint32_t> size(rows.num_rows());
  for (uint32_t row = 0; row < rows.num_rows(); ++row) {
    size[sets.Find(row)] += static_cast<uint32_t>(rows[row].size());
  }
  std::vector<Cluster> clusters;
  std::vector<uint32_t> cluster_of_root(rows.num_rows());
  for (uint32_t row = 0; row < rows.num_rows(); ++row) {
    const uint32_t root = sets.Find(row);
    if (size[root] < 2) continue;
    if (root == row) {  // a root is the smallest of its set, so it comes first
      cluster_of_root[root] = static_cast<uint32_t>(clusters.size());
      clusters.emplace_back();
    }
    std::vector<ArticleNumber>& cluster = clusters[cluster_of_root[root]].members;
    cluster.insert(cluster.end(), rows[row].begin(), rows[row].end());
  }
  const auto rank = [&](ArticleNumber article) {
    return std::pair(preference.empty() ? int64_t{0} : preference[article], article);
  };
  for (Cluster& cluster : clusters) {
    std::sort(cluster.members.begin(), cluster.members.end());
    cluster.survivor =
        *std::min_element(cluster.members.begin(), cluster.members.end(),
                          [&](ArticleNumber x, ArticleNumber y) { return rank(x) < rank(y); });
  }
  std::sort(clusters.begin(), clusters.end(), [](const Cluster& x, const Cluster& y) {
    return x.members.front() < y.members.front();
  });
  return clusters;
}

}  // namespace dittograph
