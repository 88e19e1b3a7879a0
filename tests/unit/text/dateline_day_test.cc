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
  EXPECT_EQ(Apart("NEW YORK, MARCH 13 - ", "RIO DE JANEIRO, March 30 - "), 17U);
}

TEST(DatelineDay, MonthsAreWordsBesideTheDay) {
  EXPECT_EQ(Apart("PARIS, 3 mars (AFP) - ", "LYON, 9 mars (AFP) - "), 6U);
  EXPECT_EQ(Apart("PARIS, 3 mars (AFP) - ", "LYON, 3 avril (AFP) - "), 28U);
  EXPECT_EQ(Apart("NEW YORK, 3 March (Agency) - ", "OSLO, March 4 (Agency) - "), 1U);
  EXPECT_EQ(Apart("Bad Berka, 3. März (dpa) - ", "Bonn, 9. März (dpa) - "), 6U);
  EXPECT_EQ(Apart("Bad Berka, 3. März (dpa) - ", "Bonn, 3. April (dpa) - "), 28U);
  EXPECT_EQ(Apart("МОСКВА, 3 мар - ", "КАЗАНЬ, 9 апр - "), 22U);
}

TEST(DatelineDay, DifferentMonthsMayFollowEachOther) {
  EXPECT_EQ(Apart("OSLO, March 31 - ", "OSLO, April 1 - "), 1U);
  EXPECT_EQ(Apart("OSLO, Feb 28 - ", "OSLO, March 1 - "), 1U);
  EXPECT_EQ(Apart("OSLO, March 31 - ", "OSLO, April 2 - "), 2U);
  EXPECT_EQ(Apart("OSLO, March 27 - ", "OSLO, April 1 - "), 2U);
}

TEST(DatelineDay, WhatIsNotKnownIsNotApart) {
  EXPECT_EQ(Apart("OSLO - ", "OSLO, April 1 - "), 0U);
  EXPECT_EQ(Apart("OSLO, 3 - ", "OSLO, 9 - "), 0U) << "no month";
  EXPECT_EQ(Apart("OSLO, 1999 (Agency) - ", "OSLO, April 9 - "), 0U) << "a year is no day";
  EXPECT_EQ(Apart("", ""), 0U);
}

TEST(DatelineDay, ADeskHasTheSameWordsBesideTheDate) {
  EXPECT_TRUE(AreOfOneDesk("OSLO, March 3 (Agency) - ", "OSLO, March 9 (Agency) - "));
  EXPECT_TRUE(AreOfOneDesk("OSLO, March 3 (Agency) - ", "OSLO, April 9 (Agency) - "));
  EXPECT_FALSE(AreOfOneDesk("OSLO, March 3 (Agency) - ", "BERGEN, March 9 (Agency) - "));
  EXPECT_FALSE(AreOfOneDesk("OSLO, March 3 (Agency) - ", "OSLO, March 9 (Press) - "));
  EXPECT_FALSE(AreOfOneDesk("NEW YORK, March 3 - ", "YORK, March 3 - "));
  EXPECT_FALSE(AreOfOneDesk("OSLO - ", "OSLO - "));
}

}  // namespace
}  // namespace dittograph
