// The values of options: from text, and what to say when the text will not do.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "cli/option_set.h"
#include "dittograph/options.h"

namespace dittograph {

OptionSet::ParseValue TextValue(std::string& target);

// For OptionSet::AddList.
OptionSet::ParseValue ListValue(std::vector<std::string>& target);

// A decimal number in [least, most].
OptionSet::ParseValue NumberValue(double& target, double least, double most);
OptionSet::ParseValue ShareValue(Share& target, double least, double most);

StatusOr<uint64_t> ParseInteger(const std::string& value, uint64_t least, uint64_t most);

template <typename Integer>
OptionSet::ParseValue IntegerValue(Integer& target, uint64_t least, uint64_t most) {
  return [&target, least, most](const std::string& value) {
    const StatusOr<uint64_t> number = ParseInteger(value, least, most);
    if (!number.ok()) return number.status();
    target = static_cast<Integer>(*number);
    return OkStatus();
  };
}

// Days, decimal, as whole seconds.
OptionSet::ParseValue DaysValue(uint64_t& seconds);

// Names of kinds with commas between them, or "all".
OptionSet::ParseValue KindsValue(PassageKinds& target);
std::vector<std::string> KindNames();

template <typename Value>
using NamedValues = std::vector<std::pair<std::string, Value>>;

template <typename Value>
std::vector<std::string> NamesOf(const NamedValues<Value>& values) {
  std::vector<std::string> names;
  for (const auto& named : values) names.push_back(named.first);
  return names;
}

// Says which of `names` the value is, or fails with "did you mean".
StatusOr<size_t> IndexOfName(const std::string& value, const std::vector<std::string>& names);

template <typename Value>
OptionSet::ParseValue OneOf(Value& target, NamedValues<Value> values) {
  return [&target, values = std::move(values)](const std::string& value) {
    const StatusOr<size_t> index = IndexOfName(value, NamesOf(values));
    if (!index.ok()) return index.status();
    target = values[*index].second;
    return OkStatus();
  };
}

template <typename Value>
void AddChoice(OptionSet& set, std::string names, std::string value_name, std::string help,
               Value& target, const NamedValues<Value>& values) {
  set.AddValue(std::move(names), std::move(value_name), std::move(help), OneOf(target, values),
               NamesOf(values));
}

}  // namespace dittograph
