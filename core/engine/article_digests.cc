#include "engine/article_digests.h"

#include <algorithm>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "absl/container/flat_hash_map.h"
#include "engine/lineage_reader.h"
#include "sketch/signature.h"
#include "support/hash.h"
#include "support/parallel.h"
#include "text/body_tokens.h"
#include "text/tokens.h"

namespace dittograph {

namespace {

// The articles of one batch, in order.
struct BatchDigest {
  struct Row {
    Hash128 text_hash;  // of the token sequence
    uint32_t num_tokens;
  };
  std::vector<Row> rows;
  std::vector<int64_t> preference;  // empty: all 0
  BatchLineage lineage;
  std::vector<uint32_t> protected_rows;
  std::vector<uint32_t> archive_rows;
  std::vector<uint32_t> records;  // of signatures, rows.size() of them
  uint64_t num_repaired = 0;
  uint64_t num_without_words = 0;
};

class BatchDigester {
 public:
  BatchDigester(const BandShape& shape, const DigestOptions& options)
      : shape_(shape), options_(options), sketcher_(std::max(shape.num_bins, 2U)) {}

  void Add(const Article& article, BatchDigest& batch) {
    if (article.text.size() > kMaxTextBytes) {
      overlong_id_ = article.id;
      return;
    }
    std::span<const uint64_t> words = tokenizer_.Hash(article.text);
    batch.num_repaired += tokenizer_.num_invalid_bytes() > 0;
    batch.num_without_words += words.empty();
    if (options_.skip_zones) words = tokenizer_.Hash(WithoutZones(article.text));
    if (article.is_apart) words = {};
    batch.rows.push_back(
        {HashBytes128(words.data(), words.size_bytes()), static_cast<uint32_t>(words.size())});
    if (article.preference != 0) {
      batch.preference.resize(batch.rows.size());
      batch.preference.back() = article.preference;
    }
    batch.lineage.Add(article);
    if (options_.with_notices) batch.lineage.AddNames(article, name_tokenizer_);
    const auto number = static_cast<uint32_t>(batch.rows.size() - 1);
    if (article.is_protected || article.is_archive) batch.protected_rows.push_back(number);
    if (article.is_archive) batch.archive_rows.push_back(number);
    if (shape_.num_bins == 0) return;
    const size_t row = batch.rows.size() - 1;
    batch.records.resize((row + 1) * shape_.record_words());
    if (words.empty()) return;
    CutSignature(shape_, sketcher_.Sketch(words),
                 batch.records.data() + row * shape_.record_words());
  }

  bool has_overlong_text() const { return overlong_id_.has_value(); }
  const std::string& overlong_id() const { return *overlong_id_; }

 private:
  BandShape shape_;
  DigestOptions options_;
  Tokenizer tokenizer_;
  Tokenizer name_tokenizer_;  // so that the words of the text stay
  std::optional<std::string> overlong_id_;
  Sketcher sketcher_;
};

// What the survivors' rules need.
void CollectRules(const std::vector<BatchDigest>& batches, ArticleDigests& digests) {
  size_t first = 0;
  for (const BatchDigest& batch : batches) {
    if (!batch.preference.empty()) {
      digests.preference.resize(digests.num_articles());
      std::copy(batch.preference.begin(), batch.preference.end(),
                digests.preference.begin() + static_cast<ptrdiff_t>(first));
    }
    if (!batch.protected_rows.empty()) digests.is_protected.resize(digests.num_articles());
    for (uint32_t row : batch.protected_rows) digests.is_protected[first + row] = true;
    if (!batch.archive_rows.empty()) digests.is_archive.resize(digests.num_articles());
    for (uint32_t row : batch.archive_rows) digests.is_archive[first + row] = true;
    first += batch.rows.size();
  }
}

// Gives every text its row.
void AssignRows(const std::vector<BatchDigest>& batches, ArticleDigests& digests) {
  struct HashOfHash {
    size_t operator()(const Hash128& hash) const { return hash.low; }
  };
  size_t num_articles = 0;
  for (const BatchDigest& batch : batches) num_articles += batch.rows.size();
  digests.row_of_article.reserve(num_articles);
  absl::flat_hash_map<Hash128, uint32_t, HashOfHash> row_of_text;
  row_of_text.reserve(num_articles);
  for (const BatchDigest& batch : batches) {
    for (const BatchDigest::Row& row : batch.rows) {
      const auto article = static_cast<ArticleNumber>(digests.row_of_article.size());
      if (row.num_tokens == 0) {
        digests.row_of_article.push_back(ArticleDigests::kNoRow);
        continue;
      }
      const auto [it, is_new] =
          row_of_text.try_emplace(row.text_hash, static_cast<uint32_t>(digests.num_rows()));
      if (is_new) digests.article_of_row.push_back(article);
      digests.row_of_article.push_back(it->second);
    }
  }
}

// Moves the batches' signatures into the table, those of repeated texts left out.
void BuildTable(std::vector<BatchDigest>& batches, const BandShape& shape, size_t num_threads,
                ArticleDigests& digests) {
  digests.signatures = SignatureTable(shape, digests.num_rows());
  std::vector<ArticleNumber> first_article(batches.size());
  ArticleNumber article = 0;
  for (size_t i = 0; i < batches.size(); ++i) {
    first_article[i] = article;
    article += static_cast<ArticleNumber>(batches[i].rows.size());
  }
  ParallelFor(num_threads, batches.size(), [&](size_t i) {
    BatchDigest& batch = batches[i];
    for (size_t r = 0; r < batch.rows.size(); ++r) {
      const auto number = static_cast<ArticleNumber>(first_article[i] + r);
      const uint32_t row = digests.row_of_article[number];
      if (row == ArticleDigests::kNoRow || digests.article_of_row[row] != number) continue;
      digests.signatures.Set(row, batch.records.data() + r * shape.record_words(),
                             batch.rows[r].num_tokens,
                             static_cast<uint32_t>(batch.rows[r].text_hash.low));
    }
    batch.rows = {};
  });
  for (BatchDigest& batch : batches) digests.signatures.Adopt(std::move(batch.records));
}

}  // namespace

Status DigestArticles(ArticleSource& source, const BandShape& shape, const DigestOptions& options,
                      size_t num_threads, ArticleDigests& digests) {
  std::vector<BatchDigest> batches(source.NumBatches());
  std::vector<BatchDigester> digesters(num_threads, BatchDigester(shape, options));
  std::mutex mutex;
  std::vector<std::pair<size_t, Status>> failures;
  ParallelForWorkers(num_threads, batches.size(), [&](size_t worker, size_t i) {
    Status status = source.ReadBatch(
        i, [&](const Article& article) { digesters[worker].Add(article, batches[i]); });
    if (digesters[worker].has_overlong_text()) {
      status = InvalidArgument("article " + std::string(digesters[worker].overlong_id()) +
                               ": 4 GB of text or more; split it");
    }
    batches[i].rows.shrink_to_fit();
    batches[i].records.shrink_to_fit();
    if (!status.ok()) {
      const std::lock_guard lock(mutex);
      failures.emplace_back(i, status);
    }
  });
  if (!failures.empty()) {
    return std::min_element(failures.begin(), failures.end(),
                            [](const auto& a, const auto& b) { return a.first < b.first; })
        ->second;
  }
  AssignRows(batches, digests);
  CollectRules(batches, digests);
  std::vector<const BatchLineage*> lineages;
  for (const BatchDigest& batch : batches) lineages.push_back(&batch.lineage);
  digests.lineage = CollectLineage(lineages, digests.row_of_article);
  digests.notices = CollectNotices(lineages, digests.row_of_article, digests.lineage);
  for (const BatchDigest& batch : batches) {
    digests.num_repaired += batch.num_repaired;
    digests.num_without_words += batch.num_without_words;
  }
  if (shape.num_bins == 0) return OkStatus();

  BuildTable(batches, shape, num_threads, digests);
  return OkStatus();
}

}  // namespace dittograph
