// Bytes that are no text this program reads: reading them byte by byte would find repeats in noise.
#pragma once

#include <string>
#include <string_view>

namespace dittograph {

// What the bytes are and what to do about it, in the user's words; empty where they may be text.
// Looks at the beginning only. A few NUL or control bytes do not make a text binary, nor do bytes
// that are not UTF-8.
std::string NotTextFault(std::string_view bytes);

}  // namespace dittograph
