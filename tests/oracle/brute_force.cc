#include "tests/oracle/brute_force.h"

#include <algorithm>
#include <map>
#include <utility>

#include "support/hash.h"
#include "tests/oracle/slow_tokens.h"

namespace dittograph::oracle {

namespace {

constexpr size_t kTupleSize = 5;

std::vector<TokenTuple> TuplesInOrder(std::string_view text) {
  TokenTuple words;
  for (const SlowToken& token : Tokenize(text).tokens) words.push_back(token.hash);
  if (words.empty()) return {};
  if (words.size() < kTupleSize) return {words};
  std::vector<TokenTuple> tuples;
  for (auto begin = words.begin(); words.end() - begin >= std::ptrdiff_t{kTupleSize}; ++begin) {
    tuples.emplace_back(begin, begin + kTupleSize);
  }
  return tuples;
}

bool IsShare(uint64_t part, uint64_t whole, uint64_t millionths) {
  return millionths > 0 && part > 0 && part * 1'000'000 >= millionths * whole;
}

}  // namespace

TupleSet TuplesOf(std::string_view text) {
  const std::vector<TokenTuple> tuples = TuplesInOrder(text);
  return TupleSet(tuples.begin(), tuples.end());
}

std::vector<TupleSet> TuplesOfAll(std::span<const std::string> texts) {
  std::vector<TupleSet> all;
  for (const std::string& text : texts) all.push_back(TuplesOf(text));
  return all;
}

ArticlePair Compare(ArticleNumber a, ArticleNumber b, const TupleSet& set_a,
                    const TupleSet& set_b) {
  uint32_t shared = 0;
  for (const TokenTuple& tuple : set_a) shared += set_b.contains(tuple);
  return {a, b, shared, static_cast<uint32_t>(set_a.size()), static_cast<uint32_t>(set_b.size())};
}

bool Reaches(const ArticlePair& pair, const PairRule& rule) {
  return IsShare(pair.shared, pair.union_size(), rule.jaccard) ||
         IsShare(pair.shared, std::min(pair.size_a, pair.size_b), rule.containment);
}

std::vector<ArticlePair> FindPairs(std::span<const TupleSet> articles, const PairRule& rule) {
  std::vector<ArticlePair> pairs;
  for (ArticleNumber a = 0; a < articles.size(); ++a) {
    for (ArticleNumber b = a + 1; b < articles.size(); ++b) {
      const ArticlePair pair = Compare(a, b, articles[a], articles[b]);
      if (Reaches(pair, rule)) pairs.push_back(pair);
    }
  }
  return pairs;
}

std::vector<ArticlePair> FindPairsByCounting(std::span<const std::string> texts,
                                             const PairRule& rule) {
  std::vector<std::pair<Hash128, ArticleNumber>> occurrences;
  for (ArticleNumber article = 0; article < texts.size(); ++article) {
    for (const TokenTuple& tuple : TuplesInOrder(texts[article])) {
      occurrences.emplace_back(HashBytes128(tuple.data(), tuple.size() * sizeof tuple[0]), article);
    }
  }
  std::sort(occurrences.begin(), occurrences.end());
  occurrences.erase(std::unique(occurrences.begin(), occurrences.end()), occurrences.end());

  std::vector<std::vector<uint32_t>> tuples_of(texts.size());
  std::vector<std::vector<ArticleNumber>> articles_with;
  for (size_t i = 0; i < occurrences.size(); ++i) {
    const auto& [tuple, article] = occurrences[i];
    if (i == 0 || tuple != occurrences[i - 1].first) articles_with.emplace_back();
    articles_with.back().push_back(article);
    tuples_of[article].push_back(static_cast<uint32_t>(articles_with.size() - 1));
  }

  std::vector<ArticlePair> pairs;
  for (ArticleNumber a = 0; a < texts.size(); ++a) {
    std::vector<uint32_t> shared(texts.size());
    for (uint32_t tuple : tuples_of[a]) {
      for (ArticleNumber b : articles_with[tuple]) ++shared[b];
    }
    for (ArticleNumber b = a + 1; b < texts.size(); ++b) {
      const ArticlePair pair{a, b, shared[b], static_cast<uint32_t>(tuples_of[a].size()),
                             static_cast<uint32_t>(tuples_of[b].size())};
      if (Reaches(pair, rule)) pairs.push_back(pair);
    }
  }
  return pairs;
}

std::vector<std::vector<ArticleNumber>> Connect(size_t num_articles,
                                                std::span<const ArticlePair> pairs) {
  std::vector<std::vector<ArticleNumber>> neighbours(num_articles);
  for (const ArticlePair& pair : pairs) {
    neighbours[pair.a].push_back(pair.b);
    neighbours[pair.b].push_back(pair.a);
  }
  std::vector<std::vector<ArticleNumber>> components;
  std::vector<bool> is_reached(num_articles);
  for (ArticleNumber first = 0; first < num_articles; ++first) {
    if (is_reached[first] || neighbours[first].empty()) continue;
    std::vector<ArticleNumber> component = {first};
    is_reached[first] = true;
    for (size_t i = 0; i < component.size(); ++i) {
      for (ArticleNumber neighbour : neighbours[component[i]]) {
        if (is_reached[neighbour]) continue;
        is_reached[neighbour] = true;
        component.push_back(neighbour);
      }
    }
    std::sort(component.begin(), component.end());
    components.push_back(component);
  }
  return components;
}

std::vector<Removed> RemoveGreedily(size_t num_articles, std::span<const ArticlePair> pairs,
                                    const std::vector<int64_t>& preference,
                                    const std::vector<bool>& is_protected) {
  std::vector<std::map<ArticleNumber, double>> jaccard(num_articles);
  for (const ArticlePair& pair : pairs) {
    jaccard[pair.a][pair.b] = pair.jaccard();
    jaccard[pair.b][pair.a] = pair.jaccard();
  }
  std::vector<std::pair<int64_t, ArticleNumber>> order;
  for (ArticleNumber article = 0; article < num_articles; ++article) {
    order.emplace_back(preference.empty() ? 0 : preference[article], article);
  }
  std::sort(order.begin(), order.end());

  std::vector<bool> is_kept(num_articles);
  std::map<ArticleNumber, double> removed;
  for (const auto& [_, article] : order) {
    double best = 0;
    for (const auto& [other, score] : jaccard[article]) {
      if (is_kept[other]) best = std::max(best, score);
    }
    if (best > 0 && (is_protected.empty() || !is_protected[article])) {
      removed[article] = best;
    } else {
      is_kept[article] = true;
    }
  }
  std::vector<Removed> result;
  for (const auto& [article, best] : removed) result.push_back({article, best});
  return result;
}

}  // namespace dittograph::oracle
