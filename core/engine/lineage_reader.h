// What the articles of a batch say of their times, versions and predecessors, and of what notices
// are linked by, put together.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "cluster/lineage.h"
#include "cluster/notices.h"
#include "dittograph/article.h"
#include "text/tokens.h"

namespace dittograph {

class BatchLineage {
 public:
  void Add(const Article& article);
  // What links notices, of the article that was added last: its slug and its headline, which is the
  // first line of the text where it has no other; of a notice, its first words.
  void AddNames(const Article& article, Tokenizer& tokenizer);

 private:
  friend class LineageCollector;

  std::vector<uint64_t> ids_;       // hashes
  std::vector<int64_t> times_;      // the first ones; the others are unknown
  std::vector<uint32_t> versions_;  // the same
  std::vector<uint64_t> slugs_;     // keys; the same
  std::vector<uint64_t> headlines_;
  std::vector<std::pair<uint32_t, uint64_t>> references_;  // number in the batch, hash of the id
  std::vector<NoticeFacts> notices_;                       // by number in the batch
};

// An article that refers to an id refers to the one of that id that is nearest before it
// (Namesakes). Articles without a row are referred to by none.
Lineage CollectLineage(std::span<const BatchLineage* const> batches,
                       std::span<const uint32_t> row_of_article);

// The notices, with the articles that they speak of.
std::vector<Notice> CollectNotices(std::span<const BatchLineage* const> batches,
                                   std::span<const uint32_t> row_of_article,
                                   const Lineage& lineage);

}  // namespace dittograph
