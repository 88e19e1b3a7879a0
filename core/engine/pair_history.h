// The relation of two articles, as times, versions and references refine it.
#pragma once

#include <span>
#include <string>

#include "cluster/lineage.h"
#include "dittograph/result.h"
#include "engine/article_digests.h"
#include "support/candidate.h"
#include "text/tokens.h"

namespace dittograph {

// Holds scratch memory: one for each thread.
class PairHistories {
 public:
  PairHistories(const ArticleDigests& digests, const RowText& text_of_row)
      : digests_(digests), text_of_row_(text_of_row) {}

  // Sets seconds_apart where both times are known, and the relation by relate/relater.h.
  void Refine(ArticlePair& pair);

 private:
  // Reads the first words of the texts again.
  bool HaveSameTop(const ArticlePair& pair);

  const ArticleDigests& digests_;
  const RowText& text_of_row_;
  std::string text_;
  Tokenizer tokenizer_;
};

}  // namespace dittograph
