// Why two articles are what their relation says, in words. A and B are the earlier and the later
// one in input order.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "dittograph/result.h"
#include "io/write/display_words.h"

namespace dittograph {

// A word that stands for another one, both without punctuation.
using WordChange = std::pair<std::string, std::string>;

// Of two aligned texts: where one to three words that differ stand for as many.
std::vector<WordChange> WordChanges(const std::vector<WordPair>& pairs);

// "B is 3 hours later and keeps 62 % of A's word sequences"; "one number changed: 12 → 14".
std::string PairReason(const ArticlePair& pair, const std::vector<WordChange>& changes);

}  // namespace dittograph
