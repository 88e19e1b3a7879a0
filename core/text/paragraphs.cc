#include "text/paragraphs.h"

#include <algorithm>

#include "text/blanks.h"

namespace dittograph {

void FindParagraphs(std::string_view text, std::vector<Paragraph>& paragraphs) {
  paragraphs.clear();
  const auto next = [&](char mark, size_t from) {
    return std::min(text.find(mark, from), text.size());
  };
  size_t line_feed = next('\n', 0);
  size_t carriage_return = next('\r', 0);
  for (size_t begin = 0; begin < text.size();) {
    if (line_feed < begin) line_feed = next('\n', begin);
    if (carriage_return < begin) carriage_return = next('\r', begin);
    const size_t end = std::min(line_feed, carriage_return);
    const std::string_view line = text.substr(begin, end - begin);
    if (!std::all_of(line.begin(), line.end(), IsLineBlank)) {
      paragraphs.push_back({static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    }
    begin = end + 1;
  }
}

}  // namespace dittograph
