#include "text/paragraphs.h"

#include <algorithm>

namespace dittograph {

void FindParagraphs(std::string_view text, std::vector<Paragraph>& paragraphs) {
  paragraphs.clear();
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find_first_of("\n\r", begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    if (line.find_first_not_of(" \t\v\f") != std::string_view::npos) {
      paragraphs.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    }
    begin = end + 1;
  }
}

}  // namespace dittograph
