// Times as news formats write them.
#pragma once

#include <cstdint>
#include <string_view>

#include "dittograph/article.h"

namespace dittograph {

// ISO 8601, extended or basic (2026-11-22T18:05:09.25+01:00, 20261122T180509Z), the date alone, or
// whole seconds or milliseconds since 1970. Without a zone it is taken for UTC. Seconds since 1970;
// parts of a second are dropped. kUnknownTime where it is none of these.
int64_t ParseTimestamp(std::string_view text);

}  // namespace dittograph
