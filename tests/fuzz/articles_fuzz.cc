// Any texts: the exact search finds the pairs and clusters of brute force; the band search finds
// some of them, with the same scores; both the same for one thread and two.
//
// The first byte is the options, the rest the articles (texts.h).
#include <dittograph/dittograph.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "tests/fixtures/collecting_sink.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/texts.h"
#include "tests/oracle/brute_force.h"

namespace dittograph {
namespace {

using fixtures::CollectingSink;
using fuzz::Require;

CollectingSink Find(const std::vector<std::string>& articles, ArticleOptions options,
                    size_t num_threads) {
  VectorSource source = fuzz::SourceOf(articles);
  CollectingSink sink;
  options.num_threads = num_threads;
  Require(FindArticles(source, options, sink).ok(), "FindArticles succeeds");
  return sink;
}

bool IsSamePair(const ArticlePair& x, const ArticlePair& y) {
  return x.a == y.a && x.b == y.b && x.shared == y.shared && x.size_a == y.size_a &&
         x.size_b == y.size_b;
}

bool ArePairs(const std::vector<ArticlePair>& x, const std::vector<ArticlePair>& y) {
  return std::equal(x.begin(), x.end(), y.begin(), y.end(), IsSamePair);
}

std::vector<std::vector<ArticleNumber>> MembersOf(const std::vector<Cluster>& clusters) {
  std::vector<std::vector<ArticleNumber>> members;
  for (const Cluster& cluster : clusters) members.push_back(cluster.members);
  return members;
}

void Run(std::span<const uint8_t> data) {
  if (data.empty() || data.size() > 5'000) return;
  const auto articles = fuzz::ArticlesOf(data.subspan(1), data[0] >= 128);
  if (articles.size() > 100) return;
  ArticleOptions options;
  options.threshold = {100'000 + 100'000 * (uint64_t{data[0]} % 10)};
  options.min_containment = {data[0] / 16 % 4 == 3 ? uint64_t{900'000} : 0};
  options.report_pairs = true;

  const auto want =
      oracle::FindPairs(oracle::TuplesOfAll(articles),
                        {options.threshold.millionths, options.min_containment.millionths});
  for (const bool exact : {true, false}) {
    options.exact = exact;
    const CollectingSink one = Find(articles, options, 1);
    const CollectingSink two = Find(articles, options, 2);
    Require(one.summary.articles == articles.size(), "every article is counted");
    Require(ArePairs(one.pairs, two.pairs), "one thread finds the pairs that two find");
    Require(MembersOf(one.clusters) == MembersOf(two.clusters), "and the clusters");
    Require(MembersOf(one.clusters) == oracle::Connect(articles.size(), one.pairs),
            "clusters are what the pairs connect");
    if (exact) Require(ArePairs(one.pairs, want), "the exact search finds what brute force finds");
    for (const ArticlePair& pair : one.pairs) {
      Require(std::any_of(want.begin(), want.end(),
                          [&](const ArticlePair& other) { return IsSamePair(pair, other); }),
              "a reported pair is a pair");
    }
  }
}

}  // namespace
}  // namespace dittograph

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  dittograph::Run({data, size});
  return 0;
}
