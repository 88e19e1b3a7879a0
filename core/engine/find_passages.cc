// FindPassages, the pipeline on one screen.

#include <algorithm>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "engine/passage_match.h"
#include "engine/within_article.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

// A longer text is read up to here: token offsets have 32 bits.
constexpr size_t kMaxTextBytes = (size_t{1} << 32) - 65;

// What one batch of the source holds; articles are numbered from 0 in it.
struct BatchPassages {
  std::vector<PassageMatch> matches;
  Summary counts;
  Status status;
};

// One for each thread.
class BatchReader {
 public:
  explicit BatchReader(const PassageOptions& options) : options_(options) {}

  void Read(ArticleSource& source, size_t batch, BatchPassages& result) {
    result.status = source.ReadBatch(batch, [&](const Article& article) { Add(article, result); });
  }

 private:
  void Add(const Article& article, BatchPassages& result) {
    const std::string_view text = article.text.substr(0, kMaxTextBytes);
    const auto number = static_cast<ArticleNumber>(result.counts.articles++);
    const std::span<const Token> tokens = tokenizer_.Tokenize(text);
    result.counts.articles_without_words += tokens.empty();
    result.counts.articles_repaired += tokenizer_.num_invalid_bytes() > 0;
    if (!options_.within) return;
    const uint64_t candidates_before = within_.num_candidates();
    const std::span<const Passage> passages = within_.Find(text, tokens, options_);
    result.counts.candidates += within_.num_candidates() - candidates_before;
    if (passages.empty()) return;
    const PassageDescriber describer(text, tokens, within_.words());
    for (const Passage& passage : passages) {
      result.matches.push_back(describer.Describe(passage, number));
    }
  }

  PassageOptions options_;
  Tokenizer tokenizer_;
  WithinArticle within_;
};

}  // namespace

Status FindPassages(ArticleSource& source, const PassageOptions& options, Sink& sink) {
  DITTOGRAPH_RETURN_IF_ERROR(Validate(options));
  const size_t num_threads = ResolveThreads(options.num_threads);
  std::vector<BatchPassages> batches(source.NumBatches());
  std::vector<BatchReader> readers(num_threads, BatchReader(options));
  ParallelForWorkers(num_threads, batches.size(), [&](size_t worker, size_t i) {
    readers[worker].Read(source, i, batches[i]);
  });
  for (const BatchPassages& batch : batches) DITTOGRAPH_RETURN_IF_ERROR(batch.status);

  Summary summary;
  for (const Fault& fault : source.Faults()) {
    ++summary.faults;
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnFault(fault));
  }
  for (BatchPassages& batch : batches) {
    const auto first = static_cast<ArticleNumber>(summary.articles);
    for (PassageMatch& match : batch.matches) {
      match.a.article += first;
      match.b.article += first;
      DITTOGRAPH_RETURN_IF_ERROR(sink.OnPassage(match));
    }
    summary.passages += batch.matches.size();
    summary.articles += batch.counts.articles;
    summary.articles_without_words += batch.counts.articles_without_words;
    summary.articles_repaired += batch.counts.articles_repaired;
    summary.candidates += batch.counts.candidates;
  }
  summary.articles_repaired += source.NumRepaired();
  return sink.OnSummary(summary);
}

}  // namespace dittograph
