// How well FindPassages finds repeated passages, as Markdown tables.
//
//   dittograph_passage_bench [PART...] [OPTION VALUE...] [--list]
//
//   golden        the labelled articles of corpora/newsroom and newsroom-apart
//   passages-id   labelled essays; at normal and at loose strictness
//   curve         planted passages by how many of their words are replaced
//
// All parts where none is named. Those that need the real corpora are left out where
// DITTOGRAPH_DATA does not name their folder.
//
//   --strictness loose|normal|strict   of golden and curve [normal]
//   --corpus NAME|FILE.jsonl           of curve: a real corpus or a file [bbc]
//   --words N, --replaced SHARE        of curve: only these points
//   --list                             every miss and every false alarm, of newsroom-apart none

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "bench/golden_set.h"
#include "bench/passages_id.h"
#include "bench/recall_curve.h"
#include "tests/fixtures/real_corpora.h"

namespace dittograph::bench {
namespace {

struct Arguments {
  std::set<std::string> parts;
  std::string corpus = "bbc";
  bool lists_errors = false;
  Strictness strictness = Strictness::kNormal;
  RecallCurveOptions curve;

  bool Has(const std::string& part) const { return parts.empty() || parts.contains(part); }
};

// Returns whether the option is known and its value fits.
bool Set(const std::string& option, const std::string& value, Arguments& arguments) {
  const std::map<std::string, Strictness> levels = {{"loose", Strictness::kLoose},
                                                    {"normal", Strictness::kNormal},
                                                    {"strict", Strictness::kStrict}};
  if (option == "--strictness" && levels.contains(value)) {
    arguments.strictness = levels.at(value);
  } else if (option == "--corpus") {
    arguments.corpus = value;
  } else if (option == "--words" && std::atoi(value.c_str()) > 0) {
    arguments.curve.words = {static_cast<size_t>(std::atoi(value.c_str()))};
  } else if (option == "--replaced") {
    arguments.curve.replaced = {std::clamp(std::atof(value.c_str()), 0.0, 1.0)};
  } else {
    return false;
  }
  return true;
}

std::optional<Arguments> Parse(const std::vector<std::string>& words) {
  const std::set<std::string> parts = {"golden", "passages-id", "curve"};
  Arguments arguments;
  for (size_t i = 0; i < words.size(); ++i) {
    if (words[i] == "--list") {
      arguments.lists_errors = true;
    } else if (parts.contains(words[i])) {
      arguments.parts.insert(words[i]);
    } else if (i + 1 < words.size() && Set(words[i], words[i + 1], arguments)) {
      ++i;
    } else {
      std::fprintf(stderr, "%s: not understood; see the head of bench/passage_bench.cc\n",
                   words[i].c_str());
      return std::nullopt;
    }
  }
  return arguments;
}

Status PrintCurve(const Arguments& arguments, const std::optional<std::string>& data) {
  const std::filesystem::path path = arguments.corpus;
  const bool is_file = path.extension() == ".jsonl";
  if (!is_file && !data) {
    std::fprintf(stderr, "curve: left out, DITTOGRAPH_DATA is not set\n");
    return OkStatus();
  }
  const std::string folder = path.parent_path().empty() ? "." : path.parent_path().string();
  auto corpus = fixtures::ReadRealCorpus(is_file ? folder : *data, path.stem().string());
  if (!corpus.ok()) return corpus.status();
  RecallCurveOptions options = arguments.curve;
  options.name = path.stem().string();
  options.texts = std::move(corpus->texts);
  options.strictness = arguments.strictness;
  options.lists_errors = arguments.lists_errors;
  return PrintRecallCurve(options);
}

Status Print(const Arguments& arguments) {
  if (arguments.Has("golden")) {
    const std::string corpora = DITTOGRAPH_CORPORA;
    DITTOGRAPH_RETURN_IF_ERROR(PrintGoldenSet({.tuned = corpora + "/newsroom",
                                               .apart = corpora + "/newsroom-apart",
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
  if (arguments.Has("curve")) DITTOGRAPH_RETURN_IF_ERROR(PrintCurve(arguments, data));
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
