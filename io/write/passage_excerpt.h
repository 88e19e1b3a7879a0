// A passage as a reader wants it: with the punctuation around its words, and with "…" where it
// begins or ends within a sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "dittograph/article.h"
#include "dittograph/result.h"

namespace dittograph {

struct Excerpt {
  std::string text;
  Span bytes;          // of the article, without the ellipses
  size_t size_before;  // bytes of the ellipsis before them
};

// Empty where the span is not in the text, which may have changed since it was read.
Excerpt ExcerptOf(std::string_view article_text, const Span& span);

std::string PassageExcerpt(const ArticleSource& source, const PassageSide& side,
                           std::string& scratch);

}  // namespace dittograph
