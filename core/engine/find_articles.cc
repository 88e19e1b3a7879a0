// FindArticles, the pipeline on one screen.

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "candidates/banding.h"
#include "candidates/lsh.h"
#include "candidates/prefix_join.h"
#include "candidates/reworded.h"
#include "cluster/clusters.h"
#include "cluster/rows.h"
#include "cluster/time_window.h"
#include "dittograph/dittograph.h"
#include "engine/article_digests.h"
#include "engine/ignoring_sink.h"
#include "engine/pair_history.h"
#include "engine/removals.h"
#include "engine/row_relations.h"
#include "engine/story_chains.h"
#include "support/parallel.h"
#include "support/union_find.h"
#include "text/body_tokens.h"
#include "verify/score.h"

namespace dittograph {

namespace {

// Where rewording is looked for, articles that share this much are put together first.
constexpr Share kRewordedBase = Share::Of(0.5);

bool ByRows(const ScoredPair& x, const ScoredPair& y) {
  return std::pair(x.a, x.b) < std::pair(y.a, y.b);
}

// The exact sizes of texts that several articles share: {row, row} is a candidate of itself.
void AddRepeatedRows(const RowArticles& rows, std::vector<Candidate>& candidates) {
  for (uint32_t row = 0; row < rows.num_rows(); ++row) {
    if (rows[row].size() > 1) candidates.push_back({row, row});
  }
}

std::vector<Candidate> FindCandidates(const ArticleDigests& digests, const ArticleOptions& options,
                                      Share threshold, const Banding& banding,
                                      const RowText& text_of_row, size_t num_threads) {
  std::vector<Candidate> candidates;
  if (options.exact) {
    candidates = JoinByPrefix(digests.num_rows(), text_of_row, JoinMeasure::kJaccard, threshold,
                              num_threads);
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

// One row for each group of rows that verified pairs connect, since the same news counts once in
// the rarity of its words: the longest, then the one of the smallest text hash, so that the order
// of the articles does not matter. Ascending.
std::vector<uint32_t> ChooseRepresentatives(const SignatureTable& signatures,
                                            std::span<const ScoredPair> scored) {
  const auto rank = [&](uint32_t row) {
    return std::tuple(-int64_t{signatures.num_tokens(row)}, signatures.text_hash(row), row);
  };
  UnionFind groups(signatures.size());
  for (const ScoredPair& pair : scored) groups.Unite(pair.a, pair.b);
  std::vector<uint32_t> best(signatures.size(), UINT32_MAX);
  for (uint32_t row = 0; row < best.size(); ++row) {
    uint32_t& of_group = best[groups.Find(row)];
    if (of_group == UINT32_MAX || rank(row) < rank(of_group)) of_group = row;
  }
  std::erase(best, UINT32_MAX);
  std::sort(best.begin(), best.end());
  return best;
}

// The pairs that say the same in other words, scored like the others but without a threshold.
std::vector<ScoredPair> FindRewordedPairs(const SignatureTable& signatures,
                                          std::span<const ScoredPair> scored,
                                          const RowText& text_of_row, size_t num_threads) {
  const std::vector<uint32_t> rows = ChooseRepresentatives(signatures, scored);
  const RowText text_of_representative = [&](uint32_t i, std::string& scratch) {
    return text_of_row(rows[i], scratch);
  };
  std::vector<Candidate> pairs = FindReworded(rows.size(), text_of_representative, num_threads);
  for (Candidate& pair : pairs) pair = {rows[pair.a], rows[pair.b]};
  return ScoreCandidates(pairs, signatures.size(), text_of_row, {{}, {}, false, num_threads});
}

// No result is of articles of the archive alone.
class ArchiveTest {
 public:
  ArchiveTest(const ArticleDigests& digests, const RowArticles& rows)
      : is_archive_(digests.is_archive), rows_(rows) {}

  bool IsOfArchive(ArticleNumber article) const {
    return !is_archive_.empty() && is_archive_[article];
  }
  bool AreOfArchive(std::span<const ArticleNumber> articles) const {
    return !is_archive_.empty() && std::all_of(articles.begin(), articles.end(),
                                               [&](ArticleNumber k) { return is_archive_[k]; });
  }
  bool AreOfArchive(const Notice& notice) const {
    return IsOfArchive(notice.article) &&
           (notice.evidence == NoticeEvidence::kNone || IsOfArchive(notice.story));
  }
  bool IsOfArchive(const ScoredPair& pair) const {
    return AreOfArchive(rows_[pair.a]) && AreOfArchive(rows_[pair.b]);
  }

 private:
  const std::vector<bool>& is_archive_;
  const RowArticles& rows_;
};

Status ReportPairs(std::vector<ScoredPair>& scored, const RowArticles& rows,
                   const ArticleDigests& digests, const TimeWindow& window,
                   const RowText& text_of_row, const ArchiveTest& archive, size_t num_threads,
                   Sink& sink, Summary& summary) {
  std::erase_if(scored, [&](const ScoredPair& pair) { return archive.IsOfArchive(pair); });
  RelateRows(scored, rows.num_rows(), text_of_row, num_threads);
  ExpandedPairs expanded = ExpandPairs(scored, rows, window);
  summary.pairs_implied = expanded.num_implied;
  PairHistories histories(digests, text_of_row);
  for (ArticlePair& pair : expanded.pairs) {
    if (archive.IsOfArchive(pair.a) && archive.IsOfArchive(pair.b)) continue;
    ++summary.pairs;
    histories.Refine(pair);
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnPair(pair));
  }
  return OkStatus();
}

}  // namespace

Status FindArticles(ArticleSource& source, const ArticleOptions& options, Sink& sink) {
  if (options.ignore != nullptr) {
    ArticleOptions all = options;
    all.ignore = nullptr;
    IgnoringSink rest(source, *options.ignore, options.ignore_pairs, sink);
    return FindArticles(source, all, rest);
  }
  DITTOGRAPH_RETURN_IF_ERROR(Validate(options));
  const size_t num_threads = ResolveThreads(options.num_threads);
  const Share threshold = options.reworded ? kRewordedBase : options.threshold;
  const Banding banding = options.exact ? Banding() : ChooseBanding(threshold, options.recall);

  ArticleDigests digests;
  DITTOGRAPH_RETURN_IF_ERROR(DigestArticles(source, {banding.num_bins, banding.bands, banding.rows},
                                            {options.report_notices, options.skip_zones},
                                            num_threads, digests));
  Summary summary;
  if (!options.exact) summary.expected_recall = BandRecall(banding, threshold.value());

  const RowArticles rows(digests.row_of_article, digests.num_rows());
  const RowText text_of_row = [&](uint32_t row, std::string& scratch) -> std::string_view {
    const std::string_view text = source.Text(digests.article_of_row[row], scratch);
    if (!options.skip_zones) return text;
    scratch = WithoutZones(text);
    return scratch;
  };
  const RowText whole_text_of_row = [&](uint32_t row, std::string& scratch) {
    return source.Text(digests.article_of_row[row], scratch);
  };
  const TimeWindow window(digests.lineage.times, options.max_seconds_apart);
  std::optional<RowParts> parts;
  if (window.is_limited()) parts.emplace(rows, digests.num_articles(), window);
  std::vector<Candidate> candidates =
      FindCandidates(digests, options, threshold, banding, text_of_row, num_threads);
  summary.candidates = candidates.size();
  const bool wants_pairs = options.report_pairs || options.report_removals;
  if (wants_pairs) AddRepeatedRows(rows, candidates);
  const ScoreOptions score_options{threshold, options.min_containment, !wants_pairs && !parts,
                                   num_threads};
  std::vector<ScoredPair> scored =
      ScoreCandidates(candidates, digests.num_rows(), text_of_row, score_options);
  if (parts) parts->KeepNear(scored);
  if (options.reworded) {
    const std::vector<ScoredPair> reworded =
        FindRewordedPairs(digests.signatures, scored, text_of_row, num_threads);
    const auto middle = static_cast<ptrdiff_t>(scored.size());
    scored.insert(scored.end(), reworded.begin(), reworded.end());
    std::inplace_merge(scored.begin(), scored.begin() + middle, scored.end(), ByRows);
    if (parts) parts->KeepNear(scored);
  }

  for (const Fault& fault : source.Faults()) {
    ++summary.faults;
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnFault(fault));
  }
  if (options.report_removals) {
    PairScorer scorer(text_of_row, score_options);
    DedupRules rules{digests.preference,
                     digests.is_protected,
                     options.reworded ? Share() : threshold,
                     options.min_containment,
                     {},
                     options.remove_templates,
                     {},
                     window};
    if (!options.exact) {
      rules.score_rows = [&](uint32_t a, uint32_t b) { return scorer.Score(a, b); };
    }
    PairHistories histories(digests, whole_text_of_row);
    for (Removal& removal : FindRemovals(scored, rows, digests.row_of_article, rules,
                                         whole_text_of_row, num_threads)) {
      ++summary.removed;
      histories.Refine(removal.pair);
      DITTOGRAPH_RETURN_IF_ERROR(sink.OnRemoval(removal));
    }
  }
  const ArchiveTest archive(digests, rows);
  std::vector<Cluster> clusters =
      parts ? ConnectClusters(parts->PairsOfParts(scored), parts->parts(), digests.preference)
            : ConnectClusters(scored, rows, digests.preference);
  if (options.report_pairs) {
    DITTOGRAPH_RETURN_IF_ERROR(ReportPairs(scored, rows, digests, window, whole_text_of_row,
                                           archive, num_threads, sink, summary));
  }
  std::erase_if(clusters, [&](const Cluster& c) { return archive.AreOfArchive(c.members); });
  if (options.report_chains) AddChains(digests, whole_text_of_row, num_threads, clusters);
  for (const Cluster& cluster : clusters) {
    ++summary.clusters;
    summary.articles_in_clusters += cluster.members.size();
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnCluster(cluster));
  }
  for (const Notice& notice : digests.notices) {
    if (archive.AreOfArchive(notice)) continue;
    DITTOGRAPH_RETURN_IF_ERROR(sink.OnNotice(notice));
  }
  summary.articles = digests.num_articles();
  summary.articles_without_words = digests.num_without_words;
  summary.articles_repaired = digests.num_repaired + source.NumRepaired();
  return sink.OnSummary(summary);
}

}  // namespace dittograph
