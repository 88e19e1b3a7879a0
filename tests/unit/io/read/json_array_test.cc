#include "io/read/json_array.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

std::vector<std::string> Elements(std::string_view data) {
  std::vector<std::string> elements;
  for (const auto& place : FindArrayElements(data).places) {
    elements.emplace_back(data.substr(place.begin, place.size));
  }
  return elements;
}

TEST(JsonArray, BracketsAndCommasInsideStringsAreText) {
  const std::string first = R"({"text":"a, ] } \" [","n":[1,[2,{}]]})";
  const std::string second = R"({"text":"\\"})";
  EXPECT_EQ(Elements("[" + first + " ,\n\t" + second + "\n]\n"),
            (std::vector<std::string>{first, second}));
}

TEST(JsonArray, TheFrameIsWhatStandsAroundTheRecords) {
  const FoundRecords found = FindArrayElements("\xEF\xBB\xBF [\n  {},\n  {} ]\n");
  ASSERT_EQ(found.places.size(), 2u);
  EXPECT_EQ(found.places[1].line, 3u);
  EXPECT_EQ(found.frame.head, "\xEF\xBB\xBF [\n  ");
  EXPECT_EQ(found.frame.separator, ",\n  ");
  EXPECT_EQ(found.frame.tail, " ]\n");
  EXPECT_TRUE(found.bad.empty());
}

TEST(JsonArray, EmptyArrays) {
  EXPECT_TRUE(Elements("[]").empty());
  const FoundRecords found = FindArrayElements(" [ \n ] ");
  EXPECT_TRUE(found.places.empty());
  EXPECT_TRUE(found.bad.empty());
  EXPECT_EQ(found.frame.head, " [ \n ] ");
}

TEST(JsonArray, WhatIsCutShortKeepsTheElementsBeforeIt) {
  for (const std::string cut : {"", ",", ",\n{\"text\":\"b", ",{\"text\":\"b\\", ",{\"a\":["}) {
    const FoundRecords found = FindArrayElements("[{}" + cut);
    ASSERT_EQ(found.places.size(), 1u) << cut;
    ASSERT_EQ(found.bad.size(), 1u) << cut;
    EXPECT_NE(found.bad[0].message.find("cut short"), std::string::npos) << cut;
  }
}

TEST(JsonArray, ACommaWithNothingBeforeItIsABadPlace) {
  const FoundRecords found = FindArrayElements("[{},\n,{}]");
  EXPECT_EQ(found.places.size(), 2u);
  ASSERT_EQ(found.bad.size(), 1u);
  EXPECT_EQ(found.bad[0].line, 2u);
}

TEST(JsonArray, ABraceThatClosesNothingIsPartOfItsElement) {
  EXPECT_EQ(Elements("[}"), (std::vector<std::string>{"}"}));
  EXPECT_EQ(Elements("[1}, {}}, 2]"), (std::vector<std::string>{"1}", "{}}", "2"}));
}

TEST(JsonArray, TheFrameOfABrokenArrayIsWhole) {
  for (const std::string broken : {"[,{},{}]", "[{},,{}]", "[{},\n,{}", "[{},{", "[{\"a\"", "["}) {
    const FoundRecords found = FindArrayElements(broken);
    ASSERT_FALSE(found.bad.empty()) << broken;
    std::string written(found.frame.head);
    for (size_t i = 0; i < found.places.size(); ++i) {
      if (i > 0) written += found.frame.separator;
      written += broken.substr(found.places[i].begin, found.places[i].size);
    }
    written += found.frame.tail;
    const auto parsed = nlohmann::json::parse(written, nullptr, /*allow_exceptions=*/false);
    EXPECT_TRUE(parsed.is_array() && parsed.size() == found.places.size()) << written;
  }
}

TEST(JsonArray, RandomArraysAreDividedAsNlohmannDividesThem) {
  Random random(3);
  for (int round = 0; round < 300; ++round) {
    nlohmann::json array = nlohmann::json::array();
    for (uint64_t n = random.Below(6); n > 0; --n) {
      std::string text;
      for (uint64_t k = random.Below(8); k > 0; --k) text += "\"\\[]{},\n a"[random.Below(10)];
      nlohmann::json element = {{"text", text}};
      if (random.Below(2) == 0) element["more"] = {1, {text, {{"x", nullptr}}}};
      array.push_back(element);
    }
    const std::string data = array.dump(static_cast<int>(random.Below(3)) - 1);
    const std::vector<std::string> elements = Elements(data);
    ASSERT_EQ(elements.size(), array.size()) << data;
    for (size_t i = 0; i < elements.size(); ++i) {
      EXPECT_EQ(nlohmann::json::parse(elements[i]), array[i]) << data;
    }
  }
}

}  // namespace
}  // namespace dittograph
