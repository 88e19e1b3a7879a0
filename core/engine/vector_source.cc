#include <algorithm>

#include "dittograph/dittograph.h"

namespace dittograph {

Status VectorSource::ReadBatch(size_t batch, const Visitor& visit) {
  const size_t end = std::min(items_.size(), (batch + 1) * kBatchSize);
  for (size_t i = batch * kBatchSize; i < end; ++i) {
    const Item& item = items_[i];
    ArticleMetadata metadata;
    metadata.published = item.published;
    metadata.version = item.version;
    metadata.refers_to = item.refers_to;
    metadata.slug = item.slug;
    visit({.id = item.id,
           .text = item.text,
           .preference = item.preference,
           .is_protected = item.is_protected,
           .is_apart = item.is_apart,
           .is_archive = item.is_archive,
           .metadata = metadata});
  }
  return OkStatus();
}

std::string_view VectorSource::Text(ArticleNumber number, std::string&) const {
  return items_[number].text;
}

std::string VectorSource::Id(ArticleNumber number) const { return items_[number].id; }

}  // namespace dittograph
