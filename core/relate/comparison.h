// What two articles share and where they differ, in counts of words: the evidence for their
// relation. Words of zones (text/zones.h) and notes are left out of everything but the alignment
// itself.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "relate/article_words.h"
#include "relate/word_alignment.h"
#include "text/shared_run.h"

namespace dittograph {

// `a` has no more words than `b`, notes counted; without them it may have more.
struct Comparison {
  uint32_t words_a = 0;
  uint32_t words_b = 0;
  uint32_t equal = 0;    // words in the same order
  uint32_t in_runs = 0;  // of these, in runs of two or more: not by chance
  uint32_t longest_run = 0;
  // The same outside headlines.
  uint32_t body_a = 0;
  uint32_t body_b = 0;
  uint32_t equal_body = 0;
  // Equal words in runs of eight or more, and the smallest box around those runs.
  uint32_t in_long_runs = 0;
  TokenBox long_box;
  // Words of a in sentences of six words or more that b has as well, word for word.
  uint32_t in_kept_sentences = 0;
  uint32_t body_begin_a = 0;
  bool has_same_top = false;  // but for up to three words, such as UPDATE 1
  // With numbers: the same place, day and desk, or not.
  bool has_same_dateline = false;
  bool has_other_dateline = false;
  bool are_days_apart = false;  // by the datelines of one desk

  // Facts are numbers and names.
  struct Facts {
    uint32_t numbers = 0;
    uint32_t names = 0;
    uint32_t sum() const { return numbers + names; }
    void operator+=(const Facts& other) {
      numbers += other.numbers;
      names += other.names;
    }
  };
  Facts kept;
  Facts replaced;  // in slots: places with one to ten words on either side that differ
  uint32_t changed_numbers = 0;  // of these places, those with a number on either side
  Facts replaced_in_lead;        // of these, in the first sixty words of a
  // Slots outside the headline with other facts in up to six words; equal ones count once.
  uint32_t corrections = 0;
  // Words outside the headline that only one of the two has, not counting corrections.
  uint32_t other_changes = 0;
  // Words outside the headline in a row that only one of the two has.
  uint32_t longest_insertion = 0;
};

// Holds scratch memory: one for each thread.
class Comparer {
 public:
  // REQUIRES: a.size() <= b.size().
  Comparison Compare(const ArticleWords& a, const ArticleWords& b);

  // Of the last pair, whether the articles are about different things but for their long runs: a
  // third of the content words of a is outside them, and not a quarter of these in the rest of b
  // (or the reverse, where less is left of b).
  bool IsRestUnrelated();

 private:
  struct Gap {  // what is between two runs
    uint32_t a_begin, a_end, b_begin, b_end;
  };
  bool IsInsideNumber(const SharedRun& run) const;
  void CountRuns(Comparison& result);
  void CountGap(const Gap& gap, Comparison& result);
  void CountKeptSentences(Comparison& result) const;

  const ArticleWords* a_ = nullptr;
  const ArticleWords* b_ = nullptr;
  Tokenizer tokenizer_;
  WordAligner aligner_;
  std::span<const SharedRun> runs_;
  std::vector<uint64_t> corrections_;
  std::vector<uint64_t> rest_a_;
  std::vector<uint64_t> rest_b_;
};

// How many of the hashes both have. REQUIRES: both ascend without repeats.
uint32_t CountShared(std::span<const uint64_t> a, std::span<const uint64_t> b);

}  // namespace dittograph
