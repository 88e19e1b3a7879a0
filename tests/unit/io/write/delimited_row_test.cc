#include "io/write/delimited_row.h"

#include <gtest/gtest.h>

#include <string>

namespace dittograph {

TEST(DelimitedRow, CsvQuotesWhatNeedsIt) {
  DelimitedRow row(kCsvFormat);
  row.Text("plain").Text("a,b").Text("say \"yes\"").Text("two\nlines").Text("").Integer(7);
  EXPECT_EQ(row.Finish(), "plain,\"a,b\",\"say \"\"yes\"\"\",\"two\nlines\",,7\r\n");
}

TEST(DelimitedRow, TsvEscapesWhatNeedsIt) {
  DelimitedRow row(kTsvFormat);
  row.Text("a,\"b\"").Text("tab\there").Empty(2).Score(0.5);
  EXPECT_EQ(row.Finish(), "a,\"b\"\ttab\\there\t\t\t0.500000\n");
}

TEST(DelimitedRow, AFirstEmptyFieldCounts) {
  DelimitedRow row(kCsvFormat);
  row.Empty().Text("b");
  EXPECT_EQ(row.Finish(), ",b\r\n");
}

}  // namespace dittograph
