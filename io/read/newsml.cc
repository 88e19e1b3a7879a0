#include "io/read/newsml.h"

#include <algorithm>
#include <initializer_list>
#include <utility>

#include "io/read/encoding.h"
#include "io/read/nitf.h"
#include "io/read/xml_nodes.h"

namespace dittograph {

namespace {

// What stands behind the scheme of a code or in the last part of an address.
std::string LastPart(const std::string& code) {
  const size_t at = code.find_last_of(":/");
  return at == std::string::npos ? code : code.substr(at + 1);
}

std::string FirstAttribute(pugi::xml_node node, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (std::string value = Attribute(node, name); !value.empty()) return value;
  }
  return {};
}

// What a party is called: its name, else a literal, else its code without the scheme.
std::string PartyName(pugi::xml_node party) {
  if (std::string name = TextOf(Child(party, "name")); !name.empty()) return name;
  if (std::string literal = Attribute(party, "literal"); !literal.empty()) return literal;
  return LastPart(FirstAttribute(party, {"qcode", "uri"}));
}

// The kinds of links that lead to the item that this one follows.
bool IsToEarlier(const std::string& relation) {
  constexpr const char* kRelations[] = {"previousversion", "evolvedfrom", "derivedfrom",
                                        "replaces",        "corrects",    "updates",
                                        "isrevisionof",    "cancels",     "withdraws"};
  const std::string name = LastPart(relation);
  return std::any_of(std::begin(kRelations), std::end(kRelations),
                     [&](const char* known) { return EqualsIgnoringCase(name, known); });
}

std::string EarlierItem(pugi::xml_node item_meta, pugi::xml_node content_meta) {
  for (pugi::xml_node link = Child(item_meta, "link"); link; link = NextNamed(link, "link")) {
    if (IsToEarlier(FirstAttribute(link, {"rel", "reluri"}))) {
      return FirstAttribute(link, {"residref", "href", "uri"});
    }
  }
  for (const pugi::xml_node meta : {item_meta, content_meta}) {
    const std::string from =
        FirstAttribute(Child(meta, "derivedFrom"), {"qcode", "uri", "residref", "literal"});
    if (!from.empty()) return from;
  }
  return {};
}

void ReadInlineXml(pugi::xml_node content, AgencyItem& item) {
  const pugi::xml_node nitf = Child(content, "nitf");
  if (nitf) return ReadNitfBody(nitf, item);
  item.body = TextOf(content);
}

void ReadInlineData(pugi::xml_node content, AgencyItem& item) {
  const std::string data = PlainTextOf(content);
  const bool is_markup = Attribute(content, "contenttype").find("html") != std::string::npos;
  item.body.clear();
  is_markup ? AppendTextOfMarkup(data, item.body) : static_cast<void>(item.body = data);
}

// Of several renditions the first that has a text.
void ReadContent(pugi::xml_node content_set, AgencyItem& item) {
  for (pugi::xml_node content = content_set.first_child(); content && item.body.empty();
       content = content.next_sibling()) {
    const bool is_encoded = content.attribute("encoding") && NameOf(content) == "inlineData";
    if (NameOf(content) == "inlineXML") ReadInlineXml(content, item);
    if (NameOf(content) == "inlineData" && !is_encoded) ReadInlineData(content, item);
  }
}

// After ReadContent: where the content has a headline or byline, that is the text's.
void ReadContentMeta(pugi::xml_node meta, AgencyItem& item) {
  if (item.headline.empty()) item.headline = TextOf(Child(meta, "headline"));
  if (item.byline.empty()) item.byline = TextOf(Child(meta, "by"));
  if (item.dateline.empty()) item.dateline = TextOf(Child(meta, "dateline"));
  item.slug = TextOf(Child(meta, "slugline"));
  item.language = Attribute(Child(meta, "language"), "tag");
  item.source = PartyName(Child(meta, "infoSource"));
  if (item.source.empty()) item.source = TextOf(Child(meta, "creditline"));
}

}  // namespace

void ReadNewsItem(pugi::xml_node news_item, AgencyItem& item) {
  const pugi::xml_node meta = Child(news_item, "itemMeta");
  const pugi::xml_node content_meta = Child(news_item, "contentMeta");
  ReadContent(Child(news_item, "contentSet"), item);
  ReadContentMeta(content_meta, item);
  item.id = Attribute(news_item, "guid");
  item.version = Attribute(news_item, "version");
  if (item.language.empty()) item.language = Attribute(news_item, "xml:lang");
  if (item.source.empty()) item.source = PartyName(Child(meta, "provider"));
  if (item.source.empty()) {
    item.source = PartyName(Descend(news_item, {"rightsInfo", "copyrightHolder"}));
  }
  item.version_created = TextOf(Child(meta, "versionCreated"));
  item.first_created = TextOf(Child(meta, "firstCreated"));
  if (item.first_created.empty())
    item.first_created = TextOf(Child(content_meta, "contentCreated"));
  item.has_embargo = static_cast<bool>(Child(meta, "embargoed"));
  item.embargoed = TextOf(Child(meta, "embargoed"));
  item.status = FirstAttribute(Child(meta, "pubStatus"), {"qcode", "uri"});
  item.note = TextOf(Child(meta, "edNote"));
  item.refers_to = EarlierItem(meta, content_meta);
  const std::string item_class =
      LastPart(FirstAttribute(Child(meta, "itemClass"), {"qcode", "uri"}));
  item.is_text = item_class == "text";
}

}  // namespace dittograph
