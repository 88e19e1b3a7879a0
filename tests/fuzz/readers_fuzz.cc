// Any bytes as JSON Lines: the reader visits, numbers and gives again the same articles, its
// records are the lines, and every line that nlohmann's parser accepts as a record reads the same.
//
// A first byte of 1 to 7 stands for another format, in which the rest is read: what was found, put
// together again as dedup does, has the same records. 8 stands for an ignore list, whose entries
// are those that nlohmann's parser reads.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "io/read/ignore_file.h"
#include "io/read/json_array.h"
#include "io/read/json_parser.h"
#include "io/read/markup.h"
#include "io/read/ninjs.h"
#include "io/read/records_source.h"
#include "io/read/table.h"
#include "io/read/warc.h"
#include "io/read/xml_items.h"
#include "io/read/xml_parser.h"
#include "tests/fuzz/require.h"
#include "tests/oracle/slow_tokens.h"

namespace dittograph {
namespace {

using fuzz::Require;
using Row = std::vector<std::string>;

class HeldBytes : public InputBytes {
 public:
  explicit HeldBytes(std::string_view data) : buffer_(data.begin(), data.end()) {
    buffer_.resize(data.size() + kReadablePadding);
    view_ = {buffer_.data(), data.size()};
  }

 private:
  std::vector<char> buffer_;
};

// The text of a line that is plainly a record: a JSON object with one "text", a string, and an id
// that is a string or a number if there is one.
std::optional<std::string> PlainText(std::string_view line) {
  // nlohmann's parser takes a NUL for the end, and passes over a byte order mark.
  if (line.find('\0') != line.npos || line.starts_with("\xEF\xBB\xBF")) return std::nullopt;
  int num_texts = 0;
  int max_depth = 0;
  const auto watch = [&](int depth, nlohmann::json::parse_event_t event, nlohmann::json& value) {
    max_depth = std::max(max_depth, depth);
    num_texts += event == nlohmann::json::parse_event_t::key && depth == 1 && value == "text";
    return true;
  };
  const auto parsed = nlohmann::json::parse(line.begin(), line.end(), watch, false);
  if (!parsed.is_object() || num_texts != 1 || max_depth > 500) return std::nullopt;
  const auto text = parsed.find("text");
  if (!text->is_string()) return std::nullopt;
  const auto id = parsed.find("id");
  if (id != parsed.end() && !id->is_string() && !id->is_number()) return std::nullopt;
  return text->get<std::string>();
}

struct SeenArticle {
  std::string id;
  std::string text;
};

std::vector<SeenArticle> ReadAll(RecordsSource& source) {
  std::vector<SeenArticle> seen;
  for (size_t batch = 0; batch < source.NumBatches(); ++batch) {
    const Status status = source.ReadBatch(batch, [&](const Article& article) {
      seen.push_back({std::string(article.id), std::string(article.text)});
    });
    Require(status.ok(), "a bad record is a fault, not an error");
  }
  return seen;
}

void RequireRecords(const RecordsSource& source, std::string_view input, size_t num_articles) {
  std::string records;
  ArticleNumber next = 0;
  size_t num_records = 0;
  size_t num_others = 0;
  source.ForEachRecord([&](std::string_view bytes, RecordRole role, ArticleNumber number) {
    const bool is_article = role == RecordRole::kArticle;
    num_others += role == RecordRole::kOther;
    ++num_records;
    records += bytes;
    const std::string_view line = bytes.substr(0, bytes.find('\n'));
    const std::optional<std::string> plain = PlainText(line);
    Require(!plain || is_article, "a plain record is an article: " + std::string(line));
    if (!is_article) return;
    std::string scratch;
    Require(number == next++, "articles are numbered in the order of their records");
    Require(source.RecordBytes(number, scratch) == bytes, "RecordBytes is the record");
    Require(!plain || source.Text(number, scratch) == *plain, "text is as nlohmann reads it");
  });
  Require(next == num_articles, "each article has a record");
  Require(num_records == num_articles + num_others + source.Faults().size(),
          "a record is article, fault or neither by its format");
  // Only empty lines and a byte order mark are left out.
  size_t at = 0;
  for (char byte : records) {
    while (at < input.size() && input[at] != byte) ++at;
    Require(at++ < input.size(), "the records are the input's bytes, in order");
  }
}

// Reads all, and requires of the articles what holds in any format.
std::vector<SeenArticle> ReadChecked(RecordsSource& source) {
  std::vector<SeenArticle> seen = ReadAll(source);
  std::string scratch;
  for (size_t i = 0; i < seen.size(); ++i) {
    const auto number = static_cast<ArticleNumber>(i);
    Require(source.Text(number, scratch) == seen[i].text, "Text gives what ReadBatch gave");
    Require(!source.Id(number).empty(), "every article has an id");
  }
  for (const Fault& fault : source.Faults())
    Require(!fault.message.empty(), "faults are explained");
  Require(source.NumRepaired() <= seen.size() && source.NumDuplicateIds() <= seen.size(),
          "counts are of articles");
  return seen;
}

void RunLines(std::string_view input) {
  RecordsSource source(MakeLineFeed(std::make_unique<HeldBytes>(input)),
                       ParserMaker([] { return std::make_unique<JsonParser>(FieldNames()); }),
                       "in.jsonl");
  const std::vector<SeenArticle> seen = ReadChecked(source);
  uint64_t line_before = 0;
  for (const Fault& fault : source.Faults()) {
    Require(fault.line > line_before, "faults are in order");
    line_before = fault.line;
  }
  RequireRecords(source, input, seen.size());
}

// The records of a file, in the frame or on lines of their own.
std::string Joined(std::string_view data, const FoundRecords& found) {
  std::string joined(found.frame.head);
  for (size_t i = 0; i < found.places.size(); ++i) {
    if (i > 0) joined += found.frame.separator;
    if (i > 0 && found.frame.separator.empty() && !joined.ends_with('\n')) joined += '\n';
    joined += data.substr(found.places[i].begin, found.places[i].size);
  }
  return joined.append(found.frame.tail);
}

template <typename Find, typename Make>
void RunFound(std::string_view data, const Find& find, const Make& make) {
  // The views of a frame point into the bytes that were searched.
  auto bytes = std::make_unique<HeldBytes>(data);
  data = bytes->view();
  const FoundRecords found = find(data);
  uint64_t end = 0;
  for (const FoundRecords::Place& place : found.places) {
    Require(place.begin >= end && place.size > 0, "records are apart");
    end = place.begin + place.size;
    Require(end <= data.size(), "records are inside");
  }
  if (found.bad.empty() && !found.places.empty()) {
    const std::string joined = Joined(data, found);
    const FoundRecords again = find(joined);
    Require(again.bad.empty() && again.places.size() == found.places.size(), "what was joined");
    for (size_t i = 0; i < found.places.size(); ++i) {
      const FoundRecords::Place& place = again.places[i];
      const std::string_view record = data.substr(found.places[i].begin, found.places[i].size);
      Require(std::string_view(joined).substr(place.begin, place.size).starts_with(record),
              "records are kept byte for byte");
    }
  }
  RecordsSource source(MakeFoundFeed(std::move(bytes), found), ParserMaker(make), "in");
  ReadChecked(source);
}

// The whole as one document.
void RunDocument(std::string_view data, RecordParser& parser) {
  const HeldBytes bytes(data);
  ParsedRecord parsed;
  const char* fault = parser.Parse(bytes.view(), data.size(), parsed);
  Require(fault == nullptr || *fault != '\0', "a fault is explained");
}

// The texts of a line that is plainly an entry of passages.
std::vector<std::string> PlainEntry(std::string_view line) {
  if (line.find('\0') != line.npos) return {};
  const auto parsed = nlohmann::json::parse(line.begin(), line.end(), nullptr, false);
  if (!parsed.is_object() || parsed.value("type", nlohmann::json()) != "ignore") return {};
  const auto data = parsed.find("data");
  if (data == parsed.end() || !data->is_object() || !data->contains("passages")) return {};
  return data->at("passages").get<std::vector<std::string>>();
}

void RunIgnoreList(std::string_view input) {
  IgnoreList list;
  const StatusOr<uint64_t> num_entries = ReadIgnoreEntries(HeldBytes(input), "in", list);
  if (!num_entries.ok())
    return Require(!num_entries.status().message().empty(), "a fault is named");
  uint64_t num_lines = 1;
  for (size_t end = 0; end != input.npos; ++num_lines) {
    const size_t begin = end;
    end = input.find('\n', begin);
    const std::string_view line = input.substr(begin, end - begin);
    for (const std::string& text : PlainEntry(line)) {
      const std::string_view texts[] = {text};
      Require(list.CoversPassages(texts) != oracle::Tokenize(text).tokens.empty(),
              "a text of an entry is covered");
    }
    if (end != input.npos) ++end;
  }
  Require(*num_entries <= num_lines, "an entry is a line");
}

void Run(std::string_view input) {
  const char format = input.empty() ? '\0' : input[0];
  if (format < 1 || format > 8) return RunLines(input);
  input.remove_prefix(1);
  const auto make_json = [] { return std::make_unique<JsonParser>(FieldNames()); };
  const auto make_ninjs = [] { return std::make_unique<NinjsParser>("id"); };
  const auto make_xml = [] { return std::make_unique<XmlParser>("iso-8859-1"); };
  switch (format) {
    case 1:
      if (input.starts_with('[')) RunFound(input, FindArrayElements, make_json);
      break;
    case 2:
      RunFound(
          input, [](std::string_view data) { return FindRows(data, ','); },
          [] {
            return std::make_unique<TableParser>(Row{"id", "text", "version"}, ',', FieldNames());
          });
      break;
    case 3:
      RunDocument(input, *make_ninjs());
      if (input.starts_with('[')) RunFound(input, FindArrayElements, make_ninjs);
      break;
    case 4:
      RunDocument(input, *make_xml());
      break;
    case 5:
      RunFound(input, FindNewsMlItems, make_xml);
      break;
    case 8:
      RunIgnoreList(input);
      break;
    case 6:
      RunFound(input, FindWarcRecords, [] { return std::make_unique<WarcParser>(); });
      break;
    default: {
      std::string text;
      std::string title;
      AppendTextOfHtml(input, text, title);
      // Not thrice: every byte of a reference may become three.
      Require(text.size() + title.size() <= 3 * input.size(), "text grows out of nothing");
    }
  }
}

}  // namespace
}  // namespace dittograph

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  dittograph::Run({reinterpret_cast<const char*>(data), size});
  return 0;
}
