#include "io/read/timestamp.h"

#include <gtest/gtest.h>

namespace dittograph {
namespace {

constexpr int64_t kUnknown = ArticleMetadata::kUnknownTime;

TEST(Timestamp, WhatNewsFormatsWrite) {
  constexpr int64_t kTime = 1'795'370'709;  // 2026-11-22 18:05:09 UTC
  for (const char* text :
       {"2026-11-22T18:05:09Z", "2026-11-22T19:05:09+01:00", "2026-11-22T19:05:09.250+0100",
        "20261122T180509Z", "20261122T130509-0500", "2026-11-22 18:05:09", "1795370709",
        "1795370709123", " 2026-11-22T18:05:09z "}) {
    EXPECT_EQ(ParseTimestamp(text), kTime) << text;
  }
  EXPECT_EQ(ParseTimestamp("2026-11-22T18:05Z"), kTime - 9);
  EXPECT_EQ(ParseTimestamp("1970-01-01"), 0);
  EXPECT_EQ(ParseTimestamp("19691231T235959Z"), -1);
  EXPECT_EQ(ParseTimestamp("2024-02-29"), 19'782 * int64_t{86'400});
}

TEST(Timestamp, WhatIsNoTimeIsUnknown) {
  for (const char* text :
       {"", "yesterday", "2026", "2026-13-01", "2026-02-29", "20261301", "2026-11-22T",
        "2026-11-22T25:00Z", "2026-11-22T18:05:09+1", "2026-11-22X", "12345"}) {
    EXPECT_EQ(ParseTimestamp(text), kUnknown) << text;
  }
}

}  // namespace
}  // namespace dittograph
