// White space around what stands on a line.
#pragma once

#include <string_view>

namespace dittograph {

// ASCII white space that a line can have.
inline bool IsLineBlank(char c) { return c == ' ' || c == '\t' || c == '\v' || c == '\f'; }

// Without such at both ends.
std::string_view Trimmed(std::string_view line);

// Behind spaces and tabs, no-break and ideographic spaces too.
std::string_view SkipSpaces(std::string_view text);

}  // namespace dittograph
