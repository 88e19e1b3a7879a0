// A plant counts as found by the rule of tests/oracle/found_passages.h. The corpus has repeats of
// its own, so it is searched without plants first: what is reported then are labels too, and claims
// that these alone make right are left out of the precision.

#include "bench/recall_curve.h"

#include <cstdio>
#include <utility>

#include "bench/reported_passages.h"
#include "tests/fixtures/planted_passages.h"

namespace dittograph::bench {

namespace {

using oracle::PassageClaim;
using oracle::PassagePair;
using oracle::PassageReport;

struct Point {
  size_t num_plants = 0;
  size_t num_found = 0;
  size_t num_claims = 0;
  size_t num_right = 0;
};

class Curve {
 public:
  explicit Curve(const RecallCurveOptions& options) : options_(options), planter_(options.texts) {}

  Status Print() {
    for (bool is_within : {true, false}) {
      PassageOptions search;
      search.within = is_within;
      search.across = !is_within;
      search.strictness = options_.strictness;
      const auto own = ReportedPassages(options_.texts, search, kRepeats);
      if (!own.ok()) return own.status();
      PrintHead(is_within);
      for (double replaced : options_.replaced) {
        std::printf("| %.2f |", replaced);
        for (size_t num_words : options_.words) {
          const fixtures::PlantingRule rule = {
              .num_words = num_words, .replaced = replaced, .is_within = is_within};
          DITTOGRAPH_RETURN_IF_ERROR(PrintPoint(rule, search, oracle::PairsOf(*own)));
        }
        std::printf("\n");
        std::fputs(errors_.c_str(), stdout);
        errors_.clear();
      }
    }
    return OkStatus();
  }

 private:
  void PrintHead(bool is_within) const {
    std::printf("\n%s, %s: share of words replaced, recall and precision by words of a passage\n\n",
                options_.name.c_str(), is_within ? "within" : "across");
    std::printf("| replaced |");
    for (size_t words : options_.words) std::printf(" %zu: recall | precision |", words);
    std::printf("\n|--:|");
    for (size_t i = 0; i < options_.words.size(); ++i) std::printf("--:|--:|");
    std::printf("\n");
  }

  Status PrintPoint(const fixtures::PlantingRule& rule, const PassageOptions& search,
                    const std::vector<PassagePair>& own) {
    const fixtures::PlantedCorpus planted = planter_.Plant(rule, own);
    const auto reports = ReportedPassages(planted.texts, search, kRepeats);
    if (!reports.ok()) return reports.status();
    const std::vector<bool> is_found =
        oracle::FindLabels(planted.labels, oracle::PairsOf(*reports));
    const std::vector<PassagePair> own_labels = fixtures::Moved(own, planted.insertions);
    std::vector<PassagePair> labels = own_labels;
    labels.insert(labels.end(), planted.labels.begin(), planted.labels.end());
    const std::vector<PassageClaim> claims = oracle::JudgeClaims(*reports, labels);
    const std::vector<PassageClaim> own_claims = oracle::JudgeClaims(*reports, own_labels);
    Point point;
    point.num_plants = is_found.size();
    for (bool found : is_found) point.num_found += found;
    for (size_t i = 0; i < claims.size(); ++i) {
      if (own_claims[i].is_right) continue;
      ++point.num_claims;
      point.num_right += claims[i].is_right;
    }
    std::printf(" %s | %s |", ShareText(point.num_found, point.num_plants).c_str(),
                ShareText(point.num_right, point.num_claims).c_str());
    std::fflush(stdout);
    if (options_.lists_errors) AddErrors(rule, planted, is_found, *reports, claims);
    return OkStatus();
  }

  void AddErrors(const fixtures::PlantingRule& rule, const fixtures::PlantedCorpus& planted,
                 const std::vector<bool>& is_found, const std::vector<PassageReport>& reports,
                 const std::vector<PassageClaim>& claims) {
    constexpr uint64_t kShownChars = 500;
    const auto add = [&](const char* what, const oracle::Passage& a, const oracle::Passage& b) {
      errors_ += std::string(what) + " (" + std::to_string(rule.num_words) + " words)\n";
      for (const oracle::Passage& side : {a, b}) {
        errors_ += "    " +
                   Describe(side, "#" + std::to_string(side.article), planted.texts[side.article],
                            kShownChars) +
                   "\n";
      }
    };
    for (size_t i = 0; i < is_found.size(); ++i) {
      if (!is_found[i]) add("missed", planted.labels[i].a, planted.labels[i].b);
    }
    for (const PassageClaim& claim : claims) {
      if (claim.is_right) continue;
      const PassageReport& report = reports[claim.report];
      add("false alarm", report[claim.later - 1], report[claim.later]);
    }
  }

  const RecallCurveOptions& options_;
  fixtures::Planter planter_;
  std::string errors_;  // of the row so far
};

}  // namespace

Status PrintRecallCurve(const RecallCurveOptions& options) { return Curve(options).Print(); }

}  // namespace dittograph::bench
