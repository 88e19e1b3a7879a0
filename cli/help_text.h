// The words of -h and --help. Of an option's text -h shows the first line, --help all.
#pragma once

#include <string>

#include "cli/options.h"

namespace dittograph {

extern const char kProgramHelp[];

extern const char kInputFormatHelp[];
extern const char kTextFieldHelp[];
extern const char kIdFieldHelp[];
extern const char kFieldHelp[];
extern const char kFilesFromHelp[];

extern const char kAgainstHelp[];
extern const char kDedupAgainstHelp[];

extern const char kWithinHelp[];
extern const char kAcrossHelp[];
extern const char kKindsHelp[];
extern const char kCompareKindsHelp[];
extern const char kMinWordsHelp[];
extern const char kStrictnessHelp[];
extern const char kThresholdHelp[];
extern const char kCompareThresholdHelp[];
extern const char kRecallHelp[];
extern const char kExactHelp[];
extern const char kRewordedHelp[];
extern const char kMinContainmentHelp[];
extern const char kSkipZonesHelp[];
extern const char kWithinDaysHelp[];
extern const char kPairsHelp[];
extern const char kIgnoreHelp[];

extern const char kKeepHelp[];
extern const char kRemoveTemplatesHelp[];
extern const char kDryRunHelp[];
extern const char kRemovedHelp[];
extern const char kRejectedHelp[];

extern const char kOutputHelp[];
extern const char kDedupOutputHelp[];
extern const char kForceHelp[];
extern const char kFormatHelp[];
extern const char kPassagesFormatHelp[];
extern const char kTextHelp[];
extern const char kColorHelp[];
extern const char kExitCodeHelp[];

extern const char kThreadsHelp[];
extern const char kProgressHelp[];
extern const char kStatsHelp[];
extern const char kQuietHelp[];
extern const char kShortHelpHelp[];
extern const char kFullHelpHelp[];
extern const char kVersionHelp[];

extern const char kOptionFileHelp[];
extern const char kExitStatusHelp[];

// How a command is called, and below that what it does.
const char* CommandUsage(Command command);
const char* CommandExamples(Command command);

// What a command does and how it is called, around the list of its options.
std::string CommandHelp(Command command, const std::string& option_list, bool is_full);

}  // namespace dittograph
