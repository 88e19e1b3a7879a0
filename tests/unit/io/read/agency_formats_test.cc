// ninjs, NITF and NewsML-G2, field by field, and what is no such thing.
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "io/read/json_parser.h"
#include "io/read/ninjs.h"
#include "io/read/timestamp.h"
#include "io/read/xml_items.h"
#include "io/read/xml_parser.h"

namespace dittograph {
namespace {

constexpr std::string_view kNitf = R"(<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-6.dtd">
<nitf xml:lang="en"><head><title>Lock</title>
<docdata management-status="withheld" management-doc-idref="vpa-16">
<doc-id id-string="vpa-17" regsrc="VPA"/><date.issue norm="20260304T083000Z"/>
<du-key key="Vellin-Lock" version="2"/><ed-msg info="Photos follow"/>
<correction info="CORRECTS the day" id-string="vpa-9"/></docdata></head>
<body><body.head><hedline><hl1>Lock opens</hl1><hl2>Crane &uuml;ber all</hl2></hedline>
<byline>By <person>Hanne Orlov</person></byline><dateline><location>VELLIN</location>, March 4</dateline>
</body.head><body.content><block><p>Lock seven opened on
 <chron norm="20260304">Wednesday</chron>.</p><media><media-object>AAAA</media-object>
<media-caption>The lock</media-caption></media></block><ol><li>One &amp; a half.</li><li>Two.</li></ol>
</body.content><body.end><tagline>Orlov reported.</tagline></body.end></body></nitf>)";

TEST(Nitf, FieldByField) {
  XmlParser parser;
  ParsedRecord parsed;
  ASSERT_EQ(parser.Parse(kNitf, kNitf.size(), parsed), nullptr);
  EXPECT_TRUE(parsed.is_article);
  EXPECT_EQ(parsed.id, "vpa-17");
  EXPECT_EQ(
      parsed.text,
      "Lock opens\n\nCrane über all\n\nBy Hanne Orlov\n\nVELLIN, March 4\n\n"
      "Lock seven opened on Wednesday.\n\nThe lock\n\nOne & a half.\nTwo.\n\nOrlov reported.");
  EXPECT_EQ(parsed.metadata.headline, "Lock opens");
  EXPECT_EQ(parsed.metadata.source, "VPA");
  EXPECT_EQ(parsed.metadata.published, ParseTimestamp("2026-03-04T08:30:00Z"));
  EXPECT_EQ(parsed.metadata.version_created, parsed.metadata.published);
  EXPECT_EQ(parsed.metadata.version, 2u);
  EXPECT_EQ(parsed.metadata.status, ArticleStatus::kWithheld);
  EXPECT_EQ(parsed.metadata.language, "en");
  EXPECT_EQ(parsed.metadata.slug, "Vellin-Lock");
  EXPECT_EQ(parsed.metadata.note, "Photos follow\n\nCORRECTS the day");
  EXPECT_EQ(parsed.metadata.refers_to, "vpa-16");
}

constexpr std::string_view kNewsItem = R"(<newsItem guid="urn:x:1" version="3" xml:lang="en">
<itemMeta><itemClass qcode="ninat:text"/><provider qcode="nprov:VPA"/>
<versionCreated>2026-03-04T08:30:00Z</versionCreated><firstCreated>2026-03-04T07:15:00Z</firstCreated>
<pubStatus qcode="stat:canceled"/><edNote>KILL it</edNote>
<link rel="irel:seeAlso" residref="urn:x:9"/><link rel="irel:previousVersion" residref="urn:x:0"/>
</itemMeta><contentMeta><slugline>Lock</slugline><headline>Lock &amp; key</headline>
<language tag="en-GB"/><creditline>Wire</creditline></contentMeta>
<contentSet>CONTENT</contentSet></newsItem>)";

std::string NewsItem(std::string_view content) {
  std::string item(kNewsItem);
  return item.replace(item.find("CONTENT"), 7, content);
}

std::string TextOf(const std::string& item) {
  XmlParser parser;
  ParsedRecord parsed;
  const char* fault = parser.Parse(item, item.size(), parsed);
  return fault != nullptr ? std::string("fault: ") + fault : std::string(parsed.text);
}

TEST(NewsMl, FieldByField) {
  XmlParser parser;
  ParsedRecord parsed;
  const std::string item = NewsItem("");
  ASSERT_EQ(parser.Parse(item, item.size(), parsed), nullptr);
  EXPECT_EQ(parsed.id, "urn:x:1");
  EXPECT_EQ(parsed.text, "Lock & key\n\nKILL it") << "a notice without a body is its note";
  EXPECT_EQ(parsed.metadata.headline, "Lock & key");
  EXPECT_EQ(parsed.metadata.source, "Wire");
  EXPECT_EQ(parsed.metadata.published, ParseTimestamp("2026-03-04T07:15:00Z"));
  EXPECT_EQ(parsed.metadata.version_created, ParseTimestamp("2026-03-04T08:30:00Z"));
  EXPECT_EQ(parsed.metadata.version, 3u);
  EXPECT_EQ(parsed.metadata.status, ArticleStatus::kCanceled);
  EXPECT_EQ(parsed.metadata.language, "en-GB");
  EXPECT_EQ(parsed.metadata.slug, "Lock");
  EXPECT_EQ(parsed.metadata.note, "KILL it");
  EXPECT_EQ(parsed.metadata.refers_to, "urn:x:0");
}

TEST(NewsMl, ContentsOfAllKindsGiveTheSameText) {
  const std::string expected = "Lock & key\n\nFirst one.\n\nSecond two.";
  EXPECT_EQ(TextOf(NewsItem("<inlineData contenttype=\"text/plain\">First one.\n\nSecond two.\n"
                            "</inlineData>")),
            expected);
  EXPECT_EQ(TextOf(NewsItem("<inlineData contenttype=\"text/html\">&lt;p&gt;First one.&lt;p&gt;"
                            "Second&amp;#32;two.</inlineData>")),
            expected);
  EXPECT_EQ(TextOf(NewsItem("<inlineXML><html><head><title>x</title></head><body><p>First <b>one"
                            "</b>.</p> <p>Second two.</p></body></html></inlineXML>")),
            expected);
  EXPECT_EQ(TextOf(NewsItem("<remoteContent href='x'/><inlineXML><nitf><body><body.content><p>"
                            "First one.</p><p>Second two.</p></body.content></body></nitf>"
                            "</inlineXML><inlineData>again</inlineData>")),
            expected);
}

TEST(NewsMl, WhatHasNoTextIsNoArticle) {
  for (const char* item :
       {"<packageItem guid='x'/>",
        "<newsItem guid='x'><itemMeta><itemClass qcode='ninat:picture'/></itemMeta><contentMeta>"
        "<headline>The lock</headline></contentMeta></newsItem>"}) {
    XmlParser parser;
    ParsedRecord parsed;
    EXPECT_EQ(parser.Parse(item, 0, parsed), nullptr);
    EXPECT_FALSE(parsed.is_article) << item;
  }
}

TEST(NewsMl, AnEmbargoCountsAsLongAsItOutlastsTheVersion) {
  const auto status = [](std::string_view embargo) {
    const std::string item =
        "<newsItem guid='x'><itemMeta><itemClass "
        "qcode='ninat:text'/><versionCreated>2026-03-04T08:00:00Z"
        "</versionCreated><pubStatus qcode='stat:usable'/>" +
        std::string(embargo) +
        "</itemMeta><contentMeta><headline>Lock</headline></contentMeta></newsItem>";
    XmlParser parser;
    ParsedRecord parsed;
    EXPECT_EQ(parser.Parse(item, item.size(), parsed), nullptr);
    return parsed.metadata.status;
  };
  EXPECT_EQ(status(""), ArticleStatus::kUsable);
  EXPECT_EQ(status("<embargoed/>"), ArticleStatus::kEmbargoed);
  EXPECT_EQ(status("<embargoed>2026-03-05T00:00:00Z</embargoed>"), ArticleStatus::kEmbargoed);
  EXPECT_EQ(status("<embargoed>2026-03-04T06:00:00Z</embargoed>"), ArticleStatus::kUsable);
}

TEST(XmlItems, AreFoundInAMessageWithWhatStandsAround) {
  const std::string data =
      "<?xml version='1.0'?>\n<newsMessage><itemSet>\n"
      "<newsItem guid='1'><!-- </newsItem> --><![CDATA[</newsItem>]]></newsItem>\n"
      "<nar:packageItem a='>'/>\n<newsItem guid='2'></newsItem></itemSet></newsMessage>\n";
  const FoundRecords found = FindNewsMlItems(data);
  ASSERT_EQ(found.places.size(), 3u);
  EXPECT_TRUE(found.bad.empty());
  std::string again(found.frame.head);
  for (size_t i = 0; i < 3; ++i) {
    if (i > 0) again += found.frame.separator;
    again += data.substr(found.places[i].begin, found.places[i].size);
  }
  EXPECT_EQ(again + std::string(found.frame.tail), data);
  EXPECT_EQ(found.places[2].line, 5u);
}

TEST(XmlItems, OneThatIsNotClosedCostsItselfOnly) {
  const FoundRecords found = FindNewsMlItems(
      "<newsMessage>\n<newsItem guid='1'>\n<newsItem guid='2'/>\n<newsItem guid='3'>");
  ASSERT_EQ(found.places.size(), 1u);
  EXPECT_EQ(found.places[0].line, 3u);
  ASSERT_EQ(found.bad.size(), 2u);
  EXPECT_EQ(found.bad[0].line, 2u);
  EXPECT_EQ(found.bad[1].line, 4u);
}

TEST(Xml, EntitiesAreNeitherExpandedNorFetched) {
  const std::string bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>"
      "<nitf><body><body.content><p>&b;</p></body.content></body></nitf>";
  EXPECT_NE(TextOf(bomb).find("declares entities"), std::string::npos);
  const std::string external =
      "<!DOCTYPE nitf [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><nitf>&x;</nitf>";
  EXPECT_NE(TextOf(external).find("declares entities"), std::string::npos);
  const std::string parameter =
      "<!DOCTYPE nitf [<!ENTITY % x SYSTEM \"http://x.example/x.dtd\"> %x;]><nitf/>";
  EXPECT_NE(TextOf(parameter).find("declares entities"), std::string::npos);
  EXPECT_EQ(FindNewsMlItems("<!DOCTYPE m [<!ENTITY a 'b'>]><newsMessage/>").bad.size(), 1u);
  EXPECT_EQ(
      TextOf("<nitf><body><body.content><p>&b; &eacute; &#x41;</p></body.content></body></nitf>"),
      "&b; é A");
}

TEST(Xml, EncodingsAreDecodedOrNamed) {
  const auto nitf = [](std::string_view declaration, std::string_view word) {
    return "<?xml version=\"1.0\"" + std::string(declaration) + "?><nitf><body><body.content><p>" +
           std::string(word) + "</p></body.content></body></nitf>";
  };
  EXPECT_EQ(TextOf(nitf(" encoding=\"ISO-8859-1\"", "caf\xE9")), "café");
  EXPECT_EQ(TextOf(nitf(" encoding='windows-1252'",
                        "\x93"
                        "a\x94")),
            "“a”");
  EXPECT_EQ(TextOf(nitf(" encoding=\"ISO-8859-1\"", "café")), "café") << "declared wrongly";
  EXPECT_EQ(TextOf(nitf(" encoding=\"UTF-8\"", "caf\xE9")), "caf\xE9") << "counted by the engine";
  EXPECT_EQ(TextOf(nitf(" encoding=\"koi8-r\"", "cafe")), "cafe") << "ASCII in any of them";
  EXPECT_NE(TextOf(nitf(" encoding=\"koi8-r\"", "caf\xE9")).find("iconv -f koi8-r"),
            std::string::npos);
}

TEST(Xml, DamagedDocumentsAreFaults) {
  for (size_t size = 0; size < kNitf.size(); ++size) {
    const std::string beginning(kNitf.substr(0, size));
    EXPECT_TRUE(TextOf(beginning).starts_with("fault: ")) << size;
  }
  EXPECT_TRUE(TextOf("<html><p>x</p></html>").starts_with("fault: neither"));
  EXPECT_TRUE(TextOf("<nitf><p></nitf>").starts_with("fault: not well-formed"));
  std::string nul = "<nitf><body><body.content><p>a b</p></body.content></body></nitf>";
  nul[nul.find("a b") + 1] = '\0';
  EXPECT_EQ(TextOf(nul), "a b");
}

TEST(Xml, DepthIsNoTrouble) {
  std::string nitf = "<nitf><body><body.content>";
  for (int i = 0; i < 100'000; ++i) nitf += "<p>";
  nitf += "deep";
  for (int i = 0; i < 100'000; ++i) nitf += "</p>";
  EXPECT_EQ(TextOf(nitf + "</body.content></body></nitf>"), "deep");
  EXPECT_TRUE(TextOf(nitf).starts_with("fault: "));
}

struct Ninjs {
  std::string text, id, fault;
  ArticleMetadata metadata;  // its views are not valid
  std::string headline, source, language, slug, note, refers_to;
  bool is_article;
};

Ninjs Read(RecordParser& parser, const std::string& object) {
  ParsedRecord parsed;
  const char* fault = parser.Parse(object, object.size(), parsed);
  if (fault != nullptr) parsed = ParsedRecord();
  const ArticleMetadata& of = parsed.metadata;
  return {std::string(parsed.text),
          std::string(parsed.id),
          fault == nullptr ? "" : fault,
          of,
          std::string(of.headline),
          std::string(of.source),
          std::string(of.language),
          std::string(of.slug),
          std::string(of.note),
          std::string(of.refers_to),
          parsed.is_article};
}

Ninjs Read(const std::string& object) {
  JsonParser parser{FieldNames()};
  return Read(parser, object);
}

TEST(Ninjs, FieldByFieldInTheFirstGeneration) {
  const Ninjs item = Read(R"({"uri": "urn:1", "type": "text", "version": "2",
    "versioncreated": "2026-03-04T09:30:00+01:00", "firstcreated": "2026-03-04T07:15:00Z",
    "pubstatus": "withheld", "ednote": "HOLD", "language": "en", "slugline": "Lock",
    "headline": "Lock opens", "byline": "By Hanne Orlov", "copyrightholder": "VPA",
    "altids": {"other": "x", "evolvedfrom": "urn:0"},
    "body_xhtml": "<p>First <i>one<\/i>.<\/p><p>D&uuml;n<br/>marrow</p>"})");
  EXPECT_EQ(item.fault, "");
  EXPECT_EQ(item.id, "urn:1");
  EXPECT_EQ(item.text, "Lock opens\n\nBy Hanne Orlov\n\nFirst one.\n\nDün\nmarrow");
  EXPECT_EQ(item.headline, "Lock opens");
  EXPECT_EQ(item.source, "VPA");
  EXPECT_EQ(item.metadata.published, ParseTimestamp("2026-03-04T07:15:00Z"));
  EXPECT_EQ(item.metadata.version_created, ParseTimestamp("2026-03-04T08:30:00Z"));
  EXPECT_EQ(item.metadata.version, 2u);
  EXPECT_EQ(item.metadata.status, ArticleStatus::kWithheld);
  EXPECT_EQ(item.language, "en");
  EXPECT_EQ(item.slug, "Lock");
  EXPECT_EQ(item.note, "HOLD");
  EXPECT_EQ(item.refers_to, "urn:0");
}

TEST(Ninjs, FieldByFieldInTheThirdGeneration) {
  const Ninjs item = Read(R"({"uri": "urn:1", "type": "text", "version": 2,
    "versionCreated": "2026-03-04T08:30:00Z", "firstCreated": "2026-03-04T07:15:00Z",
    "pubStatus": "usable", "edNote": "ADDS", "by": "Hanne Orlov",
    "headlines": [{"contentType": "text/html", "value": "<b>Lock</b> opens"}, {"value": "Lock"}],
    "sluglines": [{"role": "wire", "value": "Lock-Slug"}],
    "infoSources": [{"role": "x", "name": "VPA"}, {"name": "Other"}], "copyrightHolder": "No",
    "associations": [{"name": "photo", "uri": "urn:p"}, {"name": "evolvedFrom", "uri": "urn:0"}],
    "bodies": [{"contentType": "text/html", "value": "<p>markup</p>"},
               {"contentType": "text/plain", "value": "First one.\n\nSecond two."}]})");
  EXPECT_EQ(item.fault, "");
  EXPECT_EQ(item.text, "Lock\n\nHanne Orlov\n\nFirst one.\n\nSecond two.");
  EXPECT_EQ(item.source, "VPA");
  EXPECT_EQ(item.slug, "Lock-Slug");
  EXPECT_EQ(item.note, "ADDS");
  EXPECT_EQ(item.refers_to, "urn:0");
  EXPECT_EQ(item.metadata.version, 2u);
  EXPECT_EQ(item.metadata.version_created, ParseTimestamp("2026-03-04T08:30:00Z"));
}

TEST(Ninjs, AHeadlineThatTheBodyHasIsNotRepeated) {
  EXPECT_EQ(Read(R"({"uri":"1","headline":"Lock opens","body_text":"Lock opens\nFirst."})").text,
            "Lock opens\nFirst.");
  EXPECT_EQ(Read(R"({"uri":"1","headline":"Lock","body_text":"Lock opens"})").text,
            "Lock\n\nLock opens");
}

TEST(Ninjs, OnlyWhatLooksLikeItIsTakenForIt) {
  EXPECT_NE(Read(R"({"id": 1, "body": "x"})").fault.find("no field \"text\""), std::string::npos);
  EXPECT_NE(Read(R"({"uri": "x", "title": "x"})").fault, "");
  EXPECT_EQ(Read(R"({"text": "plain", "body_text": "other"})").text, "plain");
  EXPECT_FALSE(Read(R"({"uri": "1", "type": "picture", "headline": "The lock"})").is_article);
  EXPECT_TRUE(Read(R"({"uri": "1", "type": "text", "headline": "Flash"})").is_article);
  NinjsParser forced("id");
  EXPECT_EQ(Read(forced, R"({"text": "plain", "body_text": "other", "id": 7})").text, "other");
  EXPECT_EQ(Read(forced, R"({"body_text": "other", "id": 7})").id, "7");
  EXPECT_FALSE(Read(forced, R"({"text": "plain"})").is_article);
  NinjsParser by_guid("slugline");
  EXPECT_EQ(Read(by_guid, R"({"uri": "1", "slugline": "s", "body_text": "x"})").id, "s");
}

TEST(Ninjs, HostileObjects) {
  std::string deep = "{\"uri\":\"1\",\"type\":\"text\",\"bodies\":";
  deep += std::string(100'000, '[') + std::string(100'000, ']') + "}";
  EXPECT_FALSE(Read(deep).is_article);
  EXPECT_NE(Read(deep.substr(0, 100'000)).fault, "");
  EXPECT_EQ(Read(R"({"bodies":[[["x"]], 7, null, {"value": {"a": 1}}, {"value": "y"}]})").text,
            "y");
  EXPECT_EQ(Read(R"({"uri": {"a": 1}, "headline": [1], "body_text": "x", "version": true})").text,
            "x");
  EXPECT_NE(Read(R"({"bodies":[{"value":"y"})").fault, "");
  EXPECT_EQ(Read("{\"body_text\": \"caf\xE9 \\ud800\"}").text, "caf\xE9 \xEF\xBF\xBD");
  EXPECT_FALSE(Read(R"({"body_text": ""})").is_article);
}

}  // namespace
}  // namespace dittograph
