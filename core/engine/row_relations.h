// The relations of pairs of rows: each text is read once for a chunk of pairs that belong together.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>

#include "support/candidate.h"

namespace dittograph {

// Sets `relation` of every pair; {r, r} is identical. REQUIRES: pairs ascend by a, then b.
void RelateRows(std::span<ScoredPair> pairs, size_t num_rows, const RowText& text_of_row,
                size_t num_threads);

// Gives the relations of single pairs of rows, one thread, and remembers them.
class RowRelater {
 public:
  explicit RowRelater(const RowText& text_of_row);
  ~RowRelater();

  void Remember(std::span<const ScoredPair> related);
  Relation Relate(const ScoredPair& pair);

 private:
  struct Scratch;
  std::unique_ptr<Scratch> scratch_;
};

}  // namespace dittograph
