// What an ignore list leaves out, by comparing lists of words: every result with every entry. For
// tests.
#pragma once

#include <string>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/oracle/passage_rules.h"

namespace dittograph::oracle {

using IgnoreEntry = std::vector<std::string>;  // texts, or ids

bool CoversPassages(const std::vector<IgnoreEntry>& entries, const std::vector<std::string>& texts);
bool CoversArticles(const std::vector<IgnoreEntry>& entries, const std::vector<std::string>& ids);

// The texts of all places of each result of `found`, in its order. `everything` is what is found
// with all occurrences listed; of a group of `found` that lists fewer it must have the same group.
std::vector<std::vector<std::string>> PlacesOf(const std::vector<VectorSource::Item>& items,
                                               const PassageSink& found,
                                               const PassageSink& everything);

// What is left of results that were found without a list, and how many are not.
PassageSink WithoutIgnored(const PassageSink& found,
                           const std::vector<std::vector<std::string>>& places,
                           const std::vector<IgnoreEntry>& entries);

}  // namespace dittograph::oracle
