#include "cluster/lineage.h"

#include <algorithm>

namespace dittograph {

namespace {

constexpr int64_t kUnknown = ArticleMetadata::kUnknownTime;

}  // namespace

int Lineage::Order(ArticleNumber a, ArticleNumber b) const {
  const int64_t time_a = TimeOf(a);
  const int64_t time_b = TimeOf(b);
  if (time_a != kUnknown && time_b != kUnknown && time_a != time_b) return time_a < time_b ? -1 : 1;
  const uint32_t version_a = VersionOf(a);
  const uint32_t version_b = VersionOf(b);
  if (version_a != 0 && version_b != 0 && version_a != version_b) {
    return version_a < version_b ? -1 : 1;
  }
  const bool is_a_later = RefersTo(a) == b;
  const bool is_b_later = RefersTo(b) == a;
  return static_cast<int>(is_a_later) - static_cast<int>(is_b_later);
}

bool Lineage::LeadsBack(ArticleNumber later, ArticleNumber earlier) const {
  constexpr int kMaxSteps = 101;
  ArticleNumber at = later;
  for (int step = 0; step < kMaxSteps && at != kNone; ++step) {
    at = RefersTo(at);
    if (at == earlier) return true;
  }
  return false;
}

void Namesakes::Add(uint64_t key, ArticleNumber article) {
  const auto found = groups_.find(key);
  if (found != groups_.end()) found->second.by_number.push_back(article);
}

void Namesakes::Sort(const Lineage& lineage) {
  if (lineage.times.empty()) return;
  for (auto& [_, group] : groups_) {
    for (const ArticleNumber article : group.by_number) {
      const int64_t time = lineage.TimeOf(article);
      if (time != kUnknown) group.by_time.emplace_back(time, article);
    }
    std::sort(group.by_time.begin(), group.by_time.end());
  }
}

ArticleNumber Namesakes::NearestBefore(uint64_t key, ArticleNumber article,
                                       const Lineage& lineage) const {
  const auto found = groups_.find(key);
  if (found == groups_.end()) return Lineage::kNone;
  const Group& group = found->second;
  const std::pair self(lineage.TimeOf(article), article);
  if (self.first != kUnknown) {
    const auto next = std::lower_bound(group.by_time.begin(), group.by_time.end(), self);
    if (next != group.by_time.begin()) return (next - 1)->second;
  }
  auto next = std::lower_bound(group.by_number.begin(), group.by_number.end(), article);
  if (next != group.by_number.begin()) return *(next - 1);
  if (next != group.by_number.end() && *next == article) ++next;
  return next == group.by_number.end() ? Lineage::kNone : *next;
}

}  // namespace dittograph
