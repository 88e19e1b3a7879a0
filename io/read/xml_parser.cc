#include "io/read/xml_parser.h"

#include <pugixml.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "io/read/encoding.h"
#include "io/read/newsml.h"
#include "io/read/nitf.h"
#include "io/read/xml_nodes.h"
#include "io/read/xml_prolog.h"

namespace dittograph {

namespace {

// The elements of a document take up to twenty times its size.
constexpr size_t kMaxBytes = size_t{64} << 20;
constexpr unsigned kParseOptions = pugi::parse_minimal | pugi::parse_cdata | pugi::parse_ws_pcdata;

}  // namespace

struct XmlParser::Scratch {
  std::string decoded;  // the parser writes into it
  pugi::xml_document document;
  AgencyItem item;
  std::string message;
};

XmlParser::XmlParser(std::string encoding)
    : encoding_(std::move(encoding)), scratch_(std::make_unique<Scratch>()) {}
XmlParser::~XmlParser() = default;

const char* XmlParser::Message(std::string message) {
  scratch_->message = std::move(message);
  return scratch_->message.c_str();
}

const char* XmlParser::Decode(std::string_view record, std::string_view declared) {
  std::string& out = scratch_->decoded;
  out.clear();
  const Encoding encoding = EncodingNamed(declared);
  if (encoding == Encoding::kUtf8 || IsUtf8(record)) {
    out.append(record);
  } else if (encoding == Encoding::kWindows1252) {
    AppendWindows1252(record, out);
  } else {
    const std::string name(declared.substr(0, 40));
    return Message("the encoding " + name + " is not known; convert it: iconv -f " + name +
                   " -t UTF-8 FILE");
  }
  std::replace(out.begin(), out.end(), '\0', ' ');  // which would end the document
  return nullptr;
}

const char* XmlParser::Parse(std::string_view record, size_t, ParsedRecord& parsed) {
  parsed = ParsedRecord();
  if (record.size() > kMaxBytes) return "an XML document or item of over 64 MiB; split it";
  const XmlProlog prolog = ReadXmlProlog(record);
  if (prolog.declares_entities) return kEntitiesFault;
  if (prolog.root.empty()) return "not XML: no element was found";
  const bool is_nitf = prolog.root == "nitf";
  if (!is_nitf && !IsNewsMlItem(prolog.root)) {
    return Message("neither NITF nor NewsML-G2: the root element is " +
                   std::string(prolog.root.substr(0, 40)));
  }
  if (!is_nitf && prolog.root != "newsItem") {  // a package, a concept: no text of its own
    parsed.is_article = false;
    return nullptr;
  }
  const std::string_view declared = prolog.encoding.empty() ? encoding_ : prolog.encoding;
  if (const char* fault = Decode(record, declared)) return fault;
  std::string& decoded = scratch_->decoded;
  const pugi::xml_parse_result result = scratch_->document.load_buffer_inplace(
      decoded.data(), decoded.size(), kParseOptions, pugi::encoding_utf8);
  if (!result) {
    const auto offset =
        std::min(static_cast<size_t>(std::max<ptrdiff_t>(result.offset, 0)), decoded.size());
    const auto lines =
        std::count(record.begin(),
                   record.begin() + static_cast<ptrdiff_t>(std::min(offset, record.size())), '\n');
    return Message("not well-formed XML in line " + std::to_string(lines + 1) +
                   " of it: " + result.description());
  }
  scratch_->item = AgencyItem();
  const pugi::xml_node root = scratch_->document.document_element();
  is_nitf ? ReadNitf(root, scratch_->item) : ReadNewsItem(root, scratch_->item);
  MakeArticle(record, scratch_->item, parsed);
  return nullptr;
}

}  // namespace dittograph
