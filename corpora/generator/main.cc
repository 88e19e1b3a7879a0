// dittograph_generate: writes a corpus of any size as JSON Lines, and the truth about its
// near-duplicates. The same arguments give the same bytes on every platform.

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include "corpus.h"
#include "layout.h"
#include "lexicon.h"
#include "output.h"
#include "profile.h"

namespace dittograph::generator {
namespace {

constexpr char kUsage[] =
    "Usage: dittograph_generate --articles N --seed S -o FILE [--truth FILE.csv] [--profile NAME] "
    "[--planted N]\n"
    "\n"
    "  --articles N   articles to write, planted ones included (at least 2)\n"
    "  --seed S       number that the corpus depends on\n"
    "  -o FILE        the articles, as JSON Lines\n"
    "  --truth FILE   pairs with their exact scores; clusters go to FILE with .clusters.csv for "
    ".csv\n"
    "  --profile NAME news, identical, boilerplate, template or briefs [news]\n"
    "  --planted N    pairs to plant, in all profiles but news [1000, at most a quarter of the "
    "articles]\n";

constexpr uint64_t kMostArticles = uint64_t{1} << 40;
constexpr uint64_t kDefaultPlanted = 1'000;

struct Arguments {
  std::optional<uint64_t> articles;
  std::optional<uint64_t> seed;
  std::optional<uint64_t> planted;
  std::string profile = "news";
  std::string output;
  std::string truth;
};

int Fail(const std::string& message) {
  std::fprintf(stderr, "dittograph_generate: %s\n", message.c_str());
  return 2;
}

std::optional<uint64_t> ParseNumber(std::string_view text) {
  uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// The reason why the arguments cannot be used, empty if they can.
std::string Parse(int argc, char** argv, Arguments& arguments) {
  for (int i = 1; i < argc; i += 2) {
    const std::string name = argv[i];
    const bool is_number = name == "--articles" || name == "--seed" || name == "--planted";
    const bool is_text = name == "-o" || name == "--truth" || name == "--profile";
    if (!is_number && !is_text) return name + ": unknown option; see --help";
    if (i + 1 == argc) return name + ": value missing";
    const std::string value = argv[i + 1];
    const std::optional<uint64_t> number = ParseNumber(value);
    if (is_number && !number) return name + ": '" + value + "' is not a whole number";
    if (name == "--articles") arguments.articles = number;
    if (name == "--seed") arguments.seed = number;
    if (name == "--planted") arguments.planted = number;
    if (name == "-o") arguments.output = value;
    if (name == "--truth") arguments.truth = value;
    if (name == "--profile") arguments.profile = value;
  }
  if (!arguments.articles || !arguments.seed || arguments.output.empty()) {
    return "--articles, --seed and -o are needed; see --help";
  }
  if (*arguments.articles < 2 || *arguments.articles > kMostArticles) {
    return "--articles: " + std::to_string(*arguments.articles) +
           " is out of range; want 2 to 2^40";
  }
  if (arguments.planted && *arguments.planted > *arguments.articles / 2) {
    return "--planted: " + std::to_string(*arguments.planted) + " pairs do not fit into " +
           std::to_string(*arguments.articles) + " articles";
  }
  return "";
}

std::string ClustersPath(const std::string& truth) {
  const std::string_view ending = ".csv";
  const bool is_csv = truth.size() > ending.size() && truth.ends_with(ending);
  return (is_csv ? truth.substr(0, truth.size() - ending.size()) : truth) + ".clusters.csv";
}

int WriteCorpus(const Arguments& arguments) {
  const Lexicon lexicon;
  const uint64_t num_articles = *arguments.articles;
  const uint64_t num_planted =
      arguments.planted.value_or(std::min(kDefaultPlanted, num_articles / 4));
  const std::unique_ptr<Profile> profile =
      MakeProfile(lexicon, {arguments.profile, num_articles, num_planted, *arguments.seed});
  if (profile == nullptr) {
    return Fail("--profile: '" + arguments.profile +
                "' is not one of news, identical, boilerplate, template, briefs");
  }
  const Layout layout(num_articles, profile->GroupSizes(), *arguments.seed);

  Output articles(arguments.output);
  if (!articles.ok()) return Fail(arguments.output + ": cannot be opened for writing");
  WriteArticles(lexicon, *profile, layout, articles);
  if (!articles.Close()) return Fail(arguments.output + ": could not be written in full");
  if (arguments.truth.empty()) return 0;

  Output pairs(arguments.truth);
  if (!pairs.ok()) return Fail(arguments.truth + ": cannot be opened for writing");
  if (profile->has_hosts()) {
    WriteHostTruth(*profile, layout, pairs);
  } else {
    const std::string clusters_path = ClustersPath(arguments.truth);
    Output clusters(clusters_path);
    if (!clusters.ok()) return Fail(clusters_path + ": cannot be opened for writing");
    WriteClusterTruth(*profile, layout, pairs, clusters);
    if (!clusters.Close()) return Fail(clusters_path + ": could not be written in full");
  }
  if (!pairs.Close()) return Fail(arguments.truth + ": could not be written in full");
  return 0;
}

int Run(int argc, char** argv) {
  if (argc == 2 && (std::string_view(argv[1]) == "--help" || std::string_view(argv[1]) == "-h")) {
    std::fputs(kUsage, stdout);
    return 0;
  }
  Arguments arguments;
  const std::string fault = Parse(argc, argv, arguments);
  return fault.empty() ? WriteCorpus(arguments) : Fail(fault);
}

}  // namespace
}  // namespace dittograph::generator

int main(int argc, char** argv) { return dittograph::generator::Run(argc, argv); }
