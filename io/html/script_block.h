// JSON inside an HTML page: <script type="application/json">, whatever strings it holds.
//
// "<" and the line separators U+2028 and U+2029, which JSON has in strings only, are written as
// escapes: so neither </script> nor <!-- can stand in the block.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dittograph/status.h"
#include "io/files/output_file.h"

namespace dittograph {

class ScriptBlock {
 public:
  explicit ScriptBlock(OutputFile& out) : out_(out) {}

  Status Open(std::string_view id);
  // `json`: UTF-8, cut between code points.
  Status Write(std::string_view json);
  Status Close();

  // UTF-16 code units of the block's text so far, as the page sees it.
  uint64_t size_utf16() const { return size_utf16_; }

 private:
  OutputFile& out_;
  std::string escaped_;
  uint64_t size_utf16_ = 0;
};

}  // namespace dittograph
