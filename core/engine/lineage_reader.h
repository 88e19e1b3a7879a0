// What the articles of a batch say of their times, versions and predecessors, put together.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "cluster/lineage.h"
#include "dittograph/article.h"

namespace dittograph {

class BatchLineage {
 public:
  void Add(const Article& article);

 private:
  friend Lineage CollectLineage(std::span<const BatchLineage* const> batches,
                                std::span<const uint32_t> row_of_article);

  std::vector<uint64_t> ids_;       // hashes
  std::vector<int64_t> times_;      // the first ones; the others are unknown
  std::vector<uint32_t> versions_;  // the same
  std::vector<std::pair<uint32_t, uint64_t>> references_;  // number in the batch, hash of the id
};

// An article that refers to an id refers to the one of that id that is nearest before it
// (Namesakes). Articles without a row are referred to by none.
Lineage CollectLineage(std::span<const BatchLineage* const> batches,
                       std::span<const uint32_t> row_of_article);

}  // namespace dittograph
