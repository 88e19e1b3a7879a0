#include "io/read/warc.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "io/read/timestamp.h"

namespace dittograph {
namespace {

std::string Record(std::string_view type, std::string_view content_type, std::string_view content,
                   std::string_view more = "") {
  return "WARC/1.0\r\nWARC-Type: " + std::string(type) +
         "\r\nWARC-Target-URI: https://x.example/a\r\nWARC-Date: 2026-05-10T10:00:00Z\r\n"
         "Content-Type: " +
         std::string(content_type) + "\r\n" + std::string(more) +
         "Content-Length: " + std::to_string(content.size()) + "\r\n\r\n" + std::string(content) +
         "\r\n\r\n";
}

std::string TextOf(const std::string& record) {
  WarcParser parser;
  ParsedRecord parsed;
  const char* fault = parser.Parse(record, record.size(), parsed);
  if (fault != nullptr) return std::string("fault: ") + fault;
  return parsed.is_article ? std::string(parsed.text) : "none";
}

TEST(Warc, RecordsAreFoundByTheirLengths) {
  const std::string first = Record("conversion", "text/plain", "a\r\nWARC/1.0\r\n\r\nb\n");
  const std::string data = first + Record("request", "x", "") + Record("conversion", "x", "c");
  const FoundRecords found = FindWarcRecords(data);
  ASSERT_EQ(found.places.size(), 3u);
  EXPECT_TRUE(found.bad.empty());
  EXPECT_EQ(found.places[0].size, first.size());
  EXPECT_EQ(found.places[1].begin, first.size());
  EXPECT_EQ(found.places[2].begin + found.places[2].size, data.size());
  EXPECT_EQ(found.places[0].line, 1u);
  EXPECT_EQ(found.places[1].line, 14u);
}

TEST(Warc, AWrongLengthCostsItsRecordOnly) {
  std::string wrong = Record("conversion", "text/plain", "twelve bytes");
  wrong.replace(wrong.find(": 12\r"), 5, ": 3\r");
  const std::string good = Record("conversion", "text/plain", "good");
  std::string without = good;
  without.replace(without.find("Content-Length"), 14, "Content-Breadth");
  for (const std::string& bad : {wrong, without, std::string("WARC/1.0\r\nWARC-Type: x\r\n"),
                                 std::string("noise\n"), std::string("WARC/1.1\n")}) {
    const FoundRecords found = FindWarcRecords(good + bad + good);
    EXPECT_EQ(found.places.size() + found.bad.size(), bad == "noise\n" ? 2u : 3u) << bad;
    EXPECT_EQ(found.bad.size(), 1u) << bad;
  }
  const FoundRecords cut = FindWarcRecords(good + good.substr(0, good.size() - 6));
  EXPECT_EQ(cut.places.size(), 1u);
  ASSERT_EQ(cut.bad.size(), 1u);
  EXPECT_NE(cut.bad[0].message.find("cut short"), std::string::npos);
  EXPECT_TRUE(FindWarcRecords("").places.empty());
}

TEST(Warc, ConversionFieldByField) {
  const std::string record = Record("conversion", "text/plain", "Text\n\nof it.\n",
                                    "WARC-Identified-Content-Language: eng\r\n");
  WarcParser parser;
  ParsedRecord parsed;
  ASSERT_EQ(parser.Parse(record, record.size(), parsed), nullptr);
  EXPECT_EQ(parsed.text, "Text\n\nof it.\n");
  EXPECT_EQ(parsed.id, "https://x.example/a");
  EXPECT_EQ(parsed.metadata.published, ParseTimestamp("2026-05-10T10:00:00Z"));
  EXPECT_EQ(parsed.metadata.language, "eng");
}

TEST(Warc, PagesAreTextWithoutMarkup) {
  const std::string http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=iso-8859-1\r\n\r\n";
  EXPECT_EQ(TextOf(Record("response", "application/http", http + "<title>t</title><p>caf\xE9<p>b")),
            "café\n\nb");
  EXPECT_EQ(TextOf(Record("resource", "text/html",
                          "<meta charset=\"windows-1252\"><p>\x93"
                          "a\x94")),
            "“a”");
  EXPECT_EQ(TextOf(Record("resource", "text/plain", "a <b>")), "a <b>");
}

TEST(Warc, OthersAreNoArticles) {
  EXPECT_EQ(TextOf(Record("request", "text/plain", "x")), "none");
  EXPECT_EQ(TextOf(Record("resource", "image/png", "x")), "none");
  EXPECT_EQ(TextOf(Record("response", "application/http",
                          "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx")),
            "none");
  EXPECT_TRUE(TextOf(Record("response", "application/http",
                            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: "
                            "chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n"))
                  .starts_with("fault: "));
  EXPECT_EQ(TextOf(""), "none");
}

}  // namespace
}  // namespace dittograph
