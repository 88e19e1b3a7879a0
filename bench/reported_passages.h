// What FindPassages reports of a corpus, as the scores take it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/oracle/found_passages.h"

namespace dittograph::bench {

// Matches and groups that say that something is repeated; templates and boilerplate do not. Of a
// group the occurrences that are listed.
StatusOr<std::vector<oracle::PassageReport>> ReportedPassages(const std::vector<std::string>& texts,
                                                              const PassageOptions& options);

// "7/9 0.778", "–" where there is nothing to count.
std::string ShareText(size_t part, size_t whole);

// The id, the offsets and the first words of a passage.
std::string Describe(const oracle::Passage& passage, std::string_view id, std::string_view text);

}  // namespace dittograph::bench
