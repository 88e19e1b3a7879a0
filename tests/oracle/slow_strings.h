// What the slow twins of core/text ask of strings and code points, each by the plainest loop;
// classes of code points are those of core/text/code_point.h. For tests: slow.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dittograph::oracle {

using Str = std::string;

bool Begins(const Str& text, const Str& opening);
bool Ends(const Str& text, const Str& ending);
bool Has(const Str& text, const Str& part);

Str Lower(Str text);  // ASCII

// Without the characters of `set` at both ends; without blanks, as at the ends of a line.
Str Strip(const Str& text, const Str& set);
Str StripLine(const Str& text);
// Without blanks at its beginning, no-break and ideographic spaces among them.
Str SkipBlanks(Str text);

// Without empty parts.
std::vector<Str> Split(const Str& text, char separator);

std::vector<uint32_t> CodePoints(const Str& text);
uint32_t First(const Str& text);  // 0: the text is empty
bool IsNumber(uint32_t c);
bool IsIdeograph(uint32_t c);
bool IsWordChar(uint32_t c);
bool IsLetter(uint32_t c);
bool IsCapital(uint32_t c);
bool IsSmall(uint32_t c);

bool IsName(const Str& word);      // a letter, not a small one
bool IsParticle(const Str& word);  // "van"

bool EndsSentence(Str line);

}  // namespace dittograph::oracle
