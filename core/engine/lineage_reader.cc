#include "engine/lineage_reader.h"

#include <algorithm>

#include "cluster/rows.h"
#include "support/hash.h"

namespace dittograph {

namespace {

// So that the distance of two times fits into 64 bits.
constexpr int64_t kLastTime = int64_t{1} << 61;

}  // namespace

void BatchLineage::Add(const Article& article) {
  const ArticleMetadata& metadata = article.metadata;
  ids_.push_back(HashBytes64(article.id.data(), article.id.size()));
  if (const int64_t time = metadata.time(); time != ArticleMetadata::kUnknownTime) {
    times_.resize(ids_.size(), ArticleMetadata::kUnknownTime);
    times_.back() = std::clamp(time, -kLastTime, kLastTime);
  }
  if (metadata.version != 0) {
    versions_.resize(ids_.size());
    versions_.back() = metadata.version;
  }
  if (!metadata.refers_to.empty()) {
    references_.emplace_back(static_cast<uint32_t>(ids_.size() - 1),
                             HashBytes64(metadata.refers_to.data(), metadata.refers_to.size()));
  }
}

Lineage CollectLineage(std::span<const BatchLineage* const> batches,
                       std::span<const uint32_t> row_of_article) {
  Lineage lineage;
  Namesakes by_id;
  bool has_references = false;
  size_t first = 0;
  const auto put = [&](const auto& from, auto unknown, auto& to) {
    if (from.empty()) return;
    to.resize(row_of_article.size(), unknown);
    std::copy(from.begin(), from.end(), to.begin() + static_cast<ptrdiff_t>(first));
  };
  for (const BatchLineage* batch : batches) {
    put(batch->times_, ArticleMetadata::kUnknownTime, lineage.times);
    put(batch->versions_, uint32_t{0}, lineage.versions);
    for (const auto& [_, id] : batch->references_) by_id.Want(id);
    has_references = has_references || !batch->references_.empty();
    first += batch->ids_.size();
  }
  if (!has_references) return lineage;
  ArticleNumber article = 0;
  for (const BatchLineage* batch : batches) {
    for (const uint64_t id : batch->ids_) {
      if (row_of_article[article] != RowArticles::kNoRow) by_id.Add(id, article);
      ++article;
    }
  }
  by_id.Sort(lineage);
  lineage.replaces.assign(row_of_article.size(), Lineage::kNone);
  first = 0;
  for (const BatchLineage* batch : batches) {
    for (const auto& [number, id] : batch->references_) {
      const auto referring = static_cast<ArticleNumber>(first + number);
      lineage.replaces[referring] = by_id.NearestBefore(id, referring, lineage);
    }
    first += batch->ids_.size();
  }
  return lineage;
}

}  // namespace dittograph
