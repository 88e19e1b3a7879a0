#include "io/read/ignore_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "io/files/unpack.h"
#include "support/random.h"
#include "tests/oracle/slow_ignore.h"

namespace dittograph {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

StatusOr<uint64_t> Read(std::string_view bytes, IgnoreList& list) {
  return ReadIgnoreEntries(*HoldBytes(std::string(bytes)), "seen.jsonl", list);
}

std::string FaultOf(std::string_view bytes) {
  IgnoreList list;
  return std::string(Read(bytes, list).status().message());
}

bool Covers(const IgnoreList& list, const std::vector<std::string_view>& texts) {
  return list.CoversPassages(texts);
}

TEST(IgnoreFile, EntriesAmongOtherLines) {
  IgnoreList list;
  const auto num_entries = Read(
      "\xEF\xBB\xBF{\"type\":\"ignore\",\"data\":{\"passages\":[\"One text\",\"another\"],"
      "\"note\":\"x\",\"ids\":[1,{\"a\":[]}]}}\r\n"
      "\n \t\n"
      "{\"type\":\"remark\",\"data\":[7]}\n"
      "{\"data\":{\"articles\":[\"a\\u002F1\",17]},\"type\":\"ignore\",\"more\":null}\n"
      "{\"type\":\"ig\\u006eore\",\"data\":{\"passages\":[\"last \\ud83d\\ude00 "
      "\\n\\\"line\\\"\"]}}",
      list);
  ASSERT_TRUE(num_entries.ok()) << num_entries.status();
  EXPECT_EQ(*num_entries, 3u);
  EXPECT_TRUE(Covers(list, {"one text", "Another"}));
  EXPECT_TRUE(Covers(list, {"last line"}));
  EXPECT_TRUE(list.CoversArticles(std::vector<std::string>{"17", "a/1"}));
}

TEST(IgnoreFile, AFaultyLineIsNamed) {
  const std::string good = "{\"type\":\"ignore\",\"data\":{\"passages\":[\"x\"]}}\n";
  const std::pair<const char*, const char*> faults[] = {
      {"nonsense", "not a JSON object: nonsense"},
      {"[1]", "a JSON array"},
      {"{", "over several lines"},
      {"{\"type\":\"ignore\",\"data\":{\"passages\":[\"x\"]}", "not valid JSON"},
      {"{\"type\":\"ignore\",\"data\":{\"passages\":[\"x\"]}} {}", "more than one JSON value"},
      {"{\"data\":{\"passages\":[\"x\"]}}", "no field \"type\""},
      {"{\"type\":5}", "no field \"type\""},
      {"{\"type\":\"ignore\"}", "no object \"data\""},
      {"{\"type\":\"ignore\",\"data\":[]}", "no object \"data\""},
      {"{\"type\":\"ignore\",\"data\":{}}", "neither \"passages\" nor \"articles\""},
      {"{\"type\":\"ignore\",\"data\":{\"passages\":\"x\"}}", "\"passages\" is no list of strings"},
      {"{\"type\":\"ignore\",\"data\":{\"passages\":[1]}}", "\"passages\" is no list of strings"},
      {"{\"type\":\"ignore\",\"data\":{\"articles\":[\"a\",null]}}", "\"articles\" is no list"},
      {"{\"type\":\"ignore\",\"data\":{\"passages\":[\"\\q\"]}}", "a broken escape"},
      {"{\"type\":\"ignore\",\"data\":{\"passages\":[\" – \",\"\"]}}", "has a word"},
      {"{\"type\":\"ignore\",\"data\":{\"articles\":[\"a\",\"a\"]}}", "fewer than two"},
  };
  for (const auto& [line, fault] : faults) {
    const std::string message = FaultOf(good + "\n" + line + "\n" + good);
    EXPECT_THAT(message, StartsWith("seen.jsonl:3: ")) << line;
    EXPECT_THAT(message, HasSubstr(fault)) << line;
    EXPECT_THAT(message, HasSubstr("; mend the line or take it out of the list")) << line;
  }
  EXPECT_THAT(FaultOf(std::string("\xFF\xFE{\0\"\0", 6)), HasSubstr("UTF-16"));
}

TEST(IgnoreFile, BytesThatAreNoUtf8SeparateWords) {
  IgnoreList list;
  ASSERT_TRUE(Read("{\"type\":\"ignore\",\"data\":{\"passages\":[\"one\xFFtwo \\ud800 three\"],"
                   "\"articles\":[\"a\xFF\",\"b\"],\"note\":\"\xC3\"}}",
                   list)
                  .ok());
  EXPECT_TRUE(Covers(list, {"one two three"}));
  EXPECT_TRUE(list.CoversArticles(std::vector<std::string>{"b", "a\xFF"}));
}

TEST(IgnoreFile, AnEmptyListHasNoEntries) {
  IgnoreList list;
  EXPECT_EQ(*Read("", list), 0u);
  EXPECT_EQ(*Read("\n\r\n", list), 0u);
  EXPECT_FALSE(Covers(list, {"x"}));
}

std::string RandomString(Random& random) {
  static constexpr std::string_view kPieces[] = {"a",  "B",  " ", "é",    "\n",        "\"", "\\",
                                                 "漢", "١٢", "😀", "\x01", "</script>", "-"};
  std::string text;
  for (uint64_t n = random.Below(8); n > 0; --n) text += kPieces[random.Below(13)];
  return text;
}

// What another JSON library wrote is read as it was.
TEST(IgnoreFile, WhatWasWrittenIsRead) {
  Random random(7);
  for (int i = 0; i < 2'000; ++i) {
    std::vector<std::string> texts(1 + random.Below(3));
    for (std::string& text : texts) text = RandomString(random);
    const nlohmann::json entry = {{"type", "ignore"}, {"data", {{"passages", texts}}}};
    IgnoreList list;
    const auto num_entries = Read(entry.dump(-1, ' ', random.Below(2) == 0), list);
    const bool has_words = [&] {
      for (const std::string& text : texts) {
        if (oracle::CoversPassages({{text}}, {text})) return true;
      }
      return false;
    }();
    ASSERT_EQ(num_entries.ok(), has_words) << entry;
    for (const std::string& text : texts) {
      EXPECT_EQ(Covers(list, {text}), has_words && oracle::CoversPassages({texts}, {text}))
          << entry;
    }
  }
}

// Entries with bytes changed, dropped and put in: an error or entries, and nothing worse.
TEST(IgnoreFile, AnyBytes) {
  Random random(8);
  const std::string good =
      "{\"type\":\"ignore\",\"data\":{\"passages\":[\"one \\u00e9 text\",\"two\"],\"note\":[{}]}}\n"
      "{\"type\":\"ignore\",\"data\":{\"articles\":[\"a\",12.5]}}\n";
  for (int i = 0; i < 20'000; ++i) {
    std::string bytes = good;
    for (uint64_t n = 1 + random.Below(4); n > 0; --n) {
      const size_t at = random.Below(bytes.size());
      const auto byte = static_cast<char>(random.Below(256));
      switch (random.Below(4)) {
        case 0:
          bytes[at] = byte;
          break;
        case 1:
          bytes.erase(at, 1 + random.Below(5));
          break;
        case 2:
          bytes.insert(at, 1, "{}[]\",:\\\n"[random.Below(9)]);
          break;
        default:
          bytes.resize(at + 1);
      }
    }
    IgnoreList list;
    const auto num_entries = Read(bytes, list);
    if (num_entries.ok()) {
      EXPECT_LE(*num_entries, 2u);
    } else {
      EXPECT_THAT(std::string(num_entries.status().message()), StartsWith("seen.jsonl:"));
    }
  }
}

}  // namespace
}  // namespace dittograph
