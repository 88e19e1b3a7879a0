// Datelines, from the forms at the head of core/text/dateline.h, over whole code points. For tests:
// slow.
#pragma once

#include <cstddef>

#include "tests/oracle/slow_strings.h"

namespace dittograph::oracle {

enum class At { kHeadline, kLead, kLater };

// Bytes of the dateline with which the line begins, or 0.
size_t DatelineLength(const Str& line, At place);

}  // namespace dittograph::oracle
