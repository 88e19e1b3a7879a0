#include "cli/commands.h"
#include "cli/run.h"
#include "dittograph/dittograph.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

std::string ClosingLine(const PassageOptions& options, const Summary& summary) {
  if (summary.passages + summary.groups == 0) {
    const bool takes_hint =
        summary.articles > summary.articles_without_words && summary.ignored == 0;
    return "no repeated passage" + (takes_hint ? PassageHint(options) : IgnoredNote(summary));
  }
  std::string line;
  if (summary.passages > 0) {
    line = CountOf(summary.passages, "repeated passage", "repeated passages");
  }
  if (summary.groups > 0) {
    line += (line.empty() ? "" : ", ") + CountOf(summary.groups, "group", "groups") +
            " of three or more occurrences";
  }
  return line + IgnoredNote(summary);
}

}  // namespace

StatusOr<int> RunPassages(const Options& options) {
  PassageOptions passages = options.passages;
  auto ignore = ReadIgnoreLists(options);
  if (!ignore.ok()) return ignore.status();
  passages.ignore = *std::move(ignore);
  FindCommand command;
  command.kind = ResultKind::kPassages;
  command.find = [&passages](ArticleSource& source, Sink& sink) {
    return FindPassages(source, passages, sink);
  };
  command.closing_line = [&options](const Summary& summary) {
    return ClosingLine(options.passages, summary);
  };
  command.is_found = [](const Summary& summary) { return summary.passages + summary.groups > 0; };
  return RunFindCommand(options, command);
}

}  // namespace dittograph
