#include "tests/oracle/slow_chain.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace dittograph::oracle {

namespace {

constexpr int64_t kUnknown = ArticleMetadata::kUnknownTime;

struct Members {
  const std::vector<ArticleNumber>& all;
  const Lineage& lineage;

  bool Has(ArticleNumber x) const { return std::find(all.begin(), all.end(), x) != all.end(); }
  // What x refers to, itself and over others, nearest first; a circle is gone round once.
  std::vector<ArticleNumber> Ancestors(ArticleNumber x) const {
    std::vector<ArticleNumber> path;
    for (ArticleNumber at = lineage.RefersTo(x);
         Has(at) && std::find(path.begin(), path.end(), at) == path.end();
         at = lineage.RefersTo(at)) {
      path.push_back(at);
    }
    return path;
  }
  auto Rank(ArticleNumber x) const {
    return std::tuple(lineage.VersionOf(x), Ancestors(x).size(), x);
  }
};

}  // namespace

std::vector<ArticleNumber> OrderVersions(const std::vector<ArticleNumber>& all,
                                         const Lineage& lineage) {
  const Members members{all, lineage};
  const auto by_rank = [&](ArticleNumber x, ArticleNumber y) {
    return members.Rank(x) < members.Rank(y);
  };
  std::vector<ArticleNumber> ranked = all;
  std::sort(ranked.begin(), ranked.end(), by_rank);
  bool is_told = false;
  const auto is_in = [](const std::vector<ArticleNumber>& list, ArticleNumber x) {
    return std::find(list.begin(), list.end(), x) != list.end();
  };

  // 1.
  std::vector<ArticleNumber> timed;
  for (const ArticleNumber x : ranked) {
    if (lineage.TimeOf(x) != kUnknown) timed.push_back(x);
  }
  std::stable_sort(timed.begin(), timed.end(), [&](ArticleNumber x, ArticleNumber y) {
    return lineage.TimeOf(x) < lineage.TimeOf(y);
  });
  for (const ArticleNumber x : timed) is_told = is_told || !members.Ancestors(x).empty();
  for (size_t i = 1; i < timed.size(); ++i) {
    is_told = is_told || lineage.Order(timed[i - 1], timed[i]) != 0;
  }

  // 2.
  std::map<size_t, std::vector<ArticleNumber>> behind;  // behind so many of the timed ones
  std::set<uint32_t> versions;
  for (const ArticleNumber x : timed) versions.insert(lineage.VersionOf(x));
  versions.erase(0);
  const bool has_versions = !versions.empty() || timed.empty();
  for (const ArticleNumber x : ranked) {
    const uint32_t version = lineage.VersionOf(x);
    if (version == 0 || is_in(timed, x) || !has_versions) continue;
    size_t place = 0;
    for (size_t i = 0; i < timed.size(); ++i) {
      const uint32_t of_timed = lineage.VersionOf(timed[i]);
      if (of_timed != 0 && of_timed <= version) place = i + 1;
    }
    behind[place].push_back(x);
    versions.insert(version);
    is_told = is_told || versions.size() > 1;
  }
  std::vector<ArticleNumber> chain = behind[0];
  for (size_t i = 0; i < timed.size(); ++i) {
    chain.push_back(timed[i]);
    chain.insert(chain.end(), behind[i + 1].begin(), behind[i + 1].end());
  }

  // 3.
  for (const ArticleNumber x : all) {
    if (!chain.empty()) break;
    const bool is_referred_to = std::any_of(
        all.begin(), all.end(), [&](ArticleNumber y) { return lineage.RefersTo(y) == x; });
    if (members.Ancestors(x).empty() && is_referred_to) chain.push_back(x);
  }
  std::vector<ArticleNumber> with_ancestors;
  std::map<ArticleNumber, ArticleNumber> stands_at;  // the placed one next to which it goes
  for (const ArticleNumber x : chain) {
    std::vector<ArticleNumber> before;
    for (const ArticleNumber ancestor : members.Ancestors(x)) {
      if (is_in(chain, ancestor) || stands_at.contains(ancestor)) break;
      before.push_back(ancestor);
      stands_at[ancestor] = x;
    }
    with_ancestors.insert(with_ancestors.end(), before.rbegin(), before.rend());
    with_ancestors.push_back(x);
    stands_at[x] = x;
  }
  std::map<ArticleNumber, std::vector<ArticleNumber>> behind_placed;
  for (const ArticleNumber x : ranked) {
    if (stands_at.contains(x)) continue;
    for (const ArticleNumber ancestor : members.Ancestors(x)) {
      if (!is_in(with_ancestors, ancestor)) continue;
      behind_placed[stands_at[ancestor]].push_back(x);
      break;
    }
  }
  std::vector<ArticleNumber> result;
  for (const ArticleNumber x : with_ancestors) {
    result.push_back(x);
    const auto found = behind_placed.find(x);
    if (found == behind_placed.end()) continue;
    result.insert(result.end(), found->second.begin(), found->second.end());
  }
  is_told = is_told || result.size() > chain.size();
  return is_told ? result : std::vector<ArticleNumber>();
}

ArticleNumber NearestBefore(const std::vector<ArticleNumber>& namesakes, ArticleNumber article,
                            const Lineage& lineage) {
  const int64_t time = lineage.TimeOf(article);
  // Earlier in time, the later the better; else before in the input, else behind it, the nearer the
  // better.
  const auto rank = [&](ArticleNumber x) {
    const int64_t of_x = lineage.TimeOf(x);
    if (time != kUnknown && of_x != kUnknown && std::pair(of_x, x) < std::pair(time, article)) {
      return std::tuple(0, -of_x, -int64_t{x});
    }
    return x < article ? std::tuple(1, int64_t{0}, -int64_t{x})
                       : std::tuple(2, int64_t{0}, int64_t{x});
  };
  ArticleNumber best = Lineage::kNone;
  for (const ArticleNumber x : namesakes) {
    if (x != article && (best == Lineage::kNone || rank(x) < rank(best))) best = x;
  }
  return best;
}

}  // namespace dittograph::oracle
