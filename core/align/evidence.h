// The rule that says whether two aligned passages are one statement made twice.
//
// Score. s is the share of the two passages' weight that both have, order left out (BagScore); n is
// their length, both together, in words. The evidence is (s - 1/2) n: what they share beyond half.
// It must reach 7.5 words (strictness loose 5, strict 10). So the shorter the passages the more
// they must share: 0.75 at 15 words, 0.65 at 25, 0.59 at 40. Unrelated paragraphs of one article
// share 0.1 to 0.4 of their weight, and paragraphs about one thing 0.4 to 0.55.
//
// Forms. A form filled in twice is not a statement made twice, however much it shares:
//  - a list: more than half of the words are names and numbers (squads, fixtures, prices);
//  - other facts: of three or more names and numbers on either side, less than half are shared;
//  - a frame: what the two share stands a third time near by, and they differ from each other.
// Passages that are equal word for word are repeats unless they are lists.
#pragma once

#include <cstdint>
#include <vector>

#include "align/word_bag.h"
#include "align/words.h"
#include "dittograph/options.h"
#include "text/shared_run.h"

namespace dittograph {

// Two passages of one article that may be a repeat.
struct Passage {
  TokenBox box;
  BagScore bag;
  std::vector<SharedRun> runs;  // the equal words in the same order
};

// (s - 1/2) n, in 1/64 words.
int64_t Evidence(const Words& words, const Passage& passage);
int64_t RequiredEvidence(Strictness strictness);

// Holds scratch memory: one for each thread.
class Judge {
 public:
  bool IsRepeat(const Words& words, const Passage& passage, const PassageOptions& options);

 private:
  bool StandsAThirdTime(const Words& words, const TokenBox& box);

  std::vector<uint8_t> shared_;      // by id, all 0 between calls
  std::vector<uint32_t> in_window_;  // by id, all 0 between calls
};

}  // namespace dittograph
