// The commands. Each returns the exit status, or a status whose message is the error.
#pragma once

#include "cli/options.h"
#include "dittograph/status.h"

namespace dittograph {

StatusOr<int> RunPassages(const Options& options);
StatusOr<int> RunArticles(const Options& options);
StatusOr<int> RunDedup(const Options& options);
StatusOr<int> RunCompare(const Options& options);

}  // namespace dittograph
