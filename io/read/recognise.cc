#include "io/read/recognise.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "io/files/byte_order_mark.h"
#include "io/read/xml_prolog.h"

namespace dittograph {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view WithoutSpace(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  text.remove_suffix(text.size() - (text.find_last_not_of(kSpace) + 1));
  return text;
}

std::string_view FirstLine(std::string_view text) { return text.substr(0, text.find('\n')); }

// Text may begin with a bracket: "[Correction] …".
bool IsArray(std::string_view text) {
  text.remove_prefix(1);
  text.remove_prefix(std::min(text.find_first_not_of(kSpace), text.size()));
  return text.empty() || text[0] == '{' || text[0] == ']';
}

// Whether a string is open at its end.
bool EndsInAString(std::string_view json) {
  bool is_open = false;
  for (size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '"') is_open = !is_open;
    if (json[i] == '\\') ++i;
  }
  return is_open;
}

// Whether the first line is a whole object, or one that was cut off: the next line is another.
bool BeginsJsonLines(std::string_view text) {
  const std::string_view first = WithoutSpace(FirstLine(text));
  if (first.ends_with('}')) return true;
  const bool may_go_on = std::string_view(":,[{").find(first.back()) != std::string_view::npos;
  if (may_go_on && !EndsInAString(first)) return false;
  const size_t second = std::min(text.find('\n'), text.size() - 1) + 1;
  return text.substr(second).starts_with('{');
}

InputFormat FormatOfXml(const XmlProlog& prolog) {
  if (prolog.root == "nitf") return InputFormat::kNitf;
  const bool is_newsml = prolog.root == "newsMessage" || IsNewsMlItem(prolog.root);
  return is_newsml ? InputFormat::kNewsMl : InputFormat::kText;
}

}  // namespace

InputFormat FormatOfName(std::string_view path) {
  constexpr std::pair<std::string_view, InputFormat> kEndings[] = {
      {".txt", InputFormat::kText},         {".text", InputFormat::kText},
      {".md", InputFormat::kText},          {".jsonl", InputFormat::kJsonLines},
      {".ndjson", InputFormat::kJsonLines}, {".csv", InputFormat::kCsv},
      {".tsv", InputFormat::kTsv},          {".tab", InputFormat::kTsv},
      {".warc", InputFormat::kWarc},        {".wet", InputFormat::kWarc}};
  for (const auto& [ending, format] : kEndings) {
    if (path.ends_with(ending)) return format;
  }
  return InputFormat::kAuto;
}

InputFormat FormatOfBytes(std::string_view bytes) {
  bytes = WithoutByteOrderMark(bytes);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(kSpace), bytes.size()));
  if (bytes.starts_with('{')) {
    return BeginsJsonLines(bytes) ? InputFormat::kJsonLines : InputFormat::kJson;
  }
  if (bytes.starts_with('[') && IsArray(bytes)) return InputFormat::kJson;
  if (bytes.starts_with("WARC/1.")) return InputFormat::kWarc;
  if (bytes.starts_with('<')) return FormatOfXml(ReadXmlProlog(bytes));
  return InputFormat::kText;
}

bool IsOneLine(std::string_view bytes) {
  bytes.remove_prefix(std::min(bytes.find_first_not_of(kSpace), bytes.size()));
  const std::string_view line = FirstLine(bytes);
  return bytes.find_first_not_of(kSpace, line.size()) == std::string_view::npos;
}

}  // namespace dittograph
