// A JSON object -> an article.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "io/read/field_names.h"
#include "io/read/ninjs.h"
#include "io/read/record_parser.h"

namespace dittograph {

// What is wrong with a line that is no JSON object: how it begins, and what is known to go wrong.
std::string NotAnObjectFault(std::string_view line);

// The text is a string; the id a string or a number, as it stands in the record. Other fields that
// have not the type that is expected are taken for missing. An object without the text is tried as
// ninjs.
class JsonParser : public RecordParser {
 public:
  explicit JsonParser(FieldNames fields);
  ~JsonParser() override;

  // A record with fewer than 64 bytes to read behind it is copied.
  const char* Parse(std::string_view record, size_t capacity, ParsedRecord& parsed) override;

 private:
  struct Scratch;
  struct Line;  // a record on its way through the parser
  const char* ParsePadded(const Line& line, ParsedRecord& parsed);
  const char* ReadText(std::string_view inside, ParsedRecord& parsed);
  void ReadMetadata(size_t field, std::string_view token, ArticleMetadata& metadata);
  const char* ParseWithoutText(std::string_view record, ParsedRecord& parsed);
  const char* Message(std::string message);

  FieldNames fields_;
  std::unique_ptr<Scratch> scratch_;
  std::unique_ptr<NinjsParser> ninjs_;  // once it was needed
};

}  // namespace dittograph
