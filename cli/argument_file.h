// "@FILE" among the arguments: the words of a file in its place.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dittograph/status.h"

namespace dittograph {

// `arguments` with the words of each @FILE in its place, up to "--". A file names no other one.
StatusOr<std::vector<std::string>> ExpandArgumentFiles(const std::vector<std::string>& arguments);

// Words set apart by white space. '...' keeps everything, "..." all but \" and \\, a backslash the
// next character; # at a word's beginning starts a comment. `path` is for messages.
StatusOr<std::vector<std::string>> SplitWords(std::string_view text, const std::string& path);

}  // namespace dittograph
