// The command line, read and checked.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/keep_rule.h"
#include "cli/terminal.h"
#include "dittograph/options.h"
#include "io/read/input.h"

namespace dittograph {

enum class Command { kPassages, kArticles, kDedup, kCompare };
// auto: by the name of the output file, else table on a terminal, else TSV.
enum class OutputFormat { kAuto, kTable, kTsv, kCsv, kJsonLines, kHtml };

inline constexpr uint32_t kLeastMinWords = 8;

struct Options {
  Command command = Command::kArticles;

  std::vector<std::string> paths;
  std::vector<std::string> against;  // the archive's paths
  std::vector<std::string> ignore;   // the ignore lists' paths
  InputOptions input;

  ArticleOptions articles;
  PassageOptions passages;

  KeepRule keep;
  bool dry_run = false;
  std::string removed_path;   // empty: not asked for
  std::string rejected_path;  // empty: not asked for

  std::string output_path = "-";
  bool replace_output = false;
  OutputFormat format = OutputFormat::kAuto;
  bool with_text = false;
  ColorWhen color = ColorWhen::kAuto;
  bool exit_code = false;

  std::optional<bool> progress;  // not given: on a terminal
  bool stats = false;
  bool quiet = false;

  // Set: print this on standard output and end.
  std::string help;
};

std::string CommandName(Command command);

// Everything after the program's name.
StatusOr<Options> ParseCommandLine(const std::vector<std::string>& arguments);

// `dittograph -h`
std::string ProgramHelp();

}  // namespace dittograph
