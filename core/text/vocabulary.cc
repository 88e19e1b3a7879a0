#include "text/vocabulary.h"

#include <bit>

namespace dittograph {

template <typename HashOf>
void Vocabulary::Count(size_t n, const HashOf& hash_of) {
  const size_t num_slots = std::bit_ceil(2 * n + 1);
  slots_.assign(num_slots, 0);
  ids_.resize(n);
  first_tokens_.clear();
  counts_.clear();
  for (size_t i = 0; i < n; ++i) {
    const uint64_t hash = hash_of(i);
    size_t slot = hash & (num_slots - 1);
    while (slots_[slot] != 0 && hash_of(first_tokens_[slots_[slot] - 1]) != hash) {
      slot = (slot + 1) & (num_slots - 1);
    }
    if (slots_[slot] == 0) {
      first_tokens_.push_back(static_cast<uint32_t>(i));
      counts_.push_back(0);
      slots_[slot] = static_cast<uint32_t>(counts_.size());
    }
    const uint32_t id = slots_[slot] - 1;
    ++counts_[id];
    ids_[i] = id;
  }
}

void Vocabulary::Count(std::span<const Token> tokens) {
  Count(tokens.size(), [&](size_t i) { return tokens[i].hash; });
}

void Vocabulary::Count(std::span<const uint32_t> words) {
  Count(words.size(), [&](size_t i) { return uint64_t{words[i]}; });
}

}  // namespace dittograph
