// Which articles each row stands for.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dittograph/article.h"

namespace dittograph {

class RowArticles {
 public:
  static constexpr uint32_t kNoRow = UINT32_MAX;

  // Entries of kNoRow belong to no row.
  RowArticles(const std::vector<uint32_t>& row_of_article, size_t num_rows);

  // Ascending; never empty.
  std::span<const ArticleNumber> operator[](uint32_t row) const {
    return std::span(articles_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
  }
  size_t num_rows() const { return begin_.size() - 1; }

 private:
  std::vector<uint32_t> begin_;
  std::vector<ArticleNumber> articles_;
};

}  // namespace dittograph
