// One record of a file -> an article.
//
// A format that the program reads is a parser, and where a file holds many records a feed
// (io/read/record_feed.h) that finds them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "dittograph/article.h"
#include "io/read/field_names.h"

namespace dittograph {

// Views into the record or into the parser, valid until its next call.
struct ParsedRecord {
  // Bytes that are not UTF-8 are left in it; a lone surrogate is U+FFFD.
  std::string_view text;
  std::string_view id;  // empty: the record has none
  ArticleMetadata metadata;
  FieldSet fields;  // those that the record has under the names that were asked for
  bool has_lone_surrogates = false;  // and is UTF-8 otherwise
  bool is_article = true;            // or another thing that its format has: a picture, a package
};

// Holds scratch memory: one for each thread.
class RecordParser {
 public:
  virtual ~RecordParser() = default;

  // Returns null, or what is wrong with the record, in the user's words, valid until the next call.
  // `capacity`: how many bytes from record.data() may be read, at least record.size().
  virtual const char* Parse(std::string_view record, size_t capacity, ParsedRecord& parsed) = 0;
};

// Makes parsers of one kind. Copies make the same kind.
class ParserMaker {
 public:
  using Make = std::function<std::unique_ptr<RecordParser>()>;
  explicit ParserMaker(Make make);

  // The same one as long as this thread asks for no other kind.
  RecordParser& OfThisThread() const;

 private:
  Make make_;
  uint64_t kind_;
};

}  // namespace dittograph
