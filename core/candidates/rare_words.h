// The rare words of a corpus, each linked to its occurrence before: what two articles still share
// when one rewords a passage of the other and keeps no 5-gram of it.
//
// A rare word is a telling stem (candidates/telling_stem.h) that occurs 2 to 32 times in the whole
// corpus. Stems have 21 bits, so in a corpus of 50,000 different ones two in a hundred are thought
// to be more frequent than they are.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "candidates/corpus_seeds.h"
#include "candidates/telling_stem.h"

namespace dittograph {

struct RareWords {
  static constexpr uint32_t kNone = UINT32_MAX;

  std::vector<uint32_t> positions;  // in the corpus, ascending
  std::vector<uint32_t> previous;   // by index: that of the same word's occurrence before, or kNone
  std::vector<uint8_t> counts;      // by telling stem: occurrences, up to 255
  std::vector<uint32_t> begin;      // by article: index of its first
};

// `flags` are those of text/word_flags.h, by word. Linear.
RareWords FindRareWords(const CorpusWords& corpus, std::span<const uint8_t> flags);

}  // namespace dittograph
