#include "engine/told_matches.h"

#include <gtest/gtest.h>

#include <cstddef>
#include <utility>
#include <vector>

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

}  // namespace
}  // namespace dittograph
