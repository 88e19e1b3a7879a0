#include "io/read/json_parser.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "io/files/byte_order_mark.h"
#include "io/read/encoding.h"
#include "io/read/json_string.h"

namespace dittograph {

namespace ondemand = simdjson::ondemand;

std::string NotAnObjectFault(std::string_view line) {
  constexpr size_t kShown = 40;  // bytes
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  line.remove_suffix(line.size() - (line.find_last_not_of(" \t\r\n") + 1));
  if (line == "{") return "an object over several lines; jq -c . FILE writes one a line";
  if (line.starts_with(kByteOrderMark)) {
    return "a byte order mark before the record; leave it out where files are joined";
  }
  if (line.starts_with('[')) return "a JSON array; jq -c '.[]' FILE writes one object a line";
  size_t end = std::min(kShown, line.size());
  while (end > 0 && end < line.size() && (line[end] & 0xC0) == 0x80) --end;
  std::string start = std::string(line.substr(0, end)) + (end < line.size() ? "…" : "");
  std::replace(start.begin(), start.end(), '\n', ' ');
  if (line.starts_with('{')) return "not valid JSON: " + start;
  return "not a JSON object: " + start;
}

struct JsonParser::Scratch {
  ondemand::parser parser;
  std::string padded;  // a record that lacked padding
  std::string masked;  // a record that is not UTF-8
  std::string text;    // the text, where it has escapes
  std::string id;      // likewise
  std::string metadata[kNumMetadata];
  std::string message;
};

// `original` is `bytes` before what is no UTF-8 was masked; the same view where nothing was.
struct JsonParser::Line {
  std::string_view bytes;
  size_t capacity;
  std::string_view original;
};

const char* JsonParser::Message(std::string message) {
  scratch_->message = std::move(message);
  return scratch_->message.c_str();
}

JsonParser::JsonParser(FieldNames fields)
    : fields_(std::move(fields)), scratch_(std::make_unique<Scratch>()) {}
JsonParser::~JsonParser() = default;

const char* JsonParser::Parse(std::string_view record, size_t capacity, ParsedRecord& parsed) {
  if (capacity < record.size() + simdjson::SIMDJSON_PADDING) {
    scratch_->padded.assign(record);
    scratch_->padded.resize(record.size() + simdjson::SIMDJSON_PADDING);
    return Parse({scratch_->padded.data(), record.size()}, scratch_->padded.size(), parsed);
  }
  parsed = ParsedRecord();
  const char* fault = ParsePadded({record, capacity, record}, parsed);
  if (fault == nullptr || simdjson::validate_utf8(record.data(), record.size())) return fault;
  scratch_->masked = MaskInvalidUtf8(record);
  scratch_->masked.resize(record.size() + simdjson::SIMDJSON_PADDING);
  parsed = ParsedRecord();
  return ParsePadded({{scratch_->masked.data(), record.size()}, scratch_->masked.size(), record},
                     parsed);
}

// Decodes the string `inside`, of the record as it was before masking.
const char* JsonParser::ReadText(std::string_view inside, ParsedRecord& parsed) {
  parsed.text = inside;
  if (std::memchr(inside.data(), '\\', inside.size()) == nullptr) return nullptr;
  const JsonStringFaults faults = UnescapeJson(inside, scratch_->text);
  if (faults.has_broken_escapes) return "the text is not a valid JSON string";
  parsed.text = scratch_->text;
  parsed.has_lone_surrogates =
      faults.has_lone_surrogates && simdjson::validate_utf8(parsed.text.data(), parsed.text.size());
  return nullptr;
}

// `token` is a string with its quotes or a number, before masking.
void JsonParser::ReadMetadata(size_t field, std::string_view token, ArticleMetadata& metadata) {
  std::string_view value = token;
  if (token.starts_with('"')) {
    value = InsideQuotes(token);
    if (value.find('\\') != std::string_view::npos) {
      UnescapeJson(value, scratch_->metadata[field]);
      value = scratch_->metadata[field];
    }
  }
  SetMetadata(static_cast<MetadataField>(field), value, metadata);
}

const char* JsonParser::ParsePadded(const Line& line, ParsedRecord& parsed) {
  bool has_text = false;
  ondemand::document document;
  ondemand::object object;
  if (scratch_->parser.iterate(line.bytes.data(), line.bytes.size(), line.capacity).get(document) ||
      document.get_object().get(object)) {
    return Message(NotAnObjectFault(line.original));
  }
  for (auto field_result : object) {
    ondemand::field field;
    std::string_view key;
    if (std::move(field_result).get(field) || field.unescaped_key().get(key)) {
      return Message(NotAnObjectFault(line.original));
    }
    const bool is_text = key == fields_.text;
    const bool is_id = !is_text && key == fields_.id;
    const size_t metadata = is_text || is_id ? kNumMetadata : fields_.MetadataNamed(key);
    if (!is_text && !is_id && metadata == kNumMetadata) continue;
    if (!is_text) parsed.fields.Add(is_id ? kIdField : metadata);
    ondemand::value value = field.value();
    std::string_view token = value.raw_json_token();
    token = line.original.substr(static_cast<size_t>(token.data() - line.bytes.data()),
                                 token.find_last_not_of(" \t\r\n") + 1);
    const bool is_string = token[0] == '"';
    if (is_text) {
      if (!is_string) return Message("field \"" + fields_.text + "\" is not a string");
      if (const char* fault = ReadText(InsideQuotes(token), parsed)) return fault;
      has_text = true;
      continue;
    }
    ondemand::json_type type;
    if (value.type().get(type)) return Message(NotAnObjectFault(line.original));
    const bool is_scalar = is_string || type == ondemand::json_type::number;
    if (!is_id) {
      if (is_scalar) ReadMetadata(metadata, token, parsed.metadata);
    } else if (is_scalar) {
      parsed.id = is_string ? InsideQuotes(token) : token;
      if (parsed.id.find('\\') != std::string_view::npos) {
        UnescapeJson(parsed.id, scratch_->id);
        parsed.id = scratch_->id;
      }
    } else if (type != ondemand::json_type::null) {  // which is like a record without the field
      return Message("field \"" + fields_.id + "\" is neither a string nor a number");
    }
  }
  const char* behind = nullptr;
  if (document.current_location().get(behind) == simdjson::SUCCESS) {
    return "more than one JSON value";
  }
  return has_text ? nullptr : ParseWithoutText(line.original, parsed);
}

const char* JsonParser::ParseWithoutText(std::string_view record, ParsedRecord& parsed) {
  if (fields_.text == FieldNames().text) {  // the user named no other
    if (ninjs_ == nullptr) ninjs_ = std::make_unique<NinjsParser>(fields_.id);
    if (ninjs_->ParseIfNinjs(record, parsed)) return nullptr;
  }
  return Message("no field \"" + fields_.text + "\"; name another with --text-field");
}

}  // namespace dittograph
