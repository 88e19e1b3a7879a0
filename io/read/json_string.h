// Strings as JSON writes them.
#pragma once

#include <string>
#include <string_view>

namespace dittograph {

struct JsonStringFaults {
  bool has_broken_escapes = false;
  bool has_lone_surrogates = false;  // each became U+FFFD
};

// Decodes the inside of a JSON string into `out` (replaced). Bytes that are not UTF-8 pass through.
// simdjson's own decoder copies byte by byte unless it is compiled for one CPU; memchr does not.
JsonStringFaults UnescapeJson(std::string_view escaped, std::string& out);

// What is between the quotes of a string token, which may have white space behind it.
std::string_view InsideQuotes(std::string_view token);

// `line` with an ASCII byte for each that is not UTF-8: the same offsets, and simdjson reads it.
std::string MaskInvalidUtf8(std::string_view line);

}  // namespace dittograph
