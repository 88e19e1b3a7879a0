// What the alignment knows of an article's words: which are equal, how much each says, which are
// numbers and names.
//
// The weight of a word is its rarity in the article alone, so that a match does not depend on what
// else is in the input: 1.5 for a word that occurs once or twice, in inverse proportion to its
// count from there (so the frame of a form that is filled in four times weighs half of what is
// filled in), and half of it where it has no more than three letters (in any language the short
// words are the common ones). Weights are integers, kWeightOne to a word.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/word_flags.h"

namespace dittograph {

inline constexpr int32_t kWeightOne = 16;

// Holds scratch memory: one for each thread.
class Words {
 public:
  // Refers to all but the counts. `num_ids`: above every id, or 0: equal words have equal ids, and
  // no more is known of them. `counts`: by stem, how often it occurs.
  void Assign(std::span<const uint32_t> ids, size_t num_ids, std::span<const uint32_t> stems,
              std::span<const uint32_t> counts, std::span<const uint8_t> flags);
  // Every word is its own stem.
  void Assign(std::span<const uint32_t> ids, std::span<const uint32_t> counts,
              std::span<const uint8_t> flags) {
    Assign(ids, counts.size(), ids, counts, flags);
  }

  uint32_t size() const { return static_cast<uint32_t>(ids_.size()); }
  size_t num_ids() const { return num_ids_; }
  std::span<const uint32_t> ids() const { return ids_; }
  // Words of one stem share it (text/corpus_word.h): what counts where order does not.
  std::span<const uint32_t> stems() const { return stems_; }
  size_t num_stems() const { return num_stems_; }
  std::span<const int32_t> weights() const { return weights_; }
  // By place, one more than words: the weight of all before it.
  std::span<const uint32_t> sums() const { return sums_; }
  std::span<const uint8_t> flags() const { return flags_; }
  bool is_name(uint32_t i) const { return (flags_[i] & kIsName) != 0; }
  // A number of several tokens counts once, by its first.
  bool is_number(uint32_t i) const {
    return (flags_[i] & (kHasDigit | kGoesOnNumber)) == kHasDigit;
  }
  // What lists and tables are made of: names, numbers, single capitals.
  bool is_entry(uint32_t i) const { return (flags_[i] & (kIsName | kHasDigit | kIsLetter)) != 0; }
  // Quarters of a word in [begin, end).
  uint64_t Quarters(uint32_t begin, uint32_t end) const {
    return SumOfQuarters(flags_.subspan(begin, end - begin));
  }
  // What it costs to leave the word unmatched in an alignment.
  std::span<const int32_t> costs() const { return costs_; }

 private:
  std::span<const uint32_t> ids_;
  std::span<const uint8_t> flags_;
  std::span<const uint32_t> stems_;
  size_t num_ids_ = 0;
  size_t num_stems_ = 0;
  std::vector<int32_t> weights_;
  std::vector<uint32_t> sums_;
  std::vector<int32_t> costs_;
};

}  // namespace dittograph
