#include "io/read/ignore_file.h"

#include <simdjson.h>

#include <algorithm>
#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "io/files/byte_order_mark.h"
#include "io/read/json_parser.h"
#include "io/read/json_string.h"
#include "io/read/not_text.h"

namespace dittograph {

namespace ondemand = simdjson::ondemand;

namespace {

constexpr size_t kLookedAt = 200;  // bytes
constexpr std::string_view kWhiteSpace = " \t\r\n";
constexpr char kForm[] = ", as in {\"type\":\"ignore\",\"data\":{\"passages\":[\"…\"]}}";

// A value on its way through the parser: `bytes` are what simdjson reads, with `capacity` to read,
// and `original` the same before what is no UTF-8 was masked.
struct Json {
  std::string_view bytes;
  size_t capacity = 0;
  std::string_view original;

  // `part` is of `bytes`.
  Json Part(std::string_view part) const {
    const auto at = static_cast<size_t>(part.data() - bytes.data());
    return {part, capacity - at, original.substr(at, part.size())};
  }
};

std::string_view WithoutBlanks(std::string_view token) {
  return token.substr(0, token.find_last_not_of(kWhiteSpace) + 1);
}

// One line after the other.
class EntryReader {
 public:
  explicit EntryReader(IgnoreList& list) : list_(list) {}

  // Says what is wrong with the line; empty: nothing. `line` has kReadablePadding behind it.
  std::string Read(std::string_view line);

  uint64_t num_entries() const { return num_entries_; }

 private:
  std::string ReadRecord(const Json& line);
  std::string ReadEntry(const Json& data);
  // Fills texts_. Of `ids` numbers count as well, as they stand.
  std::string ReadTexts(ondemand::value value, const Json& data, const char* name, bool ids);

  ondemand::parser parser_;
  IgnoreList& list_;
  std::vector<std::string> texts_;
  uint64_t num_entries_ = 0;
};

std::string EntryReader::Read(std::string_view line) {
  if (simdjson::validate_utf8(line.data(), line.size())) {
    return ReadRecord({line, line.size() + kReadablePadding, line});
  }
  std::string masked = MaskInvalidUtf8(line);
  masked.resize(line.size() + kReadablePadding);
  return ReadRecord({{masked.data(), line.size()}, masked.size(), line});
}

std::string EntryReader::ReadRecord(const Json& line) {
  ondemand::document document;
  ondemand::object object;
  if (parser_.iterate(line.bytes.data(), line.bytes.size(), line.capacity).get(document) ||
      document.get_object().get(object)) {
    return NotAnObjectFault(line.original);
  }
  std::string type;
  std::string_view data;
  for (auto field_result : object) {
    ondemand::field field;
    std::string_view key;
    if (std::move(field_result).get(field) || field.unescaped_key().get(key)) {
      return NotAnObjectFault(line.original);
    }
    ondemand::value value = field.value();
    if (key == "type") {
      const std::string_view token = WithoutBlanks(value.raw_json_token());
      if (token.starts_with('"')) UnescapeJson(InsideQuotes(token), type);
    } else if (key == "data") {
      ondemand::object inside;
      data = "?";  // there, but no object
      if (!value.get_object().get(inside) && inside.raw_json().get(data)) {
        return NotAnObjectFault(line.original);
      }
    }
  }
  const char* behind = nullptr;
  if (document.current_location().get(behind) == simdjson::SUCCESS)
    return "more than one JSON value";
  if (type.empty()) return std::string("no field \"type\"") + kForm;
  if (type != "ignore") return "";
  if (!data.starts_with('{')) return std::string("no object \"data\"") + kForm;
  return ReadEntry(line.Part(data));
}

std::string EntryReader::ReadEntry(const Json& data) {
  ondemand::document document;
  ondemand::object object;
  if (parser_.iterate(data.bytes.data(), data.bytes.size(), data.capacity).get(document) ||
      document.get_object().get(object)) {
    return NotAnObjectFault(data.original);
  }
  bool is_entry = false;
  for (auto field_result : object) {
    ondemand::field field;
    std::string_view key;
    if (std::move(field_result).get(field) || field.unescaped_key().get(key)) {
      return NotAnObjectFault(data.original);
    }
    const bool is_passages = key == "passages";
    if (!is_passages && key != "articles") continue;
    is_entry = true;
    if (std::string fault =
            ReadTexts(field.value(), data, is_passages ? "passages" : "articles", !is_passages);
        !fault.empty()) {
      return fault;
    }
    if (is_passages && !list_.AddPassages(texts_)) return "no text of \"passages\" has a word";
    if (!is_passages && !list_.AddArticles(texts_)) return "\"articles\" names fewer than two";
  }
  if (!is_entry) return std::string("neither \"passages\" nor \"articles\"") + kForm;
  ++num_entries_;
  return "";
}

std::string EntryReader::ReadTexts(ondemand::value value, const Json& data, const char* name,
                                   bool ids) {
  texts_.clear();
  const std::string fault = std::string("\"") + name + "\" is no list of strings";
  ondemand::array array;
  if (value.get_array().get(array)) return fault;
  for (auto element_result : array) {
    ondemand::value element;
    ondemand::json_type type;
    if (std::move(element_result).get(element) || element.type().get(type)) return fault;
    const std::string_view token = WithoutBlanks(data.Part(element.raw_json_token()).original);
    if (type == ondemand::json_type::string) {
      const bool is_broken =
          UnescapeJson(InsideQuotes(token), texts_.emplace_back()).has_broken_escapes;
      if (is_broken) return std::string("a string of \"") + name + "\" has a broken escape";
    } else if (ids && type == ondemand::json_type::number) {
      texts_.emplace_back(token);
    } else {
      return fault;
    }
  }
  return "";
}

}  // namespace

StatusOr<uint64_t> ReadIgnoreEntries(const InputBytes& bytes, const std::string& name,
                                     IgnoreList& list) {
  std::string_view rest = bytes.view();
  if (const std::string fault = NotTextFault(rest); !fault.empty()) {
    return InvalidArgument(name + ": " + fault);
  }
  rest = WithoutByteOrderMark(rest);
  if (rest.substr(0, kLookedAt).find("\"dittograph-decisions\"") != rest.npos) {
    return InvalidArgument(name +
                           ": the decisions of a report; export its ignore list and name that");
  }
  EntryReader reader(list);
  for (uint64_t number = 1; !rest.empty(); ++number) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.find_first_not_of(kWhiteSpace) == line.npos) continue;
    if (const std::string fault = reader.Read(line); !fault.empty()) {
      return InvalidArgument(name + ":" + std::to_string(number) + ": " + fault +
                             "; mend the line or take it out of the list");
    }
  }
  return reader.num_entries();
}

StatusOr<uint64_t> ReadIgnoreFile(const std::string& path, IgnoreList& list) {
  const StatusOr<std::unique_ptr<InputBytes>> bytes = MapFile(path);
  if (!bytes.ok()) {
    return IoError(std::string(bytes.status().message()) + "; name an ignore list or none");
  }
  return ReadIgnoreEntries(**bytes, path, list);
}

}  // namespace dittograph
