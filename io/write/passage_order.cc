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
  if (max_kept_ > 0 && passages_.size() > max_kept_) {
    passages_.erase(passages_.begin() + static_cast<ptrdiff_t>(max_kept_), passages_.end());
  }
}

}  // namespace dittograph
