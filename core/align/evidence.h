// The rule that says whether two aligned passages are one statement made twice.
//
// Evidence. Of the weight of the two passages, s is the share that both have, by stems and with
// order left out (BagScore), and o the share that both have in the same order (the alignment); n is
// their length, both together, in words. The evidence is (s + o/2 - c) n words, and must reach 16
// (strictness loose 5, strict 24); c is 0.36 inside an article and 0.2 across two. So the shorter
// the passages the more they must share: inside one, and without any order, 0.89 at 15 words, 0.68
// at 25, 0.52 at 50; across, 0.16 less. Unrelated paragraphs of one article have s below 0.4, those
// about one thing 0.4 to 0.55, and both have o near 0.15; two articles that are not about one thing
// have next to nothing. (How little a stretch may share that is still taken in: word_bag.h.)
//
// Forms. A form filled in twice is not a statement made twice, however much it shares:
//  - a list: half of the words of a side are names, numbers and single capitals (squads, prices),
//    and o is below 3/4: a list that is given again in its order is a repeat;
//  - other facts (align/facts.h): each side has a number in place of the other's, more than once
//    for every 30 words (so not at all below 30 words), or a name likewise, unless there are 25
//    words or more and three names and numbers that both have for each such name; from 25 words on,
//    one such number or name is none where three quarters of the words are equal in order; or both
//    a number and a name of another's, and not one of either that both have.
//    Inside an article also where one side has two figures that the other has not, and one more for
//    every 30 words, and they are more than the numbers that both have, and a quarter of what both
//    have is in another order; and a number next to an end of the passage counts, where the other
//    side has another one there: what a form is filled in with is what a cut leaves out;
//  - what introduces a list, inside an article: below 50 words, where half of the 16 words behind
//    either side are names and numbers and a quarter are numbers ("prices were as follows");
//  - a frame: what the two share stands a third time near by;
//  - two parallel neighbours: fewer than 16 words apart, two sentences of one frame are set against
//    each other (put and call, common and preferred), unless s is 0.9, or 0.6 from 25 words on.
// A run of min_words equal words that is half of the passage is a repeat by itself, unless half of
// the words are numbers and single capitals, or, inside an article, it is filled in with other
// numbers twice or more (and once more for every 30 words), or introduces a list.
#pragma once

#include <cstdint>
#include <vector>

#include "align/facts.h"
#include "align/word_bag.h"
#include "align/words.h"
#include "dittograph/options.h"
#include "text/shared_run.h"
#include "text/vocabulary.h"

namespace dittograph {

enum class Verdict : uint8_t { kNo, kRepeat, kTemplate };

// Two passages, of one article or of two, that may be a repeat.
struct Passage {
  TokenBox box;
  BagScore bag;
  std::vector<SharedRun> runs;  // the equal words in the same order
  int64_t in_order = 0;         // their weight, on one side
  bool is_across = false;       // of two articles, which `words` has one behind the other
  Verdict verdict = Verdict::kNo;
};

// o of the comment above is 3/4 or more.
bool IsInOrder(const Passage& passage);

// In 1/64 words.
int64_t Evidence(const Words& words, const Passage& passage);
int64_t RequiredEvidence(Strictness strictness);

// Holds scratch memory: one for each thread.
class Judge {
 public:
  Verdict Decide(const Words& words, const Passage& passage, const PassageOptions& options);

 private:
  FactCounts CountFacts(const Words& words, const Passage& passage);
  bool StandsAThirdTime(const Words& words, const TokenBox& box);

  FactCounter facts_;
  Vocabulary vocabulary_;
  std::vector<uint8_t> shared_;      // by id, all 0 between calls
  std::vector<uint32_t> in_window_;  // by id, all 0 between calls
};

}  // namespace dittograph
