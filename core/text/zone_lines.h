// Whether a line, or brackets in it, are a zone: the rows of text/zone_forms.h, applied.
//
// Lines are without white space at their ends.
#pragma once

#include <cstddef>
#include <string_view>

#include "text/zone_forms.h"

namespace dittograph {

// "(Adds quotes)": of what stands in the brackets.
ZoneKind BracketKind(std::string_view inside, ZonePlace place);

// Bytes of "UPDATE 2-", "CORRECTED: " at the beginning of a headline that goes on, or 0.
size_t MarkLength(std::string_view headline);

// What the whole line is, by its beginning, its end, or all of it; kNone for none of these.
ZoneKind LineKind(std::string_view line, ZonePlace place);

// "By Jane Doe and Amir Said in Halden"
bool IsByline(std::string_view line);

// "About Halvard Biosystems": the next line belongs to it.
bool IsHeading(std::string_view line);

// "About Halvard Biosystems: Halvard …"
bool HasHeading(std::string_view line);

// "ndp kl/mo": the initials of who wrote and edited.
bool IsSignOff(std::string_view line);

// A short line with an e-mail address or a link.
bool HasAddress(std::string_view line);

// Whether the line ends like a sentence, quotes and brackets aside.
bool EndsLikeSentence(std::string_view line);

}  // namespace dittograph
