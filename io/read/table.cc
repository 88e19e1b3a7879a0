#include "io/read/table.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "io/files/byte_order_mark.h"

namespace dittograph {

namespace {

// One field from `at` on: its bytes with their marks, and where the next begins.
struct Field {
  std::string_view raw;
  bool is_quoted = false;
  bool is_closed = true;  // or not quoted
  bool ends_row = false;  // at a line end or the end of the data
  size_t next = 0;
};

size_t ClosingQuote(std::string_view data, size_t from) {
  for (;;) {
    const size_t quote = data.find('"', from);
    if (quote == std::string_view::npos) return quote;
    if (quote + 1 == data.size() || data[quote + 1] != '"') return quote;
    from = quote + 2;
  }
}

Field FieldAt(std::string_view data, size_t at, char delimiter) {
  Field field;
  size_t end = at;
  if (at < data.size() && data[at] == '"') {
    field.is_quoted = true;
    end = ClosingQuote(data, at + 1);
    field.is_closed = end != std::string_view::npos;
    end = field.is_closed ? end + 1 : at;
  }
  // What stands behind a closing mark belongs to the field.
  while (end < data.size() && data[end] != delimiter && data[end] != '\n') ++end;
  field.ends_row = end == data.size() || data[end] == '\n';
  field.next = std::min(end + 1, data.size());
  if (field.ends_row && end > at && data[end - 1] == '\r') --end;
  field.raw = data.substr(at, end - at);
  return field;
}

// The value of a field: a view of it, or of `scratch`.
std::string_view ValueOf(const Field& field, std::string& scratch) {
  if (!field.is_quoted || !field.is_closed) return field.raw;
  std::string_view inside = field.raw.substr(1);
  const bool is_plain = inside.find('"') == inside.size() - 1;
  if (is_plain) return inside.substr(0, inside.size() - 1);
  scratch.clear();
  const size_t close = ClosingQuote(inside, 0);
  for (size_t i = 0; i < close; ++i) {
    scratch.push_back(inside[i]);
    if (inside[i] == '"') ++i;
  }
  scratch.append(inside.substr(close + 1));
  return scratch;
}

}  // namespace

FoundRecords FindRows(std::string_view data, char delimiter) {
  FoundRecords found;
  size_t at = data.size() - WithoutByteOrderMark(data).size();
  for (uint64_t line = 1; at < data.size();) {
    const size_t begin = at;
    bool is_closed = true;
    for (bool ends_row = false; !ends_row && is_closed;) {
      const Field field = FieldAt(data, at, delimiter);
      is_closed = field.is_closed;
      ends_row = field.ends_row;
      at = field.next;
    }
    if (!is_closed) {
      found.bad.push_back({line, "a quotation mark that is never closed"});
      at = std::min(data.find('\n', begin), data.size() - 1) + 1;
    }
    const std::string_view row = data.substr(begin, at - begin);
    if (found.frame.head.empty()) {
      found.frame.head = data.substr(0, at);
    } else if (is_closed) {
      found.places.push_back({begin, row.size(), line});
    }
    line += static_cast<uint64_t>(std::count(row.begin(), row.end(), '\n'));
  }
  return found;
}

std::vector<std::string> SplitRow(std::string_view row, char delimiter) {
  row = WithoutByteOrderMark(row);
  std::vector<std::string> fields;
  std::string scratch;
  for (size_t at = 0;;) {
    const Field field = FieldAt(row, at, delimiter);
    fields.emplace_back(ValueOf(field, scratch));
    if (field.ends_row) return fields;
    at = field.next;
  }
}

char DelimiterOf(std::string_view data, char expected, const FieldNames& fields) {
  char widest = expected;
  size_t num_columns = 0;
  for (const char delimiter : {expected, ',', ';', '\t'}) {
    const std::vector<std::string> header = SplitRow(data, delimiter);
    if (std::find(header.begin(), header.end(), fields.text) != header.end()) return delimiter;
    if (header.size() > num_columns) widest = delimiter;
    num_columns = std::max(num_columns, header.size());
  }
  return widest;
}

std::string TableParser::HeaderFault(const std::vector<std::string>& header,
                                     const FieldNames& fields) {
  if (std::find(header.begin(), header.end(), fields.text) != header.end()) return "";
  std::string message = "no column \"" + fields.text + "\"; name one with --text-field:";
  for (const std::string& name : header) message += " " + name;
  return message;
}

TableParser::TableParser(const std::vector<std::string>& header, char delimiter,
                         const FieldNames& fields)
    : delimiter_(delimiter), scratch_(header.size()) {
  for (const std::string& name : header) {
    const size_t metadata = fields.MetadataNamed(name);
    roles_.push_back(name == fields.text        ? size_t{kText}
                     : name == fields.id        ? size_t{kId}
                     : metadata != kNumMetadata ? metadata
                                                : size_t{kNone});
  }
}

const char* TableParser::Parse(std::string_view record, size_t, ParsedRecord& parsed) {
  parsed = ParsedRecord();
  bool has_text = false;
  size_t column = 0;
  bool ends_row = false;
  for (size_t at = 0; !ends_row; ++column) {
    const Field field = FieldAt(record, at, delimiter_);
    ends_row = field.ends_row;
    at = field.next;
    if (column >= roles_.size() || roles_[column] == kNone) continue;
    const std::string_view value = ValueOf(field, scratch_[column]);
    if (roles_[column] == kText) {
      parsed.text = value;
      has_text = true;
    } else if (roles_[column] == kId) {
      parsed.id = value;
      parsed.fields.Add(kIdField);
    } else {
      parsed.fields.Add(roles_[column]);
      SetMetadata(static_cast<MetadataField>(roles_[column]), value, parsed.metadata);
    }
  }
  if (!has_text || column > roles_.size()) {
    message_ =
        std::to_string(column) + " columns where the header has " + std::to_string(roles_.size());
    return message_.c_str();
  }
  return nullptr;
}

}  // namespace dittograph
