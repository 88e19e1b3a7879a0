// A passage as a reader wants it: with the punctuation around its words, and with "…" where it
// begins or ends within a sentence.
#pragma once

#include <string>

#include "dittograph/article.h"
#include "dittograph/result.h"

namespace dittograph {

std::string PassageExcerpt(const ArticleSource& source, const PassageSide& side,
                           std::string& scratch);

}  // namespace dittograph
