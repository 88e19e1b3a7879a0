#include "engine/removals.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/row_relations.h"
#include "support/union_find.h"

namespace dittograph {

namespace {

// The scored pairs of the components that have a pair which is no repeat.
std::vector<ScoredPair> PairsInDoubt(std::span<const ScoredPair> scored, size_t num_rows,
                                     std::span<const ScoredPair> asked, const DedupRules& rules) {
  UnionFind components(num_rows);
  for (const ScoredPair& pair : scored) components.Unite(pair.a, pair.b);
  std::vector<bool> is_in_doubt(num_rows);
  for (const ScoredPair& pair : asked) {
    if (!IsRepeat(pair, rules)) is_in_doubt[components.Find(pair.a)] = true;
  }
  std::vector<ScoredPair> in_doubt;
  for (const ScoredPair& pair : scored) {
    if (is_in_doubt[components.Find(pair.a)]) in_doubt.push_back(pair);
  }
  return in_doubt;
}

}  // namespace

std::vector<Removal> FindRemovals(std::span<const ScoredPair> scored, const RowArticles& rows,
                                  std::span<const uint32_t> row_of_article, DedupRules rules,
                                  const RowText& text_of_row, size_t num_threads) {
  std::vector<ScoredPair> asked;
  rules.relate_rows = [&](const ScoredPair& pair) {
    asked.push_back(pair);
    return Relation::kNearIdentical;
  };
  std::vector<Removal> removals = ChooseRemovals(scored, rows, rules);
  const auto order = [](const ScoredPair& pair) { return std::tuple(pair.a, pair.b); };
  std::sort(asked.begin(), asked.end(),
            [&](const ScoredPair& x, const ScoredPair& y) { return order(x) < order(y); });
  asked.erase(
      std::unique(asked.begin(), asked.end(),
                  [&](const ScoredPair& x, const ScoredPair& y) { return order(x) == order(y); }),
      asked.end());
  RelateRows(asked, rows.num_rows(), text_of_row, num_threads);
  RowRelater relater(text_of_row);
  relater.Remember(asked);
  rules.relate_rows = [&](const ScoredPair& pair) { return relater.Relate(pair); };
  std::vector<ScoredPair> in_doubt = PairsInDoubt(scored, rows.num_rows(), asked, rules);
  if (!in_doubt.empty()) {
    RelateRows(in_doubt, rows.num_rows(), text_of_row, num_threads);
    relater.Remember(in_doubt);
    return ChooseRemovals(scored, rows, rules);
  }
  for (Removal& removal : removals) {
    const auto [a, b] = std::minmax(row_of_article[removal.removed], row_of_article[removal.kept]);
    removal.pair.relation = relater.Relate({a, b});
  }
  return removals;
}

}  // namespace dittograph
