// The labels are of suspicious documents against source documents, so what is reported of two
// documents of one role, or inside one, is left out; which sources a suspicious document was
// compared with is not known, so it is compared with all, in one run over all documents.
//
// A row for a kind has the labels of that kind, and the detections in the pairs of documents that
// have such a label, less those that detect labels of other kinds only.

#include "bench/passages_id.h"

#include <cstdio>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "bench/reported_passages.h"
#include "tests/fixtures/labelled_passages.h"
#include "tests/oracle/plagdet.h"

namespace dittograph::bench {

namespace {

using oracle::PassagePair;

std::pair<ArticleNumber, ArticleNumber> Articles(const PassagePair& pair) {
  return {pair.a.article, pair.b.article};
}

StatusOr<std::vector<PassagePair>> Detections(const fixtures::RealCorpus& corpus,
                                              Strictness strictness) {
  PassageOptions options;
  options.within = false;
  options.strictness = strictness;
  const auto reports = ReportedPassages(corpus.texts, options, kRepeats);
  if (!reports.ok()) return reports.status();
  const auto is_source = [&](ArticleNumber article) {
    return corpus.ids[article].starts_with("source-");
  };
  std::vector<PassagePair> detections;
  for (const PassagePair& pair : oracle::PairsOf(*reports)) {
    if (is_source(pair.a.article) != is_source(pair.b.article)) detections.push_back(pair);
  }
  return detections;
}

void PrintScores(const char* strictness, std::string_view kind,
                 const std::vector<PassagePair>& labels,
                 const std::vector<PassagePair>& detections) {
  const oracle::PassageScores scores = ScorePassages(labels, detections);
  std::printf("| %s | %.*s | %zu | %zu | %.3f | %.3f | %.3f | %.3f | %.3f |\n", strictness,
              static_cast<int>(kind.size()), kind.data(), labels.size(), detections.size(),
              scores.recall, scores.precision, scores.granularity, scores.plagdet(),
              scores.micro_plagdet());
}

void PrintKind(const char* strictness, const fixtures::LabelledCorpus& labelled,
               const std::string& kind, const std::vector<PassagePair>& detections) {
  std::vector<PassagePair> labels;
  std::vector<PassagePair> other_labels;
  std::set<std::pair<ArticleNumber, ArticleNumber>> articles;
  for (size_t i = 0; i < labelled.labels.size(); ++i) {
    (labelled.kinds[i] == kind ? labels : other_labels).push_back(labelled.labels[i]);
    if (labelled.kinds[i] == kind) articles.insert(Articles(labelled.labels[i]));
  }
  const oracle::PassagePairIndex index(labels);
  const oracle::PassagePairIndex other_index(other_labels);
  std::vector<PassagePair> counted;
  for (const PassagePair& pair : detections) {
    if (!articles.contains(Articles(pair))) continue;
    if (index.Detecting(pair).empty() && !other_index.Detecting(pair).empty()) continue;
    counted.push_back(pair);
  }
  PrintScores(strictness, kind, labels, counted);
}

void PrintUndetected(const fixtures::RealCorpus& corpus, const char* what,
                     const std::vector<PassagePair>& pairs,
                     const std::vector<PassagePair>& others) {
  const oracle::PassagePairIndex index(others);
  std::printf("\n%s\n", what);
  for (const PassagePair& pair : pairs) {
    if (!index.Detecting(pair).empty()) continue;
    for (const oracle::Passage& side : {pair.a, pair.b}) {
      std::printf("    %s\n",
                  Describe(side, corpus.ids[side.article], corpus.texts[side.article]).c_str());
    }
    std::printf("\n");
  }
}

constexpr char kHead[] =
    "| strictness | kind | labels | detections | recall | precision | granularity | plagdet | "
    "micro plagdet |\n"
    "|---|---|--:|--:|--:|--:|--:|--:|--:|\n";

}  // namespace

Status PrintPassagesId(const std::string& folder, bool lists_errors) {
  const auto labelled = fixtures::ReadPassagesId(folder);
  if (!labelled.ok()) return labelled.status();
  const std::set<std::string> kinds(labelled->kinds.begin(), labelled->kinds.end());
  std::printf("%s", kHead);
  for (const auto& [name, strictness] :
       {std::pair("normal", Strictness::kNormal), std::pair("loose", Strictness::kLoose)}) {
    const auto detections = Detections(labelled->corpus, strictness);
    if (!detections.ok()) return detections.status();
    for (const std::string& kind : kinds) PrintKind(name, *labelled, kind, *detections);
    PrintScores(name, "all", labelled->labels, *detections);
    if (lists_errors) {
      PrintUndetected(labelled->corpus, "missed", labelled->labels, *detections);
      PrintUndetected(labelled->corpus, "false alarms", *detections, labelled->labels);
    }
  }
  return OkStatus();
}

}  // namespace dittograph::bench
