// What of a change is shown.

#include "io/write/passage_text.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace dittograph {
namespace {

std::string NumberAround(std::string_view text, std::string_view changed) {
  const uint64_t begin = text.find(changed);
  const Span span =
      ChangedSpan(text, {begin, begin + changed.size()}, PassageChange::Kind::kNumber);
  return std::string(text.substr(span.begin, span.end - span.begin));
}

TEST(PassageText, NumbersAreWhole) {
  EXPECT_EQ(NumberAround("cost 1,234.50, she said", "234"), "1,234.50");
  EXPECT_EQ(NumberAround("in 2026.", "2026"), "2026");
  EXPECT_EQ(NumberAround("1.", "1"), "1");
  EXPECT_EQ(NumberAround("نحو ١.٥٠٠ شخص", "٥٠٠"), "١.٥٠٠");
  EXPECT_EQ(NumberAround("نحو ١٬٥٠٠٫٢ شخص", "١"), "١٬٥٠٠٫٢");
}

TEST(PassageText, AnyBytes) {
  EXPECT_EQ(NumberAround("1\x80"
                         "2",
                         "2"),
            "2");
  EXPECT_EQ(NumberAround("\xD9.3", "3"), "3");
  EXPECT_EQ(NumberAround("4.\xD9", "4"), "4");
}

}  // namespace
}  // namespace dittograph
