// Ignore lists, as the HTML report exports them: JSON Lines, each
//
//   {"type":"ignore","data":{"passages":["a text", "another wording"],"note":"…"}}
//   {"type":"ignore","data":{"articles":["an id", "another"],"note":"…"}}
//
// Blank lines, lines of another type and other fields are passed over.
#pragma once

#include <cstdint>
#include <string>

#include "dittograph/ignore_list.h"
#include "dittograph/status.h"
#include "io/files/mapped_file.h"

namespace dittograph {

// Adds the entries to `list` and returns how many there were. The first line that is no such
// object, or whose entry could cover nothing, is an error.
StatusOr<uint64_t> ReadIgnoreFile(const std::string& path, IgnoreList& list);

// Of bytes; `name` is for messages.
StatusOr<uint64_t> ReadIgnoreEntries(const InputBytes& bytes, const std::string& name,
                                     IgnoreList& list);

}  // namespace dittograph
