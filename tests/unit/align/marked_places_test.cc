// The places of marked words, against the same one by one.

#include "align/marked_places.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

TEST(MarkedPlaces, AreThoseThatOneByOneAreMarked) {
  constexpr uint32_t kSize = 100;
  Random random(17);
  std::vector<uint32_t> marks(kSize);
  for (uint32_t& mark : marks) mark = static_cast<uint32_t>(random.Below(3));
  std::vector<uint32_t> ids;
  for (uint32_t i = 0; i < kSize; ++i) ids.push_back(static_cast<uint32_t>(random.Below(kSize)));
  std::vector<uint32_t> places;
  for (uint32_t begin = 0; begin <= kSize; ++begin) {
    for (uint32_t end = begin; end <= kSize; ++end) {
      std::vector<uint32_t> expected;
      for (uint32_t i = begin; i < end; ++i) {
        if (marks[ids[i]] != 0) expected.push_back(i);
      }
      const size_t count = FindMarkedPlaces(ids.data(), marks, begin, end, places);
      ASSERT_LE(count, places.size());
      EXPECT_EQ(std::vector<uint32_t>(places.begin(), places.begin() + count), expected);
    }
  }
}

}  // namespace
}  // namespace dittograph
