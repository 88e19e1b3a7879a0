#include "io/read/table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

using Row = std::vector<std::string>;

std::vector<Row> Rows(std::string_view data, char delimiter = ',') {
  std::vector<Row> rows;
  for (const auto& place : FindRows(data, delimiter).places) {
    rows.push_back(SplitRow(data.substr(place.begin, place.size), delimiter));
  }
  return rows;
}

TEST(Table, FieldsInQuotationMarksHoldAnything) {
  const std::vector<Row> rows = Rows("id,text\r\n1,\"a, \"\"b\"\"\r\nc\"\r\n2,\"\"\n3,d");
  EXPECT_EQ(rows, (std::vector<Row>{{"1", "a, \"b\"\r\nc"}, {"2", ""}, {"3", "d"}}));
}

TEST(Table, AQuotationMarkInsideAFieldStandsForItself) {
  EXPECT_EQ(Rows("a,b\nx\"y,5\" pipe\n"), (std::vector<Row>{{"x\"y", "5\" pipe"}}));
  EXPECT_EQ(Rows("a,b\n\"x\" y,z\n"), (std::vector<Row>{{"x y", "z"}}));
}

TEST(Table, TheHeaderIsTheFrame) {
  const FoundRecords found = FindRows("\xEF\xBB\xBFid,\"te\nxt\"\n1,a\n2,b\n", ',');
  EXPECT_EQ(found.frame.head, "\xEF\xBB\xBFid,\"te\nxt\"\n");
  ASSERT_EQ(found.places.size(), 2u);
  EXPECT_EQ(found.places[1].line, 4u);
  EXPECT_EQ(SplitRow(found.frame.head, ','), (Row{"id", "te\nxt"}));
}

TEST(Table, AQuotationMarkThatIsNeverClosedCostsItsLineOnly) {
  const FoundRecords found = FindRows("id,text\n1,\"open\n2,b\n3,c\n", ',');
  ASSERT_EQ(found.bad.size(), 1u);
  EXPECT_EQ(found.bad[0].line, 2u);
  EXPECT_EQ(found.places.size(), 2u);
}

TEST(Table, TheHeaderTellsWhatSeparatesColumns) {
  const FieldNames fields;
  const auto delimiter_of = [&](std::string_view data, char expected = ',') {
    return DelimiterOf(data, expected, fields);
  };
  EXPECT_EQ(delimiter_of("id,text\n1;2;3,4\n"), ',');
  EXPECT_EQ(delimiter_of("text\n"), ',');
  EXPECT_EQ(delimiter_of("\xEF\xBB\xBFtext;\"i;d\"\r\n1,2,3\n"), ';');
  EXPECT_EQ(delimiter_of("id\ttext\n"), '\t');
  EXPECT_EQ(delimiter_of("id;text\n", '\t'), ';');
  EXPECT_EQ(delimiter_of("id;text,text\n"), ',') << "what is expected goes first";
  EXPECT_EQ(delimiter_of("id;title;body, in full\n"), ';') << "to name the columns that there are";
  EXPECT_EQ(delimiter_of("a \"b\nid;text"), ',') << "of the first row only";
  EXPECT_EQ(delimiter_of(""), ',');
}

TEST(Table, ColumnsAreTakenByName) {
  FieldNames fields;
  fields.text = "body";
  const Row header = {"x", "id", "body", "published", "version"};
  EXPECT_EQ(TableParser::HeaderFault(header, fields), "");
  EXPECT_NE(TableParser::HeaderFault({"id", "text"}, fields).find("\"body\""), std::string::npos);
  TableParser parser(header, '\t', fields);
  ParsedRecord parsed;
  ASSERT_EQ(parser.Parse("0\t7\t\"a\tb\"\t1970-01-02\t3\n", 0, parsed), nullptr);
  EXPECT_EQ(parsed.id, "7");
  EXPECT_EQ(parsed.text, "a\tb");
  EXPECT_EQ(parsed.metadata.published, 86'400);
  EXPECT_EQ(parsed.metadata.version, 3u);
  EXPECT_NE(parser.Parse("0\t7\n", 0, parsed), nullptr);
  EXPECT_NE(parser.Parse("0\t7\ta\t\t\t6\n", 0, parsed), nullptr);
}

TEST(Table, WhatIsWrittenIsReadBack) {
  Random random(5);
  for (int round = 0; round < 500; ++round) {
    std::vector<Row> rows(1 + random.Below(4), Row(1 + random.Below(3)));
    std::string data = "header\n";
    for (Row& row : rows) {
      row.resize(rows[0].size());
      for (size_t i = 0; i < row.size(); ++i) {
        for (uint64_t n = random.Below(6); n > 0; --n) row[i] += ",\"\r\n a"[random.Below(6)];
        data += i > 0 ? ",\"" : "\"";
        for (char c : row[i]) data += c == '"' ? std::string("\"\"") : std::string(1, c);
        data += '"';
      }
      data += random.Below(2) == 0 ? "\n" : "\r\n";
    }
    EXPECT_EQ(Rows(data), rows) << data;
  }
}

}  // namespace
}  // namespace dittograph
