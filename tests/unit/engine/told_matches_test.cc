#include "engine/told_matches.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <utility>
#include <vector>

#include "support/random.h"

namespace dittograph {
namespace {

OccurrenceGroup GroupOf(std::vector<Occurrence> occurrences,
                        PassageKind kind = PassageKind::kExact) {
  OccurrenceGroup group;
  group.kind = kind;
  group.occurrences = std::move(occurrences);
  return group;
}

// Whether the match is left out beside a group of 20 words in four articles, of which three are
// listed.
bool IsLeftOut(const OccurrenceGroup& match, PassageKind kind = PassageKind::kExact) {
  std::vector<OccurrenceGroup> groups = {
      GroupOf({{1, 10, 30}, {2, 50, 70}, {5, 0, 20}, {6, 0, 20}}, kind), match};
  DropTold(groups, 3);
  return groups.size() == 1;
}

TEST(ToldMatches, LieInTwoOccurrences) {
  EXPECT_TRUE(IsLeftOut(GroupOf({{1, 10, 30}, {2, 50, 70}})));
  EXPECT_TRUE(IsLeftOut(GroupOf({{1, 11, 28}, {5, 1, 18}})));
  EXPECT_FALSE(IsLeftOut(GroupOf({{1, 9, 28}, {5, 1, 18}})));
  EXPECT_FALSE(IsLeftOut(GroupOf({{1, 11, 28}, {5, 1, 21}})));
  EXPECT_FALSE(IsLeftOut(GroupOf({{1, 10, 18}, {1, 20, 28}})));
  EXPECT_FALSE(IsLeftOut(GroupOf({{1, 11, 28}, {3, 1, 18}})));
}

TEST(ToldMatches, AreListed) { EXPECT_FALSE(IsLeftOut(GroupOf({{1, 10, 30}, {6, 0, 20}}))); }

TEST(ToldMatches, AreNoMoreAlikeThanTheGroup) {
  const std::vector<Occurrence> places = {{1, 10, 30}, {2, 50, 70}};
  EXPECT_TRUE(IsLeftOut(GroupOf(places, PassageKind::kReworded)));
  EXPECT_TRUE(IsLeftOut(GroupOf(places, PassageKind::kReworded), PassageKind::kReworded));
  EXPECT_FALSE(IsLeftOut(GroupOf(places, PassageKind::kExact), PassageKind::kReworded));
  // Templates are not reported unless they are asked for.
  EXPECT_FALSE(IsLeftOut(GroupOf(places, PassageKind::kBoilerplate), PassageKind::kTemplate));
  EXPECT_TRUE(IsLeftOut(GroupOf(places, PassageKind::kTemplate), PassageKind::kTemplate));
}

TEST(ToldGroups, LieInALargerOne) {
  EXPECT_TRUE(IsLeftOut(GroupOf({{1, 10, 30}, {2, 51, 70}, {5, 0, 19}})));
  EXPECT_FALSE(IsLeftOut(GroupOf({{1, 10, 30}, {2, 50, 70}, {6, 0, 20}}))) << "not listed";
  EXPECT_FALSE(IsLeftOut(GroupOf({{1, 10, 30}, {2, 50, 70}, {5, 0, 20}, {7, 0, 20}})));
  EXPECT_FALSE(IsLeftOut(GroupOf({{1, 10, 18}, {1, 20, 28}, {2, 50, 70}})));
  OccurrenceGroup back_to_back = GroupOf({{1, 10, 30}, {2, 50, 70}, {5, 0, 20}});
  back_to_back.period = 20;
  EXPECT_FALSE(IsLeftOut(back_to_back));
}

TEST(ToldGroups, OfTwoThatAreOneTheFirstStays) {
  const OccurrenceGroup group = GroupOf({{1, 0, 20}, {2, 0, 20}, {3, 0, 20}});
  std::vector<OccurrenceGroup> groups = {group, group};
  DropTold(groups, 3);
  EXPECT_EQ(groups.size(), 1U);
}

// The slow twin, of groups of one kind that are listed whole: every group beside every other one.
bool IsTold(const std::vector<OccurrenceGroup>& groups, size_t number) {
  const auto holds = [](const OccurrenceGroup& group, const OccurrenceGroup& told) {
    size_t next = 0;
    return std::all_of(told.occurrences.begin(), told.occurrences.end(), [&](const Occurrence& at) {
      const auto contains = [&](const Occurrence& outer) {
        return outer.article == at.article && outer.begin <= at.begin && at.end <= outer.end;
      };
      while (next < group.occurrences.size() && !contains(group.occurrences[next])) ++next;
      return next++ < group.occurrences.size();
    });
  };
  for (size_t k = 0; k < groups.size(); ++k) {
    const size_t size = groups[k].occurrences.size();
    const size_t size_told = groups[number].occurrences.size();
    const bool is_larger = size > size_told || (size == size_told && k < number);
    if (is_larger && !groups[k].is_match() && holds(groups[k], groups[number])) return true;
  }
  return false;
}

TEST(ToldGroups, AgreeWithTheTwin) {
  Random random(7);
  for (int round = 0; round < 2000; ++round) {
    std::vector<OccurrenceGroup> groups(2 + random.Below(12));
    for (OccurrenceGroup& group : groups) {
      for (uint32_t article = 0; article < 3; ++article) {
        uint32_t begin = static_cast<uint32_t>(random.Below(12));
        uint32_t end = 0;
        while (begin < 30 && random.Below(4) > 0) {
          end = std::max(end, begin) + 1 + static_cast<uint32_t>(random.Below(15));
          group.occurrences.push_back({article, begin, end});
          begin += 1 + static_cast<uint32_t>(random.Below(12));
        }
      }
      while (group.occurrences.size() < 2) {
        group.occurrences.push_back({3 + static_cast<uint32_t>(group.occurrences.size()), 0, 5});
      }
    }
    std::stable_sort(groups.begin(), groups.end(), [](const auto& x, const auto& y) {
      const Occurrence& first = x.occurrences[0];
      const Occurrence& other = y.occurrences[0];
      return std::tie(first.article, first.begin) < std::tie(other.article, other.begin);
    });
    size_t num_left = 0;
    for (size_t k = 0; k < groups.size(); ++k) num_left += IsTold(groups, k) ? 0 : 1;
    DropTold(groups, SIZE_MAX);
    ASSERT_EQ(groups.size(), num_left) << "round " << round;
  }
}

TEST(ToldGroups, ManyInsideOneLongOccurrence) {
  constexpr uint32_t kCount = 200'000;
  std::vector<OccurrenceGroup> groups = {
      GroupOf({{1, 0, 20 * kCount}, {2, 0, 20 * kCount}, {3, 0, 20 * kCount}})};
  for (uint32_t k = 0; k < kCount; ++k) {
    groups.push_back(GroupOf({{1, 20 * k, 20 * k + 20}, {4, 20 * k, 20 * k + 20}}));
    groups.push_back(GroupOf({{1, 20 * k, 20 * k + 19},
                              {2, 20 * k, 20 * k + 19},
                              {3, 20 * k, 20 * k + 19},
                              {5, 20 * k, 20 * k + 19}}));
  }
  const size_t num_groups = groups.size();
  DropTold(groups, 100);
  EXPECT_EQ(groups.size(), num_groups);
}

}  // namespace
}  // namespace dittograph
