#include "cluster/rows.h"

namespace dittograph {

RowArticles::RowArticles(const std::vector<uint32_t>& row_of_article, size_t num_rows)
    : begin_(num_rows + 1) {
  for (uint32_t row : row_of_article) {
    if (row != kNoRow) ++begin_[row + 1];
  }
  for (size_t row = 0; row < num_rows; ++row) begin_[row + 1] += begin_[row];
  articles_.resize(begin_[num_rows]);
  std::vector<uint32_t> next(begin_.begin(), begin_.end() - 1);
  for (size_t article = 0; article < row_of_article.size(); ++article) {
    const uint32_t row = row_of_article[article];
    if (row != kNoRow) articles_[next[row]++] = static_cast<ArticleNumber>(article);
  }
}

}  // namespace dittograph
