// A passage that occurs at two places, in tokens: what the searches inside and across articles
// hand to the grouping.
#pragma once

#include <vector>

#include "dittograph/article.h"
#include "text/shared_run.h"

namespace dittograph {

struct FoundPassage {
  ArticleNumber a = 0;  // a <= b
  ArticleNumber b = 0;
  TokenBox box;
  std::vector<SharedRun> runs;  // the equal words in the same order
  bool is_template = false;
};

// A run of words that repeats back to back, three times or more.
struct BackToBackRun {
  ArticleNumber article = 0;
  uint32_t begin = 0;   // tokens
  uint32_t period = 0;  // tokens
  uint32_t count = 0;   // of whole periods
};

}  // namespace dittograph
