#include "cli/command_table.h"

#include <algorithm>
#include <string_view>

namespace dittograph {

std::vector<std::string> NamesOf(const OptionSet::Entry& entry) {
  std::vector<std::string> names;
  std::string_view rest = entry.names;
  while (!rest.empty()) {
    const size_t end = std::min(rest.find(','), rest.size());
    std::string_view name = rest.substr(0, end);
    if (name.starts_with('!')) name.remove_prefix(1);
    names.emplace_back(name);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return names;
}

std::string SummaryOf(const OptionSet::Entry& entry) {
  return entry.help.substr(0, entry.help.find('\n'));
}

bool TakesPath(const OptionSet::Entry& entry) {
  return entry.value_name == "FILE" || entry.value_name == "ARCHIVE";
}

}  // namespace dittograph
