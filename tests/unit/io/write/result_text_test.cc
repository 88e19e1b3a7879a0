#include "io/write/result_text.h"

#include <gtest/gtest.h>

#include "io/read/timestamp.h"

namespace dittograph {
namespace {

TEST(ResultText, TimesAreWrittenAsTheyAreRead) {
  EXPECT_EQ(FormatTime(0), "1970-01-01T00:00:00Z");
  EXPECT_EQ(FormatTime(-1), "1969-12-31T23:59:59Z");
  EXPECT_EQ(FormatTime(951'782'400), "2000-02-29T00:00:00Z");
  EXPECT_EQ(FormatTime(int64_t{1} << 61).back(), 'Z');
  EXPECT_EQ(FormatTime(-(int64_t{1} << 61)).front(), '-');
  for (int64_t time = -40'000'000'000; time < 200'000'000'000; time += 12'345'677) {
    ASSERT_EQ(ParseTimestamp(FormatTime(time)), time) << FormatTime(time);
  }
}

}  // namespace
}  // namespace dittograph
