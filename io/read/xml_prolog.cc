#include "io/read/xml_prolog.h"

#include <algorithm>

#include "io/files/byte_order_mark.h"
#include "io/read/markup.h"

namespace dittograph {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

// Of the declaration <?xml … encoding="…"?>.
std::string_view DeclaredEncoding(std::string_view declaration) {
  const size_t at = declaration.find("encoding");
  if (at == std::string_view::npos) return {};
  const size_t open = declaration.find_first_of("\"'", at);
  if (open == std::string_view::npos) return {};
  const size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  return declaration.substr(open + 1, close - open - 1);
}

// Behind the '>' of <!DOCTYPE …>, which may hold declarations in brackets.
size_t DoctypeEnd(std::string_view data, size_t at) {
  size_t depth = 0;
  for (; at < data.size(); ++at) {
    if (data[at] == '"' || data[at] == '\'') {
      at = data.find(data[at], at + 1);
      if (at == std::string_view::npos) return data.size();
    } else if (data.compare(at, 4, "<!--") == 0) {
      at = data.find("-->", at);
      if (at == std::string_view::npos) return data.size();
    } else if (data[at] == '[' || data[at] == '<') {
      ++depth;
    } else if (data[at] == ']' || data[at] == '>') {
      if (--depth == 0) return at + 1;
    }
  }
  return data.size();
}

}  // namespace

bool IsNewsMlItem(std::string_view element) {
  constexpr std::string_view kItems[] = {"newsItem",      "packageItem",  "conceptItem",
                                         "knowledgeItem", "planningItem", "catalogItem"};
  return std::find(std::begin(kItems), std::end(kItems), element) != std::end(kItems);
}

XmlProlog ReadXmlProlog(std::string_view data) {
  XmlProlog prolog;
  size_t at = data.size() - WithoutByteOrderMark(data).size();
  for (;;) {
    at = std::min(data.find_first_not_of(kSpace, at), data.size());
    const std::string_view rest = data.substr(at);
    if (!rest.starts_with('<')) return prolog;
    size_t end;
    if (rest.starts_with("<?")) {
      end = data.find("?>", at);
      if (rest.starts_with("<?xml")) prolog.encoding = DeclaredEncoding(rest.substr(0, end - at));
      end = end == std::string_view::npos ? end : end + 2;
    } else if (rest.starts_with("<!--")) {
      end = data.find("-->", at);
      end = end == std::string_view::npos ? end : end + 3;
    } else if (rest.starts_with("<!")) {
      end = DoctypeEnd(data, at);
      prolog.declares_entities |=
          rest.substr(0, end - at).find("<!ENTITY") != std::string_view::npos;
    } else {
      const std::string_view name = rest.substr(1, rest.find_first_of(" \t\r\n/>", 1) - 1);
      prolog.root = WithoutPrefix(name);
      prolog.root_begin = at;
      return prolog;
    }
    if (end == std::string_view::npos) return prolog;
    at = end;
  }
}

}  // namespace dittograph
