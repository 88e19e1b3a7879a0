#include "io/write/passage_order.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dittograph {

namespace {

// A changed number misleads more often than a changed name: people are called by several.
int FactRank(const std::vector<PassageChange>& changes) {
  int rank = 0;
  for (const PassageChange& change : changes) {
    if (change.kind == PassageChange::Kind::kNumber) return 2;
    if (change.kind == PassageChange::Kind::kName) rank = 1;
  }
  return rank;
}

PassageSection SectionOf(PassageKind kind, bool is_within) {
  if (kind == PassageKind::kBoilerplate) return PassageSection::kBoilerplate;
  if (kind == PassageKind::kTemplate) return PassageSection::kTemplate;
  return is_within ? PassageSection::kWithin : PassageSection::kAcross;
}

}  // namespace

std::string_view SectionName(PassageSection section) {
  switch (section) {
    case PassageSection::kWithin:
      return "within";
    case PassageSection::kAcross:
      return "across";
    case PassageSection::kTemplate:
      return "template";
    case PassageSection::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

void RankedPassages::Add(const PassageMatch& match) {
  Add({SectionOf(match.kind, match.a.article == match.b.article), FactRank(match.changes),
       match.words_matched * match.score, match});
}

void RankedPassages::Add(const PassageGroup& group) {
  Add({SectionOf(group.kind, group.articles <= 1), 0,
       static_cast<double>(group.occurrences[0].words), group});
}

// Twice as many as are kept before the rest goes: so a result costs the logarithm of that only.
void RankedPassages::Add(RankedPassage passage) {
  ++num_added_;
  passages_.push_back(std::move(passage));
  if (max_kept_ > 0 && passages_.size() >= 2 * max_kept_) Sort();
}

const std::vector<RankedPassage>& RankedPassages::Ranked() {
  Sort();
  return passages_;
}

void RankedPassages::Sort() {
  std::stable_sort(passages_.begin(), passages_.end(),
                   [](const RankedPassage& x, const RankedPassage& y) {
                     return std::tuple(x.section, -x.fact_rank, -x.weight) <
                            std::tuple(y.section, -y.fact_rank, -y.weight);
                   });
  if (max_kept_ > 0 && passages_.size() > max_kept_) Shorten();
}

// Half of the room is for what stands behind a section, as far as there is so much.
void RankedPassages::Shorten() {
  size_t room = max_kept_;
  auto kept = passages_.begin();
  for (auto first = passages_.begin(); first != passages_.end();) {
    const auto last = std::find_if(first, passages_.end(),
                                   [section = first->section](const RankedPassage& passage) {
                                     return passage.section != section;
                                   });
    const auto behind = static_cast<size_t>(passages_.end() - last);
    const size_t allowed = std::max(room - room / 2, room > behind ? room - behind : 0);
    const size_t count = std::min(allowed, static_cast<size_t>(last - first));
    const auto end = first + static_cast<ptrdiff_t>(count);
    kept = kept == first ? end : std::move(first, end, kept);
    room -= count;
    first = last;
  }
  passages_.erase(kept, passages_.end());
}

}  // namespace dittograph
