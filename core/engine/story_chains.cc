#include "engine/story_chains.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "cluster/version_chain.h"
#include "engine/pair_history.h"
#include "engine/row_relations.h"
#include "verify/score.h"

namespace dittograph {

namespace {

bool IsBefore(const ScoredPair& pair, std::pair<uint32_t, uint32_t> rows) {
  return std::pair(pair.a, pair.b) < rows;
}

}  // namespace

void AddChains(const ArticleDigests& digests, const RowText& text_of_row, size_t num_threads,
               std::vector<Cluster>& clusters) {
  const Lineage& lineage = digests.lineage;
  const auto rows_of = [&](ArticleNumber x, ArticleNumber y) -> std::pair<uint32_t, uint32_t> {
    return std::minmax(digests.row_of_article[x], digests.row_of_article[y]);
  };
  std::vector<Candidate> neighbours;
  for (Cluster& cluster : clusters) {
    for (const ArticleNumber article : OrderVersions(cluster.members, lineage)) {
      if (!cluster.chain.empty()) {
        const auto [a, b] = rows_of(cluster.chain.back().article, article);
        if (a != b) neighbours.push_back({a, b});
      }
      cluster.chain.push_back({article, lineage.TimeOf(article), lineage.VersionOf(article)});
    }
  }
  std::sort(neighbours.begin(), neighbours.end());
  neighbours.erase(std::unique(neighbours.begin(), neighbours.end()), neighbours.end());
  std::vector<ScoredPair> scored =
      ScoreCandidates(neighbours, digests.num_rows(), text_of_row, {{}, {}, false, num_threads});
  RelateRows(scored, digests.num_rows(), text_of_row, num_threads);
  PairHistories histories(digests, text_of_row);
  for (Cluster& cluster : clusters) {
    for (size_t i = 1; i < cluster.chain.size(); ++i) {
      const ArticleNumber earlier = cluster.chain[i - 1].article;
      const ArticleNumber later = cluster.chain[i].article;
      const auto [a, b] = rows_of(earlier, later);
      cluster.chain[i].relation = Relation::kIdentical;
      if (a == b) continue;
      const ScoredPair& score =
          *std::lower_bound(scored.begin(), scored.end(), std::pair(a, b), IsBefore);
      const bool is_swapped = digests.row_of_article[earlier] != a;
      ArticlePair pair{earlier,
                       later,
                       score.shared,
                       is_swapped ? score.size_b : score.size_a,
                       is_swapped ? score.size_a : score.size_b,
                       score.relation};
      histories.Refine(pair);
      cluster.chain[i].relation = pair.relation;
    }
  }
}

}  // namespace dittograph
