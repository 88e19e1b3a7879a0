#include "tests/oracle/plagdet.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace dittograph::oracle {

namespace {

// Characters that lie in a passage at least. Sorts the passages.
uint64_t CoveredChars(std::vector<Passage>& passages) {
  std::sort(passages.begin(), passages.end(), [](const Passage& x, const Passage& y) {
    return std::tuple(x.article, x.chars.begin) < std::tuple(y.article, y.chars.begin);
  });
  uint64_t covered = 0;
  uint64_t reached = 0;
  for (size_t i = 0; i < passages.size(); ++i) {
    const Passage& passage = passages[i];
    if (i == 0 || passages[i - 1].article != passage.article) reached = 0;
    const uint64_t begin = std::max(reached, passage.chars.begin);
    if (passage.chars.end > begin) covered += passage.chars.end - begin;
    reached = std::max(reached, passage.chars.end);
  }
  return covered;
}

// The characters of pairs, each counted once on either side.
class CharacterCount {
 public:
  void Add(const PassagePair& pair) {
    a_.push_back(pair.a);
    b_.push_back(pair.b);
  }
  double Count() { return static_cast<double>(CoveredChars(a_) + CoveredChars(b_)); }

 private:
  std::vector<Passage> a_;
  std::vector<Passage> b_;
};

Passage Intersection(const Passage& x, const Passage& y) {
  return {x.article, {std::max(x.chars.begin, y.chars.begin), std::min(x.chars.end, y.chars.end)}};
}
PassagePair Intersection(const PassagePair& x, const PassagePair& y) {
  return {Intersection(x.a, y.a), Intersection(x.b, y.b)};
}

struct Coverage {
  double mean = 0;     // share of a pair that others cover
  double all = 0;      // characters of all pairs
  double covered = 0;  // of these, covered
  double granularity = 1;
};

Coverage CoverageBy(std::span<const PassagePair> pairs, std::span<const PassagePair> others) {
  const PassagePairIndex index(others);
  Coverage coverage;
  CharacterCount all;
  CharacterCount covered;
  double shares = 0;
  size_t num_detections = 0;
  size_t num_detected = 0;
  for (const PassagePair& pair : pairs) {
    const std::vector<size_t> detecting = index.Detecting(pair);
    CharacterCount covered_of_pair;
    for (size_t number : detecting) {
      const PassagePair common = Intersection(pair, others[number]);
      covered_of_pair.Add(common);
      covered.Add(common);
    }
    all.Add(pair);
    shares +=
        covered_of_pair.Count() / static_cast<double>(Length(pair.a.chars) + Length(pair.b.chars));
    num_detections += detecting.size();
    num_detected += !detecting.empty();
  }
  coverage.mean = shares / static_cast<double>(pairs.size());
  coverage.all = all.Count();
  coverage.covered = covered.Count();
  if (num_detected > 0) {
    coverage.granularity = static_cast<double>(num_detections) / static_cast<double>(num_detected);
  }
  return coverage;
}

}  // namespace

double PassageScores::Plagdet(double r, double p) const {
  return r + p == 0 ? 0 : 2 * r * p / (r + p) / std::log2(1 + granularity);
}

PassageScores ScorePassages(std::span<const PassagePair> labels,
                            std::span<const PassagePair> detections) {
  if (labels.empty() || detections.empty()) {
    const double all = labels.empty() && detections.empty() ? 1 : 0;
    return {.recall = all, .precision = all, .micro_recall = all, .micro_precision = all};
  }
  const std::vector<PassagePair> s = Canonical(labels);
  const std::vector<PassagePair> r = Canonical(detections);
  const Coverage of_labels = CoverageBy(s, r);
  const Coverage of_detections = CoverageBy(r, s);
  return {.recall = of_labels.mean,
          .precision = of_detections.mean,
          .micro_recall = of_labels.covered / of_labels.all,
          .micro_precision = of_detections.covered / of_detections.all,
          .granularity = of_labels.granularity};
}

}  // namespace dittograph::oracle
