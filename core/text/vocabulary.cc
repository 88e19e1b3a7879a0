#include "text/vocabulary.h"

#include <algorithm>
#include <bit>

namespace dittograph {

void Vocabulary::Count(std::span<const Token> tokens) {
  const size_t n = tokens.size();
  const size_t num_slots = std::bit_ceil(2 * n + 1);
  slots_.assign(num_slots, 0);
  ids_.resize(n);
  if (words_.size() < n) words_.resize(n);
  num_words_ = 0;
  for (size_t i = 0; i < n; ++i) {
    const uint64_t hash = tokens[i].hash;
    size_t slot = hash & (num_slots - 1);
    uint32_t id;
    while (true) {
      if (slots_[slot] == 0) {
        id = static_cast<uint32_t>(num_words_++);
        slots_[slot] = id + 1;
        words_[id] = {static_cast<uint32_t>(i), 0};
        break;
      }
      id = slots_[slot] - 1;
      if (tokens[words_[id].first_token].hash == hash) break;
      slot = (slot + 1) & (num_slots - 1);
    }
    ++words_[id].count;
    ids_[i] = id;
  }
}

}  // namespace dittograph
