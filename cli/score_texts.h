// The exact scores of two texts, however unlike they are.
#pragma once

#include <string>

#include "dittograph/result.h"
#include "dittograph/status.h"

namespace dittograph {

struct TextScores {
  ArticlePair pair;  // a = 0, b = 1
  Summary summary;
};

StatusOr<TextScores> ScoreTexts(const std::string& a, const std::string& b);

}  // namespace dittograph
