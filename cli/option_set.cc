#include "cli/option_set.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <utility>

#include "cli/suggest.h"

namespace dittograph {

namespace {

constexpr size_t kHelpColumn = 30;

// "-t,--threshold" and "X" -> "  -t, --threshold X"; long names without a short one stand below the
// long names of those with one; "--progress,!--no-progress" -> "--[no-]progress".
std::string DisplayNames(const OptionSet::Entry& entry) {
  std::string names = entry.names;
  if (const size_t negative = names.find(",!--no-"); negative != std::string::npos) {
    names = "--[no-]" + names.substr(2, negative - 2);
  }
  const size_t comma = names.find(',');
  if (comma != std::string::npos) names.insert(comma + 1, " ");
  std::string line = names.starts_with("--") ? "      " : "  ";
  line += names;
  if (!entry.value_name.empty()) line += " " + entry.value_name;
  return line;
}

std::string LongName(std::string_view names) {
  size_t begin = names.find("--");
  if (begin == std::string_view::npos) return std::string(names);  // -h, -V
  return std::string(names.substr(begin, names.find(',', begin) - begin));
}

std::string HelpLines(const OptionSet::Entry& entry, bool is_full) {
  std::string out = DisplayNames(entry);
  out.resize(std::max(out.size() + 2, kHelpColumn), ' ');
  std::string_view rest = entry.help;
  for (bool is_first = true; !rest.empty(); is_first = false) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    if (!is_first) out += std::string(kHelpColumn, ' ');
    out += rest.substr(0, end);
    out += '\n';
    if (!is_full) break;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return out;
}

// CLI11's complaint, in our words. It begins with the option's name.
Status ParseFault(const CLI::ParseError& error) {
  const std::string what = error.what();
  std::string name = what.substr(0, what.find_first_of(": "));
  if (!name.starts_with('-')) name.insert(0, "--");
  if (what.find("missing") != std::string::npos) {
    return InvalidArgument(name + ": no value; give one after it");
  }
  if (what.find("flag override") != std::string::npos) {
    return InvalidArgument(name + ": takes no value; leave out the = and what follows");
  }
  return InvalidArgument(what);
}

}  // namespace

struct OptionSet::Parser {
  CLI::App app;
  std::vector<CLI::Option*> options;  // of the entries
};

OptionSet::OptionSet(std::string command)
    : command_(std::move(command)), parser_(std::make_unique<Parser>()) {
  parser_->app.set_help_flag();
  parser_->app.allow_extras();
}

OptionSet::~OptionSet() = default;

void OptionSet::AddFlag(std::string names, std::string help, SetFlag set) {
  Entry entry{group_, std::move(names), "", std::move(help), nullptr, std::move(set), {}};
  parser_->options.push_back(parser_->app.add_flag(entry.names)->disable_flag_override());
  entries_.push_back(std::move(entry));
}

void OptionSet::AddValue(std::string names, std::string value_name, std::string help,
                         ParseValue parse, std::vector<std::string> choices) {
  Entry entry{group_,           std::move(names), std::move(value_name), std::move(help),
              std::move(parse), nullptr,          std::move(choices)};
  parser_->options.push_back(parser_->app.add_option(entry.names)->expected(1)->take_last());
  entries_.push_back(std::move(entry));
}

void OptionSet::AddList(std::string names, std::string value_name, std::string help,
                        ParseValue parse, std::vector<std::string> choices) {
  AddValue(std::move(names), std::move(value_name), std::move(help), std::move(parse),
           std::move(choices));
  parser_->options.back()->take_all();
  entries_.back().is_list = true;
}

Status OptionSet::Parse(const std::vector<std::string>& arguments,
                        std::vector<std::string>& paths) {
  const auto marker = std::find(arguments.begin(), arguments.end(), "--");
  std::vector<std::string> reversed(arguments.begin(), marker);
  std::reverse(reversed.begin(), reversed.end());
  try {
    parser_->app.parse(reversed);
  } catch (const CLI::ParseError& error) {
    return ParseFault(error);
  }
  for (const std::string& extra : parser_->app.remaining()) {
    if (extra.size() > 1 && extra.starts_with('-')) {
      const std::string name = extra.substr(0, extra.find('='));
      return InvalidArgument("unknown option " + name + NextStep(name));
    }
    paths.push_back(extra);
  }
  if (marker != arguments.end()) paths.insert(paths.end(), marker + 1, arguments.end());
  return ApplyValues();
}

std::string OptionSet::NextStep(const std::string& unknown) const {
  std::string next_step = explain_unknown_ ? explain_unknown_(unknown) : "";
  if (next_step.empty() && unknown.starts_with("--")) {
    std::vector<std::string> bare_names = LongNames();
    for (std::string& name : bare_names) name.erase(0, name.find_first_not_of('-'));
    const std::string nearest = NearestWord(unknown.substr(2), bare_names);
    if (!nearest.empty()) next_step = "did you mean --" + nearest + "?";
  }
  if (next_step.empty()) next_step = "dittograph " + command_ + " -h lists the options";
  return "; " + next_step;
}

Status OptionSet::ApplyValues() {
  for (size_t i = 0; i < entries_.size(); ++i) {
    const Entry& entry = entries_[i];
    const CLI::Option& option = *parser_->options[i];
    if (option.count() == 0) continue;
    const std::vector<std::string>& results = option.results();
    if (entry.set != nullptr) {
      entry.set(results.back() == "true");
      continue;
    }
    for (size_t k = entry.is_list ? 0 : results.size() - 1; k < results.size(); ++k) {
      const Status status = entry.parse(results[k]);
      if (!status.ok()) {
        return InvalidArgument(LongName(entry.names) + ": " +
                               std::string(status.message().data(), status.message().size()));
      }
    }
  }
  return OkStatus();
}

bool OptionSet::WasGiven(const std::string& long_name) const {
  const CLI::Option* option = parser_->app.get_option_no_throw(long_name);
  return option != nullptr && option->count() > 0;
}

bool OptionSet::Knows(const std::string& name) const {
  return parser_->app.get_option_no_throw(name) != nullptr;
}

std::vector<std::string> OptionSet::LongNames() const {
  std::vector<std::string> names;
  for (const Entry& entry : entries_) {
    names.push_back(LongName(entry.names));
    if (entry.names.find("!--no-") != std::string::npos) {
      names.push_back("--no-" + names.back().substr(2));
    }
  }
  return names;
}

std::string OptionSet::Help(bool is_full) const {
  std::string out;
  std::string group;
  for (const Entry& entry : entries_) {
    if (entry.group != group) {
      group = entry.group;
      if (is_full || entry.group == entries_.front().group) out += "\n";
      out += group + "\n";
    }
    out += HelpLines(entry, is_full);
  }
  return out;
}

}  // namespace dittograph
