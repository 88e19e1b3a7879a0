// The options of one command: the one table that the parser, the help, the manual page and the
// completions are made from. The only file pair that names CLI11.
//
// Where an option is given twice the last one counts, but all do of a list. Values are checked in
// the order of the table.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/status.h"

namespace dittograph {

class OptionSet {
 public:
  // Says what is wrong with a value, without the option's name.
  using ParseValue = std::function<Status(const std::string& value)>;
  using SetFlag = std::function<void(bool)>;

  // `help`: the first line is for -h, the rest for --help.
  struct Entry {
    std::string group;
    std::string names;       // "-t,--threshold"; "--progress,!--no-progress"
    std::string value_name;  // empty: a flag
    std::string help;
    ParseValue parse;
    SetFlag set;
    std::vector<std::string> choices;  // values to complete; empty: anything
    bool is_list = false;
  };

  explicit OptionSet(std::string command);
  ~OptionSet();

  void Group(std::string name) { group_ = std::move(name); }
  void AddFlag(std::string names, std::string help, SetFlag set);
  void AddValue(std::string names, std::string value_name, std::string help, ParseValue parse,
                std::vector<std::string> choices = {});

  // Each time it is given, `parse` takes one more value.
  void AddList(std::string names, std::string value_name, std::string help, ParseValue parse,
               std::vector<std::string> choices = {});

  // What to do about an option that the set does not know; empty: the set looks for a similar one.
  void ExplainUnknown(std::function<std::string(const std::string& name)> explain) {
    explain_unknown_ = std::move(explain);
  }

  // Arguments that are no options go to `paths`.
  Status Parse(const std::vector<std::string>& arguments, std::vector<std::string>& paths);

  bool WasGiven(const std::string& long_name) const;
  bool Knows(const std::string& name) const;  // "-t" or "--threshold"
  std::vector<std::string> LongNames() const;

  const std::vector<Entry>& entries() const { return entries_; }

  // The options, by group; lines of at most 79 columns. On one screen unless it is in full.
  std::string Help(bool is_full) const;

 private:
  struct Parser;  // what CLI11 holds of the options

  std::string NextStep(const std::string& unknown) const;
  Status ApplyValues();

  std::string command_;
  std::string group_;
  std::function<std::string(const std::string&)> explain_unknown_;
  std::unique_ptr<Parser> parser_;
  std::vector<Entry> entries_;
};

}  // namespace dittograph
