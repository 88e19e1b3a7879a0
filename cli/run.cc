#include "cli/run.h"

#include <sys/resource.h>
#include <unistd.h>

#include <string>
#include <utility>

#include "cli/policy.h"
#include "cli/progress.h"
#include "cli/result_options.h"
#include "cli/terminal.h"
#include "io/html/facts_source.h"
#include "io/read/ignore_file.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

constexpr size_t kMaxPassagesOnTerminal = 100;

bool WritesToTerminal(const Options& options) {
  return options.output_path == "-" && IsTerminal(STDOUT_FILENO);
}

}  // namespace

void RunSink::NoteOutput() {
  if (before_output_) std::exchange(before_output_, nullptr)();
}

template <typename Result>
Status RunSink::Pass(Status (Sink::*on_result)(const Result&), const Result& result) {
  NoteOutput();
  if (before_results_) DITTOGRAPH_RETURN_IF_ERROR(std::exchange(before_results_, nullptr)());
  return writer_ == nullptr ? OkStatus() : (writer_->*on_result)(result);
}

Status RunSink::OnFault(const Fault& fault) {
  NoteOutput();
  faults_.Add(fault);
  return writer_ == nullptr ? OkStatus() : writer_->OnFault(fault);
}

Status RunSink::OnPair(const ArticlePair& pair) { return Pass(&Sink::OnPair, pair); }
Status RunSink::OnCluster(const Cluster& cluster) { return Pass(&Sink::OnCluster, cluster); }
Status RunSink::OnRemoval(const Removal& removal) { return Pass(&Sink::OnRemoval, removal); }
Status RunSink::OnNotice(const Notice& notice) { return Pass(&Sink::OnNotice, notice); }
Status RunSink::OnPassage(const PassageMatch& match) { return Pass(&Sink::OnPassage, match); }
Status RunSink::OnGroup(const PassageGroup& group) { return Pass(&Sink::OnGroup, group); }

Status RunSink::OnSummary(const Summary& summary) {
  summary_ = summary;
  return Pass(&Sink::OnSummary, summary);
}

void Stopwatch::PrintStats(const Summary& summary) const {
  const auto milliseconds = [](const timeval& time) {
    return static_cast<uint64_t>(time.tv_sec) * 1000 + static_cast<uint64_t>(time.tv_usec) / 1000;
  };
  const auto wall = std::chrono::duration_cast<std::chrono::milliseconds>(
      std::chrono::steady_clock::now() - start_);
  rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  const uint64_t cpu = milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime);
  PrintNote("time        " + FormatRatio(static_cast<uint64_t>(wall.count()), 1000, 3) +
            " s, CPU " + FormatRatio(cpu, 1000, 3) + " s");
  PrintNote("memory      " + GroupDigits(static_cast<uint64_t>(usage.ru_maxrss) / 1024) +
            " MiB at most, mapped files included");
  PrintNote("articles    " + GroupDigits(summary.articles));
  const std::pair<const char*, uint64_t> counts[] = {{"candidates  ", summary.candidates},
                                                     {"pairs       ", summary.pairs},
                                                     {"implied     ", summary.pairs_implied},
                                                     {"clusters    ", summary.clusters},
                                                     {"clustered   ", summary.articles_in_clusters},
                                                     {"removed     ", summary.removed},
                                                     {"passages    ", summary.passages},
                                                     {"ignored     ", summary.ignored}};
  for (const auto& [name, count] : counts) {
    if (count > 0) PrintNote(name + GroupDigits(count));
  }
}

bool ShouldShowProgress(const Options& options) {
  return options.progress.value_or(IsTerminal(STDERR_FILENO) && !options.quiet);
}

StatusOr<std::unique_ptr<OutputFile>> OpenOutput(const std::string& path, bool replace) {
  if (path == "-") return OutputFile::ForDescriptor(STDOUT_FILENO, "standard output");
  return OutputFile::Create(path, replace);
}

ResultContext ContextOf(const Options& options, const ArticleSource& source, ResultKind kind,
                        OutputFile& out) {
  return {source,
          out,
          kind,
          CommandName(options.command),
          ResultOptions(options),
          options.with_text,
          nullptr,
          options.keep.name(),
          !options.ignore.empty(),
          nullptr,
          options.articles.skip_zones};
}

OutputFormat FormatOf(const Options& options) {
  if (options.format != OutputFormat::kAuto) return options.format;
  constexpr std::pair<const char*, OutputFormat> kEndings[] = {
      {".html", OutputFormat::kHtml},       {".htm", OutputFormat::kHtml},
      {".jsonl", OutputFormat::kJsonLines}, {".ndjson", OutputFormat::kJsonLines},
      {".csv", OutputFormat::kCsv},         {".tsv", OutputFormat::kTsv}};
  std::string name = options.output_path;
  for (char& c : name) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  for (const auto& [ending, format] : kEndings) {
    if (name.ends_with(ending)) return format;
  }
  return WritesToTerminal(options) ? OutputFormat::kTable : OutputFormat::kTsv;
}

Status RefusePageOnTerminal(const Options& options) {
  if (FormatOf(options) != OutputFormat::kHtml || !WritesToTerminal(options)) return OkStatus();
  return InvalidArgument("--format html: a page is nothing for a terminal; add -o report.html");
}

std::unique_ptr<ResultWriter> MakeWriter(const Options& options, ResultContext context) {
  const OutputFormat format = FormatOf(options);
  if (format == OutputFormat::kTsv) return MakeTsvWriter(std::move(context));
  if (format == OutputFormat::kCsv) return MakeCsvWriter(std::move(context));
  if (format == OutputFormat::kJsonLines) return MakeJsonWriter(std::move(context));
  if (format == OutputFormat::kHtml) return MakeHtmlWriter(std::move(context));
  const bool is_terminal = WritesToTerminal(options);
  const int width = is_terminal ? TerminalWidth(STDOUT_FILENO) : TableStyle().width;
  const size_t max_passages = is_terminal ? kMaxPassagesOnTerminal : 0;
  return MakeTableWriter(std::move(context),
                         {width, ShouldColor(options.color, is_terminal), max_passages});
}

namespace {

// A field that was named and that no record has: most likely misspelt.
void WarnOfMissingFields(const FieldNames& fields, FieldSet found) {
  const auto warn = [](const std::string& name, const std::string& option) {
    PrintWarning("no record has the field " + name + "; look at " + option);
  };
  if (fields.id != FieldNames().id && !found.Has(kIdField)) warn(fields.id, "--id-field");
  for (size_t i = 0; i < kNumMetadata; ++i) {
    if (fields.metadata[i] == FieldNames().metadata[i] || found.Has(i)) continue;
    warn(fields.metadata[i],
         std::string("--field ") + kMetadataNames[i] + "=" + fields.metadata[i]);
  }
}

}  // namespace

void PrintWarnings(const Options& options, const Summary& summary, const CombinedSource& source) {
  if (options.quiet) return;
  if (summary.articles > 0) WarnOfMissingFields(options.input.fields, source.FoundFields());
  if (source.ArchiveTest() && source.NumArchiveArticles() == 0) {
    PrintWarning("--against: the archive holds no other article, so all is new");
  }
  if (summary.articles_repaired > 0) {
    PrintWarning(CountOf(summary.articles_repaired, "article is", "articles are") +
                 " not valid UTF-8; what is not was read as U+FFFD");
  }
  if (const uint64_t count = source.NumDuplicateIds(); count > 0) {
    PrintWarning(CountOf(count, "article has", "articles have") +
                 " the id of an earlier one; such an article is called PATH:LINE");
  }
  if (summary.articles_without_words > 0) {
    PrintWarning(CountOf(summary.articles_without_words, "article has", "articles have") +
                 " no words and cannot match anything");
  }
}

std::string ArticlesNote(const Summary& summary, const CombinedSource& source) {
  const uint64_t archived = source.NumArchiveArticles();
  std::string note = CountOf(summary.articles - archived, "article", "articles");
  if (source.ArchiveTest()) note += " against " + GroupDigits(archived);
  return note + ": ";
}

std::string RecallNote(const ArticleOptions& options, const Summary& summary) {
  if (options.reworded) return "";
  std::string threshold;
  AppendShortest(options.threshold.value(), threshold);
  if (options.exact) return "; every pair at Jaccard " + threshold + " or more";
  constexpr uint64_t kScale = 1'000'000;
  return "; expected recall " +
         FormatRatio(static_cast<uint64_t>(summary.expected_recall * kScale), kScale, 4) +
         " at Jaccard " + threshold;
}

StatusOr<std::shared_ptr<const IgnoreList>> ReadIgnoreLists(const Options& options) {
  if (options.ignore.empty()) return nullptr;
  const auto list = std::make_shared<IgnoreList>();
  for (const std::string& path : options.ignore) {
    const StatusOr<uint64_t> num_entries = ReadIgnoreFile(path, *list);
    if (!num_entries.ok()) return num_entries.status();
    if (*num_entries == 0 && !options.quiet) PrintWarning(path + ": holds no entry to ignore");
  }
  return list;
}

std::string IgnoredNote(const Summary& summary) {
  return summary.ignored == 0 ? "" : "; " + GroupDigits(summary.ignored) + " ignored";
}

std::string PassageHint(const PassageOptions& options) {
  if (options.strictness != Strictness::kLoose && options.kinds.Has(PassageKind::kReworded)) {
    return "; try --strictness loose";
  }
  if (options.min_words == kLeastMinWords) return "";
  return "; try --min-words " + std::to_string(kLeastMinWords);
}

Status RefuseUnreadArchive(const CombinedSource& source) {
  if (!source.IsArchiveUnread()) return OkStatus();
  return IoError("--against: nothing could be read of the archive; nothing was written");
}

Status RefuseUnread(const Options& options, const Summary& summary, const CombinedSource& source,
                    const FaultLog& faults) {
  const bool is_read = faults.count() == 0 || summary.articles > source.NumArchiveArticles();
  if (is_read || options.output_path == "-") return OkStatus();
  return IoError(options.output_path + ": not written, since no article could be read");
}

int ExitStatus(const Options& options, const FaultLog& faults, bool is_found) {
  if (faults.count() > 0) return kExitError;
  return options.exit_code && is_found ? kExitFound : kExitRan;
}

StatusOr<int> RunFindCommand(const Options& options, const FindCommand& command) {
  const Stopwatch stopwatch;
  DITTOGRAPH_RETURN_IF_ERROR(RefusePageOnTerminal(options));
  auto source = OpenInput(options.paths, options.against, options.input);
  if (!source.ok()) return source.status();
  auto out = OpenOutput(options.output_path, options.replace_output);
  if (!out.ok()) return out.status();
  ResultContext context = ContextOf(options, **source, command.kind, **out);
  context.is_archive = (*source)->ArchiveTest();
  const bool is_html = FormatOf(options) == OutputFormat::kHtml;
  FactsSource described(**source, is_html);
  if (is_html) context.facts_of = [&described](ArticleNumber n) { return described.FactsOf(n); };
  const auto writer = MakeWriter(options, std::move(context));
  DITTOGRAPH_RETURN_IF_ERROR(writer->Begin());

  PolicySource rated(described, options.keep);
  ProgressSource observed(rated, ShouldShowProgress(options));
  RunSink sink(writer.get());
  sink.BeforeOutput([&observed] { observed.Erase(); });
  sink.BeforeResults([&source] { return RefuseUnreadArchive(**source); });
  const Status found = command.find(observed, sink);
  observed.Erase();
  sink.faults().PrintRest();
  DITTOGRAPH_RETURN_IF_ERROR(found);
  DITTOGRAPH_RETURN_IF_ERROR(RefuseUnread(options, sink.summary(), **source, sink.faults()));
  DITTOGRAPH_RETURN_IF_ERROR((*out)->Commit());
  PrintWarnings(options, sink.summary(), **source);
  if (!options.quiet) {
    if (!writer->Note().empty()) PrintNote(writer->Note());
    PrintNote(ArticlesNote(sink.summary(), **source) + command.closing_line(sink.summary()));
  }
  if (options.stats) stopwatch.PrintStats(sink.summary());
  return ExitStatus(options, sink.faults(), command.is_found(sink.summary()));
}

}  // namespace dittograph
