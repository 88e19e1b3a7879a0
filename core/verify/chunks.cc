#include "verify/chunks.h"

#include <algorithm>
#include <tuple>

#include "support/union_find.h"

namespace dittograph {

namespace {

// Candidates of one connected component stay together up to this many; chunks of small components
// are filled to kMinChunk.
constexpr size_t kMaxChunk = 4096;
constexpr size_t kMinChunk = 256;
constexpr uint32_t kTile = 64;

}  // namespace

std::vector<size_t> OrderIntoChunks(std::vector<Candidate>& candidates, size_t num_rows) {
  UnionFind components(num_rows);
  for (const Candidate& c : candidates) components.Unite(c.a, c.b);
  std::vector<uint32_t> root(num_rows);
  for (uint32_t row = 0; row < num_rows; ++row) root[row] = components.Find(row);
  std::sort(candidates.begin(), candidates.end(), [&](const Candidate& x, const Candidate& y) {
    return std::tuple(root[x.a], x.a / kTile, x.b / kTile, x.a, x.b) <
           std::tuple(root[y.a], y.a / kTile, y.b / kTile, y.a, y.b);
  });
  std::vector<size_t> ends;
  size_t begin = 0;
  for (size_t i = 0; i < candidates.size(); ++i) {
    const size_t size = i + 1 - begin;
    const bool component_ends =
        i + 1 == candidates.size() || root[candidates[i].a] != root[candidates[i + 1].a];
    if (size >= kMaxChunk || (component_ends && size >= kMinChunk) || i + 1 == candidates.size()) {
      ends.push_back(i + 1);
      begin = i + 1;
    }
  }
  return ends;
}

}  // namespace dittograph
