// How well FindPassages finds repeated passages, as Markdown tables.
//
//   dittograph_passage_bench [PART...] [--list] [--strictness loose|normal|strict]
//
// PART: golden, passages-id; all where none is named. passages-id needs DITTOGRAPH_DATA, the
// folder of the real corpora. --list prints every miss and every false alarm.

#include <cstdio>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "bench/golden_set.h"
#include "bench/passages_id.h"
#include "tests/fixtures/real_corpora.h"

namespace dittograph::bench {
namespace {

struct Arguments {
  std::set<std::string> parts;
  bool lists_errors = false;
  Strictness strictness = Strictness::kNormal;

  bool Has(const std::string& part) const { return parts.empty() || parts.contains(part); }
};

std::optional<Arguments> Parse(const std::vector<std::string>& words) {
  const std::map<std::string, Strictness> levels = {{"loose", Strictness::kLoose},
                                                    {"normal", Strictness::kNormal},
                                                    {"strict", Strictness::kStrict}};
  const std::set<std::string> parts = {"golden", "passages-id"};
  Arguments arguments;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--list") {
      arguments.lists_errors = true;
    } else if (words[i] == "--strictness" && i + 1 < words.size() &&
               levels.contains(words[i + 1])) {
      arguments.strictness = levels.at(words[++i]);
    } else if (parts.contains(words[i])) {
      arguments.parts.insert(words[i]);
    } else {
      std::fprintf(stderr, "%s: not understood; see the head of bench/passage_bench.cc\n",
                   words[i].c_str());
      return std::nullopt;
    }
  }
  return arguments;
}

Status Print(const Arguments& arguments) {
  if (arguments.Has("golden")) {
    const std::string corpora = DITTOGRAPH_CORPORA;
    DITTOGRAPH_RETURN_IF_ERROR(
        PrintGoldenSet({.folders = {corpora + "/newsroom", corpora + "/newsroom-apart"},
                        .strictness = arguments.strictness,
                        .lists_errors = arguments.lists_errors}));
    std::printf("\n");
  }
  const std::optional<std::string> data = fixtures::RealDataFolder();
  if (arguments.Has("passages-id")) {
    if (data) {
      DITTOGRAPH_RETURN_IF_ERROR(PrintPassagesId(*data, arguments.lists_errors));
    } else {
      std::fprintf(stderr, "passages-id: left out, DITTOGRAPH_DATA is not set\n");
    }
  }
  return OkStatus();
}

int Main(const std::vector<std::string>& words) {
  const std::optional<Arguments> arguments = Parse(words);
  if (!arguments) return 2;
  const Status status = Print(*arguments);
  if (!status.ok()) std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
  return status.ok() ? 0 : 2;
}

}  // namespace
}  // namespace dittograph::bench

int main(int argc, char** argv) {
  return dittograph::bench::Main(std::vector<std::string>(argv + 1, argv + argc));
}
