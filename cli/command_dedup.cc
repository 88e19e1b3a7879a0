#include <unistd.h>

#include <filesystem>
#include <map>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "cli/commands.h"
#include "cli/kept_files.h"
#include "cli/policy.h"
#include "cli/progress.h"
#include "cli/run.h"
#include "dittograph/dittograph.h"
#include "io/files/pack.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

// Records one after the other, in the frame that they came in. Where there is none, a record that
// does not end its line gets a newline before the next.
class RecordFile {
 public:
  explicit RecordFile(std::unique_ptr<OutputFile> out) : out_(std::move(out)) {}

  void Open(const RecordFrame& frame, Compression compression) {
    if (compression != Compression::kNone) {
      auto packer =
          Packer::Open(compression, [this](std::string_view bytes) { return out_->Write(bytes); });
      if (packer.ok()) packer_ = *std::move(packer);
      status_ = packer.status();
    }
    frame_ = frame;
    Write(frame_.head);
  }
  void Append(std::string_view record) {
    if (num_records_++ > 0) Write(frame_.separator);
    if (frame_.separator.empty() && needs_newline_) Write("\n");
    Write(record);
    needs_newline_ = !record.ends_with('\n');
  }
  void EndLine() {
    if (needs_newline_) Write("\n");
    needs_newline_ = false;
  }
  Status Commit() {
    Write(frame_.tail);
    if (status_.ok() && packer_ != nullptr) status_ = packer_->Close();
    return status_.ok() ? out_->Commit() : status_;
  }

 private:
  void Write(std::string_view bytes) {
    if (status_.ok()) status_ = packer_ == nullptr ? out_->Write(bytes) : packer_->Append(bytes);
  }

  std::unique_ptr<OutputFile> out_;
  std::unique_ptr<Packer> packer_;
  RecordFrame frame_;
  Status status_;
  uint64_t num_records_ = 0;
  bool needs_newline_ = false;
};

class RemovalSink : public RunSink {
 public:
  using RunSink::RunSink;

  Status OnRemoval(const Removal& removal) override {
    if (is_removed_.size() <= removal.removed) is_removed_.resize(size_t{removal.removed} + 1);
    is_removed_[removal.removed] = true;
    ++num_removed_[removal.pair.relation];
    return RunSink::OnRemoval(removal);
  }
  bool IsRemoved(ArticleNumber number) const {
    return number < is_removed_.size() && is_removed_[number];
  }
  const std::map<Relation, uint64_t>& num_removed() const { return num_removed_; }

 private:
  std::map<Relation, uint64_t> num_removed_;
  std::vector<bool> is_removed_;
};

// Where everything goes; all are opened before the work starts, so that a bad path ends it early.
struct Outputs {
  std::optional<RecordFile> kept;        // lines, or paths
  std::optional<KeptFiles> kept_copies;  // in place of `kept`
  std::optional<RecordFile> rejected;
  std::unique_ptr<OutputFile> removed;
  std::unique_ptr<ResultWriter> removed_writer;
};

Status OpenRemoved(const Options& options, const CombinedSource& source, Outputs& outputs) {
  if (options.removed_path.empty()) return OkStatus();
  if (options.removed_path.ends_with(".html") || options.removed_path.ends_with(".htm")) {
    return InvalidArgument("--removed " + options.removed_path +
                           ": the list is no page; dittograph articles -o report.html shows what "
                           "would be removed, and why");
  }
  auto file = OpenOutput(options.removed_path, options.replace_output);
  if (!file.ok()) return file.status();
  outputs.removed = *std::move(file);
  ResultContext context = ContextOf(options, source, ResultKind::kRemovals, *outputs.removed);
  context.is_archive = source.ArchiveTest();
  const bool is_csv = options.removed_path.ends_with(".csv");
  const bool is_json = FormatOfName(options.removed_path) == InputFormat::kJsonLines ||
                       options.removed_path.ends_with(".json");
  outputs.removed_writer = is_json  ? MakeJsonWriter(std::move(context))
                           : is_csv ? MakeCsvWriter(std::move(context))
                                    : MakeTsvWriter(std::move(context));
  return outputs.removed_writer->Begin();
}

// One for all paths to a file that exists or is to be made.
std::filesystem::path WholePath(const std::string& path) {
  std::error_code error;
  std::filesystem::path whole =
      std::filesystem::weakly_canonical(std::filesystem::absolute(path, error), error);
  return error ? std::filesystem::path(path) : whole;
}

Status RefuseEqualOutputs(const Options& options) {
  const std::pair<const char*, const std::string*> outputs[] = {
      {"--output", &options.output_path},
      {"--removed", &options.removed_path},
      {"--rejected", &options.rejected_path}};
  for (const auto& [name, path] : outputs) {
    for (const auto& [other_name, other_path] : outputs) {
      if (name != other_name && !path->empty() && !other_path->empty() &&
          WholePath(*path) == WholePath(*other_path)) {
        return InvalidArgument(*path + ": named by " + name + " and " + other_name +
                               "; give each a file of its own");
      }
    }
  }
  return OkStatus();
}

Status OpenOutputs(const Options& options, const CombinedSource& source, Outputs& outputs) {
  if (options.dry_run) return OpenRemoved(options, source, outputs);
  DITTOGRAPH_RETURN_IF_ERROR(RefuseEqualOutputs(options));
  if (source.Kind() == RecordKind::kFile && options.output_path != "-") {
    auto copies = KeptFiles::Open(options.output_path, options.replace_output);
    if (!copies.ok()) return copies.status();
    outputs.kept_copies = *std::move(copies);
  } else {
    auto kept = OpenOutput(options.output_path, options.replace_output);
    if (!kept.ok()) return kept.status();
    outputs.kept.emplace(*std::move(kept));
  }
  if (!options.rejected_path.empty()) {
    auto rejected = OpenOutput(options.rejected_path, options.replace_output);
    if (!rejected.ok()) return rejected.status();
    outputs.rejected.emplace(*std::move(rejected));
  }
  return OpenRemoved(options, source, outputs);
}

Status WriteRecords(const RecordSource& source, const RemovalSink& sink, Outputs& outputs) {
  std::vector<ArticleNumber> copies;
  if (outputs.kept) outputs.kept->Open(source.Frame(), source.PackedWith());
  const bool are_paths = source.Kind() == RecordKind::kFile;
  const auto append = [are_paths](RecordFile& file, std::string_view bytes) {
    file.Append(bytes);
    if (are_paths) file.EndLine();
  };
  source.ForEachRecord([&](std::string_view bytes, RecordRole role, ArticleNumber number) {
    if (role == RecordRole::kUnreadable) {
      if (outputs.rejected) append(*outputs.rejected, bytes);
    } else if (role == RecordRole::kOther) {
      if (outputs.kept) append(*outputs.kept, bytes);
    } else if (!sink.IsRemoved(number)) {
      if (outputs.kept) {
        append(*outputs.kept, bytes);
      } else {
        copies.push_back(number);
      }
    }
  });
  if (outputs.rejected) DITTOGRAPH_RETURN_IF_ERROR(outputs.rejected->Commit());
  if (outputs.removed) DITTOGRAPH_RETURN_IF_ERROR(outputs.removed->Commit());
  if (outputs.kept) return outputs.kept->Commit();
  return outputs.kept_copies->Copy(source, copies);
}

// What a run would do, a count a line.
Status PrintCounts(const RemovalSink& sink, uint64_t num_kept) {
  const auto out = OutputFile::ForDescriptor(STDOUT_FILENO, "standard output");
  DITTOGRAPH_RETURN_IF_ERROR(out->Write("kept\t" + std::to_string(num_kept) + "\n"));
  for (const auto& [relation, count] : sink.num_removed()) {
    DITTOGRAPH_RETURN_IF_ERROR(out->Write("removed, " + std::string(RelationName(relation)) + "\t" +
                                          std::to_string(count) + "\n"));
  }
  return out->Commit();
}

}  // namespace

StatusOr<int> RunDedup(const Options& options) {
  const Stopwatch stopwatch;
  auto source = OpenInput(options.paths, options.against, options.input);
  if (!source.ok()) return source.status();
  if ((*source)->Kind() == RecordKind::kMixed) {
    return InvalidArgument(
        "dedup: the input holds files of one article and files of many; name one kind at a time");
  }
  if ((*source)->HasFrames()) {
    return InvalidArgument(
        "dedup: several files that are no JSON Lines cannot be written as one; name one at a time");
  }
  Outputs outputs;
  DITTOGRAPH_RETURN_IF_ERROR(OpenOutputs(options, **source, outputs));

  ArticleOptions articles = options.articles;
  articles.report_removals = true;
  articles.report_notices = !options.removed_path.empty();
  PolicySource rated(**source, options.keep);
  ProgressSource observed(rated, ShouldShowProgress(options));
  RemovalSink sink(outputs.removed_writer.get());
  sink.BeforeOutput([&observed] { observed.Erase(); });
  sink.BeforeResults([&source] { return RefuseUnreadArchive(**source); });
  const Status found = FindArticles(observed, articles, sink);
  observed.Erase();
  sink.faults().PrintRest();
  DITTOGRAPH_RETURN_IF_ERROR(found);
  const Summary& summary = sink.summary();
  if (options.rejected_path.empty()) {
    DITTOGRAPH_RETURN_IF_ERROR(RefuseUnread(options, summary, **source, sink.faults()));
  }
  const uint64_t kept = summary.articles - (*source)->NumArchiveArticles() - summary.removed;
  if (!options.dry_run) {
    DITTOGRAPH_RETURN_IF_ERROR(WriteRecords(**source, sink, outputs));
  } else if (outputs.removed != nullptr) {
    DITTOGRAPH_RETURN_IF_ERROR(outputs.removed->Commit());
  }
  if (options.dry_run && options.removed_path != "-") {
    DITTOGRAPH_RETURN_IF_ERROR(PrintCounts(sink, kept));
  }

  PrintWarnings(options, summary, **source);
  if (!options.quiet) {
    PrintNote(ArticlesNote(summary, **source) + GroupDigits(kept) + " kept, " +
              GroupDigits(summary.removed) + " removed" +
              (options.dry_run ? " (nothing was written)" : "") + RecallNote(articles, summary));
  }
  if (options.stats) stopwatch.PrintStats(summary);
  return ExitStatus(options, sink.faults(), summary.removed > 0);
}

}  // namespace dittograph
