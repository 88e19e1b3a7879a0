// Status and StatusOr: how every fallible call of the library answers.
//
// The one header that names Abseil's types. Debian builds Abseil with its own string_view, which
// does not convert to std::string_view, so messages are handed over as std::string.
#pragma once

#include <string>

#include "absl/status/status.h"
#include "absl/status/statusor.h"

namespace dittograph {

using absl::Status;
using absl::StatusOr;

inline Status OkStatus() { return absl::OkStatus(); }
// What the caller asked for cannot be done as asked: an option out of range, a file of no use.
inline Status InvalidArgument(const std::string& message) {
  return absl::InvalidArgumentError(message);
}
// The outside world failed: a file cannot be opened, read or written.
inline Status IoError(const std::string& message) { return absl::UnavailableError(message); }

}  // namespace dittograph

#define DITTOGRAPH_RETURN_IF_ERROR(expression)                                            \
  do {                                                                                    \
    if (::dittograph::Status dittograph_status = (expression); !dittograph_status.ok()) { \
      return dittograph_status;                                                           \
    }                                                                                     \
  } while (false)
