#include <string>

#include "dittograph/options.h"

namespace dittograph {

Status Validate(const PassageOptions& options) {
  // A shorter passage is a phrase, and the rule of evidence knows nothing of phrases.
  constexpr uint32_t kLeastWords = 8;
  if (options.min_words < kLeastWords) {
    return InvalidArgument("min-words " + std::to_string(options.min_words) +
                           ": out of range; take 8 or more");
  }
  if (options.max_listed < 2) return InvalidArgument("max-listed: out of range; take 2 or more");
  if (options.kinds.empty()) return InvalidArgument("kinds: none; take one or more");
  return OkStatus();
}

}  // namespace dittograph
