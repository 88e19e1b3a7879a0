// Fast tokeniser against slow one.
#pragma once

#include <string>
#include <string_view>

namespace dittograph::oracle {

// What differs between core/text/tokens and slow_tokens on `text`, with the text in hexadecimal;
// empty where they agree. The text is read from a buffer of exactly its size, for AddressSanitizer.
std::string TokensDifference(std::string_view text);

}  // namespace dittograph::oracle
