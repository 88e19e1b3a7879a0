// Words laid out in lines for a terminal: one text, or two side by side.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "io/write/display_words.h"

namespace dittograph {

struct LayoutStyle {
  int width = 80;  // columns
  bool use_color = false;
};

// Differing words stand in colour, or without it in square brackets. Of many lines without one only
// the first and the last are kept, with the count of words between them.
std::string LayOutText(const std::vector<DisplayWord>& words, const LayoutStyle& style);
std::string LayOutPairs(const std::vector<WordPair>& pairs, std::string_view heading_a,
                        std::string_view heading_b, const LayoutStyle& style);

// `text` in at most `width` columns: what is too long loses its end, or its beginning.
std::string CutEnd(std::string_view text, int width);
std::string CutBeginning(std::string_view text, int width);

}  // namespace dittograph
