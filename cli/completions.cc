#include <initializer_list>
#include <string_view>
#include <utility>

#include "cli/command_table.h"
#include "cli/help_text.h"

namespace dittograph {

namespace {

using Replacements = std::initializer_list<std::pair<char, std::string_view>>;

std::string Replaced(std::string_view text, Replacements replacements) {
  std::string out;
  for (const char c : text) {
    std::string_view put(&c, 1);
    for (const auto& [from, to] : replacements) {
      if (c == from) put = to;
    }
    out += put;
  }
  return out;
}

std::string Joined(const std::vector<std::string>& words, std::string_view separator) {
  std::string out;
  for (const std::string& word : words) {
    if (!out.empty()) out += separator;
    out += word;
  }
  return out;
}

std::string CommandSummary(const CommandTable& table) {
  std::string text = CommandUsage(table.command);
  text.erase(0, text.find('\n') + 1);
  for (char& c : text) {
    if (c == '\n') c = ' ';
  }
  return text.substr(0, text.find_first_of(".:;"));
}

// What `case $command in` does for one command: the words that may follow.
std::string BashCommand(const CommandTable& table) {
  std::string options;
  std::string values;
  for (const OptionSet::Entry& entry : table.options) {
    const std::vector<std::string> names = NamesOf(entry);
    options += (options.empty() ? "" : " ") + Joined(names, " ");
    if (entry.value_name.empty()) continue;
    values += "        " + Joined(names, "|") + ") ";
    values += TakesPath(entry) ? "kind=path" : "kind=word";
    if (!entry.choices.empty()) values += " words='" + Joined(entry.choices, " ") + "'";
    values += " ;;\n";
  }
  return "    " + table.name + ")\n      options='" + options + "'\n      case $previous in\n" +
         values + "      esac ;;\n";
}

// One specification of _arguments for each name.
std::string ZshOption(const OptionSet::Entry& entry) {
  const Replacements in_brackets = {{'\'', "'\\''"}, {'[', "\\["}, {']', "\\]"}};
  const Replacements in_action = {{'\'', "'\\''"}, {':', "\\:"}};
  const std::vector<std::string> names = NamesOf(entry);
  std::string value;
  if (!entry.value_name.empty()) {
    value = ":" + entry.value_name + ":";
    if (TakesPath(entry)) value += "_files";
    if (!entry.choices.empty()) {
      value += "(" + Replaced(Joined(entry.choices, " "), in_action) + ")";
    }
  }
  std::string out;
  for (const std::string& name : names) {
    out += " \\\n        '";
    if (entry.is_list) {
      out += "*";
    } else if (names.size() > 1) {
      out += "(" + Joined(names, " ") + ")";
    }
    out += name;
    if (!value.empty()) out += name.starts_with("--") ? "=" : "+";
    out += "[" + Replaced(SummaryOf(entry), in_brackets) + "]" + value + "'";
  }
  return out;
}

std::string FishOption(const std::string& command, const OptionSet::Entry& entry) {
  const Replacements quoted = {{'\'', "\\'"}, {'\\', "\\\\"}};
  std::string common;
  if (!entry.value_name.empty()) common = TakesPath(entry) ? " -r -F" : " -x";
  if (!entry.choices.empty()) common += " -a '" + Joined(entry.choices, " ") + "'";
  common += " -d '" + Replaced(SummaryOf(entry), quoted) + "'\n";
  const std::string start =
      "complete -c dittograph -n '__fish_seen_subcommand_from " + command + "'";
  std::string out;
  std::string line = start;
  for (const std::string& name : NamesOf(entry)) {
    const bool is_long = name.starts_with("--");
    line += (is_long ? " -l " : " -s ") + name.substr(is_long ? 2 : 1);
    if (!is_long && name != NamesOf(entry).back()) continue;
    out += line + common;
    line = start;
  }
  return out;
}

}  // namespace

std::string BashCompletion(const std::vector<CommandTable>& commands) {
  std::string names;
  std::string cases;
  for (const CommandTable& table : commands) {
    names += table.name + " ";
    cases += BashCommand(table);
  }
  return R"(# bash completion of dittograph; made from its option tables
_dittograph() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local options= kind= words=
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    COMPREPLY=($(compgen -W ')" +
         names + R"(-h --help -V --version' -- "$current"))
    return
  fi
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  case ${COMP_WORDS[1]} in
)" + cases +
         R"(  esac
  if [[ $kind == word ]]; then
    compopt +o default
    COMPREPLY=($(compgen -W "$words" -- "$current"))
  elif [[ -z $kind && $current == -* ]]; then
    COMPREPLY=($(compgen -W "$options" -- "$current"))
  fi
}
complete -o default -F _dittograph dittograph
)";
}

std::string ZshCompletion(const std::vector<CommandTable>& commands) {
  const Replacements quoted = {{'\'', "'\\''"}, {':', "\\:"}};
  std::string names;
  std::string cases;
  for (const CommandTable& table : commands) {
    names += "      '" + table.name + ":" + Replaced(CommandSummary(table), quoted) + "'\n";
    cases += "    " + table.name + ")\n      _arguments -s";
    for (const OptionSet::Entry& entry : table.options) cases += ZshOption(entry);
    cases += " \\\n        '*:PATH:_files' ;;\n";
  }
  return "#compdef dittograph\n# Made from dittograph's option tables.\n_dittograph() {\n"
         "  if ((CURRENT == 2)); then\n    local -a commands=(\n" +
         names +
         "    )\n    _describe command commands\n    return\n  fi\n"
         "  local command=$words[2]\n  shift words\n  ((CURRENT--))\n  case $command in\n" +
         cases + "  esac\n}\n_dittograph \"$@\"\n";
}

std::string FishCompletion(const std::vector<CommandTable>& commands) {
  const Replacements quoted = {{'\'', "\\'"}, {'\\', "\\\\"}};
  std::string out = "# fish completion of dittograph; made from its option tables\n";
  for (const CommandTable& table : commands) {
    out += "complete -c dittograph -f -n __fish_use_subcommand -a " + table.name + " -d '" +
           Replaced(CommandSummary(table), quoted) + "'\n";
  }
  for (const CommandTable& table : commands) {
    for (const OptionSet::Entry& entry : table.options) out += FishOption(table.name, entry);
  }
  return out;
}

}  // namespace dittograph
