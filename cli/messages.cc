#include "cli/messages.h"

#include <cstdio>

#include "io/write/result_text.h"

namespace dittograph {

namespace {

// One write a line, so that lines of several processes do not mix.
void PrintLine(std::string_view prefix, std::string_view message) {
  const std::string line = std::string(prefix) + TerminalText(message) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace

void PrintError(std::string_view message) { PrintLine("dittograph: ", message); }
void PrintWarning(std::string_view message) { PrintLine("dittograph: warning: ", message); }
void PrintNote(std::string_view line) { PrintLine("", line); }

std::string MessageOf(const Status& status) {
  return std::string(status.message().data(), status.message().size());
}

void FaultLog::Add(const Fault& fault) {
  if (++count_ > kMaxPrinted) return;
  std::string place = fault.path;
  if (fault.line > 0) place += ":" + std::to_string(fault.line);
  PrintError(place + ": " + fault.message);
}

void FaultLog::PrintRest() const {
  if (count_ <= kMaxPrinted) return;
  PrintError("and " + CountOf(count_ - kMaxPrinted, "more record", "more records") +
             " that could not be read; --format jsonl lists them all");
}

}  // namespace dittograph
