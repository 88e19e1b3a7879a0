#include "cli/option_values.h"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <system_error>

#include "cli/suggest.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

std::string Shortest(double value) {
  std::string out;
  AppendShortest(value, out);
  return out;
}

// `kind`: "number" or "whole number".
Status NoNumber(const std::string& value, const std::string& kind, const std::string& range) {
  const std::string fault = value.empty() ? "the value is empty" : value + " is no " + kind;
  return InvalidArgument(fault + "; " + range);
}

template <typename Number>
bool ReadNumber(const std::string& text, Number& number) {
  const char* const end = text.data() + text.size();
  const std::from_chars_result result = std::from_chars(text.data(), end, number);
  return result.ec == std::errc() && result.ptr == end;
}

StatusOr<double> ParseNumber(const std::string& value, double least, double most) {
  double number = 0;
  const std::string range = "take " + Shortest(least) + " to " + Shortest(most);
  if (!ReadNumber(value, number)) return NoNumber(value, "number", range);
  if (!(number >= least && number <= most)) {
    return InvalidArgument(value + " is out of range; " + range);
  }
  return number;
}

}  // namespace

OptionSet::ParseValue TextValue(std::string& target) {
  return [&target](const std::string& value) {
    if (value.empty()) return InvalidArgument("the value is empty; leave the option out instead");
    target = value;
    return OkStatus();
  };
}

OptionSet::ParseValue ListValue(std::vector<std::string>& target) {
  return [&target](const std::string& value) { return TextValue(target.emplace_back())(value); };
}

OptionSet::ParseValue NumberValue(double& target, double least, double most) {
  return [&target, least, most](const std::string& value) {
    const StatusOr<double> number = ParseNumber(value, least, most);
    if (!number.ok()) return number.status();
    target = *number;
    return OkStatus();
  };
}

OptionSet::ParseValue ShareValue(Share& target, double least, double most) {
  return [&target, least, most](const std::string& value) {
    const StatusOr<double> number = ParseNumber(value, least, most);
    if (!number.ok()) return number.status();
    target = Share::Of(*number);
    return OkStatus();
  };
}

OptionSet::ParseValue DaysValue(uint64_t& seconds) {
  constexpr double kSecondsPerDay = 86'400;
  return [&seconds](const std::string& value) {
    const StatusOr<double> days = ParseNumber(value, 0.001, 36'500);
    if (!days.ok()) return days.status();
    seconds = static_cast<uint64_t>(*days * kSecondsPerDay + 0.5);
    return OkStatus();
  };
}

StatusOr<uint64_t> ParseInteger(const std::string& value, uint64_t least, uint64_t most) {
  uint64_t number = 0;
  const std::string range = "take " + std::to_string(least) + " to " + std::to_string(most);
  if (!ReadNumber(value, number)) return NoNumber(value, "whole number", range);
  if (number < least || number > most) {
    return InvalidArgument(value + " is out of range; " + range);
  }
  return number;
}

std::vector<std::string> KindNames() {
  std::vector<std::string> names;
  for (const PassageKind kind : kPassageKinds) names.emplace_back(KindName(kind));
  names.emplace_back("all");
  return names;
}

OptionSet::ParseValue KindsValue(PassageKinds& target) {
  return [&target](const std::string& value) {
    const std::vector<std::string> names = KindNames();
    PassageKinds chosen;
    for (size_t begin = 0; begin <= value.size();) {
      const size_t end = std::min(value.find(',', begin), value.size());
      const StatusOr<size_t> index = IndexOfName(value.substr(begin, end - begin), names);
      if (!index.ok()) return index.status();
      for (size_t i = 0; i < std::size(kPassageKinds); ++i) {
        if (i == *index || names[*index] == "all") chosen.Add(kPassageKinds[i]);
      }
      begin = end + 1;
    }
    target = chosen;
    return OkStatus();
  };
}

StatusOr<size_t> IndexOfName(const std::string& value, const std::vector<std::string>& names) {
  std::string all;
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] == value) return i;
    if (i > 0) all += i + 1 == names.size() ? " or " : ", ";
    all += names[i];
  }
  const std::string fault = value.empty() ? "a name is missing" : "unknown value " + value;
  return InvalidArgument(fault + DidYouMean(value, names, "take " + all));
}

}  // namespace dittograph
