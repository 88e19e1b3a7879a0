#include "text/blanks.h"

#include <gtest/gtest.h>

namespace dittograph {
namespace {

TEST(Blanks, AreTrimmedAtBothEnds) {
  EXPECT_EQ(Trimmed(" \t\v\fa b\f\v\t "), "a b");
  EXPECT_EQ(Trimmed(""), "");
  EXPECT_EQ(Trimmed(" \t"), "");
  EXPECT_EQ(Trimmed("\u00a0a\u3000"), "\u00a0a\u3000");
  EXPECT_EQ(Trimmed("a\n"), "a\n") << "of a line";
}

TEST(Blanks, SpacesOfOtherKindsAreSkipped) {
  EXPECT_EQ(SkipSpaces(" \u00a0\t\u3000a "), "a ");
  EXPECT_EQ(SkipSpaces("\va"), "\va");
  EXPECT_EQ(SkipSpaces("\xC2"), "\xC2");
  EXPECT_EQ(SkipSpaces("\u3000"), "");
}

}  // namespace
}  // namespace dittograph
