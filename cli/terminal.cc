#include "cli/terminal.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string_view>

namespace dittograph {

bool IsTerminal(int file_descriptor) { return isatty(file_descriptor) == 1; }

void EraseLineOnTerminal() {
  if (IsTerminal(STDERR_FILENO)) std::fputs("\r\x1b[K", stderr);
}

int TerminalWidth(int file_descriptor) {
  constexpr int kLeast = 40;
  constexpr int kMost = 120;
  constexpr int kDefault = 80;
  winsize size;
  if (ioctl(file_descriptor, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return kDefault;
  return std::clamp<int>(size.ws_col, kLeast, kMost);
}

bool ShouldColor(ColorWhen when, bool is_terminal) {
  if (when != ColorWhen::kAuto) return when == ColorWhen::kAlways;
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  return is_terminal && (no_color == nullptr || *no_color == '\0') && term != nullptr &&
         *term != '\0' && std::string_view(term) != "dumb";
}

}  // namespace dittograph
