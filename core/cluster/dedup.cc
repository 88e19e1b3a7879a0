#include "cluster/dedup.h"

#include <algorithm>
#include <map>
#include <utility>

#include "support/union_find.h"

namespace dittograph {

namespace {

// Kept rows of one component that a row without a kept neighbour is compared with: in a component
// of thousands of alike articles the band search proposes some pairs only.
constexpr size_t kMaxChecks = 64;
// Kept rows that are looked at for near articles.
constexpr size_t kMaxLooks = 4096;

constexpr ArticleNumber kNone = UINT32_MAX;

bool IsBetter(const ScoredPair& x, const ScoredPair& y) {
  const auto union_of = [](const ScoredPair& p) {
    return uint64_t{p.size_a} + p.size_b - p.shared;
  };
  return x.shared * union_of(y) > y.shared * union_of(x);
}

bool ReachesJaccard(const ScoredPair& pair, Share threshold) {
  return threshold.ReachedBy(pair.shared, uint64_t{pair.size_a} + pair.size_b - pair.shared);
}

class Dedup {
 public:
  Dedup(std::span<const ScoredPair> scored, const RowArticles& rows, const DedupRules& rules)
      : scored_(scored),
        rows_(rows),
        rules_(rules),
        components_(rows.num_rows()),
        kept_of_row_(rows.num_rows(), kNone),
        first_neighbour_(rows.num_rows() + 1) {
    for (const ScoredPair& pair : scored) components_.Unite(pair.a, pair.b);
    ListNeighbours();
  }

  std::vector<Removal> Run() {
    std::vector<ArticleNumber> order;
    for (uint32_t row = 0; row < rows_.num_rows(); ++row) {
      if (first_neighbour_[row] == first_neighbour_[row + 1]) continue;
      order.insert(order.end(), rows_[row].begin(), rows_[row].end());
      for (ArticleNumber article : rows_[row]) row_of_.push_back({article, row});
    }
    std::sort(row_of_.begin(), row_of_.end());
    std::sort(order.begin(), order.end(), [&](ArticleNumber a, ArticleNumber b) {
      return std::pair(PreferenceOf(a), a) < std::pair(PreferenceOf(b), b);
    });
    kept_of_component_.resize(rows_.num_rows());
    for (ArticleNumber article : order) Take(article);
    std::sort(removals_.begin(), removals_.end(),
              [](const Removal& x, const Removal& y) { return x.removed < y.removed; });
    return std::move(removals_);
  }

 private:
  int64_t PreferenceOf(ArticleNumber article) const {
    return rules_.preference.empty() ? 0 : rules_.preference[article];
  }
  bool IsProtected(ArticleNumber article) const {
    return !rules_.is_protected.empty() && rules_.is_protected[article];
  }
  uint32_t RowOf(ArticleNumber article) const {
    return std::lower_bound(row_of_.begin(), row_of_.end(), std::pair(article, uint32_t{0}))
        ->second;
  }

  // Compressed lists of the scored pairs of each row; {r, r} is a neighbour of r once.
  void ListNeighbours() {
    const auto ends = [](const ScoredPair& p) { return p.a == p.b ? 1 : 2; };
    for (const ScoredPair& pair : scored_) {
      ++first_neighbour_[pair.a + 1];
      if (ends(pair) == 2) ++first_neighbour_[pair.b + 1];
    }
    for (size_t row = 0; row < rows_.num_rows(); ++row) {
      first_neighbour_[row + 1] += first_neighbour_[row];
    }
    neighbours_.resize(first_neighbour_.back());
    std::vector<size_t> next(first_neighbour_.begin(), first_neighbour_.end() - 1);
    for (size_t i = 0; i < scored_.size(); ++i) {
      neighbours_[next[scored_[i].a]++] = i;
      if (ends(scored_[i]) == 2) neighbours_[next[scored_[i].b]++] = i;
    }
  }

  void Take(ArticleNumber article) {
    const uint32_t row = RowOf(article);
    if (!IsProtected(article)) {
      if (const auto repeated = FindRepeated(article, row)) return Remove(article, row, *repeated);
    }
    if (rules_.window.is_limited()) {
      kept_by_time_.try_emplace({row, rules_.window.TimeOf(article)}, article);
    }
    if (kept_of_row_[row] != kNone) return;  // a protected one or one far in time
    kept_of_row_[row] = article;
    kept_of_component_[components_.Find(row)].push_back(row);
  }

  // The first kept article of the row if it is near the given one, else the nearest before it in
  // time, else after it; kNone if none is near.
  ArticleNumber KeptNear(ArticleNumber article, uint32_t row) const {
    const ArticleNumber first = kept_of_row_[row];
    if (first == kNone || rules_.window.AreNear(first, article)) return first;
    const auto after = kept_by_time_.lower_bound({row, rules_.window.TimeOf(article)});
    const auto is_near = [&](auto kept) {
      return kept != kept_by_time_.end() && kept->first.first == row &&
             rules_.window.AreNear(kept->second, article);
    };
    if (after != kept_by_time_.begin() && is_near(std::prev(after))) {
      return std::prev(after)->second;
    }
    if (is_near(after)) return after->second;
    const auto timeless = kept_by_time_.find({row, ArticleMetadata::kUnknownTime});
    return timeless == kept_by_time_.end() ? kNone : timeless->second;
  }

  bool HasScore(uint32_t row, const ScoredPair& pair) const {
    const uint64_t size = pair.a == row ? pair.size_a : pair.size_b;
    if (ReachesJaccard(pair, rules_.threshold)) return true;
    return rules_.min_containment.millionths > 0 &&
           rules_.min_containment.ReachedBy(pair.shared, size);
  }

  // Sets the relation.
  bool MayRemove(ScoredPair& pair) const {
    if (pair.a == pair.b) {
      pair.relation = Relation::kIdentical;
    } else {
      pair.relation = rules_.relate_rows ? rules_.relate_rows(pair) : Relation::kNearIdentical;
    }
    return IsRepeat(pair, rules_);
  }

  // Those whose score is high enough, the best first; of equal ones the first that was listed.
  std::vector<ScoredPair> KeptNeighbours(ArticleNumber article, uint32_t row) const {
    std::vector<ScoredPair> kept;
    for (size_t i = first_neighbour_[row]; i < first_neighbour_[row + 1]; ++i) {
      const ScoredPair& pair = scored_[neighbours_[i]];
      const uint32_t other = pair.a == row ? pair.b : pair.a;
      if (KeptNear(article, other) != kNone && HasScore(row, pair)) kept.push_back(pair);
    }
    std::stable_sort(kept.begin(), kept.end(), IsBetter);
    return kept;
  }

  std::optional<ScoredPair> FindRepeated(ArticleNumber article, uint32_t row) const {
    std::vector<ScoredPair> kept = KeptNeighbours(article, row);
    for (ScoredPair& pair : kept) {
      if (MayRemove(pair)) return pair;
    }
    if (!kept.empty() || KeptNear(article, row) != kNone) return std::nullopt;
    return CheckKept(article, row);
  }

  std::optional<ScoredPair> CheckKept(ArticleNumber article, uint32_t row) const {
    if (!rules_.score_rows) return std::nullopt;
    const std::vector<uint32_t>& kept = kept_of_component_[components_.Find(row)];
    // Input is mostly in order of time, so in a window the last kept ones come first.
    const bool is_backward = rules_.window.is_limited();
    size_t num_checks = 0;
    for (size_t i = 0; i < std::min(kept.size(), kMaxLooks) && num_checks < kMaxChecks; ++i) {
      const uint32_t other = kept[is_backward ? kept.size() - 1 - i : i];
      if (KeptNear(article, other) == kNone) continue;
      ++num_checks;
      auto pair = rules_.score_rows(std::min(row, other), std::max(row, other));
      if (pair && HasScore(row, *pair) && MayRemove(*pair)) return pair;
    }
    return std::nullopt;
  }

  void Remove(ArticleNumber article, uint32_t row, const ScoredPair& score) {
    const uint32_t other = score.a == row ? score.b : score.a;
    const ArticleNumber kept = KeptNear(article, other);
    ArticlePair pair{article, kept, score.shared, score.size_a, score.size_b, score.relation};
    if (score.a != row) std::swap(pair.size_a, pair.size_b);
    if (pair.a > pair.b) {
      std::swap(pair.a, pair.b);
      std::swap(pair.size_a, pair.size_b);
    }
    removals_.push_back({article, kept, pair});
  }

  const std::span<const ScoredPair> scored_;
  const RowArticles& rows_;
  const DedupRules& rules_;
  mutable UnionFind components_;
  std::vector<ArticleNumber> kept_of_row_;  // the first
  // By row and time, the first of each; only with a window.
  std::map<std::pair<uint32_t, int64_t>, ArticleNumber> kept_by_time_;
  std::vector<size_t> first_neighbour_;
  std::vector<size_t> neighbours_;  // indexes of scored_
  std::vector<std::pair<ArticleNumber, uint32_t>> row_of_;
  std::vector<std::vector<uint32_t>> kept_of_component_;
  std::vector<Removal> removals_;
};

}  // namespace

bool IsRepeat(const ScoredPair& pair, const DedupRules& rules) {
  switch (pair.relation) {
    case Relation::kTemplate:
      return rules.remove_templates;
    case Relation::kBoilerplate:
    case Relation::kIndependent:
      return rules.threshold.millionths > 0 && ReachesJaccard(pair, rules.threshold);
    default:
      return true;
  }
}

std::vector<Removal> ChooseRemovals(std::span<const ScoredPair> scored, const RowArticles& rows,
                                    const DedupRules& rules) {
  return Dedup(scored, rows, rules).Run();
}

}  // namespace dittograph
