// One line of TSV or CSV, field by field.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "io/write/result_text.h"

namespace dittograph {

struct FieldFormat {
  char separator;
  std::string_view line_end;
  void (*append_text)(std::string_view text, std::string& out);
};

inline constexpr FieldFormat kTsvFormat = {'\t', "\n", AppendTsvField};
inline constexpr FieldFormat kCsvFormat = {',', "\r\n", AppendCsvField};

class DelimitedRow {
 public:
  explicit DelimitedRow(const FieldFormat& format) : format_(format) {}

  DelimitedRow& Text(std::string_view text) {
    Separate();
    format_.append_text(text, line_);
    return *this;
  }
  DelimitedRow& Integer(uint64_t value) {
    Separate();
    AppendInteger(value, line_);
    return *this;
  }
  DelimitedRow& Score(double value) {
    Separate();
    AppendScore(value, line_);
    return *this;
  }
  DelimitedRow& Empty(size_t count = 1) {
    for (size_t i = 0; i < count; ++i) Separate();
    return *this;
  }
  std::string_view Finish() {
    line_ += format_.line_end;
    return line_;
  }

 private:
  void Separate() {
    if (!is_first_) line_ += format_.separator;
    is_first_ = false;
  }

  const FieldFormat& format_;
  std::string line_;
  bool is_first_ = true;
};

}  // namespace dittograph
