// Tables: a header row that names the columns, then one article a row (RFC 4180).
//
// A field may stand in quotation marks, and then holds delimiters, line ends and doubled quotation
// marks; a quotation mark inside any other field stands for itself. Rows end in LF or CR LF.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/read/field_names.h"
#include "io/read/record_feed.h"
#include "io/read/record_parser.h"

namespace dittograph {

// Where the rows are; the header is the frame's head. A quotation mark that is never closed makes
// its line a bad place, and the rows go on behind it.
FoundRecords FindRows(std::string_view data, char delimiter);

// The fields of one row.
std::vector<std::string> SplitRow(std::string_view row, char delimiter);

// What separates the columns: `expected`, unless the header names the text only where it is cut at
// another one of comma, semicolon and tab. Where none names it, what gives most columns.
char DelimiterOf(std::string_view data, char expected, const FieldNames& fields);

class TableParser : public RecordParser {
 public:
  // `header`: the names of the columns.
  TableParser(const std::vector<std::string>& header, char delimiter, const FieldNames& fields);

  // The columns there are, in the user's words, where none is the text; else empty.
  static std::string HeaderFault(const std::vector<std::string>& header, const FieldNames& fields);

  const char* Parse(std::string_view record, size_t capacity, ParsedRecord& parsed) override;

 private:
  enum Role : size_t { kText = kNumMetadata, kId, kNone };

  char delimiter_;
  std::vector<size_t> roles_;  // by column: a MetadataField or a Role
  std::vector<std::string> scratch_;
  std::string message_;
};

}  // namespace dittograph
