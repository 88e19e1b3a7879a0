// Numbers and lists as the report has them: short, for there are many.
#pragma once

#include <cstdint>
#include <string>

#include "dittograph/result.h"

namespace dittograph {

class ReportArticles;

// Three decimals without zeros at the end, but 1 only where it is all of it.
void AppendRounded(double share, std::string& out);

// "begin,end" in UTF-16 code units, from `base` on.
void AppendUnits(ReportArticles& articles, ArticleNumber article, const Span& bytes, uint64_t base,
                 std::string& out);

}  // namespace dittograph
