#include "text/blanks.h"

namespace dittograph {

std::string_view Trimmed(std::string_view line) {
  while (!line.empty() && IsLineBlank(line.front())) line.remove_prefix(1);
  while (!line.empty() && IsLineBlank(line.back())) line.remove_suffix(1);
  return line;
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
