// How many labelled passages are found, and how many reported ones are right: one by one, where
// plagdet.h counts characters.
//
// A label is found if a reported pair covers half of its characters or more on either side. What is
// reported is right if the labels that it overlaps on both sides cover, together, half of its own
// characters or more on either side: a match over three labelled paragraphs is right, one that
// drags in as much again is not.
//
// A report is two occurrences or more of one passage. To find labels it stands for all pairs of
// them. To be right it makes as many claims as it has occurrences less one, each being that the
// occurrence is a repeat of an earlier one: right if right pairs join the two, directly or through
// other occurrences, so that a group of which one is wrong has one wrong claim.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "tests/oracle/passage_pair.h"

namespace dittograph::oracle {

// Occurrences in their order: article, then position.
using PassageReport = std::vector<Passage>;

std::vector<PassagePair> PairsOf(std::span<const PassageReport> reports);

// The pairs that do not lie, both sides, in another one: a passage that four articles have and the
// longer one that two of them have are two reports, but of the two articles the longer says it all.
// Of equal pairs the first.
std::vector<PassagePair> WidestPairs(std::span<const PassagePair> pairs);

bool IsFoundBy(const PassagePair& label, const PassagePair& reported);

// For each label whether it is found.
std::vector<bool> FindLabels(std::span<const PassagePair> labels,
                             std::span<const PassagePair> reported);

// That occurrence `later` of the report repeats one before it: one in the same article if there is
// one, else any.
struct PassageClaim {
  size_t report = 0;
  size_t later = 0;
  bool is_within = false;
  bool is_right = false;
};
std::vector<PassageClaim> JudgeClaims(std::span<const PassageReport> reports,
                                      std::span<const PassagePair> labels);

}  // namespace dittograph::oracle
