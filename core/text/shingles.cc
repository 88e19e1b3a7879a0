#include "text/shingles.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>

namespace dittograph {

void ShingleSet(std::span<const uint64_t> word_hashes, std::vector<uint64_t>& shingles) {
  shingles.clear();
  shingles.reserve(NumShingles(word_hashes.size()));
  ForEachShingle(word_hashes, [&](uint64_t shingle) { shingles.push_back(shingle); });
  const hwy::Sorter sorter;
  sorter(shingles.data(), shingles.size(), hwy::SortAscending());
  shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
}

}  // namespace dittograph
