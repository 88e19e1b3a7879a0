// What FindPassages reports of a corpus, as the scores take it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/oracle/found_passages.h"

namespace dittograph::bench {

// The kinds that say that something is repeated, and those that say that it only looks so.
inline constexpr PassageKinds kRepeats = {PassageKind::kExact, PassageKind::kLight,
                                          PassageKind::kReworded};
inline constexpr PassageKinds kNotRepeats = {PassageKind::kTemplate, PassageKind::kBoilerplate};

// Matches and groups of these kinds. Of a group the occurrences that are listed.
StatusOr<std::vector<oracle::PassageReport>> ReportedPassages(const std::vector<std::string>& texts,
                                                              PassageOptions options,
                                                              const PassageKinds& kinds);

// "7/9 0.778", "–" where there is nothing to count.
std::string ShareText(size_t part, size_t whole);

// The id, the offsets and the first words of a passage.
std::string Describe(const oracle::Passage& passage, std::string_view id, std::string_view text,
                     uint64_t shown_chars = 60);

}  // namespace dittograph::bench
