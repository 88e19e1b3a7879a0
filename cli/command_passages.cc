#include "cli/commands.h"
#include "cli/run.h"
#include "dittograph/dittograph.h"
#include "io/result_text.h"

namespace dittograph {

StatusOr<int> RunPassages(const Options& options) {
  FindCommand command;
  command.kind = ResultKind::kPassages;
  command.find = [&options](ArticleSource& source, Sink& sink) {
    return FindPassages(source, options.passages, sink);
  };
  command.closing_line = [](const Summary& summary) {
    return CountOf(summary.passages, "repeated passage", "repeated passages") +
           (summary.groups == 0 ? ""
                                : ", " + CountOf(summary.groups, "group", "groups") +
                                      " of three or more occurrences");
  };
  command.is_found = [](const Summary& summary) { return summary.passages + summary.groups > 0; };
  return RunFindCommand(options, command);
}

}  // namespace dittograph
