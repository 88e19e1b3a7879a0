// Pairs of articles as the report has them: docs/output.md, "HTML".
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/result.h"
#include "io/html/report_articles.h"
#include "io/write/passage_order.h"
#include "io/write/result_writer.h"

namespace dittograph {

inline constexpr size_t kMaxReportPairs = 10'000;

using NumberPair = std::pair<ArticleNumber, ArticleNumber>;

// Each two articles that share a repeat other than boilerplate, in the order of the repeats. Of a
// group in many articles, each with the first.
std::vector<NumberPair> PairsOf(const std::vector<RankedPassage>& repeats);

class ReportPairs {
 public:
  // Call behind WriteTexts.
  ReportPairs(const ResultContext& context, ReportArticles& articles);

  // Whether the texts of two more articles may be compared: all comparisons together cost no more
  // than some readings of the texts that are shown.
  bool CanCompare(ArticleNumber a, ArticleNumber b);

  // The scores and the relation of the texts, and how far the articles are apart.
  ArticlePair Compare(ArticleNumber a, ArticleNumber b);

  std::string Json(const ArticlePair& pair, bool with_differences);

 private:
  const ResultContext& context_;
  ReportArticles& articles_;
  uint64_t bytes_left_;        // of texts to compare
  uint64_t differences_left_;  // characters to write
};

}  // namespace dittograph
