#include "cluster/version_chain.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace dittograph {

namespace {

// Members are known by their index here.
class ChainMaker {
 public:
  ChainMaker(std::span<const ArticleNumber> members, const Lineage& lineage)
      : members_(members), lineage_(lineage), is_placed_(members.size()) {
    FindReferences();
    FindDepths();
  }

  std::vector<ArticleNumber> Make() {
    PlaceByTime();
    PlaceByVersion();
    PlaceByReference();
    std::vector<ArticleNumber> chain;
    if (!is_told_) return chain;
    for (const uint32_t member : chain_) chain.push_back(members_[member]);
    return chain;
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;

  // Where a member stands: at a place of the chain as it is (step 0), before it or behind it.
  struct Place {
    int64_t at = 0;
    int64_t step = 0;
    uint32_t version = 0;
    uint32_t depth = 0;
    uint32_t member = 0;
    friend auto operator<=>(const Place&, const Place&) = default;
  };

  uint32_t VersionOf(uint32_t member) const { return lineage_.VersionOf(members_[member]); }
  bool HasTime(uint32_t member) const {
    return lineage_.TimeOf(members_[member]) != ArticleMetadata::kUnknownTime;
  }
  Place PlaceOf(int64_t at, int64_t step, uint32_t member) const {
    return {at, step, VersionOf(member), depth_[member], member};
  }

  void FindReferences() {
    replaces_.assign(members_.size(), kNone);
    for (uint32_t i = 0; i < members_.size(); ++i) {
      const ArticleNumber earlier = lineage_.RefersTo(members_[i]);
      const auto found = std::lower_bound(members_.begin(), members_.end(), earlier);
      if (found == members_.end() || *found != earlier) continue;
      replaces_[i] = static_cast<uint32_t>(found - members_.begin());
    }
  }

  // A walk that comes back to itself ends there.
  void FindDepths() {
    depth_.assign(members_.size(), kNone);
    std::vector<uint32_t> path;
    for (uint32_t i = 0; i < members_.size(); ++i) {
      uint32_t at = i;
      for (path.clear(); at != kNone && depth_[at] == kNone; at = replaces_[at]) {
        depth_[at] = 0;
        path.push_back(at);
      }
      uint32_t depth = at == kNone ? 0 : depth_[at] + 1;
      for (; !path.empty(); path.pop_back()) depth_[path.back()] = depth++;
    }
  }

  // The chain so far and the new places become the chain.
  void Merge(std::vector<Place> places) {
    for (const Place& place : places) is_placed_[place.member] = true;
    for (size_t i = 0; i < chain_.size(); ++i) {
      places.push_back({static_cast<int64_t>(i), 0, 0, 0, chain_[i]});
    }
    std::sort(places.begin(), places.end());
    chain_.clear();
    for (const Place& place : places) chain_.push_back(place.member);
  }

  void PlaceByTime() {
    std::vector<Place> places;
    for (uint32_t i = 0; i < members_.size(); ++i) {
      if (HasTime(i)) places.push_back(PlaceOf(lineage_.TimeOf(members_[i]), 0, i));
    }
    Merge(std::move(places));
    for (const uint32_t member : chain_) is_told_ = is_told_ || depth_[member] > 0;
    for (size_t i = 1; i < chain_.size(); ++i) {
      is_told_ = is_told_ || lineage_.Order(members_[chain_[i - 1]], members_[chain_[i]]) != 0;
    }
  }

  void PlaceByVersion() {
    std::vector<std::pair<uint32_t, int64_t>> last;  // of versions up to this, where it stands
    for (size_t i = 0; i < chain_.size(); ++i) {
      const uint32_t version = VersionOf(chain_[i]);
      if (version != 0) last.emplace_back(version, static_cast<int64_t>(i));
    }
    if (last.empty() && !chain_.empty()) return;
    std::sort(last.begin(), last.end());
    for (size_t i = 1; i < last.size(); ++i) {
      last[i].second = std::max(last[i].second, last[i - 1].second);
    }
    std::vector<Place> places;
    for (uint32_t i = 0; i < members_.size(); ++i) {
      const uint32_t version = VersionOf(i);
      if (version == 0 || is_placed_[i]) continue;
      const auto above = std::upper_bound(last.begin(), last.end(), std::pair(version, INT64_MAX));
      places.push_back(PlaceOf(above == last.begin() ? -1 : (above - 1)->second, 1, i));
    }
    for (const Place& place : places) {
      const auto is_other = [&](uint32_t version) { return version != place.version; };
      is_told_ = is_told_ || is_other(places[0].version) ||
                 (!last.empty() && (is_other(last.front().first) || is_other(last.back().first)));
    }
    Merge(std::move(places));
  }

  void PlaceByReference() {
    std::vector<std::vector<uint32_t>> later(members_.size());
    for (uint32_t i = 0; i < members_.size(); ++i) {
      if (replaces_[i] != kNone) later[replaces_[i]].push_back(i);
    }
    if (chain_.empty()) {
      for (uint32_t i = 0; i < members_.size() && chain_.empty(); ++i) {
        if (replaces_[i] == kNone && !later[i].empty()) Merge({PlaceOf(0, 0, i)});
      }
    }
    std::vector<Place> places;
    std::vector<std::pair<uint32_t, int64_t>> reached;  // and where in the chain
    for (size_t i = 0; i < chain_.size(); ++i) {
      const auto at = static_cast<int64_t>(i);
      reached.emplace_back(chain_[i], at);
      int64_t step = 0;
      for (uint32_t m = replaces_[chain_[i]]; m != kNone && !is_placed_[m]; m = replaces_[m]) {
        is_placed_[m] = true;
        places.push_back(PlaceOf(at, --step, m));
        reached.emplace_back(m, at);
      }
    }
    for (size_t i = 0; i < reached.size(); ++i) {
      const auto [earlier, at] = reached[i];
      for (const uint32_t m : later[earlier]) {
        if (is_placed_[m]) continue;
        is_placed_[m] = true;
        places.push_back(PlaceOf(at, 1, m));
        reached.emplace_back(m, at);
      }
    }
    is_told_ = is_told_ || !places.empty();
    Merge(std::move(places));
  }

  std::span<const ArticleNumber> members_;
  const Lineage& lineage_;
  std::vector<uint32_t> replaces_;
  std::vector<uint32_t> depth_;  // references that lead back from a member
  std::vector<bool> is_placed_;
  std::vector<uint32_t> chain_;
  bool is_told_ = false;
};

}  // namespace

std::vector<ArticleNumber> OrderVersions(std::span<const ArticleNumber> members,
                                         const Lineage& lineage) {
  if (lineage.is_empty()) return {};
  return ChainMaker(members, lineage).Make();
}

}  // namespace dittograph
