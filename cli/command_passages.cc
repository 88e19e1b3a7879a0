#include "cli/commands.h"
#include "cli/run.h"
#include "dittograph/dittograph.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

std::string ClosingLine(const PassageOptions& options, const Summary& summary) {
  if (summary.passages + summary.groups == 0) {
    const bool has_words = summary.articles > summary.articles_without_words;
    return "no repeated passage" + (has_words ? PassageHint(options) : "");
  }
  std::string line;
  if (summary.passages > 0) {
    line = CountOf(summary.passages, "repeated passage", "repeated passages");
  }
  if (summary.groups > 0) {
    line += (line.empty() ? "" : ", ") + CountOf(summary.groups, "group", "groups") +
            " of three or more occurrences";
  }
  return line;
}

}  // namespace

StatusOr<int> RunPassages(const Options& options) {
  FindCommand command;
  command.kind = ResultKind::kPassages;
  command.find = [&options](ArticleSource& source, Sink& sink) {
    return FindPassages(source, options.passages, sink);
  };
  command.closing_line = [&options](const Summary& summary) {
    return ClosingLine(options.passages, summary);
  };
  command.is_found = [](const Summary& summary) { return summary.passages + summary.groups > 0; };
  return RunFindCommand(options, command);
}

}  // namespace dittograph
