// Days of datelines, in the orders and languages in which they are written.

#include "text/dateline_day.h"

#include <gtest/gtest.h>

#include <string_view>

#include "text/tokens.h"

namespace dittograph {
namespace {

DatelineDay Day(std::string_view dateline) {
  Tokenizer tokenizer;
  return DayOf(dateline, tokenizer.Tokenize(dateline));
}

uint32_t Apart(std::string_view a, std::string_view b) {
  const uint32_t days = DaysApart(Day(a), Day(b));
  EXPECT_EQ(DaysApart(Day(b), Day(a)), days);
  return days;
}

bool AreOfOneDesk(std::string_view a, std::string_view b) { return AreOfOneDesk(Day(a), Day(b)); }

TEST(DatelineDay, DaysOfOneMonthAreCounted) {
  EXPECT_EQ(Apart("OSLO, March 3 (Agency) - ", "OSLO, March 5 (Agency) - "), 2U);
  EXPECT_EQ(Apart("OSLO, March 3 (Agency) - ", "OSLO, March 3 (Agency) - "), 0U);
  EXPECT_EQ(Apart("OSLO, March 03 (Agency) - ", "OSLO, March 12 (Agency) - "), 9U);
  EXPECT_EQ(Apart("NEW YORK, MARCH 5 - ", "RIO DE JANEIRO, March 18 - "), 13U);
}

TEST(DatelineDay, MonthsAreWordsBesideTheDay) {
  EXPECT_EQ(Apart("PARIS, 3 mars (AFP) - ", "LYON, 9 mars (AFP) - "), 6U);
  EXPECT_EQ(Apart("PARIS, 3 mars (AFP) - ", "LYON, 3 avril (AFP) - "), 28U);
  EXPECT_EQ(Apart("NEW YORK, 3 March (Agency) - ", "OSLO, March 4 (Agency) - "), 1U);
  EXPECT_EQ(Apart("Bad Berka, 3. März (dpa) - ", "Bonn, 9. März (dpa) - "), 6U);
  EXPECT_EQ(Apart("Bad Berka, 3. März (dpa) - ", "Bonn, 3. April (dpa) - "), 28U);
  EXPECT_EQ(Apart("МОСКВА, 3 мар - ", "КАЗАНЬ, 9 апр - "), 22U);
  EXPECT_EQ(Apart("3 March, OSLO - ", "9 March, OSLO - "), 6U);
  EXPECT_EQ(Apart("OSLO, March\u00a03 - ", "OSLO, March\u00a09 - "), 6U);
}

TEST(DatelineDay, MonthsMayBeShortened) {
  EXPECT_EQ(Apart("OSLO, Mar. 3 - ", "OSLO, March 3 - "), 0U);
  EXPECT_EQ(Apart("OSLO, Sept 3 - ", "OSLO, September 5 - "), 2U);
  EXPECT_EQ(Apart("МОСКВА, 3 мар - ", "МОСКВА, 4 марта - "), 1U);
  EXPECT_EQ(Apart("OSLO, June 3 - ", "OSLO, July 3 - "), 28U);
}

// Each of the second is the day after the first.
TEST(DatelineDay, TheTurnOfAMonthIsADay) {
  const char* const datelines[][2] = {
      {"OSLO, March 31 - ", "OSLO, April 1 - "},
      {"OSLO, Feb 28 - ", "OSLO, March 1 - "},
      {"NEW YORK 31 March (AP) - ", "NEW YORK 1 April (AP) - "},
      {"Buenos Aires 31 mar (EFE) - ", "Buenos Aires 1 abr (EFE) - "},
      {"PARIS, le 31 mars (AFP) - ", "PARIS, le 1 avril (AFP) - "},
      {"BAD BERKA, den 31. März (dpa) - ", "BAD BERKA, den 1. April (dpa) - "},
      {"LISBOA, 31 de março - ", "LISBOA, 1 de abril - "},
      {"OSLO, March 31 Reuter - ", "OSLO, April 1 Reuter - "},
      {"مكة المكرمة 29 رمضان", "مكة المكرمة 1 شوال"},
      {"HÀ NỘI, 31 tháng 3 - ", "HÀ NỘI, 1 tháng 4 - "},
  };
  for (const auto& [last, first] : datelines) EXPECT_EQ(Apart(last, first), 1U) << last;
  EXPECT_EQ(Apart("OSLO, March 31 - ", "OSLO, April 2 - "), 2U);
  EXPECT_EQ(Apart("OSLO, March 27 - ", "OSLO, April 1 - "), 2U) << "it may be February";
}

TEST(DatelineDay, WhatIsNotKnownIsNotApart) {
  EXPECT_EQ(Apart("OSLO - ", "OSLO, April 1 - "), 0U);
  EXPECT_EQ(Apart("OSLO, 3 - ", "OSLO, 9 - "), 0U) << "no month";
  EXPECT_EQ(Apart("OSLO 3 - ", "OSLO 9 - "), 0U) << "no month but the place";
  EXPECT_EQ(Apart("NEW YORK, 3 - ", "BAD BERKA, 9 - "), 0U) << "no month before a comma";
  EXPECT_EQ(Apart("OSLO, April 45 (Agency) - ", "OSLO, April 9 - "), 0U) << "no day";
  EXPECT_EQ(Apart("OSLO, 1999 (Agency) - ", "OSLO, April 9 - "), 0U) << "a year is no day";
  EXPECT_EQ(Apart("OSLO, April 0 - ", "OSLO, April 9 - "), 0U);
  EXPECT_EQ(Apart("新华社北京3月3日电", "新华社北京3月9日电"), 0U);
  EXPECT_EQ(Apart("新华社北京12月31日电", "新华社北京1月1日电"), 0U);
  EXPECT_EQ(Apart("", ""), 0U);
}

TEST(DatelineDay, ADeskHasTheSameWordsBesideTheDate) {
  EXPECT_TRUE(AreOfOneDesk("OSLO, March 3 (Agency) - ", "OSLO, March 9 (Agency) - "));
  EXPECT_TRUE(AreOfOneDesk("OSLO, March 3 (Agency) - ", "OSLO, April 9 (Agency) - "));
  EXPECT_FALSE(AreOfOneDesk("OSLO, March 3 (Agency) - ", "BERGEN, March 9 (Agency) - "));
  EXPECT_FALSE(AreOfOneDesk("OSLO, March 3 (Agency) - ", "OSLO, March 9 (Press) - "));
  EXPECT_FALSE(AreOfOneDesk("NEW YORK, March 3 - ", "YORK, March 3 - "));
  EXPECT_FALSE(AreOfOneDesk("OSLO, March 3 April - ", "OSLO, May 3 June - "));
  EXPECT_FALSE(AreOfOneDesk("OSLO - ", "OSLO - "));
}

}  // namespace
}  // namespace dittograph
