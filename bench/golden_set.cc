#include "bench/golden_set.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <utility>

#include "bench/reported_passages.h"
#include "tests/fixtures/labelled_passages.h"
#include "tests/oracle/plagdet.h"

namespace dittograph::bench {

namespace {

using oracle::PassageClaim;
using oracle::PassagePair;
using oracle::PassageReport;

// Paraphrase that shares next to no words: no method that compares words can be expected to find
// it. Reported, it is right; missed, it is counted apart.
constexpr char kHeavy[] = "heavy";

struct Part {
  std::string name;
  fixtures::LabelledCorpus labelled;
  std::vector<PassageReport> reports;
  std::vector<PassagePair> put_aside;  // what is called template or boilerplate
  std::vector<bool> is_found;          // of the labels
  std::vector<PassageClaim> claims;
  bool is_listed = false;
  oracle::PassageScores scores;         // of all labels but the heavy ones
  oracle::PassageScores widest_scores;  // of oracle::WidestPairs
};

// Labels but the heavy ones, against all that is reported but what only heavy ones account for.
oracle::PassageScores ScoreWithoutHeavy(const fixtures::LabelledCorpus& labelled,
                                        const std::vector<PassagePair>& reported) {
  std::vector<PassagePair> heavy;
  std::vector<PassagePair> others;
  for (size_t i = 0; i < labelled.labels.size(); ++i) {
    (labelled.kinds[i] == kHeavy ? heavy : others).push_back(labelled.labels[i]);
  }
  const oracle::PassagePairIndex heavy_index(heavy);
  const oracle::PassagePairIndex index(others);
  std::vector<PassagePair> detections;
  for (const PassagePair& pair : reported) {
    if (heavy_index.Detecting(pair).empty() || !index.Detecting(pair).empty()) {
      detections.push_back(pair);
    }
  }
  return ScorePassages(others, detections);
}

StatusOr<Part> Measure(const std::string& folder, Strictness strictness) {
  Part part;
  part.name = std::filesystem::path(folder).filename().string();
  auto labelled = fixtures::ReadNewsroom(folder);
  if (!labelled.ok()) return labelled.status();
  part.labelled = std::move(*labelled);
  PassageOptions options;
  options.strictness = strictness;
  auto reports = ReportedPassages(part.labelled.corpus.texts, options, kRepeats);
  if (!reports.ok()) return reports.status();
  part.reports = std::move(*reports);
  const auto put_aside = ReportedPassages(part.labelled.corpus.texts, options, kNotRepeats);
  if (!put_aside.ok()) return put_aside.status();
  part.put_aside = oracle::PairsOf(*put_aside);
  const std::vector<PassagePair> reported = oracle::PairsOf(part.reports);
  part.is_found = oracle::FindLabels(part.labelled.labels, reported);
  part.claims = oracle::JudgeClaims(part.reports, part.labelled.labels);
  part.scores = ScoreWithoutHeavy(part.labelled, reported);
  part.widest_scores = ScoreWithoutHeavy(part.labelled, oracle::WidestPairs(reported));
  return part;
}

std::string RecallText(
    const Part& part,
    const std::function<bool(const PassagePair&, const std::string& kind)>& is_counted) {
  size_t num_labels = 0;
  size_t num_found = 0;
  for (size_t i = 0; i < part.labelled.labels.size(); ++i) {
    if (!is_counted(part.labelled.labels[i], part.labelled.kinds[i])) continue;
    ++num_labels;
    num_found += part.is_found[i];
  }
  return ShareText(num_found, num_labels);
}

std::string PrecisionText(const Part& part,
                          const std::function<bool(const PassageClaim&)>& is_counted) {
  size_t num_claims = 0;
  size_t num_right = 0;
  for (const PassageClaim& claim : part.claims) {
    if (!is_counted(claim)) continue;
    ++num_claims;
    num_right += claim.is_right;
  }
  return ShareText(num_right, num_claims);
}

std::string Decimal(double value) {
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "%.3f", value);
  return text.data();
}

// Cells: recall and precision of a part, one of them empty where there is none.
using Cells = std::function<std::pair<std::string, std::string>(const Part&)>;

void PrintRow(const std::vector<Part>& parts, const std::string& name, const Cells& cells) {
  std::printf("| %s |", name.c_str());
  for (const Part& part : parts) {
    const auto [recall, precision] = cells(part);
    std::printf(" %s | %s |", recall.c_str(), precision.c_str());
  }
  std::printf("\n");
}

void PrintTable(const std::vector<Part>& parts) {
  std::printf("| |");
  for (const Part& part : parts) {
    std::printf(" %s: recall | precision |", part.name.c_str());
  }
  std::printf("\n|---|");
  for (size_t i = 0; i < parts.size(); ++i) std::printf("--:|--:|");
  std::printf("\n");
  for (const char* place : {"within", "across", "together"}) {
    const auto is_counted = [&](bool is_within) {
      return std::string_view(place) == "together" ||
             is_within == (std::string_view(place) == "within");
    };
    PrintRow(parts, place, [&](const Part& part) {
      return std::pair(
          RecallText(part,
                     [&](const PassagePair& label, const std::string& kind) {
                       return kind != kHeavy && is_counted(IsWithin(label));
                     }),
          PrecisionText(part, [&](const PassageClaim& c) { return is_counted(c.is_within); }));
    });
  }
  for (const char* kind : {"exact", "light", "reworded", kHeavy}) {
    for (bool is_within : {true, false}) {
      PrintRow(parts, std::string(kind) + (is_within ? ", within" : ", across"),
               [&](const Part& part) {
                 return std::pair(RecallText(part,
                                             [&](const PassagePair& label, const std::string& k) {
                                               return k == kind && IsWithin(label) == is_within;
                                             }),
                                  "");
               });
    }
  }
  const auto print_scores = [&](oracle::PassageScores Part::*scores, const std::string& of) {
    PrintRow(parts, "by characters" + of, [&](const Part& part) {
      return std::pair(Decimal((part.*scores).recall), Decimal((part.*scores).precision));
    });
    PrintRow(parts, "granularity" + of,
             [&](const Part& part) { return std::pair(Decimal((part.*scores).granularity), ""); });
    PrintRow(parts, "plagdet" + of,
             [&](const Part& part) { return std::pair(Decimal((part.*scores).plagdet()), ""); });
  };
  print_scores(&Part::scores, "");
  print_scores(&Part::widest_scores, ", widest pairs");
}

std::string DescribePair(const Part& part, const oracle::Passage& a, const oracle::Passage& b) {
  const fixtures::RealCorpus& corpus = part.labelled.corpus;
  return Describe(a, corpus.ids[a.article], corpus.texts[a.article]) + "\n    " +
         Describe(b, corpus.ids[b.article], corpus.texts[b.article]);
}

// The pair that covers most of a label; null where none overlaps both its sides.
const PassagePair* Nearest(const PassagePair& label, const std::vector<PassagePair>& pairs) {
  uint64_t most = 0;
  const PassagePair* nearest = nullptr;
  for (const PassagePair& pair : pairs) {
    if (!Detects(label, pair)) continue;
    const uint64_t covered =
        oracle::Overlap(label.a.chars, pair.a.chars) + oracle::Overlap(label.b.chars, pair.b.chars);
    if (covered > most) nearest = &pair;
    most = std::max(most, covered);
  }
  return nearest;
}

// What is nearest to finding a label.
std::string NearestText(const Part& part, const PassagePair& label,
                        const std::vector<PassagePair>& reported) {
  const auto offsets = [](const PassagePair& pair) {
    return std::to_string(pair.a.chars.begin) + "-" + std::to_string(pair.a.chars.end) + " and " +
           std::to_string(pair.b.chars.begin) + "-" + std::to_string(pair.b.chars.end);
  };
  std::string text;
  const PassagePair* nearest = Nearest(label, reported);
  if (nearest != nullptr) text += "; reported " + offsets(*nearest);
  nearest = Nearest(label, part.put_aside);
  if (nearest != nullptr) text += "; called template or boilerplate " + offsets(*nearest);
  return text;
}

void PrintErrors(const Part& part) {
  const std::vector<PassagePair> reported = oracle::PairsOf(part.reports);
  std::printf("\n%s: missed\n", part.name.c_str());
  for (size_t i = 0; i < part.labelled.labels.size(); ++i) {
    if (part.is_found[i]) continue;
    const PassagePair& label = part.labelled.labels[i];
    std::printf("%s, %s%s\n    %s\n", part.labelled.kinds[i].c_str(),
                IsWithin(label) ? "within" : "across", NearestText(part, label, reported).c_str(),
                DescribePair(part, label.a, label.b).c_str());
  }
  std::printf("\n%s: false alarms\n", part.name.c_str());
  for (const PassageClaim& claim : part.claims) {
    if (claim.is_right) continue;
    const PassageReport& report = part.reports[claim.report];
    std::printf("%s, occurrence %zu of %zu\n    %s\n", claim.is_within ? "within" : "across",
                claim.later + 1, report.size(),
                DescribePair(part, report[claim.later - 1], report[claim.later]).c_str());
  }
}

}  // namespace

Status PrintGoldenSet(const GoldenSetOptions& options) {
  std::vector<Part> parts;
  for (const std::string& folder : {options.tuned, options.apart}) {
    if (!std::filesystem::exists(folder)) {
      std::fprintf(stderr, "%s: not there, left out\n", folder.c_str());
      continue;
    }
    auto part = Measure(folder, options.strictness);
    if (!part.ok()) return part.status();
    part->is_listed = options.lists_errors && folder == options.tuned;
    parts.push_back(std::move(*part));
  }
  if (parts.empty()) return OkStatus();
  PrintTable(parts);
  for (const Part& part : parts) {
    if (part.is_listed) PrintErrors(part);
  }
  return OkStatus();
}

}  // namespace dittograph::bench
