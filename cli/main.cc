// dittograph: reads the command line, runs one command, ends with its exit status.
#include <unistd.h>

#include <csignal>
#include <new>
#include <string>
#include <vector>

#include "cli/argument_file.h"
#include "cli/commands.h"
#include "cli/interrupt.h"
#include "cli/messages.h"
#include "cli/options.h"
#include "cli/run.h"

namespace dittograph {

namespace {

StatusOr<int> Dispatch(const Options& options) {
  switch (options.command) {
    case Command::kPassages:
      return RunPassages(options);
    case Command::kArticles:
      return RunArticles(options);
    case Command::kDedup:
      return RunDedup(options);
    case Command::kCompare:
      return RunCompare(options);
  }
  return kExitError;
}

StatusOr<int> PrintHelp(int file_descriptor, const std::string& text, int exit_status) {
  const auto out = OutputFile::ForDescriptor(file_descriptor, "help");
  DITTOGRAPH_RETURN_IF_ERROR(out->Write(text));
  DITTOGRAPH_RETURN_IF_ERROR(out->Commit());
  return exit_status;
}

StatusOr<int> RunProgram(const std::vector<std::string>& words) {
  const StatusOr<std::vector<std::string>> arguments = ExpandArgumentFiles(words);
  if (!arguments.ok()) return arguments.status();
  if (arguments->empty()) return PrintHelp(STDERR_FILENO, ProgramHelp(), kExitError);
  const StatusOr<Options> options = ParseCommandLine(*arguments);
  if (!options.ok()) return options.status();
  if (!options->help.empty()) return PrintHelp(STDOUT_FILENO, options->help, kExitRan);
  return Dispatch(*options);
}

int Main(const std::vector<std::string>& arguments) {
  // A reader that has gone shows as an error of write(2), which ends the program quietly.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);  // as a full disk
  EndCleanlyOnSignals();
  try {
    const StatusOr<int> result = RunProgram(arguments);
    if (result.ok()) return *result;
    if (IsClosedPipe(result.status())) return kExitRan;
    PrintError(MessageOf(result.status()));
  } catch (const std::bad_alloc&) {
    PrintError("out of memory; give the input in smaller parts");
  }
  return kExitError;
}

}  // namespace

}  // namespace dittograph

int main(int argc, char** argv) { return dittograph::Main({argv + 1, argv + argc}); }
