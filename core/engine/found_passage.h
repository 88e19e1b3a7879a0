// A passage that occurs at two places, in tokens: what the searches inside and across articles
// hand to the grouping.
#pragma once

#include <cstdint>
#include <vector>

#include "dittograph/article.h"
#include "text/shared_run.h"

namespace dittograph {

// What a passage that two places share is to a reader.
enum class Standing : uint8_t {
  kRepeat,
  kTemplate,     // PassageKind::kTemplate
  kBoilerplate,  // PassageKind::kBoilerplate
};

struct FoundPassage {
  ArticleNumber a = 0;  // a <= b
  ArticleNumber b = 0;
  TokenBox box;
  std::vector<SharedRun> runs;  // the equal words in the same order
  Standing standing = Standing::kRepeat;
};

// A run of words that repeats back to back, three times or more.
struct BackToBackRun {
  ArticleNumber article = 0;
  uint32_t begin = 0;   // tokens
  uint32_t period = 0;  // tokens
  uint32_t count = 0;   // of whole periods
};

}  // namespace dittograph
