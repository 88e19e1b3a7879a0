// Web archives: WARC 1.0 and 1.1, and WET, the texts of one.
//
// An article is a record of the type `conversion` (of WET), or a `response` or `resource` of plain
// text or HTML. Its text is what is in the record, of HTML without the markup; its id is the
// WARC-Target-URI.
#pragma once

#include <string>
#include <string_view>

#include "io/read/record_feed.h"
#include "io/read/record_parser.h"

namespace dittograph {

// Each record with its head and the blank lines behind it. A record whose Content-Length leads to
// no other record is a bad place; the walk goes on at the next line that begins with "WARC/1.".
FoundRecords FindWarcRecords(std::string_view data);

class WarcParser : public RecordParser {
 public:
  const char* Parse(std::string_view record, size_t capacity, ParsedRecord& parsed) override;

 private:
  struct Payload;
  const char* ReadPayload(Payload payload, ParsedRecord& parsed);

  std::string decoded_;
  std::string text_;
  std::string title_;
};

}  // namespace dittograph
