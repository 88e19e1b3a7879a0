// A passage as text, cut from its article.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dittograph/article.h"
#include "dittograph/result.h"

namespace dittograph {

// The bytes of one side. The view points into the source or into `scratch`.
std::string_view PassageText(const ArticleSource& source, const PassageSide& side,
                             std::string& scratch);

// A change of a match in words.
struct ChangeText {
  PassageChange::Kind kind;
  std::string a;
  std::string b;
};

// The bytes of a change to show: a number whole, where only a part of it differs.
Span ChangedSpan(std::string_view article_text, const Span& span, PassageChange::Kind kind);

std::vector<ChangeText> ChangeTexts(const ArticleSource& source, const PassageMatch& match);

}  // namespace dittograph
