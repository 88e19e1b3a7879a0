// The normal form of a token: NFKC with case folding (utf8proc's NFKC_Casefold) without Arabic
// harakat and tatweel; the only place that asks utf8proc to change text.
#pragma once

#include <cstdint>
#include <string>

namespace dittograph {

// Arabic vowel signs, Koranic marks and tatweel: spelling with or without them is the same word.
bool IsHarakatOrTatweel(uint32_t code_point);

// Less the harakat and tatweel that normalisation itself makes of ligatures; those given among
// `code_points` are the caller's to leave out, since they may keep their neighbours from composing.
// May be empty (code points that Unicode says to ignore). REQUIRES: scalar values.
std::u32string NormalForm(std::u32string code_points);

}  // namespace dittograph
