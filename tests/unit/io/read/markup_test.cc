#include "io/read/markup.h"

#include <gtest/gtest.h>

#include <string>

#include "io/read/html_entities.h"

namespace dittograph {
namespace {

std::string Text(std::string_view markup) {
  std::string text;
  AppendTextOfMarkup(markup, text);
  return text;
}

std::string Decoded(std::string_view text) {
  std::string out;
  AppendWithoutEntities(text, out);
  return out;
}

TEST(Markup, BlocksLinesAndCells) {
  EXPECT_EQ(
      Text("<h1>Head</h1><p>One\n  <b>two</b>.</p>\n\n<div><div><p>Three<br/>four</p></div></div>"),
      "Head\n\nOne two.\n\nThree\nfour");
  EXPECT_EQ(Text("<ul><li>a</li><li>b</li></ul>c"), "a\nb\n\nc");
  EXPECT_EQ(Text("<table><tr><td>a</td><td>b</td></tr><tr><th>c</th></tr></table>"), "a b\nc");
  EXPECT_EQ(Text("<P CLASS=\"a>b\">x</P><xh:p>y</xh:p>"), "x\n\ny");
  EXPECT_EQ(Text("w<b>or</b>d <i>a</i> <i>b</i>"), "word a b");
}

TEST(Markup, WhatIsNotShownIsDropped) {
  EXPECT_EQ(Text("a<script>if (a < b) { x('</p>') }</script>b<style>p{}</style>c<!-- <p> -->d"),
            "abcd");
  EXPECT_EQ(Text("<html><head><title>t</title><meta x></head><body>b</body></html>"), "b");
  EXPECT_EQ(Text("<head><title>t<body>b"), "b");
  EXPECT_EQ(Text("a<script>never closed"), "a");
  EXPECT_EQ(Text("<![CDATA[1 < 2 &amp; 3]]>"), "1 < 2 &amp; 3");
}

TEST(Markup, NeedNotBeWellFormed) {
  EXPECT_EQ(Text("1 < 2 <p>a<p>b</i></div>c"), "1 < 2\n\na\n\nb\n\nc");
  EXPECT_EQ(Text("a <"), "a <");
  EXPECT_EQ(Text("a <b"), "a");
  EXPECT_EQ(Text("a <a href=\"x>b</a> c"), "a b c");
  EXPECT_EQ(Text("</p></p>a</p>"), "a");
  EXPECT_EQ(Text(""), "");
  EXPECT_EQ(Text(std::string("a\0b", 3)), std::string("a\0b", 3));
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<div>";
  EXPECT_EQ(Text(deep + "x"), "x");
}

TEST(Markup, TitleOfADocument) {
  std::string text;
  std::string title;
  AppendTextOfHtml(
      "<!doctype html><html><head><title>A &amp; \n b</title></head><p>x<title>y</title>", text,
      title);
  EXPECT_EQ(title, "A & b");
  EXPECT_EQ(text, "x\n\ny");
}

TEST(Entities, NumbersAndNames) {
  EXPECT_EQ(Decoded("&lt;&gt;&amp;&quot;&apos;"), "<>&\"'");
  EXPECT_EQ(Decoded("&eacute;&Ouml;&scaron;&ndash;&euro;&hellip;&nbsp;"), "éÖš–€…\u00A0");
  EXPECT_EQ(Decoded("&yuml;&Amacr;&gbreve;&omega;&rarr;&zcaron;&Idot;"), "ÿĀğω→žİ");
  EXPECT_EQ(Decoded("&#65;&#x42;&#X43;&#150;&#x1F600;"), "ABC–\U0001F600");
  EXPECT_EQ(Decoded("&#0;&#xD800;&#x110000;"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(Decoded("&amp;lt;"), "&lt;") << "once";
}

TEST(Entities, OthersStay) {
  for (const char* text : {"&", "&;", "&#;", "&#x;", "&#xG;", "&nope;", "a & b;", "&amp",
                           "&#99999999999999;", "AT&T;"}) {
    EXPECT_EQ(Decoded(text), text);
  }
}

}  // namespace
}  // namespace dittograph
