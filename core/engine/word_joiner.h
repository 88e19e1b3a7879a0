// Puts the words of batches one after the other, in whatever order the batches are read: most come
// in time, and are copied while the cache has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

#include "engine/corpus.h"
#include "support/raw_vector.h"

namespace dittograph {

struct BatchWords {
  RawVector<uint32_t> words;
  RawVector<uint8_t> flags;
};

class WordJoiner {
 public:
  // Fills the words and flags of the corpus.
  WordJoiner(size_t num_batches, Corpus& corpus) : num_batches_(num_batches), corpus_(corpus) {}

  // Takes the words of a batch, and leaves none but the memory of others. From any thread; once for
  // each batch.
  void Add(size_t batch, BatchWords& words);

 private:
  void Append(const BatchWords& batch);

  const size_t num_batches_;
  Corpus& corpus_;
  std::mutex mutex_;                      // of all below and the corpus
  size_t next_ = 0;                       // batch
  std::map<size_t, BatchWords> waiting_;  // for batches before them
  std::vector<BatchWords> spare_;
};

}  // namespace dittograph
