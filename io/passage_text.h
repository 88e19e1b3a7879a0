// A passage as text: cut from its article, and laid out for a terminal with the words marked that
// its partner does not have.
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

std::vector<ChangeText> ChangeTexts(const ArticleSource& source, const PassageMatch& match);

// A word as a reader sees it: what stands between spaces; a wide character (Han, Kana, Hangul) is a
// word of its own.
struct DisplayWord {
  std::string text;  // fit for a terminal
  int width = 0;     // columns
  bool has_space_before = false;
  bool starts_line = false;  // stands behind a newline, so in another paragraph
  bool differs = false;
};

std::vector<DisplayWord> SplitDisplayWords(std::string_view text);

// Sets `differs` on the words of both that are not in their longest common subsequence (where that
// is too costly: in the other at all). Case and ASCII punctuation at the ends do not count.
void MarkDifferences(std::vector<DisplayWord>& a, std::vector<DisplayWord>& b);

struct WrapStyle {
  int width = 80;
  int indent = 4;
  bool use_color = false;
};

// Lines of at most `width` columns, each with its newline. Runs of differing words stand in square
// brackets, and in colour if asked.
std::string WrapWords(const std::vector<DisplayWord>& words, const WrapStyle& style);

}  // namespace dittograph
