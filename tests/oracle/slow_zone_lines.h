// What a line or brackets are, after core/text/zone_lines.h, with a walk over all rows of the table
// for each. For tests: slow.
#pragma once

#include <cstddef>

#include "dittograph/result.h"
#include "tests/oracle/slow_strings.h"
#include "text/zone_forms.h"

namespace dittograph::oracle {

ZoneKind KindOfBracket(const Str& inside, ZonePlace place);
ZoneKind KindOfLine(const Str& line, ZonePlace place);
bool IsByline(const Str& line);
bool IsHeading(const Str& line);
bool HasHeading(const Str& line);
bool HasAddress(const Str& line);
bool IsSignOff(const Str& line);
size_t MarkLength(const Str& line);

}  // namespace dittograph::oracle
