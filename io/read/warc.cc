#include "io/read/warc.h"

#include <algorithm>
#include <charconv>
#include <utility>

#include "io/read/encoding.h"
#include "io/read/markup.h"
#include "io/read/timestamp.h"

namespace dittograph {

namespace {

constexpr std::string_view kVersion = "WARC/1.";
constexpr std::string_view kSpace = " \t\r\n";

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

// A first line, then fields, then a blank line; lines end in CR LF or LF.
struct Head {
  std::string_view lines;
  size_t size = 0;  // with the blank line; 0: there is none

  std::string_view Field(std::string_view lower_name) const {
    std::string_view rest = lines;
    while (!rest.empty()) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      rest.remove_prefix(std::min(line.size() + 1, rest.size()));
      const size_t colon = line.find(':');
      if (colon == std::string_view::npos) continue;
      if (EqualsIgnoringCase(Trimmed(line.substr(0, colon)), lower_name)) {
        return Trimmed(line.substr(colon + 1));
      }
    }
    return {};
  }
};

Head HeadOf(std::string_view data) {
  constexpr size_t kLongest = size_t{1} << 20;
  data = data.substr(0, kLongest);
  for (size_t at = data.find('\n'); at != std::string_view::npos; at = data.find('\n', at + 1)) {
    const size_t next = at + 1 < data.size() && data[at + 1] == '\r' ? at + 2 : at + 1;
    if (next < data.size() && data[next] == '\n') return {data.substr(0, at + 1), next + 1};
    if (data.substr(next).starts_with(kVersion)) return {};  // the next record's
  }
  return {};
}

bool AtRecord(std::string_view data, size_t at) { return data.substr(at).starts_with(kVersion); }

// Two stand behind a record; a few more do no harm.
size_t SkipBlankLines(std::string_view data, size_t at) {
  const size_t last = std::min(at + 32, data.size());
  while (at < last && (data[at] == '\r' || data[at] == '\n')) ++at;
  return at;
}

// The beginning of the next line that begins a record, or the end.
size_t NextRecord(std::string_view data, size_t at) {
  const size_t before = data.find("\nWARC/1.", at);
  return before == std::string_view::npos ? data.size() : before + 1;
}

// What a type is called, without its parameters.
std::string_view MediaType(std::string_view content_type) {
  return Trimmed(content_type.substr(0, content_type.find(';')));
}

std::string_view CharsetOf(std::string_view text) {
  const size_t at = text.find("charset=");
  if (at == std::string_view::npos) return {};
  text.remove_prefix(at + 8);
  if (text.starts_with('"') || text.starts_with('\'')) text.remove_prefix(1);
  return text.substr(0, text.find_first_of("\"'; \t\r\n/>"));
}

}  // namespace

FoundRecords FindWarcRecords(std::string_view data) {
  FoundRecords found;
  uint64_t line = 1;
  size_t counted = 0;
  for (size_t at = SkipBlankLines(data, 0); at < data.size();) {
    line += static_cast<uint64_t>(std::count(data.begin() + static_cast<ptrdiff_t>(counted),
                                             data.begin() + static_cast<ptrdiff_t>(at), '\n'));
    counted = at;
    const Head head = AtRecord(data, at) ? HeadOf(data.substr(at)) : Head();
    const std::string_view length = head.Field("content-length");
    uint64_t size = 0;
    const bool has_length =
        std::from_chars(length.data(), length.data() + length.size(), size).ptr ==
            length.data() + length.size() &&
        !length.empty();
    const size_t left = data.size() - at - head.size;
    size_t next = 0;
    if (head.size == 0) {
      found.bad.push_back({line, "not the beginning of a WARC record"});
    } else if (!has_length) {
      found.bad.push_back({line, "a WARC record without a Content-Length"});
    } else if (size > left) {
      found.bad.push_back(
          {line, "the Content-Length leads behind the end; is the file cut short?"});
    } else {
      next = SkipBlankLines(data, at + head.size + size);
      if (next < data.size() && !AtRecord(data, next)) {
        found.bad.push_back({line, "the Content-Length leads to no other record"});
        next = 0;
      }
    }
    if (next != 0) {
      found.places.push_back({at, next - at, line});
    } else {
      next = NextRecord(data, at);
    }
    at = next;
  }
  return found;
}

// What a record or a page is, and what it says of itself.
struct WarcParser::Payload {
  std::string_view type;
  std::string_view charset;
  std::string_view bytes;
};

const char* WarcParser::ReadPayload(Payload payload, ParsedRecord& parsed) {
  const bool is_html = EqualsIgnoringCase(payload.type, "text/html") ||
                       EqualsIgnoringCase(payload.type, "application/xhtml+xml");
  if (!is_html && !EqualsIgnoringCase(payload.type, "text/plain")) {
    parsed.is_article = false;
    return nullptr;
  }
  if (is_html && payload.charset.empty()) {
    constexpr size_t kLookedAt = 2048;
    payload.charset = CharsetOf(payload.bytes.substr(0, kLookedAt));
  }
  if (!IsUtf8(payload.bytes) && EncodingNamed(payload.charset) == Encoding::kWindows1252) {
    decoded_.clear();
    AppendWindows1252(payload.bytes, decoded_);
    payload.bytes = decoded_;
  }
  parsed.text = payload.bytes;
  if (!is_html) return nullptr;
  text_.clear();
  AppendTextOfHtml(payload.bytes, text_, title_);
  parsed.text = text_;
  parsed.metadata.headline = title_;
  parsed.is_article = !text_.empty();
  return nullptr;
}

const char* WarcParser::Parse(std::string_view record, size_t, ParsedRecord& parsed) {
  parsed = ParsedRecord();
  const Head head = HeadOf(record);
  const std::string_view type = head.Field("warc-type");
  const bool is_conversion = type == "conversion";
  if (!is_conversion && type != "response" && type != "resource") {
    parsed.is_article = false;
    return nullptr;
  }
  uint64_t size = 0;
  const std::string_view length = head.Field("content-length");
  std::from_chars(length.data(), length.data() + length.size(), size);
  std::string_view content = record.substr(head.size, size);
  std::string_view content_type = head.Field("content-type");
  parsed.id = head.Field("warc-target-uri");
  if (parsed.id.starts_with('<') && parsed.id.ends_with('>') && parsed.id.size() > 1) {
    parsed.id = parsed.id.substr(1, parsed.id.size() - 2);  // as WARC 1.0 wrote it
  }
  parsed.metadata.published = ParseTimestamp(head.Field("warc-date"));
  parsed.metadata.language = head.Field("warc-identified-content-language");
  if (content.starts_with("HTTP/")) {
    const Head http = HeadOf(content);
    if (http.size == 0) return "the head of the HTTP response has no end";
    content_type = http.Field("content-type");
    const bool is_text = MediaType(content_type).starts_with("text/");
    if (is_text && EqualsIgnoringCase(http.Field("transfer-encoding"), "chunked")) {
      return "an HTTP body in chunks; have it written whole";
    }
    const std::string_view coding = http.Field("content-encoding");
    if (is_text && !coding.empty() && !EqualsIgnoringCase(coding, "identity")) {
      return "a compressed HTTP body; have it written uncompressed";
    }
    content.remove_prefix(http.size);
  }
  return ReadPayload(
      {is_conversion && content_type.empty() ? "text/plain" : MediaType(content_type),
       CharsetOf(content_type), content},
      parsed);
}

}  // namespace dittograph
