// What the program may assume of the terminals it is attached to.
#pragma once

namespace dittograph {

enum class ColorWhen { kAuto, kAlways, kNever };

bool IsTerminal(int file_descriptor);

// What stands on the last line of standard error, such as progress or ^C; only where it is a
// terminal.
void EraseLineOnTerminal();

// Columns of the terminal, at most 120: longer lines are hard to read. 80 where there is none.
int TerminalWidth(int file_descriptor);

// kAuto: on a terminal, unless NO_COLOR is set or TERM is unset or "dumb".
bool ShouldColor(ColorWhen when, bool is_terminal);

}  // namespace dittograph
