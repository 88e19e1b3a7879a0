// Bytes of an input: a file mapped to memory, or what came through standard input.
//
// Both have kReadablePadding bytes behind their end that may be read (and are zero), as simdjson
// wants.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "dittograph/status.h"

namespace dittograph {

inline constexpr size_t kReadablePadding = 64;

class InputBytes {
 public:
  virtual ~InputBytes() = default;
  std::string_view view() const { return view_; }

  // From here on single records are read, here and there: what was read before gives its memory
  // back, and in a file larger than memory, reading ahead would throw out what is needed.
  virtual void ExpectRandomReads() {}

 protected:
  std::string_view view_;
};

// REQUIRES (of the caller): the file is not cut short while it is mapped.
StatusOr<std::unique_ptr<InputBytes>> MapFile(const std::string& path);

// Reads a file descriptor to its end. `name` is for messages. Keeps no second copy while it grows.
StatusOr<std::unique_ptr<InputBytes>> ReadAll(int file_descriptor, const std::string& name);

}  // namespace dittograph
