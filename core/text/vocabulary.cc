#include "text/vocabulary.h"

#include <bit>

#include "text/corpus_word.h"

namespace dittograph {

template <typename HashOf>
void Vocabulary::Count(size_t n, const HashOf& hash_of) {
  const size_t num_slots = std::bit_ceil(2 * n + 1);
  slots_.assign(num_slots, 0);
  ids_.resize(n);
  if (counts_.size() < n) {
    hashes_.resize(n);
    counts_.resize(n);
    first_tokens_.resize(n);
  }
  uint32_t num_words = 0;
  for (size_t i = 0; i < n; ++i) {
    // Every token is entered as if it were new, so that there is no branch on whether it is:
    // nothing foretells it.
    const uint64_t hash = hash_of(i);
    hashes_[num_words] = hash;
    counts_[num_words] = 0;
    first_tokens_[num_words] = static_cast<uint32_t>(i);
    const auto id_at = [&](size_t slot) {
      const uint32_t is_empty = slots_[slot] == 0;
      return slots_[slot] - 1 + is_empty * (num_words + 1);
    };
    size_t slot = hash & (num_slots - 1);
    uint32_t id = id_at(slot);
    while (hashes_[id] != hash) {
      slot = (slot + 1) & (num_slots - 1);
      id = id_at(slot);
    }
    slots_[slot] = id + 1;
    ids_[i] = id;
    ++counts_[id];
    num_words += id == num_words;
  }
  num_words_ = num_words;
}

void Vocabulary::Count(std::span<const Token> tokens) {
  Count(tokens.size(), [&](size_t i) { return tokens[i].hash; });
}

void Vocabulary::Count(std::span<const uint32_t> words) {
  Count(words.size(), [&](size_t i) { return uint64_t{words[i]}; });
}

// Equal words have equal stems, so each word is looked up once.
void Vocabulary::CountStems(std::span<const Token> tokens, const Vocabulary& words) {
  Count(words.num_words(), [&](size_t id) {
    return uint64_t{tokens[words.first_token(static_cast<uint32_t>(id))].stem};
  });
  stem_of_word_.swap(ids_);
  for (uint32_t id = 0; id < num_words_; ++id) {
    counts_[id] = 0;
    first_tokens_[id] = words.first_token(first_tokens_[id]);
  }
  for (uint32_t word = 0; word < words.num_words(); ++word) {
    counts_[stem_of_word_[word]] += words.count(word);
  }
  const std::span<const uint32_t> word_ids = words.ids();
  ids_.resize(word_ids.size());
  for (size_t i = 0; i < word_ids.size(); ++i) ids_[i] = stem_of_word_[word_ids[i]];
}

void Vocabulary::CountStems(std::span<const uint32_t> corpus_words) {
  Count(corpus_words.size(), [&](size_t i) { return uint64_t{StemOf(corpus_words[i])}; });
}

}  // namespace dittograph
