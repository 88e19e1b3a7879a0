// What every command does around the library's call: output, messages, exit status.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "cli/messages.h"
#include "cli/options.h"
#include "dittograph/ignore_list.h"
#include "dittograph/result.h"
#include "io/files/output_file.h"
#include "io/read/combined_source.h"
#include "io/write/result_writer.h"

namespace dittograph {

inline constexpr int kExitRan = 0;
inline constexpr int kExitFound = 1;
inline constexpr int kExitError = 2;

// Prints faults, keeps the summary, and passes everything on to a writer if there is one.
class RunSink : public Sink {
 public:
  explicit RunSink(ResultWriter* writer) : writer_(writer) {}
  // Called once, before anything is printed: the progress line must go before.
  void BeforeOutput(std::function<void()> callback) { before_output_ = std::move(callback); }
  // Called once, when all is read and before the first result or the summary; if it fails, there is
  // none.
  void BeforeResults(std::function<Status()> check) { before_results_ = std::move(check); }

  Status OnFault(const Fault& fault) override;
  Status OnPair(const ArticlePair& pair) override;
  Status OnCluster(const Cluster& cluster) override;
  Status OnRemoval(const Removal& removal) override;
  Status OnNotice(const Notice& notice) override;
  Status OnPassage(const PassageMatch& match) override;
  Status OnGroup(const PassageGroup& group) override;
  Status OnSummary(const Summary& summary) override;

  const Summary& summary() const { return summary_; }
  const FaultLog& faults() const { return faults_; }

 private:
  void NoteOutput();
  template <typename Result>
  Status Pass(Status (Sink::*on_result)(const Result&), const Result& result);

  ResultWriter* writer_;
  std::function<void()> before_output_;
  std::function<Status()> before_results_;
  Summary summary_;
  FaultLog faults_;
};

// For --stats: wall clock from here on.
class Stopwatch {
 public:
  void PrintStats(const Summary& summary) const;

 private:
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

bool ShouldShowProgress(const Options& options);

// "-" is standard output.
StatusOr<std::unique_ptr<OutputFile>> OpenOutput(const std::string& path, bool replace);

// The context of a writer to `out`, with the options that change results.
ResultContext ContextOf(const Options& options, const ArticleSource& source, ResultKind kind,
                        OutputFile& out);
OutputFormat FormatOf(const Options& options);  // never kAuto
// Fails where a page would go to a terminal.
Status RefusePageOnTerminal(const Options& options);
std::unique_ptr<ResultWriter> MakeWriter(const Options& options, ResultContext context);

// What a user should know of the input, unless --quiet.
void PrintWarnings(const Options& options, const Summary& summary, const CombinedSource& source);
// "12 articles against 3,400: "
std::string ArticlesNote(const Summary& summary, const CombinedSource& source);
// "; expected recall 0.9991 at Jaccard 0.8", or what took its place.
std::string RecallNote(const ArticleOptions& options, const Summary& summary);

// What --ignore names; null where it names nothing. Warns of a list without entries.
StatusOr<std::shared_ptr<const IgnoreList>> ReadIgnoreLists(const Options& options);
// "; 3 ignored", where some were.
std::string IgnoredNote(const Summary& summary);

// What to try where no passage was found: "; try --strictness loose".
std::string PassageHint(const PassageOptions& options);

// Fails where faults left no article of the archive: a wrong path makes nothing look new. REQUIRES:
// every batch has been read.
Status RefuseUnreadArchive(const CombinedSource& source);
// Fails where faults left no article for an output file: a wrong path replaces no earlier result by
// an empty one.
Status RefuseUnread(const Options& options, const Summary& summary, const CombinedSource& source,
                    const FaultLog& faults);

int ExitStatus(const Options& options, const FaultLog& faults, bool is_found);

// The commands whose results go to one writer: reads the input, calls `find` and reports.
struct FindCommand {
  ResultKind kind = ResultKind::kClusters;
  std::function<Status(ArticleSource&, Sink&)> find;
  std::function<std::string(const Summary&)> closing_line;
  std::function<bool(const Summary&)> is_found;
};
StatusOr<int> RunFindCommand(const Options& options, const FindCommand& command);

}  // namespace dittograph
