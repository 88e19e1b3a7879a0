// The options that change what is found, as the first record of JSON Lines names them.
#pragma once

#include <vector>

#include "cli/options.h"
#include "io/write/result_writer.h"

namespace dittograph {

std::vector<NamedOption> ResultOptions(const Options& options);

}  // namespace dittograph
