#include "engine/lineage_reader.h"

#include <algorithm>
#include <string_view>

#include "cluster/rows.h"
#include "support/hash.h"

namespace dittograph {

namespace {

// So that the distance of two times fits into 64 bits.
constexpr int64_t kLastTime = int64_t{1} << 61;
// A notice says at its beginning of what story it speaks; embargoed stories are longer.
constexpr size_t kNoticeBytes = 4096;
constexpr size_t kMaxHeadlineBytes = 300;

uint64_t KeyOfId(std::string_view id) {
  return id.empty() ? 0 : std::max<uint64_t>(1, HashBytes64(id.data(), id.size()));
}

uint64_t KeyOfWords(std::span<const uint64_t> words) {
  uint64_t key = 0;
  for (const uint64_t word : words) key = ExtendKey(key, word);
  return key;
}

// Cut behind the longest that counts.
std::string_view HeadlineOf(const Article& article) {
  std::string_view text =
      article.metadata.headline.empty() ? article.text : article.metadata.headline;
  text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  text = text.substr(0, kMaxHeadlineBytes + 1);
  return text.substr(0, text.find('\n'));
}

// Values are those of the first articles of a batch; nothing is known of the others.
template <typename Value>
void Set(size_t place, Value value, Value unknown, std::vector<Value>& values) {
  if (value == unknown) return;
  values.resize(place + 1, unknown);
  values[place] = value;
}

}  // namespace

void BatchLineage::Add(const Article& article) {
  const ArticleMetadata& metadata = article.metadata;
  const size_t place = ids_.size();
  ids_.push_back(KeyOfId(article.id));
  if (const int64_t time = metadata.time(); time != ArticleMetadata::kUnknownTime) {
    Set(place, std::clamp(time, -kLastTime, kLastTime), ArticleMetadata::kUnknownTime, times_);
  }
  Set(place, metadata.version, uint32_t{0}, versions_);
  if (!metadata.refers_to.empty()) {
    references_.emplace_back(static_cast<uint32_t>(place), KeyOfId(metadata.refers_to));
  }
}

void BatchLineage::AddNames(const Article& article, Tokenizer& tokenizer) {
  const ArticleMetadata& metadata = article.metadata;
  const size_t place = ids_.size() - 1;
  const uint64_t slug = metadata.slug.empty() ? 0 : KeyOfWords(tokenizer.Hash(metadata.slug));
  if (!article.is_apart) {
    Set(place, slug, uint64_t{0}, slugs_);
    const std::string_view headline = HeadlineOf(article);
    if (headline.size() > kMaxHeadlineBytes) return;
    const std::span<const uint64_t> words = tokenizer.Hash(headline);
    if (words.size() <= kMaxHeadlineWords) Set(place, KeyOfWords(words), uint64_t{0}, headlines_);
    return;
  }
  NoticeFacts notice{static_cast<ArticleNumber>(place),
                     KeyOfId(metadata.refers_to),
                     KeyOfId(article.id),
                     slug,
                     {}};
  for (const std::string_view text : {metadata.headline, metadata.note, article.text}) {
    const std::span<const uint64_t> words = tokenizer.Hash(text.substr(0, kNoticeBytes));
    notice.words.insert(notice.words.end(), words.begin(), words.end());
    notice.words.push_back(0);
  }
  notices_.push_back(std::move(notice));
}

// Puts the parts of batches one behind the other.
class LineageCollector {
 public:
  LineageCollector(std::span<const BatchLineage* const> batches,
                   std::span<const uint32_t> row_of_article)
      : batches_(batches), row_of_article_(row_of_article) {}

  Lineage Collect() const {
    Lineage lineage;
    lineage.times = Join(&BatchLineage::times_, ArticleMetadata::kUnknownTime);
    lineage.versions = Join(&BatchLineage::versions_, uint32_t{0});
    Namesakes by_id;
    for (const BatchLineage* batch : batches_) {
      for (const auto& [_, id] : batch->references_) by_id.Want(id);
    }
    if (by_id.is_empty()) return lineage;
    const std::vector<uint64_t> ids = JoinKeys(&BatchLineage::ids_);
    for (ArticleNumber i = 0; i < ids.size(); ++i) {
      if (ids[i] != 0) by_id.Add(ids[i], i);
    }
    by_id.Sort(lineage);
    lineage.refers_to.assign(row_of_article_.size(), Lineage::kNone);
    size_t first = 0;
    for (const BatchLineage* batch : batches_) {
      for (const auto& [number, id] : batch->references_) {
        const auto referring = static_cast<ArticleNumber>(first + number);
        lineage.refers_to[referring] = by_id.NearestBefore(id, referring, lineage);
      }
      first += batch->ids_.size();
    }
    return lineage;
  }

  std::vector<Notice> CollectNotices(const Lineage& lineage) const {
    std::vector<NoticeFacts> notices;
    size_t first = 0;
    for (const BatchLineage* batch : batches_) {
      for (const NoticeFacts& notice : batch->notices_) {
        notices.push_back(notice);
        notices.back().article += static_cast<ArticleNumber>(first);
      }
      first += batch->ids_.size();
    }
    if (notices.empty()) return {};
    const ArticleKeys keys{JoinKeys(&BatchLineage::ids_), Join(&BatchLineage::ids_, uint64_t{0}),
                           JoinKeys(&BatchLineage::slugs_), JoinKeys(&BatchLineage::headlines_)};
    return LinkNotices(notices, keys, lineage);
  }

 private:
  template <typename Value>
  std::vector<Value> Join(std::vector<Value> BatchLineage::*values, Value unknown) const {
    std::vector<Value> joined;
    size_t first = 0;
    for (const BatchLineage* batch : batches_) {
      const std::vector<Value>& part = batch->*values;
      if (!part.empty()) {
        joined.resize(row_of_article_.size(), unknown);
        std::copy(part.begin(), part.end(), joined.begin() + static_cast<ptrdiff_t>(first));
      }
      first += batch->ids_.size();
    }
    return joined;
  }

  // 0 of articles without a row.
  std::vector<uint64_t> JoinKeys(std::vector<uint64_t> BatchLineage::*values) const {
    std::vector<uint64_t> keys = Join(values, uint64_t{0});
    for (size_t i = 0; i < keys.size(); ++i) {
      if (row_of_article_[i] == RowArticles::kNoRow) keys[i] = 0;
    }
    return keys;
  }

  std::span<const BatchLineage* const> batches_;
  std::span<const uint32_t> row_of_article_;
};

Lineage CollectLineage(std::span<const BatchLineage* const> batches,
                       std::span<const uint32_t> row_of_article) {
  return LineageCollector(batches, row_of_article).Collect();
}

std::vector<Notice> CollectNotices(std::span<const BatchLineage* const> batches,
                                   std::span<const uint32_t> row_of_article,
                                   const Lineage& lineage) {
  return LineageCollector(batches, row_of_article).CollectNotices(lineage);
}

}  // namespace dittograph
