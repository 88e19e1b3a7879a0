// What the writers of results share: what a run says about itself, and where results go.
//
// A writer is a Sink; Begin comes before the first result. Results name articles by number, so a
// writer asks the source for ids and texts.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/article.h"
#include "dittograph/result.h"
#include "io/files/output_file.h"

namespace dittograph {

enum class ResultKind {
  kClusters,
  kPairs,
  kPassages,
  kRemovals,
  kComparison,  // one pair of articles in full
};

// An option that changes results, its value as JSON.
struct NamedOption {
  std::string name;
  std::string json;
};

// What the input says of an article beside its text; empty or unknown where it says nothing.
struct ArticleFacts {
  std::string headline;
  std::string source;
  std::string language;
  int64_t time = ArticleMetadata::kUnknownTime;
  uint32_t version = 0;
};

struct ResultContext {
  const ArticleSource& source;
  OutputFile& out;
  ResultKind kind = ResultKind::kClusters;
  std::string command;
  std::vector<NamedOption> options;
  bool with_text = false;                         // passages with their texts
  std::function<bool(ArticleNumber)> is_archive;  // null: the run has no archive
  std::string keep_rule = {};                     // of removals: why the other one stays
  bool has_ignore_list = false;
  // Of the HTML report:
  std::function<ArticleFacts(ArticleNumber)> facts_of = nullptr;  // null: nothing is known
  bool skip_zones = false;  // scores are those of the texts without zones
};

// Why the other one stays: the keep rule, or "archive".
inline std::string RuleOf(const ResultContext& context, const Removal& removal) {
  const bool is_archive = context.is_archive && context.is_archive(removal.kept);
  return is_archive ? "archive" : context.keep_rule;
}

class ResultWriter : public Sink {
 public:
  virtual Status Begin() { return OkStatus(); }
  // What a user should know of what was written; empty: nothing. Behind the summary.
  virtual std::string Note() const { return ""; }
};

struct TableStyle {
  int width = 80;  // columns
  bool use_color = false;
  size_t max_passages = 0;  // shown; 0: all
};

// For people.
std::unique_ptr<ResultWriter> MakeTableWriter(ResultContext context, TableStyle style);
// A header line, then one result a line: fields separated by tabs, or as RFC 4180 has it.
std::unique_ptr<ResultWriter> MakeTsvWriter(ResultContext context);
std::unique_ptr<ResultWriter> MakeCsvWriter(ResultContext context);
// One JSON object a line.
std::unique_ptr<ResultWriter> MakeJsonWriter(ResultContext context);
// One page that shows everything, offline.
std::unique_ptr<ResultWriter> MakeHtmlWriter(ResultContext context);

}  // namespace dittograph
