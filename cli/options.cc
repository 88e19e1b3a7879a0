#include "cli/options.h"

#include <sys/stat.h>
#include <unistd.h>

#include <initializer_list>
#include <iterator>
#include <utility>

#include "cli/command_table.h"
#include "cli/help_text.h"
#include "cli/option_set.h"
#include "cli/option_values.h"
#include "cli/suggest.h"
#include "dittograph/version.h"

namespace dittograph {

namespace {

constexpr std::pair<Command, std::string_view> kCommands[] = {
    {Command::kPassages, "passages"},
    {Command::kArticles, "articles"},
    {Command::kDedup, "dedup"},
    {Command::kCompare, "compare"},
};
// Who compares two articles wants to see all that they share.
constexpr PassageKinds kAllKinds = {PassageKind::kExact, PassageKind::kLight,
                                    PassageKind::kReworded, PassageKind::kTemplate,
                                    PassageKind::kBoilerplate};
constexpr uint64_t kMaxThreads = 1024;
constexpr uint64_t kMaxWords = 1'000'000;

std::vector<std::string> CommandNames() {
  std::vector<std::string> names;
  for (const auto& [command, name] : kCommands) names.emplace_back(name);
  return names;
}

// What help was asked for, and values that are not options of the run.
struct Requests {
  bool short_help = false;
  bool full_help = false;
  bool version = false;
  bool within = false;
  bool across = false;
  std::string files_from;
};

std::vector<std::string> MetadataFields() {
  std::vector<std::string> fields(std::begin(kMetadataNames), std::end(kMetadataNames));
  for (std::string& field : fields) field += '=';
  return fields;
}

// "headline=title"
Status SetFieldName(const std::string& value, FieldNames& fields) {
  const size_t equals = value.find('=');
  if (equals == std::string::npos || equals + 1 == value.size()) {
    return InvalidArgument("not of the form WHAT=NAME, as in headline=title");
  }
  const StatusOr<size_t> field =
      IndexOfName(value.substr(0, equals), {std::begin(kMetadataNames), std::end(kMetadataNames)});
  if (!field.ok()) return field.status();
  fields.metadata[*field] = value.substr(equals + 1);
  return OkStatus();
}

void AddInput(Options& options, Requests& requests, OptionSet& set) {
  set.Group("INPUT");
  AddChoice<InputFormat>(set, "--input-format", "FORMAT", kInputFormatHelp, options.input.format,
                         {std::begin(kInputFormatNames), std::end(kInputFormatNames)});
  set.AddValue("--text-field", "NAME", kTextFieldHelp, TextValue(options.input.fields.text));
  set.AddValue("--id-field", "NAME", kIdFieldHelp, TextValue(options.input.fields.id));
  const auto set_field = [&options](const std::string& value) {
    return SetFieldName(value, options.input.fields);
  };
  set.AddList("--field", "WHAT=NAME", kFieldHelp, set_field, MetadataFields());
  if (options.command != Command::kCompare) {
    set.AddValue("--files-from", "FILE", kFilesFromHelp, TextValue(requests.files_from));
    set.AddList("--against", "ARCHIVE",
                options.command == Command::kDedup ? kDedupAgainstHelp : kAgainstHelp,
                ListValue(options.against));
  }
}

void AddIgnore(Options& options, OptionSet& set) {
  set.AddList("--ignore", "FILE", kIgnoreHelp, [&options](const std::string& value) {
    if (value == "-") return InvalidArgument("not standard input; name a file");
    return TextValue(options.ignore.emplace_back())(value);
  });
}

void AddPassageMatching(Options& options, Requests& requests, OptionSet& set) {
  PassageOptions& passages = options.passages;
  if (options.command == Command::kPassages) {
    set.AddFlag("--within", kWithinHelp, [&requests](bool on) { requests.within = on; });
    set.AddFlag("--across", kAcrossHelp, [&requests](bool on) { requests.across = on; });
  }
  set.AddValue("--kinds", "LIST",
               options.command == Command::kCompare ? kCompareKindsHelp : kKindsHelp,
               KindsValue(passages.kinds), KindNames());
  set.AddValue("--min-words", "N", kMinWordsHelp,
               IntegerValue(passages.min_words, kLeastMinWords, kMaxWords));
  AddChoice<Strictness>(set, "--strictness", "LEVEL", kStrictnessHelp, passages.strictness,
                        {{"loose", Strictness::kLoose},
                         {"normal", Strictness::kNormal},
                         {"strict", Strictness::kStrict}});
  AddIgnore(options, set);
}

void AddMatching(Options& options, Requests& requests, OptionSet& set) {
  set.Group("MATCHING");
  ArticleOptions& articles = options.articles;
  if (options.command == Command::kPassages) return AddPassageMatching(options, requests, set);
  if (options.command == Command::kCompare) {
    set.AddValue("-t,--threshold", "X", kCompareThresholdHelp,
                 ShareValue(articles.threshold, 0.0, 1.0));
    set.AddFlag("--skip-zones", kSkipZonesHelp, [&articles](bool on) { articles.skip_zones = on; });
    return AddPassageMatching(options, requests, set);
  }
  set.AddValue("-t,--threshold", "X", kThresholdHelp, ShareValue(articles.threshold, 0.1, 1.0));
  set.AddValue("--recall", "X", kRecallHelp, NumberValue(articles.recall, 0.5, 0.999999));
  set.AddFlag("--exact", kExactHelp, [&articles](bool on) { articles.exact = on; });
  set.AddFlag("--reworded", kRewordedHelp, [&articles](bool on) { articles.reworded = on; });
  set.AddValue("--min-containment", "X", kMinContainmentHelp,
               ShareValue(articles.min_containment, 0.1, 1.0));
  set.AddFlag("--skip-zones", kSkipZonesHelp, [&articles](bool on) { articles.skip_zones = on; });
  set.AddValue("--within-days", "N", kWithinDaysHelp, DaysValue(articles.max_seconds_apart));
  if (options.command == Command::kArticles) {
    set.AddFlag("--pairs", kPairsHelp, [&articles](bool on) { articles.report_pairs = on; });
    AddIgnore(options, set);
  } else {
    set.Group("WHAT STAYS");
    const auto set_keep = [&options](const std::string& value) {
      StatusOr<KeepRule> rule = KeepRule::Parse(value);
      if (rule.ok()) options.keep = *std::move(rule);
      return rule.status();
    };
    set.AddValue("--keep", "RULE", kKeepHelp, set_keep, KeepRule::Names());
    set.AddFlag("--remove-templates", kRemoveTemplatesHelp,
                [&articles](bool on) { articles.remove_templates = on; });
    set.AddFlag("--dry-run", kDryRunHelp, [&options](bool on) { options.dry_run = on; });
    set.AddValue("--removed", "FILE", kRemovedHelp, TextValue(options.removed_path));
    set.AddValue("--rejected", "FILE", kRejectedHelp, TextValue(options.rejected_path));
  }
}

void AddOutput(Options& options, OptionSet& set) {
  set.Group("OUTPUT");
  const bool is_dedup = options.command == Command::kDedup;
  set.AddValue("-o,--output", "FILE", is_dedup ? kDedupOutputHelp : kOutputHelp,
               TextValue(options.output_path));
  set.AddFlag("-f,--force", kForceHelp, [&options](bool on) { options.replace_output = on; });
  if (!is_dedup) {
    AddChoice<OutputFormat>(
        set, "--format", "FORMAT",
        options.command == Command::kPassages ? kPassagesFormatHelp : kFormatHelp, options.format,
        {{"table", OutputFormat::kTable},
         {"tsv", OutputFormat::kTsv},
         {"csv", OutputFormat::kCsv},
         {"jsonl", OutputFormat::kJsonLines},
         {"html", OutputFormat::kHtml}});
    if (options.command == Command::kPassages || options.command == Command::kCompare) {
      set.AddFlag("--text", kTextHelp, [&options](bool on) { options.with_text = on; });
    }
    AddChoice<ColorWhen>(
        set, "--color", "WHEN", kColorHelp, options.color,
        {{"auto", ColorWhen::kAuto}, {"always", ColorWhen::kAlways}, {"never", ColorWhen::kNever}});
  }
  set.AddFlag("--exit-code", kExitCodeHelp, [&options](bool on) { options.exit_code = on; });
}

void AddRun(Options& options, Requests& requests, OptionSet& set) {
  set.Group("RUN");
  set.AddValue("-j,--threads", "N", kThreadsHelp, [&options](const std::string& value) {
    const StatusOr<uint64_t> threads = ParseInteger(value, 0, kMaxThreads);
    if (!threads.ok()) return threads.status();
    options.articles.num_threads = static_cast<size_t>(*threads);
    options.passages.num_threads = static_cast<size_t>(*threads);
    return OkStatus();
  });
  set.AddFlag("--progress,!--no-progress", kProgressHelp,
              [&options](bool on) { options.progress = on; });
  set.AddFlag("--stats", kStatsHelp, [&options](bool on) { options.stats = on; });
  set.AddFlag("-q,--quiet", kQuietHelp, [&options](bool on) { options.quiet = on; });
  set.AddFlag("-h", kShortHelpHelp, [&requests](bool on) { requests.short_help = on; });
  set.AddFlag("--help", kFullHelpHelp, [&requests](bool on) { requests.full_help = on; });
  set.AddFlag("-V,--version", kVersionHelp, [&requests](bool on) { requests.version = on; });
}

Status RefuseTogether(const OptionSet& set,
                      std::initializer_list<std::pair<const char*, const char*>> conflicts) {
  for (const auto& [one, other] : conflicts) {
    if (set.WasGiven(one) && set.WasGiven(other)) {
      return InvalidArgument(std::string(one) + " and " + other +
                             " cannot be used together; leave one out");
    }
  }
  return OkStatus();
}

// The paths of --files-from, and standard input where nothing is named.
Status CompletePaths(const Requests& requests, Options& options) {
  if (options.command == Command::kCompare) {
    if (options.paths.size() == 2) return OkStatus();
    const std::string count = std::to_string(options.paths.size());
    return InvalidArgument("compare: " + (count == "1" ? "one article" : count + " articles") +
                           " named; name two, each a FILE or FILE#ID");
  }
  if (!requests.files_from.empty()) {
    StatusOr<std::vector<std::string>> more = ReadPathList(requests.files_from);
    if (!more.ok()) return more.status();
    options.paths.insert(options.paths.end(), more->begin(), more->end());
  } else if (options.paths.empty()) {
    if (IsTerminal(STDIN_FILENO)) {
      return InvalidArgument("no input; name files or folders, or - for standard input");
    }
    options.paths = {"-"};
  }
  return OkStatus();
}

void AddOptions(Options& options, Requests& requests, OptionSet& set) {
  AddInput(options, requests, set);
  AddMatching(options, requests, set);
  AddOutput(options, set);
  AddRun(options, requests, set);
}

// The manual page or a shell's completion.
StatusOr<std::string> Generate(const std::string& what) {
  std::vector<CommandTable> tables;
  for (const auto& [command, name] : kCommands) {
    Options options;
    options.command = command;
    Requests requests;
    OptionSet set{std::string(name)};
    AddOptions(options, requests, set);
    tables.push_back({command, std::string(name), set.entries()});
  }
  using Generator = std::string (*)(const std::vector<CommandTable>&);
  Generator generator = nullptr;
  const Status status = OneOf<Generator>(generator, {{"man", ManualPage},
                                                     {"bash", BashCompletion},
                                                     {"zsh", ZshCompletion},
                                                     {"fish", FishCompletion}})(what);
  if (!status.ok()) return InvalidArgument("--generate: " + std::string(status.message()));
  return generator(tables);
}

// "it is an option of dedup" where another command knows the option.
std::string OtherCommandWith(const std::string& option_name) {
  for (const auto& [command, name] : kCommands) {
    Options options;
    options.command = command;
    Requests requests;
    OptionSet set{std::string(name)};
    AddOptions(options, requests, set);
    if (set.Knows(option_name)) return "it is an option of dittograph " + std::string(name);
  }
  return "";
}

StatusOr<Command> FindCommand(const std::string& name) {
  for (const auto& [command, known] : kCommands) {
    if (name == known) return command;
  }
  if (name.starts_with('-')) {
    return InvalidArgument("unknown option " + name +
                           "; options follow a command: dittograph passages " + name);
  }
  struct stat info;
  if (stat(name.c_str(), &info) == 0) {
    return InvalidArgument(name + ": no command before the path; try dittograph passages " + name);
  }
  return InvalidArgument(
      "unknown command " + name +
      DidYouMean(name, CommandNames(), "take passages, articles, dedup or compare"));
}

}  // namespace

std::string CommandName(Command command) {
  for (const auto& [known, name] : kCommands) {
    if (known == command) return std::string(name);
  }
  return "";
}

std::string ProgramHelp() { return kProgramHelp; }

StatusOr<Options> ParseCommandLine(const std::vector<std::string>& arguments) {
  Options options;
  const std::string version_text = std::string("dittograph ") + DITTOGRAPH_VERSION + "\n";
  if (arguments.front() == "-h" || arguments.front() == "--help" || arguments.front() == "help") {
    options.help = kProgramHelp;
    return options;
  }
  if (arguments.front() == "-V" || arguments.front() == "--version") {
    options.help = version_text;
    return options;
  }
  if (arguments.front() == "--generate") {  // for the build; in no help
    StatusOr<std::string> text = Generate(arguments.size() > 1 ? arguments[1] : "");
    if (!text.ok()) return text.status();
    options.help = *std::move(text);
    return options;
  }
  const StatusOr<Command> command = FindCommand(arguments.front());
  if (!command.ok()) return command.status();
  options.command = *command;

  if (options.command == Command::kCompare) options.passages.kinds = kAllKinds;
  Requests requests;
  OptionSet set(CommandName(options.command));
  AddOptions(options, requests, set);
  set.ExplainUnknown(OtherCommandWith);
  const Status parsed = set.Parse({arguments.begin() + 1, arguments.end()}, options.paths);
  if (requests.short_help || requests.full_help) {
    options.help = CommandHelp(options.command, set.Help(requests.full_help), requests.full_help);
    return options;
  }
  if (requests.version) {
    options.help = version_text;
    return options;
  }
  DITTOGRAPH_RETURN_IF_ERROR(parsed);
  DITTOGRAPH_RETURN_IF_ERROR(RefuseTogether(set, {{"--exact", "--recall"},
                                                  {"--reworded", "--threshold"},
                                                  {"--reworded", "--exact"},
                                                  {"--reworded", "--recall"}}));
  if (requests.within != requests.across) {  // one given: that one only
    options.passages.within = requests.within;
    options.passages.across = requests.across;
  }
  DITTOGRAPH_RETURN_IF_ERROR(CompletePaths(requests, options));
  return options;
}

}  // namespace dittograph
