// An XML document or element of NITF or NewsML-G2 -> an article.
//
// Bytes that are UTF-8 are read as such, whatever encoding is declared; others as Windows-1252
// where ISO 8859-1 or Windows-1252 is declared. Nothing is fetched or expanded: a document type
// that declares entities is refused.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "io/read/agency_item.h"
#include "io/read/record_parser.h"

namespace dittograph {

class XmlParser : public RecordParser {
 public:
  // `encoding`: as the document declares it that a record is an element of.
  explicit XmlParser(std::string encoding = "");
  ~XmlParser() override;

  const char* Parse(std::string_view record, size_t capacity, ParsedRecord& parsed) override;

 private:
  struct Scratch;
  const char* Decode(std::string_view record, std::string_view declared);
  const char* Message(std::string message);

  std::string encoding_;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace dittograph
