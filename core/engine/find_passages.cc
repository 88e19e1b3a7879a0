// FindPassages, the pipeline on one screen.

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "engine/across_articles.h"
#include "engine/corpus_word.h"
#include "engine/passage_match.h"
#include "engine/within_article.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

// What one batch of the source holds; articles are numbered from 0 in it.
struct BatchPassages {
  std::vector<PassageMatch> matches;
  // Of all articles, one after the other, and how many each has; empty unless across.
  std::vector<uint32_t> words;
  std::vector<uint32_t> num_words;
  Summary counts;
  Status status;
};

uint64_t CountWords(const std::vector<BatchPassages>& batches) {
  uint64_t count = 0;
  for (const BatchPassages& batch : batches) count += batch.words.size();
  return count;
}

// Leaves the batches without their words.
CorpusWords JoinWords(std::vector<BatchPassages>& batches) {
  CorpusWords corpus;
  size_t num_words = 0;
  size_t num_articles = 0;
  for (const BatchPassages& batch : batches) {
    num_words += batch.words.size();
    num_articles += batch.num_words.size();
  }
  corpus.words.reserve(num_words);
  corpus.begin.reserve(num_articles + 1);
  for (BatchPassages& batch : batches) {
    corpus.words.insert(corpus.words.end(), batch.words.begin(), batch.words.end());
    for (uint32_t count : batch.num_words) corpus.begin.push_back(corpus.begin.back() + count);
    batch.words = {};
    batch.num_words = {};
  }
  return corpus;
}

bool IsBefore(const PassageSide& x, const PassageSide& y) {
  return std::tie(x.article, x.bytes.begin) < std::tie(y.article, y.bytes.begin);
}

// Matches inside articles, across articles and groups, by first occurrence; where that is the same,
// in this order.
Status Report(const std::vector<PassageMatch>& within, const AcrossResult& across, Sink& sink) {
  auto inside = within.begin();
  auto match = across.matches.begin();
  auto group = across.groups.begin();
  while (inside != within.end() || match != across.matches.end() || group != across.groups.end()) {
    const PassageSide* first = nullptr;
    const auto offer = [&](const PassageSide& side) {
      if (first == nullptr || IsBefore(side, *first)) first = &side;
    };
    if (inside != within.end()) offer(inside->a);
    if (match != across.matches.end()) offer(match->a);
    if (group != across.groups.end()) offer(group->occurrences[0]);
    if (inside != within.end() && first == &inside->a) {
      DITTOGRAPH_RETURN_IF_ERROR(sink.OnPassage(*inside++));
    } else if (match != across.matches.end() && first == &match->a) {
      DITTOGRAPH_RETURN_IF_ERROR(sink.OnPassage(*match++));
    } else {
      DITTOGRAPH_RETURN_IF_ERROR(sink.OnGroup(*group++));
    }
  }
  return OkStatus();
}

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
    if (options_.across) {
      result.num_words.push_back(static_cast<uint32_t>(tokens.size()));
      for (const Token& token : tokens) result.words.push_back(CorpusWord(text, token));
    }
    if (!options_.within) return;
    const uint64_t candidates_before = within_.num_candidates();
    const std::span<const Passage> passages = within_.Find(text, tokens, options_);
    result.counts.candidates += within_.num_candidates() - candidates_before;
    if (passages.empty()) return;
    const SideDescriber describer(text, tokens);
    for (const Passage& passage : passages) {
      PassageMatch& match = result.matches.emplace_back();
      match.a = describer.Side(passage.box.a_begin, passage.box.a_end);
      match.b = describer.Side(passage.box.b_begin, passage.box.b_end);
      match.a.article = number;
      match.b.article = number;
      DescribePassage(passage, within_.words(), {tokens}, {tokens}, match);
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
  ParallelForWorkers(num_threads, batches.size(),
                     [&](size_t worker, size_t i) { readers[worker].Read(source, i, batches[i]); });
  for (const BatchPassages& batch : batches) DITTOGRAPH_RETURN_IF_ERROR(batch.status);

  Summary summary;
  for (const Fault& fault : source.Faults()) {
    ++summary.faults;
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnFault(fault));
  }
  AcrossResult across;
  if (options.across) {
    if (CountWords(batches) >= UINT32_MAX) {
      return InvalidArgument("across: more than 4,294,967,294 words; search the input in parts");
    }
    across = FindAcross(source, JoinWords(batches), options, num_threads);
  }
  std::vector<PassageMatch> within;
  for (BatchPassages& batch : batches) {
    const auto first = static_cast<ArticleNumber>(summary.articles);
    for (PassageMatch& match : batch.matches) {
      match.a.article += first;
      match.b.article += first;
      within.push_back(std::move(match));
    }
    summary.articles += batch.counts.articles;
    summary.articles_without_words += batch.counts.articles_without_words;
    summary.articles_repaired += batch.counts.articles_repaired;
    summary.candidates += batch.counts.candidates;
  }
  DITTOGRAPH_RETURN_IF_ERROR(Report(within, across, sink));
  summary.passages = within.size() + across.matches.size();
  summary.groups = across.groups.size();
  summary.candidates += across.candidates;
  summary.articles_repaired += source.NumRepaired();
  return sink.OnSummary(summary);
}

}  // namespace dittograph
