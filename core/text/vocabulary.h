// The distinct words of one article: dense ids in order of first occurrence, and counts.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "text/tokens.h"

namespace dittograph {

// Holds scratch memory: one for each thread. Results are valid until the next call of Count.
class Vocabulary {
 public:
  // REQUIRES: fewer than 2^31 tokens.
  void Count(std::span<const Token> tokens);

  size_t num_words() const { return num_words_; }
  // By token.
  std::span<const uint32_t> ids() const { return ids_; }
  // By id.
  uint32_t count(uint32_t id) const { return words_[id].count; }
  uint32_t first_token(uint32_t id) const { return words_[id].first_token; }

 private:
  struct Word {
    uint32_t first_token;
    uint32_t count;
  };
  std::vector<uint32_t> slots_;  // open addressing, power of two: id + 1, or 0
  std::vector<uint32_t> ids_;
  std::vector<Word> words_;
  size_t num_words_ = 0;
};

}  // namespace dittograph
