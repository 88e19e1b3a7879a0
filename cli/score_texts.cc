#include "cli/score_texts.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "dittograph/dittograph.h"

namespace dittograph {

namespace {

class PairCollector : public Sink {
 public:
  Status OnPair(const ArticlePair& pair) override {
    pairs.push_back(pair);
    return OkStatus();
  }
  Status OnSummary(const Summary& last) override {
    summary = last;
    return OkStatus();
  }
  // The pair of two articles; all 0 if it is not among the found ones.
  ArticlePair Find(ArticleNumber a, ArticleNumber b) const {
    for (const ArticlePair& pair : pairs) {
      if (pair.a == a && pair.b == b) return pair;
    }
    return {};
  }

  std::vector<ArticlePair> pairs;
  Summary summary;
};

StatusOr<PairCollector> FindAllPairs(std::vector<VectorSource::Item> items) {
  VectorSource source(std::move(items));
  ArticleOptions options;
  options.threshold = Share::Of(0.1);
  options.exact = true;
  options.report_pairs = true;
  options.num_threads = 1;
  PairCollector collector;
  DITTOGRAPH_RETURN_IF_ERROR(FindArticles(source, options, collector));
  return collector;
}

// `count` words that no article has.
std::string UniqueWords(std::string_view stem, size_t count) {
  std::string words;
  for (size_t i = 0; i < count; ++i) {
    words += ' ';
    words += stem;
    words += std::to_string(i);
  }
  return words;
}

// FindArticles does not report pairs under 0.1. Both texts are made longer by the same unique
// words, which lifts any pair over that and adds a known number of shared shingles; other unique
// words in between keep the seams apart.
StatusOr<uint32_t> SharedShinglesOfUnlike(const std::string& a, const std::string& b,
                                          uint32_t larger_size) {
  const size_t num_added = size_t{larger_size} + 8;
  const std::string added = UniqueWords("qzvxcommonqzvx", num_added + 4);
  const StatusOr<PairCollector> found =
      FindAllPairs({{"a", a + UniqueWords("qzvxfirstqzvx", 5) + added},
                    {"b", b + UniqueWords("qzvxsecondqzvx", 5) + added}});
  if (!found.ok()) return found.status();
  return found->Find(0, 1).shared - static_cast<uint32_t>(num_added);
}

}  // namespace

StatusOr<TextScores> ScoreTexts(const std::string& a, const std::string& b) {
  const StatusOr<PairCollector> found = FindAllPairs({{"a", a}, {"b", b}, {"a", a}, {"b", b}});
  if (!found.ok()) return found.status();
  TextScores scores{{0, 1, 0, found->Find(0, 2).size_a, found->Find(1, 3).size_a}, {}};
  scores.summary.articles = 2;
  scores.summary.articles_without_words = found->summary.articles_without_words / 2;
  scores.summary.articles_repaired = found->summary.articles_repaired / 2;
  ArticlePair& pair = scores.pair;
  if (found->Find(0, 1).shared > 0) {
    pair.shared = found->Find(0, 1).shared;
  } else if (pair.size_a > 0 && pair.size_b > 0) {
    const StatusOr<uint32_t> shared =
        SharedShinglesOfUnlike(a, b, std::max(pair.size_a, pair.size_b));
    if (!shared.ok()) return shared.status();
    pair.shared = *shared;
  }
  return scores;
}

}  // namespace dittograph
