// Which article a word of the corpus belongs to.
#pragma once

#include <cstdint>
#include <vector>

#include "candidates/corpus_seeds.h"

namespace dittograph {

// Refers to the corpus.
class PositionIndex {
 public:
  explicit PositionIndex(const CorpusWords& corpus) : begin_(corpus.begin) {
    uint32_t article = 0;
    for (uint64_t at = 0; at < corpus.words.size(); at += uint64_t{1} << kBlockBits) {
      while (begin_[article + 1] <= at) ++article;
      first_.push_back(article);
    }
  }
  uint32_t ArticleOf(uint32_t at) const {
    uint32_t article = first_[at >> kBlockBits];
    while (begin_[article + 1] <= at) ++article;
    return article;
  }

 private:
  static constexpr uint32_t kBlockBits = 8;
  const std::vector<uint32_t>& begin_;
  std::vector<uint32_t> first_;
};

}  // namespace dittograph
