// One line of JSON Lines -> text and id. The only file pair that names simdjson.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace dittograph {

struct JsonFields {
  std::string text = "text";
  std::string id = "id";
};

struct JsonRecord {
  // The decoded string. Bytes that are not UTF-8 are left in it; a lone surrogate is U+FFFD. Valid
  // until the parser's next call.
  std::string_view text;
  // The id as it stands in the line, less the quotes of a string: [id_offset, id_offset + id_size)
  // of the line. Size 0 and offset 0: the record has none.
  size_t id_offset = 0;
  size_t id_size = 0;
  bool has_lone_surrogates = false;  // and is UTF-8 otherwise
};

// Holds scratch memory: one for each thread.
class JsonRecordParser {
 public:
  JsonRecordParser();
  ~JsonRecordParser();

  // Returns null, or what is wrong with the record, in the user's words. `capacity` is how many
  // bytes from line.data() may be read; with under 64 behind the line it is copied.
  const char* Parse(std::string_view line, size_t capacity, const JsonFields& fields,
                    JsonRecord& record);

 private:
  struct Scratch;
  const char* ParsePadded(std::string_view line, size_t capacity, const JsonFields& fields,
                          std::string_view original, JsonRecord& record);
  const char* NotAnObject(std::string_view line);
  const char* ReadText(std::string_view inside, JsonRecord& record);
  const char* Message(std::string message);

  std::unique_ptr<Scratch> scratch_;
};

struct JsonStringFaults {
  bool has_broken_escapes = false;
  bool has_lone_surrogates = false;  // each became U+FFFD
};

// Decodes the inside of a JSON string into `out` (replaced). Bytes that are not UTF-8 pass through.
// simdjson's own decoder copies byte by byte unless it is compiled for one CPU; memchr does not.
JsonStringFaults UnescapeJson(std::string_view escaped, std::string& out);

}  // namespace dittograph
