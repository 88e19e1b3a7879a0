#include "text/blanks.h"

#include <algorithm>

namespace dittograph {

std::string_view Trimmed(std::string_view line) {
  constexpr std::string_view kBlanks = " \t\v\f";
  const size_t begin = std::min(line.find_first_not_of(kBlanks), line.size());
  return line.substr(begin, line.find_last_not_of(kBlanks) + 1 - begin);
}

std::string_view SkipSpaces(std::string_view text) {
  for (;;) {
    if (text.starts_with(' ') || text.starts_with('\t')) {
      text.remove_prefix(1);
    } else if (text.starts_with("\u00a0")) {
      text.remove_prefix(2);
    } else if (text.starts_with("\u3000")) {
      text.remove_prefix(3);
    } else {
      return text;
    }
  }
}

}  // namespace dittograph
