#include "io/html/facts_source.h"

#include <algorithm>

namespace dittograph {

FactsSource::FactsSource(ArticleSource& source, bool is_kept)
    : ForwardingSource(source), batches_(is_kept ? source.NumBatches() : 0) {}

Status FactsSource::ReadBatch(size_t batch, const Visitor& visit) {
  if (batches_.empty()) return ForwardingSource::ReadBatch(batch, visit);
  Batch& kept = batches_[batch];
  return ForwardingSource::ReadBatch(batch, [&](const Article& article) {
    // A field of megabytes is no headline; what is cut may end within a code point.
    constexpr size_t kMaxSize = 1000;
    const auto append = [&kept](std::string_view text) {
      kept.texts += text.substr(0, kMaxSize);
      return static_cast<uint32_t>(kept.texts.size());
    };
    const ArticleMetadata& metadata = article.metadata;
    Entry entry{metadata.time(), metadata.version, 0, 0, 0};
    entry.headline_end = append(metadata.headline);
    entry.source_end = append(metadata.source);
    entry.language_end = append(metadata.language);
    kept.entries.push_back(entry);
    visit(article);
  });
}

ArticleFacts FactsSource::FactsOf(ArticleNumber number) const {
  std::call_once(counted_, [this] {
    uint64_t count = 0;
    for (const Batch& batch : batches_) {
      first_article_.push_back(count);
      count += batch.entries.size();
    }
  });
  const auto next = std::upper_bound(first_article_.begin(), first_article_.end(), number);
  const auto index = static_cast<size_t>(next - first_article_.begin() - 1);
  const Batch& batch = batches_[index];
  const size_t at = number - first_article_[index];
  if (at >= batch.entries.size()) return {};
  const Entry& entry = batch.entries[at];
  const uint32_t begin = at == 0 ? 0 : batch.entries[at - 1].language_end;
  const auto text = [&batch](uint32_t first, uint32_t end) {
    return batch.texts.substr(first, end - first);
  };
  return {text(begin, entry.headline_end), text(entry.headline_end, entry.source_end),
          text(entry.source_end, entry.language_end), entry.time, entry.version};
}

}  // namespace dittograph
