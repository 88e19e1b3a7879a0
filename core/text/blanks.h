// White space around what stands on a line.
#pragma once

#include <string_view>

namespace dittograph {

// Without the ASCII white space at both ends that a line can have.
std::string_view Trimmed(std::string_view line);

// Behind spaces and tabs, no-break and ideographic spaces too.
std::string_view SkipSpaces(std::string_view text);

}  // namespace dittograph
