// What a repeated passage is, in words: "paragraph 12 repeats paragraph 11, reworded: 61 % of its
// words". For the table and the HTML report.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/result.h"
#include "io/write/display_words.h"

namespace dittograph {

// "paragraph 3"; with two more behind it "paragraphs 3 to 5".
std::string ParagraphName(const PassageSide& side, size_t more);

// The words of both excerpts, with `differs` set.
struct MatchWords {
  const std::vector<DisplayWord>& a;
  const std::vector<DisplayWord>& b;
  size_t more_paragraphs_a = 0;
  size_t more_paragraphs_b = 0;
};
// `name_a`: of the article of `match.a`, where it is another one.
std::string MatchVerdict(const PassageMatch& match, const MatchWords& words,
                         const std::string& name_a);

// `more_paragraphs`: of the first occurrence.
std::string GroupVerdict(const PassageGroup& group, size_t more_paragraphs);

// Whether the verdict speaks of one article, whose name is to stand before it.
bool IsOfOneArticle(const PassageGroup& group);

}  // namespace dittograph
