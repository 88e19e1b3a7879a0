// A JSON object as text, built field by field.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "dittograph/result.h"
#include "io/write/result_text.h"
#include "io/write/result_writer.h"

namespace dittograph {

class JsonObject {
 public:
  JsonObject() {
    text_.reserve(1024);  // most are smaller
    text_ = '{';
  }

  JsonObject& Key(std::string_view name) {
    if (text_.back() != '{') text_ += ',';
    text_ += '"';
    text_ += name;
    text_ += "\":";
    return *this;
  }
  void String(std::string_view name, std::string_view value) {
    Key(name);
    AppendJsonString(value, text_);
  }
  void Integer(std::string_view name, uint64_t value) {
    Key(name);
    AppendInteger(value, text_);
  }
  void SignedInteger(std::string_view name, int64_t value) {
    Key(name);
    text_ += std::to_string(value);
  }
  void Score(std::string_view name, double value) {
    Key(name);
    AppendScore(value, text_);
  }
  void Raw(std::string_view name, std::string_view json) {
    Key(name);
    text_ += json;
  }
  void Interval(std::string_view name, const Span& span) {
    Key(name);
    text_ += '[';
    AppendInteger(span.begin, text_);
    text_ += ',';
    AppendInteger(span.end, text_);
    text_ += ']';
  }
  void Open(std::string_view name) {
    Key(name);
    text_ += '{';
  }
  void Close() { text_ += '}'; }

  // To append a value behind Key.
  std::string& text() { return text_; }

 private:
  std::string text_;
};

// The counts that a run of this kind has.
void AddSummary(const Summary& summary, const ResultContext& context, JsonObject& json);

}  // namespace dittograph
