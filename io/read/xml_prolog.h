// What stands before the root element of an XML document.
#pragma once

#include <cstddef>
#include <string_view>

namespace dittograph {

struct XmlProlog {
  std::string_view root;  // the name of the root element, without a prefix; empty: no XML
  size_t root_begin = 0;
  std::string_view encoding;  // as declared; empty: not at all
  bool declares_entities = false;
};

// A byte order mark and white space at the beginning are passed over.
XmlProlog ReadXmlProlog(std::string_view data);

// The kinds of items of NewsML-G2; newsItem is the one with a text.
bool IsNewsMlItem(std::string_view element);

inline constexpr char kEntitiesFault[] =
    "declares entities (DOCTYPE), which are never expanded; take the declarations out";

}  // namespace dittograph
