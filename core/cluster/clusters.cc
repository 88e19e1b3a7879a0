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

class PairAdder {
 public:
  PairAdder(const TimeWindow& window, ExpandedPairs& expanded)
      : window_(window), expanded_(expanded) {}

  // Every two; of a large class, each with its first.
  void AddInside(std::span<const ArticleNumber> articles, const ScoredPair& score) {
    const size_t before = expanded_.pairs.size();
    const size_t num_firsts = articles.size() > kMaxPairedClass ? 1 : articles.size();
    for (size_t i = 0; i < num_firsts; ++i) {
      for (size_t j = i + 1; j < articles.size(); ++j) Add(articles[i], articles[j], score);
    }
    if (num_firsts == articles.size()) return;
    const uint64_t num_all = (window_.CountNear(articles, articles) - articles.size()) / 2;
    expanded_.num_implied += num_all - (expanded_.pairs.size() - before);
  }

  // Every article of a with every one of b, or where those are too many, the first of each with all
  // of the other.
  void AddBetween(std::span<const ArticleNumber> all_a, std::span<const ArticleNumber> all_b,
                  const ScoredPair& score) {
    const size_t before = expanded_.pairs.size();
    const std::span<const ArticleNumber> a = Listed(all_a);
    const std::span<const ArticleNumber> b = Listed(all_b);
    const bool are_too_many = a.size() * b.size() > kMaxPairsOfRows;
    for (size_t i = 0; i < a.size(); ++i) {
      const size_t end = are_too_many && i > 0 ? 1 : b.size();
      for (size_t j = 0; j < end; ++j) Add(a[i], b[j], score);
    }
    expanded_.num_implied += window_.CountNear(all_a, all_b) - (expanded_.pairs.size() - before);
  }

 private:
  void Add(ArticleNumber a, ArticleNumber b, const ScoredPair& score) {
    if (window_.AreNear(a, b)) expanded_.pairs.push_back(MakePair(a, b, score));
  }

  const TimeWindow& window_;
  ExpandedPairs& expanded_;
};

}  // namespace

ExpandedPairs ExpandPairs(std::span<const ScoredPair> scored, const RowArticles& rows,
                          const TimeWindow& window) {
  ExpandedPairs expanded;
  PairAdder adder(window, expanded);
  for (const ScoredPair& score : scored) {
    if (score.a == score.b) {
      adder.AddInside(rows[score.a], score);
    } else {
      adder.AddBetween(rows[score.a], rows[score.b], score);
    }
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
