#include "cluster/time_window.h"

#include <algorithm>
#include <utility>

namespace dittograph {

namespace {

constexpr int64_t kUnknown = ArticleMetadata::kUnknownTime;

uint64_t Distance(int64_t x, int64_t y) {
  const auto [low, high] = std::minmax(x, y);
  return static_cast<uint64_t>(high) - static_cast<uint64_t>(low);
}

}  // namespace

TimeWindow::TimeWindow(const std::vector<int64_t>& times, uint64_t max_seconds_apart)
    : times_(times.empty() || max_seconds_apart == 0 ? nullptr : &times),
      max_apart_(max_seconds_apart) {}

int64_t TimeWindow::TimeOf(ArticleNumber article) const {
  return times_ == nullptr ? kUnknown : (*times_)[article];
}

bool TimeWindow::AreNear(ArticleNumber a, ArticleNumber b) const {
  const int64_t x = TimeOf(a);
  const int64_t y = TimeOf(b);
  return x == kUnknown || y == kUnknown || Distance(x, y) <= max_apart_;
}

uint64_t TimeWindow::CountNear(std::span<const ArticleNumber> a,
                               std::span<const ArticleNumber> b) const {
  if (!is_limited()) return uint64_t{a.size()} * b.size();
  const auto known_times = [&](std::span<const ArticleNumber> articles) {
    std::vector<int64_t> times;
    for (const ArticleNumber article : articles) {
      if (TimeOf(article) != kUnknown) times.push_back(TimeOf(article));
    }
    std::sort(times.begin(), times.end());
    return times;
  };
  const std::vector<int64_t> x = known_times(a);
  const std::vector<int64_t> y = known_times(b);
  uint64_t count = uint64_t{a.size()} * b.size() - uint64_t{x.size()} * y.size();
  size_t begin = 0;
  size_t end = 0;
  for (const int64_t time : x) {
    while (begin < y.size() && y[begin] < time && Distance(y[begin], time) > max_apart_) ++begin;
    end = std::max(begin, end);
    while (end < y.size() && (y[end] < time || Distance(y[end], time) <= max_apart_)) ++end;
    count += end - begin;
  }
  return count;
}

RowParts::RowParts(const RowArticles& rows, size_t num_articles, const TimeWindow& window)
    : rows_(rows),
      window_(window),
      begin_{0},
      part_of_article_(num_articles, RowArticles::kNoRow),
      parts_({}, 0) {
  begin_.reserve(rows.num_rows() + 1);
  uint32_t num_parts = 0;
  for (uint32_t row = 0; row < rows.num_rows(); ++row) {
    const size_t begin = by_time_.size();
    by_time_.insert(by_time_.end(), rows[row].begin(), rows[row].end());
    begin_.push_back(static_cast<uint32_t>(by_time_.size()));
    std::sort(by_time_.begin() + static_cast<ptrdiff_t>(begin), by_time_.end(),
              [&](ArticleNumber x, ArticleNumber y) {
                return std::pair(window.TimeOf(x), x) < std::pair(window.TimeOf(y), y);
              });
    const bool is_whole = window.TimeOf(by_time_[begin]) == kUnknown;
    for (size_t i = begin; i < by_time_.size(); ++i) {
      const bool is_new = i == begin || !(is_whole || window.AreNear(by_time_[i - 1], by_time_[i]));
      num_parts += is_new;
      part_of_article_[by_time_[i]] = num_parts - 1;
    }
  }
  parts_ = RowArticles(part_of_article_, num_parts);
}

std::span<const ArticleNumber> RowParts::InOrderOfTime(uint32_t row) const {
  return std::span(by_time_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
}

// Gives visit(x, y) near articles of the two rows, enough to connect all parts that near ones do:
// every article of the smaller row with the nearest before and after it. (One further off on the
// same side that is near as well is near that one too.) Ends when visit says no.
template <typename Visitor>
void RowParts::VisitNear(const ScoredPair& pair, Visitor visit) const {
  const bool is_a_smaller = rows_[pair.a].size() <= rows_[pair.b].size();
  const std::span<const ArticleNumber> few = InOrderOfTime(is_a_smaller ? pair.a : pair.b);
  const std::span<const ArticleNumber> many = InOrderOfTime(is_a_smaller ? pair.b : pair.a);
  if (window_.TimeOf(few[0]) == kUnknown) {
    for (const ArticleNumber y : many) {
      if (!visit(few[0], y)) return;
    }
    return;
  }
  for (const ArticleNumber x : few) {
    if (window_.TimeOf(many[0]) == kUnknown && !visit(x, many[0])) return;
    const auto after =
        std::lower_bound(many.begin(), many.end(), window_.TimeOf(x),
                         [&](ArticleNumber y, int64_t time) { return window_.TimeOf(y) < time; });
    if (after != many.end() && window_.AreNear(x, *after) && !visit(x, *after)) return;
    if (after == many.begin()) continue;
    const ArticleNumber before = *(after - 1);
    if (window_.AreNear(x, before) && !visit(x, before)) return;
  }
}

void RowParts::KeepNear(std::vector<ScoredPair>& scored) const {
  std::erase_if(scored, [&](const ScoredPair& pair) {
    bool has_near = false;
    if (pair.a == pair.b) {  // then two that follow each other are
      const std::span<const ArticleNumber> articles = InOrderOfTime(pair.a);
      for (size_t i = 1; i < articles.size() && !has_near; ++i) {
        has_near = window_.AreNear(articles[i - 1], articles[i]);
      }
    } else {
      VisitNear(pair, [&](ArticleNumber, ArticleNumber) {
        has_near = true;
        return false;
      });
    }
    return !has_near;
  });
}

std::vector<ScoredPair> RowParts::PairsOfParts(std::span<const ScoredPair> scored) const {
  std::vector<ScoredPair> pairs;
  for (const ScoredPair& pair : scored) {
    if (pair.a == pair.b) continue;  // the articles of a part are together
    VisitNear(pair, [&](ArticleNumber x, ArticleNumber y) {
      ScoredPair of_parts = pair;
      of_parts.a = part_of_article_[x];
      of_parts.b = part_of_article_[y];
      pairs.push_back(of_parts);
      return true;
    });
  }
  return pairs;
}

}  // namespace dittograph
