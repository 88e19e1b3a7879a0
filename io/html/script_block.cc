#include "io/html/script_block.h"

#include "io/html/utf16_offsets.h"

namespace dittograph {

Status ScriptBlock::Open(std::string_view id) {
  size_utf16_ = 0;
  return out_.Write("<script type=\"application/json\" id=\"" + std::string(id) + "\">");
}

Status ScriptBlock::Write(std::string_view json) {
  constexpr std::string_view kSeparators = "\xE2\x80";  // and A8 or A9
  escaped_.clear();
  size_t copied = 0;
  for (size_t at = json.find_first_of("<\xE2"); at != std::string_view::npos;
       at = json.find_first_of("<\xE2", at + 1)) {
    std::string_view escape = "\\u003c";
    size_t size = 1;
    if (json[at] != '<') {
      size = 3;
      if (json.substr(at, 2) != kSeparators || at + 2 >= json.size()) continue;
      if (json[at + 2] != '\xA8' && json[at + 2] != '\xA9') continue;
      escape = json[at + 2] == '\xA8' ? "\\u2028" : "\\u2029";
    }
    escaped_.append(json, copied, at - copied).append(escape);
    copied = at + size;
  }
  escaped_.append(json, copied);
  size_utf16_ += SizeInUtf16(escaped_);
  return out_.Write(escaped_);
}

Status ScriptBlock::Close() { return out_.Write("</script>\n"); }

}  // namespace dittograph
