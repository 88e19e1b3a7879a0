// The normal form of a token: NFKC with case folding (utf8proc's NFKC_Casefold), the only place
// that asks utf8proc to change text.
#pragma once

#include <string>

namespace dittograph {

// May be empty (code points that Unicode says to ignore). REQUIRES: scalar values.
std::u32string NormalForm(std::u32string code_points);

}  // namespace dittograph
