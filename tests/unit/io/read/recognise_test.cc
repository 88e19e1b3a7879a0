#include "io/read/recognise.h"

#include <gtest/gtest.h>

namespace dittograph {
namespace {

TEST(Recognise, ByName) {
  EXPECT_EQ(FormatOfName("a/b.txt"), InputFormat::kText);
  EXPECT_EQ(FormatOfName("b.ndjson"), InputFormat::kJsonLines);
  EXPECT_EQ(FormatOfName("b.csv"), InputFormat::kCsv);
  EXPECT_EQ(FormatOfName("b.tsv"), InputFormat::kTsv);
  EXPECT_EQ(FormatOfName("b.json"), InputFormat::kAuto);
  EXPECT_EQ(FormatOfName("b"), InputFormat::kAuto);
}

TEST(Recognise, ByBytes) {
  EXPECT_EQ(FormatOfBytes("{\"a\":1}\n{\"a\":2}\n"), InputFormat::kJsonLines);
  EXPECT_EQ(FormatOfBytes("\xEF\xBB\xBF\n {\"a\":1}"), InputFormat::kJsonLines);
  EXPECT_EQ(FormatOfBytes("{\n  \"a\": 1\n}\n"), InputFormat::kJson);
  EXPECT_EQ(FormatOfBytes("{\"a\":\"cut o\n{\"a\":2}\n"), InputFormat::kJsonLines);
  EXPECT_EQ(FormatOfBytes("{\"a\":\"cut \\\"off\\\",\n{\"a\":2}\n"), InputFormat::kJsonLines);
  EXPECT_EQ(FormatOfBytes("{\"a\":\n{\"b\": 1}}\n"), InputFormat::kJson);
  EXPECT_EQ(FormatOfBytes("{"), InputFormat::kJson);
  EXPECT_EQ(FormatOfBytes("[\n{}]"), InputFormat::kJson);
  EXPECT_EQ(FormatOfBytes("[]"), InputFormat::kJson);
  EXPECT_EQ(FormatOfBytes("[Correction] The mayor"), InputFormat::kText);
  EXPECT_EQ(FormatOfBytes("The mayor"), InputFormat::kText);
  EXPECT_EQ(FormatOfBytes(""), InputFormat::kText);
}

TEST(Recognise, NewsFormats) {
  EXPECT_EQ(
      FormatOfBytes("<?xml version='1.0'?><!DOCTYPE nitf [<!ELEMENT a '>'>]>\n<!-- <x> --><nitf>"),
      InputFormat::kNitf);
  EXPECT_EQ(FormatOfBytes("<newsMessage xmlns='x'>"), InputFormat::kNewsMl);
  EXPECT_EQ(FormatOfBytes("\xEF\xBB\xBF\n<g2:newsItem\tguid='x'>"), InputFormat::kNewsMl);
  EXPECT_EQ(FormatOfBytes("<packageItem/>"), InputFormat::kNewsMl);
  EXPECT_EQ(FormatOfBytes("<p>The mayor"), InputFormat::kText);
  EXPECT_EQ(FormatOfBytes("<"), InputFormat::kText);
  EXPECT_EQ(FormatOfBytes("WARC/1.1\r\n"), InputFormat::kWarc);
  EXPECT_EQ(FormatOfName("a.warc"), InputFormat::kWarc);
  EXPECT_EQ(FormatOfName("a.warc.wet"), InputFormat::kWarc);
}

TEST(Recognise, OneLine) {
  EXPECT_TRUE(IsOneLine("{}"));
  EXPECT_TRUE(IsOneLine("\n{}\r\n \n"));
  EXPECT_TRUE(IsOneLine(""));
  EXPECT_FALSE(IsOneLine("{}\n{}"));
}

}  // namespace
}  // namespace dittograph
