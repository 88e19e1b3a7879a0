#include "io/read/nitf.h"

#include <initializer_list>
#include <utility>

#include "io/read/xml_nodes.h"

namespace dittograph {

namespace {

std::string FirstOf(std::initializer_list<std::string> values) {
  for (const std::string& value : values) {
    if (!value.empty()) return value;
  }
  return {};
}

}  // namespace

void ReadNitfBody(pugi::xml_node nitf, AgencyItem& item) {
  const pugi::xml_node body = Child(nitf, "body");
  const pugi::xml_node head = Child(body, "body.head");
  const pugi::xml_node hedline = Child(head, "hedline");
  item.headline = TextOf(Child(hedline, "hl1"));
  item.second_headline = TextOf(Child(hedline, "hl2"));
  item.byline = TextOf(Child(head, "byline"));
  item.dateline = TextOf(Child(head, "dateline"));
  item.body = TextOf(Child(body, "body.content"));
  item.tagline = TextOf(Descend(body, {"body.end", "tagline"}));
}

void ReadNitf(pugi::xml_node nitf, AgencyItem& item) {
  ReadNitfBody(nitf, item);
  const pugi::xml_node head = Child(nitf, "head");
  const pugi::xml_node docdata = Child(head, "docdata");
  const pugi::xml_node key = Child(docdata, "du-key");
  const pugi::xml_node correction = Child(docdata, "correction");
  if (item.headline.empty()) item.headline = TextOf(Child(head, "title"));
  item.id = FirstOf({Attribute(Child(docdata, "doc-id"), "id-string"), Attribute(key, "key")});
  item.version = FirstOf({Attribute(key, "version"), Attribute(key, "generation")});
  item.slug = Attribute(key, "key");
  item.status = Attribute(docdata, "management-status");
  item.first_created = Attribute(Child(docdata, "date.issue"), "norm");
  item.version_created = item.first_created;
  item.embargoed = Attribute(Child(docdata, "date.release"), "norm");
  item.has_embargo = !item.embargoed.empty();
  item.note = Attribute(Child(docdata, "ed-msg"), "info");
  if (const std::string info = Attribute(correction, "info"); !info.empty()) {
    item.note += (item.note.empty() ? "" : "\n\n") + info;
  }
  item.refers_to =
      FirstOf({Attribute(docdata, "management-doc-idref"), Attribute(correction, "id-string")});
  item.source = FirstOf({TextOf(Descend(nitf, {"body", "body.head", "distributor"})),
                         Attribute(Child(docdata, "doc-id"), "regsrc"),
                         Attribute(Child(docdata, "doc.copyright"), "holder")});
  item.language =
      FirstOf({Attribute(nitf, "xml:lang"), Attribute(Child(nitf, "body"), "xml:lang")});
  item.is_text = true;
}

}  // namespace dittograph
