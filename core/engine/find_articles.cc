// FindArticles, the pipeline on one screen.

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "candidates/banding.h"
#include "candidates/lsh.h"
#include "candidates/prefix_join.h"
#include "cluster/clusters.h"
#include "cluster/dedup.h"
#include "cluster/rows.h"
#include "dittograph/dittograph.h"
#include "engine/article_digests.h"
#include "support/parallel.h"
#include "verify/score.h"

namespace dittograph {

namespace {

// The exact sizes of texts that several articles share: {row, row} is a candidate of itself.
void AddRepeatedRows(const RowArticles& rows, std::vector<Candidate>& candidates) {
  for (uint32_t row = 0; row < rows.num_rows(); ++row) {
    if (rows[row].size() > 1) candidates.push_back({row, row});
  }
}

std::vector<Candidate> FindCandidates(const ArticleDigests& digests, const ArticleOptions& options,
                                      const Banding& banding, const RowText& text_of_row,
                                      size_t num_threads) {
  std::vector<Candidate> candidates;
  if (options.exact) {
    candidates = JoinByPrefix(digests.num_rows(), text_of_row, JoinMeasure::kJaccard,
                              options.threshold, num_threads);
  } else {
    candidates = FindLshCandidates(digests.signatures, {banding.min_agreement, num_threads});
  }
  if (options.min_containment.millionths > 0) {
    const std::vector<Candidate> contained =
        JoinByPrefix(digests.num_rows(), text_of_row, JoinMeasure::kContainment,
                     options.min_containment, num_threads);
    std::vector<Candidate> both;
    std::set_union(candidates.begin(), candidates.end(), contained.begin(), contained.end(),
                   std::back_inserter(both));
    candidates = std::move(both);
  }
  return candidates;
}

}  // namespace

Status FindArticles(ArticleSource& source, const ArticleOptions& options, Sink& sink) {
  DITTOGRAPH_RETURN_IF_ERROR(Validate(options));
  const size_t num_threads = ResolveThreads(options.num_threads);
  const Banding banding =
      options.exact ? Banding() : ChooseBanding(options.threshold, options.recall);

  ArticleDigests digests;
  DITTOGRAPH_RETURN_IF_ERROR(DigestArticles(
      source, {banding.num_bins, banding.bands, banding.rows}, num_threads, digests));
  Summary summary;
  if (!options.exact) summary.expected_recall = BandRecall(banding, options.threshold.value());

  const RowArticles rows(digests.row_of_article, digests.num_rows());
  const RowText text_of_row = [&](uint32_t row, std::string& scratch) {
    return source.Text(digests.article_of_row[row], scratch);
  };
  std::vector<Candidate> candidates =
      FindCandidates(digests, options, banding, text_of_row, num_threads);
  summary.candidates = candidates.size();
  const bool wants_pairs = options.report_pairs || options.report_removals;
  if (wants_pairs) AddRepeatedRows(rows, candidates);
  const ScoreOptions score_options{options.threshold, options.min_containment, !wants_pairs,
                                   num_threads};
  const std::vector<ScoredPair> scored =
      ScoreCandidates(candidates, digests.num_rows(), text_of_row, score_options);

  for (const Fault& fault : source.Faults()) {
    ++summary.faults;
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnFault(fault));
  }
  if (options.report_removals) {
    PairScorer scorer(text_of_row, score_options);
    DedupRules rules{digests.preference, digests.is_protected, {}};
    if (!options.exact) {
      rules.score_rows = [&](uint32_t a, uint32_t b) { return scorer.Score(a, b); };
    }
    for (const Removal& removal : ChooseRemovals(scored, rows, rules)) {
      ++summary.removed;
      DITTOGRAPH_RETURN_IF_ERROR(sink.OnRemoval(removal));
    }
  }
  if (options.report_pairs) {
    const ExpandedPairs expanded = ExpandPairs(scored, rows);
    summary.pairs = expanded.pairs.size();
    summary.pairs_implied = expanded.num_implied;
    for (const ArticlePair& pair : expanded.pairs) DITTOGRAPH_RETURN_IF_ERROR(sink.OnPair(pair));
  }
  for (const Cluster& cluster : ConnectClusters(scored, rows, digests.preference)) {
    ++summary.clusters;
    summary.articles_in_clusters += cluster.members.size();
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnCluster(cluster));
  }
  summary.articles = digests.num_articles();
  summary.articles_without_words = static_cast<uint64_t>(std::count(
      digests.row_of_article.begin(), digests.row_of_article.end(), ArticleDigests::kNoRow));
  summary.articles_repaired = digests.num_repaired + source.NumRepaired();
  return sink.OnSummary(summary);
}

}  // namespace dittograph
