// The equal words of two whole articles in the same order.
//
// Where the articles part for a few words, the nearest place where four words are equal again ends
// the gap. Else runs of words that occur once in either article split the rest into smaller boxes,
// where more words occur once (Heckel 1978, "A technique for isolating differences between files").
// A small box gets a longest common subsequence that prefers long runs to scattered words. What is
// left of a large box is not aligned: there the articles share no two words that they have once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "text/shared_run.h"

namespace dittograph {

// Holds scratch memory: one for each thread.
class WordAligner {
 public:
  // Ascending and disjoint on both sides; no two runs touch on both. The same pairs of words
  // whichever article comes first. Time and memory are linear in the number of words. Valid until
  // the next call. REQUIRES: fewer than 2^31 words in each.
  std::span<const SharedRun> Align(std::span<const uint64_t> a, std::span<const uint64_t> b);

 private:
  struct Task {
    TokenBox box;
    uint32_t depth;
  };
  // A shingle of b, its hash to 32 bits.
  struct Slot {
    uint32_t tag = 0;
    uint32_t b = 0;  // where it begins, plus 1; 0 for no shingle
    uint32_t count_b = 0;
    uint32_t count_a = 0;
  };

  void AlignBox(Task task);
  TokenBox TrimEnds(TokenBox box);
  TokenBox FollowNearby(TokenBox box, uint32_t depth);
  void FindAnchors(const TokenBox& box, uint32_t width);
  uint64_t HashAt(std::span<const uint64_t> words, uint32_t i, uint32_t width) const;
  Slot& SlotOf(uint64_t hash);
  void KeepAscending();
  void SplitAtAnchors(const Task& task, uint32_t width);
  void ListMatchable(const TokenBox& box);
  void AlignSmallBox(const TokenBox& box);
  void SortAndJoin();

  std::span<const uint64_t> a_;
  std::span<const uint64_t> b_;
  std::vector<Task> tasks_;
  std::vector<SharedRun> runs_;
  std::vector<Slot> slots_;
  std::vector<std::pair<uint32_t, Slot*>> found_;
  std::vector<SharedRun> anchors_;
  std::vector<uint32_t> piles_;
  std::vector<uint32_t> before_;
  std::vector<uint32_t> rows_;
  std::vector<uint32_t> columns_;
  std::vector<int32_t> cells_;
  std::vector<uint8_t> trace_;
};

}  // namespace dittograph
