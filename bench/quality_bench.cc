// What FindArticles finds and misses on the real corpora, as Markdown tables.
//
//   dittograph_quality_bench [CORPUS...]     (all; the folder is named by DITTOGRAPH_DATA)
//
// Pairs are held against brute force with our own tokens, or against a truth computed elsewhere;
// then pairs within 0.005 of the threshold and texts with underscores (which Python's \w+ keeps in
// words) are left out. Clusters are held against labels by the adjusted Rand index.

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/fixtures/collecting_sink.h"
#include "tests/fixtures/real_corpora.h"
#include "tests/oracle/brute_force.h"
#include "tests/oracle/rand_index.h"

namespace dittograph {
namespace {

using fixtures::RealCorpus;
using fixtures::TruePair;

enum class Truth { kBruteForce, kPairsFile, kClusters };

struct Subject {
  std::string name;
  Truth truth;
};
const Subject kSubjects[] = {
    {"bbc", Truth::kBruteForce},          {"reuters21578", Truth::kBruteForce},
    {"saudinewsnet", Truth::kBruteForce}, {"senate-press", Truth::kPairsFile},
    {"reworded-en", Truth::kClusters},    {"reworded-de", Truth::kClusters},
    {"reworded-ru", Truth::kClusters},    {"reworded-zh", Truth::kClusters},
    {"ocr-en", Truth::kClusters},         {"ocr-fr", Truth::kClusters}};

struct Outcome {
  fixtures::CollectingSink sink;
  double seconds = 0;
};

Outcome Find(const RealCorpus& corpus, const ArticleOptions& options) {
  std::vector<VectorSource::Item> items;
  for (const std::string& text : corpus.texts) items.push_back({"", text});
  VectorSource source(std::move(items));
  Outcome outcome;
  const auto begin = std::chrono::steady_clock::now();
  const Status status = FindArticles(source, options, outcome.sink);
  outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  if (!status.ok()) std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
  return outcome;
}

struct Agreement {
  size_t num_true = 0;
  size_t num_reported = 0;
  size_t num_true_reported = 0;
  size_t num_reported_true = 0;

  double recall() const { return Ratio(num_true_reported, num_true); }
  double precision() const { return Ratio(num_reported_true, num_reported); }
  static double Ratio(size_t part, size_t whole) {
    return whole == 0 ? 1 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

// Counts the pairs of either side that score `least` or more and of which no article is left out;
// one is confirmed by any pair of the other side.
template <typename IsLeftOut>
Agreement Compare(const std::vector<TruePair>& truth, const std::vector<ArticlePair>& reported,
                  double least, const IsLeftOut& is_left_out) {
  std::map<std::pair<ArticleNumber, ArticleNumber>, double> true_pairs;
  std::map<std::pair<ArticleNumber, ArticleNumber>, double> reported_pairs;
  for (const TruePair& pair : truth) true_pairs[{pair.a, pair.b}] = pair.jaccard;
  for (const ArticlePair& pair : reported) reported_pairs[{pair.a, pair.b}] = pair.jaccard();
  Agreement agreement;
  for (const auto& [pair, jaccard] : true_pairs) {
    if (jaccard < least || is_left_out(pair.first) || is_left_out(pair.second)) continue;
    ++agreement.num_true;
    agreement.num_true_reported += reported_pairs.contains(pair);
  }
  for (const auto& [pair, jaccard] : reported_pairs) {
    if (jaccard < least || is_left_out(pair.first) || is_left_out(pair.second)) continue;
    ++agreement.num_reported;
    agreement.num_reported_true += true_pairs.contains(pair);
  }
  return agreement;
}

std::vector<TruePair> BruteForcePairs(const RealCorpus& corpus, double threshold) {
  std::vector<TruePair> pairs;
  for (const ArticlePair& pair :
       oracle::FindPairsByCounting(corpus.texts, {Share::Of(threshold).millionths, 0})) {
    pairs.push_back({pair.a, pair.b, pair.jaccard()});
  }
  return pairs;
}

void PrintPairRows(const Subject& subject, const RealCorpus& corpus,
                   const std::vector<TruePair>& truth) {
  const bool is_exact_truth = subject.truth == Truth::kBruteForce;
  const auto is_left_out = [&](ArticleNumber article) {
    return !is_exact_truth && corpus.texts[article].find('_') != std::string::npos;
  };
  for (double threshold : {0.8, 0.5}) {
    for (bool is_exact : {false, true}) {
      ArticleOptions options;
      options.threshold = Share::Of(threshold);
      options.exact = is_exact;
      options.report_pairs = true;
      const Outcome outcome = Find(corpus, options);
      const double least = is_exact_truth ? threshold : threshold + 0.005;
      const Agreement agreement = Compare(truth, outcome.sink.pairs, least, is_left_out);
      std::printf(
          "| %s | %zu | %s | %.1f | %s | %zu | %.5f | %.5f | %llu | %.2f |\n", subject.name.c_str(),
          corpus.texts.size(), is_exact_truth ? "brute force" : "file", threshold,
          is_exact ? "exact" : "default", outcome.sink.pairs.size(), agreement.recall(),
          agreement.precision(), static_cast<unsigned long long>(outcome.sink.summary.candidates),
          outcome.seconds);
      std::fflush(stdout);
    }
  }
}

double RandIndexOf(const std::vector<Cluster>& clusters, const std::vector<uint32_t>& truth) {
  std::vector<uint32_t> found(truth.size());
  for (uint32_t article = 0; article < found.size(); ++article) found[article] = article;
  for (const Cluster& cluster : clusters) {
    for (ArticleNumber member : cluster.members) found[member] = cluster.members[0];
  }
  return oracle::AdjustedRandIndex(found, truth);
}

void PrintClusterRows(const Subject& subject, const RealCorpus& corpus,
                      const std::vector<uint32_t>& truth) {
  const auto print = [&](const std::string& mode, const ArticleOptions& options) {
    const Outcome outcome = Find(corpus, options);
    std::printf("| %s | %zu | %s | %zu | %.4f | %llu | %.2f |\n", subject.name.c_str(),
                corpus.texts.size(), mode.c_str(), outcome.sink.clusters.size(),
                RandIndexOf(outcome.sink.clusters, truth),
                static_cast<unsigned long long>(outcome.sink.summary.candidates), outcome.seconds);
    std::fflush(stdout);
  };
  ArticleOptions options;
  for (const char* threshold : {"0.8", "0.5", "0.2", "0.1"}) {
    options.threshold = Share::Of(std::stod(threshold));
    print(std::string("threshold ") + threshold, options);
  }
  options = {};
  options.reworded = true;
  print("reworded", options);
}

Status PrintSubject(const std::string& folder, const Subject& subject) {
  const auto corpus = fixtures::ReadRealCorpus(folder, subject.name);
  if (!corpus.ok()) return corpus.status();
  if (subject.truth == Truth::kClusters) {
    const auto clusters = fixtures::ReadTrueClusters(folder, subject.name, *corpus);
    if (clusters.ok()) PrintClusterRows(subject, *corpus, *clusters);
    return clusters.status();
  }
  if (subject.truth == Truth::kBruteForce) {
    PrintPairRows(subject, *corpus, BruteForcePairs(*corpus, 0.5));
    return OkStatus();
  }
  const auto pairs = fixtures::ReadTruePairs(folder, subject.name, *corpus);
  if (pairs.ok()) PrintPairRows(subject, *corpus, *pairs);
  return pairs.status();
}

constexpr char kPairsHead[] =
    "| corpus | articles | truth | threshold | mode | pairs | recall | precision | candidates | s "
    "|\n"
    "|---|--:|---|--:|---|--:|--:|--:|--:|--:|\n";
constexpr char kClustersHead[] =
    "\n| corpus | articles | mode | clusters | ARI | candidates | s |\n"
    "|---|--:|---|--:|--:|--:|--:|\n";

int Main(const std::vector<std::string>& names) {
  const std::optional<std::string> folder = fixtures::RealDataFolder();
  if (!folder) {
    std::fprintf(stderr, "DITTOGRAPH_DATA is not set; name the folder of the real corpora\n");
    return 2;
  }
  for (bool is_of_clusters : {false, true}) {
    bool has_head = false;
    for (const Subject& subject : kSubjects) {
      if ((subject.truth == Truth::kClusters) != is_of_clusters) continue;
      if (!names.empty() && std::count(names.begin(), names.end(), subject.name) == 0) continue;
      if (!has_head) std::fputs(is_of_clusters ? kClustersHead : kPairsHead, stdout);
      has_head = true;
      const Status status = PrintSubject(*folder, subject);
      if (!status.ok()) {
        std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
        return 2;
      }
    }
  }
  return 0;
}

}  // namespace
}  // namespace dittograph

int main(int argc, char** argv) {
  return dittograph::Main(std::vector<std::string>(argv + 1, argv + argc));
}
