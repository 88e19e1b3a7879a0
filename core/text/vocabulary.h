// The distinct words of one article or a part of it: dense ids in order of first occurrence, and
// counts.
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
  // Words as hashes.
  void Count(std::span<const uint32_t> words);
  // Stems in place of words; `words` counted the tokens.
  void CountStems(std::span<const Token> tokens, const Vocabulary& words);
  void CountStems(std::span<const uint32_t> corpus_words);

  size_t num_words() const { return num_words_; }
  // By token.
  std::span<const uint32_t> ids() const { return ids_; }
  // By id.
  std::span<const uint32_t> counts() const { return {counts_.data(), num_words_}; }
  uint32_t count(uint32_t id) const { return counts_[id]; }
  uint32_t first_token(uint32_t id) const { return first_tokens_[id]; }
  uint64_t hash(uint32_t id) const { return hashes_[id]; }

 private:
  // HashOf: uint64_t(size_t i), of token i of n.
  template <typename HashOf>
  void Count(size_t n, const HashOf& hash_of);

  std::vector<uint32_t> slots_;  // open addressing, power of two: id + 1, or 0
  std::vector<uint32_t> ids_;
  // By id, the first num_words_.
  std::vector<uint64_t> hashes_;
  std::vector<uint32_t> first_tokens_;
  std::vector<uint32_t> counts_;
  size_t num_words_ = 0;
  std::vector<uint32_t> stem_of_word_;  // scratch of CountStems
};

}  // namespace dittograph
