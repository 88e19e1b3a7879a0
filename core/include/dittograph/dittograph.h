// Dittograph: finds repeated text. Start here.
//
//   #include <dittograph/dittograph.h>
//
//   dittograph::VectorSource source({{"a", "first text …"}, {"b", "second text …"}});
//   MySink sink;                                  // overrides OnPair, OnCluster, …
//   dittograph::ArticleOptions options;
//   options.report_pairs = true;
//   dittograph::Status status = dittograph::FindArticles(source, options, sink);
//
// FindArticles: articles -> 5-token shingles -> MinHash signatures -> LSH bands -> candidate pairs
// -> exact Jaccard -> clusters. FindPassages: articles -> seeds -> gap-tolerant word alignment ->
// spans.
//
// Guarantees. The same input and options give the same results in the same order at any thread
// count. Every reported score is computed from the full shingle sets (64-bit hashes of them), not
// estimated. Any bytes at all are accepted as text. Nothing is global: calls are independent.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dittograph/article.h"
#include "dittograph/ignore_list.h"
#include "dittograph/options.h"
#include "dittograph/result.h"
#include "dittograph/status.h"

namespace dittograph {

// Faults, then removals, pairs (by a, then b), clusters (by first member) and notices as the
// options ask, then the summary.
Status FindArticles(ArticleSource& source, const ArticleOptions& options, Sink& sink);

// The exact shingle counts and the relation of two texts (a = 0, b = 1), however unlike they are.
// `skip_zones`: ArticleOptions.
ArticlePair CompareTexts(std::string_view a, std::string_view b, bool skip_zones = false);

// Faults, then matches and groups in the order of their first occurrence (article, then position),
// then the summary.
Status FindPassages(ArticleSource& source, const PassageOptions& options, Sink& sink);

// Articles that the caller holds in memory.
class VectorSource : public ArticleSource {
 public:
  struct Item {
    std::string id;
    std::string text;
    int64_t preference = 0;
    bool is_protected = false;
    bool is_archive = false;
    bool is_apart = false;
    int64_t published = ArticleMetadata::kUnknownTime;
    uint32_t version = 0;
    std::string refers_to = {};
    std::string slug = {};
  };
  explicit VectorSource(std::vector<Item> items) : items_(std::move(items)) {}

  size_t NumBatches() const override { return (items_.size() + kBatchSize - 1) / kBatchSize; }
  Status ReadBatch(size_t batch, const Visitor& visit) override;
  std::string_view Text(ArticleNumber number, std::string& scratch) const override;
  std::string Id(ArticleNumber number) const override;

 private:
  static constexpr size_t kBatchSize = 256;
  std::vector<Item> items_;
};

}  // namespace dittograph
