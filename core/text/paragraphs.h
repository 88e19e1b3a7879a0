// Paragraphs: the non-empty lines of a text, counted from 1.
//
// A line ends at LF, CR or both. It is empty where it has nothing but ASCII white space.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dittograph {

struct Paragraph {
  uint32_t begin = 0;  // bytes, half-open, without the line end
  uint32_t end = 0;
};

// Into `paragraphs` (replaced), in text order. REQUIRES: text.size() < 2^32.
void FindParagraphs(std::string_view text, std::vector<Paragraph>& paragraphs);

}  // namespace dittograph
