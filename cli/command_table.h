// The option tables of all commands, for the manual page and the shells' completions.
#pragma once

#include <string>
#include <vector>

#include "cli/option_set.h"
#include "cli/options.h"

namespace dittograph {

struct CommandTable {
  Command command;
  std::string name;
  std::vector<OptionSet::Entry> options;  // to be read, not called
};

// "-o,--output" -> "-o", "--output"; "--progress,!--no-progress" -> "--progress", "--no-progress".
std::vector<std::string> NamesOf(const OptionSet::Entry& entry);

// The help's first line.
std::string SummaryOf(const OptionSet::Entry& entry);

// Whether the value is a path.
bool TakesPath(const OptionSet::Entry& entry);

// troff for man(1).
std::string ManualPage(const std::vector<CommandTable>& commands);

std::string BashCompletion(const std::vector<CommandTable>& commands);
std::string ZshCompletion(const std::vector<CommandTable>& commands);
std::string FishCompletion(const std::vector<CommandTable>& commands);

}  // namespace dittograph
