#include <string>

#include "dittograph/options.h"

namespace dittograph {

Status Validate(const ArticleOptions& options) {
  const double threshold = options.threshold.value();
  if (threshold < 0.1 || threshold > 1.0) {
    return InvalidArgument("threshold " + std::to_string(threshold) +
                           ": out of range; take 0.1 to 1");
  }
  if (!(options.recall >= 0.5 && options.recall <= 0.999999)) {
    return InvalidArgument("recall " + std::to_string(options.recall) +
                           ": out of range; take 0.5 to 0.999999, or exact for all pairs");
  }
  const double containment = options.min_containment.value();
  if (containment != 0.0 && (containment < 0.1 || containment > 1.0)) {
    return InvalidArgument("min-containment " + std::to_string(containment) +
                           ": out of range; take 0.1 to 1");
  }
  return OkStatus();
}

}  // namespace dittograph
