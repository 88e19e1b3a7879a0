// Reads every article once: text -> tokens -> signature. What stays of an article is its row.
//
// Articles with the same token sequence collapse to one row, that of the first of them; articles
// without a token have none.
#pragma once

#include <cstdint>
#include <vector>

#include "cluster/lineage.h"
#include "dittograph/article.h"
#include "dittograph/result.h"
#include "dittograph/status.h"
#include "sketch/signature_table.h"

namespace dittograph {

struct ArticleDigests {
  static constexpr uint32_t kNoRow = UINT32_MAX;

  std::vector<uint32_t> row_of_article;       // kNoRow: no token, or apart
  std::vector<ArticleNumber> article_of_row;  // the first article with that text
  std::vector<int64_t> preference;            // empty: all 0
  std::vector<bool> is_protected;             // empty: none is
  std::vector<bool> is_archive;               // empty: none is
  Lineage lineage;
  std::vector<Notice> notices;  // where they are asked for
  SignatureTable signatures{BandShape{}, 0};
  uint64_t num_repaired = 0;  // articles with invalid UTF-8
  uint64_t num_without_words = 0;

  size_t num_articles() const { return row_of_article.size(); }
  size_t num_rows() const { return article_of_row.size(); }
};

struct DigestOptions {
  bool with_notices = false;
  bool skip_zones = false;  // rows and signatures are of the texts without them
};

// A shape with 0 bins makes no signatures.
Status DigestArticles(ArticleSource& source, const BandShape& shape, const DigestOptions& options,
                      size_t num_threads, ArticleDigests& digests);

}  // namespace dittograph
