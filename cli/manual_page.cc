#include <string_view>

#include "cli/command_table.h"
#include "cli/help_text.h"
#include "dittograph/version.h"

namespace dittograph {

namespace {

// Text that troff takes as it is: no escapes, no requests, and a minus that can be copied.
std::string Escaped(std::string_view text) {
  std::string out;
  bool is_line_start = true;
  for (const char c : text) {
    if (is_line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
    is_line_start = c == '\n';
  }
  return out;
}

std::string Verbatim(std::string_view text) { return ".nf\n" + Escaped(text) + ".fi\n"; }

std::string OptionItem(const OptionSet::Entry& entry) {
  std::string out = ".TP\n";
  bool is_first = true;
  for (const std::string& name : NamesOf(entry)) {
    if (!is_first) out += ", ";
    is_first = false;
    out += "\\fB" + Escaped(name) + "\\fR";
  }
  if (!entry.value_name.empty()) out += " \\fI" + Escaped(entry.value_name) + "\\fR";
  const std::string summary = SummaryOf(entry);
  out += "\n" + Escaped(summary) + "\n";
  if (entry.help.size() > summary.size()) {
    out += ".br\n" + Escaped(entry.help.substr(summary.size() + 1)) + "\n";
  }
  return out;
}

std::string Upper(std::string text) {
  for (char& c : text) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  }
  return text;
}

}  // namespace

std::string ManualPage(const std::vector<CommandTable>& commands) {
  std::string out = ".TH DITTOGRAPH 1 \"\" \"dittograph " DITTOGRAPH_VERSION "\"\n";
  out += ".SH NAME\ndittograph \\- finds repeated text in news articles\n";
  out += ".SH SYNOPSIS\n";
  for (const CommandTable& table : commands) {
    const std::string usage = CommandUsage(table.command);
    out += Verbatim(usage.substr(0, usage.find('\n') + 1));
  }
  out += ".SH DESCRIPTION\n" + Verbatim(kProgramHelp);
  for (const CommandTable& table : commands) {
    out += ".SH DITTOGRAPH " + Upper(table.name) + "\n";
    const std::string usage = CommandUsage(table.command);
    out += Escaped(usage.substr(usage.find('\n') + 1));
    std::string group;
    for (const OptionSet::Entry& entry : table.options) {
      if (entry.group != group) {
        group = entry.group;
        out += ".SS " + group + "\n";
      }
      out += OptionItem(entry);
    }
    out += ".SS EXAMPLES\n" + Verbatim(CommandExamples(table.command));
  }
  return out + ".SH OPTIONS IN A FILE\n" + Escaped(kOptionFileHelp) + ".SH EXIT STATUS\n" +
         Verbatim(kExitStatusHelp);
}

}  // namespace dittograph
