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

bool AreApart(std::string_view a, std::string_view b) {
  const bool result = AreDaysApart(Day(a), Day(b));
  EXPECT_EQ(AreDaysApart(Day(b), Day(a)), result);
  return result;
}

bool AreOfOneDesk(std::string_view a, std::string_view b) { return AreOfOneDesk(Day(a), Day(b)); }

TEST(DatelineDay, TwoDaysAreApart) {
  EXPECT_TRUE(AreApart("OSLO, March 3 (Agency) - ", "OSLO, March 5 (Agency) - "));
  EXPECT_FALSE(AreApart("OSLO, March 3 (Agency) - ", "OSLO, March 4 (Agency) - "));
  EXPECT_FALSE(AreApart("OSLO, March 3 (Agency) - ", "OSLO, March 3 (Agency) - "));
  EXPECT_TRUE(AreApart("NEW YORK, MARCH 13 - ", "RIO DE JANEIRO, March 30 - "));
}

TEST(DatelineDay, MonthsAreWordsBesideTheDay) {
  EXPECT_TRUE(AreApart("OSLO, March 3 (Agency) - ", "OSLO, April 3 (Agency) - "));
  EXPECT_TRUE(AreApart("PARIS, 3 mars (AFP) - ", "LYON, 3 avril (AFP) - "));
  EXPECT_FALSE(AreApart("NEW YORK, 3 March (Agency) - ", "OSLO, March 4 (Agency) - "));
  EXPECT_TRUE(AreApart("Bad Berka, 3. März (dpa) - ", "Bonn, 9. März (dpa) - "));
  EXPECT_TRUE(AreApart("Bad Berka, 3. März (dpa) - ", "Bonn, 3. April (dpa) - "));
  EXPECT_TRUE(AreApart("МОСКВА, 3 мар - ", "КАЗАНЬ, 9 апр - "));
}

TEST(DatelineDay, TheLastDaysOfAMonthAreNearTheFirstOfAnother) {
  EXPECT_FALSE(AreApart("OSLO, March 31 - ", "OSLO, April 1 - "));
  EXPECT_FALSE(AreApart("OSLO, Feb 28 - ", "OSLO, March 1 - "));
  EXPECT_TRUE(AreApart("OSLO, March 31 - ", "OSLO, April 2 - "));
  EXPECT_TRUE(AreApart("OSLO, March 27 - ", "OSLO, April 1 - "));
}

TEST(DatelineDay, WhatIsNotKnownIsNotApart) {
  EXPECT_FALSE(AreApart("OSLO - ", "OSLO, April 1 - "));
  EXPECT_FALSE(AreApart("OSLO, 3 - ", "OSLO, 9 - ")) << "no month";
  EXPECT_FALSE(AreApart("OSLO, 1999 (Agency) - ", "OSLO, April 9 - ")) << "a year is no day";
  EXPECT_FALSE(AreApart("", ""));
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
