// "Did you mean": the known word that a mistyped one is closest to.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dittograph {

// Fewest insertions, deletions, replacements and swaps of neighbours: at most one for each three
// bytes of `word`. Empty if nothing is that close.
std::string NearestWord(std::string_view word, const std::vector<std::string>& known);

// "; did you mean KNOWN?", or "; " and `otherwise`.
std::string DidYouMean(std::string_view word, const std::vector<std::string>& known,
                       std::string_view otherwise);

}  // namespace dittograph
