// Which articles are near enough in time to be a pair, and what that makes of rows.
//
// The window is a rule on pairs of articles: two whose times are both known and further apart than
// it are no pair, not even with the same words. So the articles of a row need not belong together.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "cluster/rows.h"
#include "support/candidate.h"

namespace dittograph {

class TimeWindow {
 public:
  // Every two articles are near.
  TimeWindow() = default;
  // `times` may be empty: none is known. 0 seconds: no limit. REQUIRES: `times` outlives this.
  TimeWindow(const std::vector<int64_t>& times, uint64_t max_seconds_apart);

  bool is_limited() const { return times_ != nullptr; }
  bool AreNear(ArticleNumber a, ArticleNumber b) const;
  // kUnknownTime where it is not known, or without a limit.
  int64_t TimeOf(ArticleNumber article) const;

  // Of one of `a` with one of `b`.
  uint64_t CountNear(std::span<const ArticleNumber> a, std::span<const ArticleNumber> b) const;

 private:
  const std::vector<int64_t>* times_ = nullptr;
  uint64_t max_apart_ = 0;
};

// The rows cut where more than the window lies between two articles that follow each other in time.
// All of a part are connected by near articles of the same words; an article without a time is near
// all others, so its row is one part. REQUIRES: `window` is limited; it and `rows` outlive this.
class RowParts {
 public:
  RowParts(const RowArticles& rows, size_t num_articles, const TimeWindow& window);

  // Leaves the pairs of rows that have two near articles; of {r, r}, two of r.
  void KeepNear(std::vector<ScoredPair>& scored) const;

  // As rows, and the pairs of parts that have two near articles.
  const RowArticles& parts() const { return parts_; }
  std::vector<ScoredPair> PairsOfParts(std::span<const ScoredPair> scored) const;

 private:
  std::span<const ArticleNumber> InOrderOfTime(uint32_t row) const;
  template <typename Visitor>
  void VisitNear(const ScoredPair& pair, Visitor visit) const;

  const RowArticles& rows_;
  const TimeWindow& window_;
  std::vector<uint32_t> begin_;         // of each row in by_time_
  std::vector<ArticleNumber> by_time_;  // unknown times first
  std::vector<uint32_t> part_of_article_;
  RowArticles parts_;
};

}  // namespace dittograph
