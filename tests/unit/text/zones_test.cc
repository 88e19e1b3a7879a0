// Zones by example, what only looks like one, and the twin on random and hostile texts.

#include "text/zones.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/random.h"
#include "tests/oracle/slow_zones.h"
#include "text/body_tokens.h"
#include "text/zone_forms.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr const char* kNames[] = {"none",       "dateline",  "byline", "credit",
                                  "correction", "copyright", "about"};

// "kind: text" of each zone.
std::vector<std::string> ZonesOf(std::string_view text) {
  ZoneFinder finder;
  std::vector<std::string> zones;
  for (const Zone& zone : finder.Find(text)) {
    zones.push_back(std::string(kNames[static_cast<size_t>(zone.kind)]) + ": " +
                    std::string(text.substr(zone.bytes.begin, zone.bytes.end - zone.bytes.begin)));
  }
  return zones;
}

std::string Story(std::string_view lead) {
  return "Ferry refloated off the head\n" + std::string(lead) +
         "\nThe harbour master said that nobody was hurt.\n";
}

TEST(Zones, HeadAndTailOfWireCopy) {
  EXPECT_THAT(
      ZonesOf("UPDATE 2-Ferry refloated off the head\n(Adds quotes,\nbackground)\n"
              "By Una Pascoe and Oliver Strand\n"
              "BRANNOCK, Feb 6 (Northwire) - A ferry that ran aground was refloated.\n"
              "No oil was spilled. (Reporting by Una Pascoe; editing by Ruth Amber)\n"
              "About Harlow Rail\nHarlow Rail runs trains.\nContact: Jane Doe\nTel. 555 0100\n"
              "© 2026 Northwire. All rights reserved.\n###\n"),
      ElementsAre(
          "correction: UPDATE 2-", "correction: (Adds quotes,\nbackground)",
          "byline: By Una Pascoe and Oliver Strand", "dateline: BRANNOCK, Feb 6 (Northwire) -",
          "credit: (Reporting by Una Pascoe; editing by Ruth Amber)", "about: About Harlow Rail",
          "about: Harlow Rail runs trains.", "about: Contact: Jane Doe", "about: Tel. 555 0100",
          "copyright: © 2026 Northwire. All rights reserved.", "about: ###"));
}

TEST(Zones, Datelines) {
  const struct {
    std::string_view dateline, rest;
  } kCases[] = {
      {"LORRICK, 1 March 2023 -", " The firm has given its vaccine to children."},
      {"ST ERRAN —", " The altos had brought sandwiches to the hall."},
      {"Berlin (dpa) –", " Der Bundestag hat am Montag beraten und beschlossen."},
      {"PARIS, 3 mars (AFP) -", " Le gouvernement a présenté lundi son projet."},
      {"MADRID, 3 mar (EFE).-", " El gobierno presentó el lunes su proyecto."},
      {"(ANSA) - ROMA, 3 MAR -", " Il governo ha presentato lunedì il progetto."},
      {"МОСКВА, 3 мар - РИА Новости.", " Правительство внесло в Думу проект бюджета."},
      {"МОСКВА, 3 марта. /ТАСС/.", " Правительство внесло в Думу проект бюджета."},
      {"新华社北京3月3日电", " 国务院总理星期一主持召开会议并讲话。"},
      {"【東京共同】", "政府は月曜日、予算案を閣議決定し国会に提出した。"},
      {"(서울=연합뉴스) 홍길동 기자 =", " 정부는 월요일 예산안을 국회에 제출했다고 밝혔다."},
      {"القاهرة (رويترز) -", " قدمت الحكومة يوم الاثنين مشروع الموازنة إلى البرلمان."},
      {"Hohenlinde –", " Seit drei Wochen hält in Hohenlinde kein Zug mehr."}};
  for (const auto& [dateline, rest] : kCases) {
    EXPECT_THAT(ZonesOf(Story(std::string(dateline) + std::string(rest))),
                ElementsAre("dateline: " + std::string(dateline)));
  }
}

TEST(Zones, WhatIsNone) {
  for (std::string_view lead : {"London, which floods often, is to get a barrier - at last.",
                                "By Monday the river had fallen below the mark.",
                                "Copyright law will change next year, the minister said.",
                                "\"All rights reserved\" is a phrase that nobody reads.",
                                "Reporting by the river, our team saw the barrier close.",
                                "The band, 4 - 2 up at the time, left the field.",
                                "Sen. Olympia Snowe (R-ME) - the chair - said so on Friday.",
                                "NASA — the agency that flies it — would not comment.",
                                "About 300 people came: farmers, dockers and their families."}) {
    EXPECT_THAT(ZonesOf(Story(lead)), IsEmpty()) << lead;
  }
  EXPECT_THAT(
      ZonesOf("By Hook or by Crook\nHe won the match on Monday, as he had said he would.\n"),
      IsEmpty());
  EXPECT_THAT(ZonesOf("NASA - Launch delayed\nThe agency said on Monday that it would wait.\n"),
              IsEmpty());
}

TEST(Zones, ATextOfNothingElseHasNone) {
  EXPECT_THAT(ZonesOf("© 2026 Northwire\n###\n"), IsEmpty());
  EXPECT_THAT(ZonesOf(""), IsEmpty());
}

TEST(Zones, BodyTokensAreTheOthers) {
  BodyTokenizer tokenizer;
  const std::string text =
      Story("BRANNOCK, Feb 6 (Northwire) - A ferry sank in the harbour.") + "###";
  EXPECT_EQ(tokenizer.Tokenize(text).size(), 19u);
  EXPECT_EQ(tokenizer.all().size(), 23u);
  EXPECT_EQ(tokenizer.TokensOf(tokenizer.zones()[0]).size(), 4u);
}

void ExpectTwin(std::string_view text) {
  ZoneFinder finder;
  const std::span<const Zone> fast = finder.Find(text);
  ASSERT_THAT(oracle::FindZones(text), ::testing::ElementsAreArray(fast)) << text;
  uint64_t end = 0;
  for (const Zone& zone : fast) {
    ASSERT_TRUE(end <= zone.bytes.begin && zone.bytes.begin < zone.bytes.end) << text;
    end = zone.bytes.end;
  }
  ASSERT_LE(end, text.size());
}

std::vector<std::string> Pieces() {
  std::vector<std::string> pieces = {
      "\n",
      "\n",
      "\n",
      "\r\n",
      " ",
      " ",
      " ",
      " ",
      ", ",
      ", ",
      " - ",
      " - ",
      " -- ",
      "—",
      " – ",
      "(",
      ")",
      ")",
      "）",
      "（",
      "[",
      "]",
      "【",
      "】",
      "=",
      ":",
      ". ",
      ".",
      "/",
      "/",
      "।",
      "。",
      "\"",
      "@",
      "#",
      "LORRICK",
      "PORT LUMEN",
      "Berlin",
      "Jane",
      "Doe",
      "the",
      "river",
      "rose on Monday",
      "and",
      "de",
      "МОСКВА",
      "марта",
      "北京",
      "3月3日电",
      "记者",
      "東京",
      "서울",
      "기자",
      "القاهرة",
      "Feb 6",
      "3",
      "2026",
      "17.10.2026",
      "(AP)",
      "/ТАСС/",
      "n1",
      "kl",
      "www.x.example",
      "x@y.example",
      "\xff",
      "\xe2\x80",
      "\u00a0",
      "\v",
      "\f ",
      "ـ ",
      "A ferry ran aground off the head on Monday and was refloated on the tide."};
  for (const ZoneForm& form : ZoneForms()) {
    std::string opening;
    for (char c : std::string(form.openings) + "|") {
      if (c != '|') {
        opening += c;
      } else {
        pieces.push_back(std::exchange(opening, ""));
      }
    }
  }
  for (std::string_view agency : Agencies()) pieces.emplace_back(agency);
  return pieces;
}

TEST(Zones, AgreeWithTheTwin) {
  const std::vector<std::string> pieces = Pieces();
  Random random(7);
  for (int i = 0; i < 30'000; ++i) {
    std::string text;
    const uint64_t length = 1 + random.Below(40);
    for (uint64_t k = 0; k < length; ++k) {
      // Half of the pieces are of the first ones: what joins the others.
      const uint64_t of = random.Below(2) == 0 ? 70 : pieces.size();
      text += pieces[random.Below(of)];
    }
    ASSERT_NO_FATAL_FAILURE(ExpectTwin(text));
  }
}

TEST(Zones, AgreeWithTheTwinOnAnyBytes) {
  Random random(8);
  for (int i = 0; i < 3'000; ++i) {
    std::string text;
    const uint64_t length = random.Below(200);
    for (uint64_t k = 0; k < length; ++k) {
      text += random.Below(3) > 0 ? "\n(). -AaBy\xe3\x80\x90"[random.Below(13)]
                                  : static_cast<char>(random.Below(256));
    }
    ASSERT_NO_FATAL_FAILURE(ExpectTwin(text));
  }
}

TEST(Zones, LongHostileTexts) {
  ZoneFinder finder;
  for (std::string_view piece :
       {"(", ")", "A", "a ", "LORRICK - ", "\n", "a\n", "(Adds ", "()\n", "—", "About A\n",
        "Contact: a\n", "###\n", "x/\n", "\xff", "【", "3月3日"}) {
    std::string text;
    while (text.size() < 1'000'000) text += piece;
    finder.Find(text);
    finder.Find("Headline\n" + text + "\nThe end.");
  }
  const auto times = [](size_t count, std::string_view piece) {
    std::string text;
    while (count-- > 0) text += piece;
    return text;
  };
  const std::string blanks(1'000'000, ' ');
  EXPECT_EQ(finder.Find(times(50'000, "(updates x)") + blanks + "\nThe council met.").size(),
            50'000U);
  EXPECT_EQ(finder
                .Find("The council met.\nSecond line.\n" + blanks + "x." +
                      times(50'000, " (Reporting by A Smith.)"))
                .size(),
            50'000U);
}

}  // namespace
}  // namespace dittograph
