// A ninjs object (1.x to 3.x) -> an article.
//
// Names are compared without case and underscores, so body_text and bodyText, versioncreated and
// versionCreated are one: that is how the generations differ.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "io/read/record_parser.h"

namespace dittograph {

class NinjsParser : public RecordParser {
 public:
  // The id is the uri, else the guid, else the field `id_field`; where that is not "id", first
  // that.
  explicit NinjsParser(std::string_view id_field);
  ~NinjsParser() override;

  // Takes every JSON object for an item; one without a text is no article.
  const char* Parse(std::string_view record, size_t capacity, ParsedRecord& parsed) override;

  // False where the object, which is valid JSON, is plainly something else: it has neither a body
  // nor what every item has, a uri and a type, times or a status.
  bool ParseIfNinjs(std::string_view record, ParsedRecord& parsed);

 private:
  struct Scratch;
  class Reader;
  enum class Kind { kNotJson, kOther, kNinjs };
  Kind Read(std::string_view record, ParsedRecord& parsed);

  std::string id_name_;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace dittograph
