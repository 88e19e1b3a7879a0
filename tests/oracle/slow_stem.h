// The stem of a word again, straight from the definition at the head of core/text/stem.h: strings
// of code points and lists of endings. Shares nothing with core/text but the list of
// numerals. For tests: slow.
#pragma once

#include <string>

namespace dittograph::oracle {

// `form` is a normal form in UTF-8; so is what comes back.
std::string StemOf(const std::string& form);

}  // namespace dittograph::oracle
