#include "io/html/report_json.h"

#include "io/html/report_articles.h"
#include "io/write/result_text.h"

namespace dittograph {

void AppendRounded(double share, std::string& out) {
  constexpr uint64_t kWhole = 1000;
  auto rounded = static_cast<uint64_t>(share * static_cast<double>(kWhole) + 0.5);
  if (rounded == kWhole && share < 1.0) --rounded;
  AppendShortest(static_cast<double>(rounded) / static_cast<double>(kWhole), out);
}

void AppendUnits(ReportArticles& articles, ArticleNumber article, const Span& bytes, uint64_t base,
                 std::string& out) {
  AppendInteger(articles.Utf16(article, bytes.begin) - base, out);
  out += ',';
  AppendInteger(articles.Utf16(article, bytes.end) - base, out);
}

}  // namespace dittograph
