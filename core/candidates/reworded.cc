#include "candidates/reworded.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <string>
#include <utility>

#include "sketch/rare_features.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

constexpr size_t kSample = 64;
constexpr uint32_t kMinSharedSamples = 2;
constexpr size_t kRowsPerTask = 64;

// Added to the weight of a quarter, of an article and of the numerals, so that little text says
// little.
constexpr uint64_t kQuarterBase = 5 * kNat;
constexpr uint64_t kArticleBase = 10 * kNat;
constexpr uint64_t kNumeralBase = 10 * kNat;
constexpr uint64_t kFullEvidence = 12 * kNat;
constexpr int kNumeralPower = 10;

// Ratios have 16 binary places, squared scores 32.
constexpr uint64_t kOne = uint64_t{1} << 16;
constexpr uint64_t SquaredScore(uint64_t millionths) {
  return ((millionths << 16) / 1'000'000) * ((millionths << 16) / 1'000'000);
}
constexpr uint64_t kStrong = SquaredScore(18'000);
constexpr uint64_t kWeak = SquaredScore(6'000);

uint64_t Ratio(uint64_t part, uint64_t whole) { return part >= whole ? kOne : part * kOne / whole; }

uint64_t Times(uint64_t squared, uint64_t ratio) {
  return (squared >> 16) * ratio + ((squared & (kOne - 1)) * ratio >> 16);
}

uint64_t Power(uint64_t ratio, int exponent) {
  uint64_t power = kOne;
  while (exponent-- > 0) power = power * ratio >> 16;
  return power;
}

// For every set of eight sixteenths, how many there are in each of its two quarters; 32 bits each,
// so that one multiplication weighs both.
constexpr auto kPlacesOfQuarters = [] {
  std::array<uint64_t, 256> table{};
  for (uint32_t places = 0; places < 256; ++places) {
    table[places] = static_cast<uint64_t>(std::popcount(places & 15)) |
                    static_cast<uint64_t>(std::popcount(places >> 4)) << 32;
  }
  return table;
}();

// Weights of the four quarters, two in a word.
struct QuarterSums {
  std::array<uint64_t, 2> halves{};

  void Add(uint32_t weight, uint32_t places) {
    halves[0] += weight * kPlacesOfQuarters[places & 255];
    halves[1] += weight * kPlacesOfQuarters[places >> 8 & 255];
  }
  uint32_t operator[](size_t quarter) const {
    return static_cast<uint32_t>(halves[quarter / 2] >> 32 * (quarter % 2));
  }
};

// What two rows share of one kind of feature.
struct Shared {
  uint32_t weight = 0;
  uint32_t coherent = 0;  // the part of it that stands near the same place in both
  QuarterSums matched_a;  // coherent weight in each quarter
  QuarterSums matched_b;

  void Add(uint32_t feature_weight, uint32_t places_a, uint32_t places_b) {
    weight += feature_weight;
    const uint32_t near_a = places_a & (places_b | places_b << 1 | places_b >> 1);
    if (near_a == 0) return;
    const uint32_t near_b = places_b & (places_a | places_a << 1 | places_a >> 1);
    coherent += feature_weight;
    matched_a.Add(feature_weight, near_a);
    matched_b.Add(feature_weight, near_b);
  }
};

Shared Intersect(const FeatureIndex& index, uint32_t a, uint32_t b) {
  Shared shared;
  const std::span<const FeatureIndex::Entry> x = index.Of(a);
  const std::span<const FeatureIndex::Entry> y = index.Of(b);
  for (size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i].feature == y[j].feature) shared.Add(x[i].weight, x[i].places, y[j].places);
    const bool step_x = x[i].feature <= y[j].feature;
    j += y[j].feature <= x[i].feature;
    i += step_x;
  }
  return shared;
}

// Mean coverage of the three worst quarters.
uint64_t LowCoverage(const QuarterSums& matched, const FeatureIndex::Quarters& whole) {
  uint64_t sum = 0;
  uint64_t best = 0;
  for (size_t q = 0; q < 4; ++q) {
    const uint64_t coverage = Ratio(matched[q], whole[q] + kQuarterBase);
    sum += coverage;
    best = std::max(best, coverage);
  }
  return (sum - best) / 3;
}

uint64_t Coverage(const QuarterSums& matched, const FeatureIndex::Quarters& whole) {
  uint64_t part = 0;
  uint64_t all = kArticleBase;
  for (size_t q = 0; q < 4; ++q) {
    part += matched[q];
    all += whole[q];
  }
  return Ratio(part, all);
}

class RewordedSearch {
 public:
  RewordedSearch(size_t num_rows, const RowText& text_of_row, size_t num_threads)
      : num_rows_(num_rows), num_threads_(num_threads) {
    std::array<std::vector<FeatureSet>, kNumFeatureKinds> sets;
    for (std::vector<FeatureSet>& of_kind : sets) of_kind.resize(num_rows);
    std::vector<FeatureReader> readers(num_threads);
    std::vector<std::string> scratch(num_threads);
    ParallelForWorkers(num_threads, num_tasks(), [&](size_t worker, size_t task) {
      std::array<FeatureSet, kNumFeatureKinds> features;
      const size_t end = std::min(num_rows_, (task + 1) * kRowsPerTask);
      for (size_t row = task * kRowsPerTask; row < end; ++row) {
        readers[worker].Read(text_of_row(static_cast<uint32_t>(row), scratch[worker]), features);
        for (size_t kind = 0; kind < kNumFeatureKinds; ++kind) {
          sets[kind][row] = FeatureSet(features[kind].begin(), features[kind].end());
        }
      }
    });
    pairs_.Build(sets[kPairFeature], false, kSample, num_threads);
    words_.Build(sets[kWordFeature], false, 0, num_threads);
    numerals_.Build(sets[kNumeralFeature], true, 0, num_threads);
  }

  std::vector<Candidate> Run() {
    std::vector<std::vector<Likely>> of_task(num_tasks());
    std::vector<Accumulators> accumulators(num_threads_);
    ParallelForWorkers(num_threads_, num_tasks(), [&](size_t worker, size_t task) {
      accumulators[worker].counts.resize(num_rows_);
      accumulators[worker].shared.resize(num_rows_);
      const size_t end = std::min(num_rows_, (task + 1) * kRowsPerTask);
      for (size_t row = task * kRowsPerTask; row < end; ++row) {
        Propose(static_cast<uint32_t>(row), accumulators[worker], of_task[task]);
      }
    });
    std::vector<Likely> likely;
    for (const std::vector<Likely>& found : of_task) {
      likely.insert(likely.end(), found.begin(), found.end());
    }
    return Decide(likely);
  }

 private:
  struct Likely {  // at kWeak or above
    Candidate pair;
    uint64_t squared_score;
  };
  // Of the rows before the one that is being looked at.
  struct Counts {
    uint8_t samples_of_row = 0;
    uint8_t samples_of_other = 0;
    bool IsCandidate() const {
      return std::max(samples_of_row, samples_of_other) >= kMinSharedSamples;
    }
  };
  struct Accumulators {
    std::vector<Counts> counts;
    std::vector<Shared> shared;  // of candidates
    std::vector<uint32_t> touched;
  };

  size_t num_tasks() const { return (num_rows_ + kRowsPerTask - 1) / kRowsPerTask; }

  template <typename Visit>  // void(entry, is it sampled, posting)
  void ForEachSharing(uint32_t row, const Visit& visit) const {
    constexpr size_t kAhead = 16;
    const std::span<const FeatureIndex::Entry> entries = pairs_.Of(row);
    for (size_t i = 0; i < entries.size(); ++i) {
      if (i + kAhead < entries.size()) pairs_.PrefetchRowsWith(entries[i + kAhead].feature);
      const bool is_sampled = pairs_.IsSampled(row, entries[i].feature);
      for (const FeatureIndex::Posting& posting : pairs_.RowsWith(entries[i].feature)) {
        if (posting.row >= row) break;
        visit(entries[i], is_sampled, posting);
      }
    }
  }

  // Meets the rows before `row` that share word pairs with it: first counts, then adds up what the
  // candidates among them share.
  void Propose(uint32_t row, Accumulators& sums, std::vector<Likely>& likely) const {
    ForEachSharing(row, [&](const auto&, bool is_sampled, const FeatureIndex::Posting& posting) {
      if (!is_sampled && !posting.is_sampled) return;
      Counts& counts = sums.counts[posting.row];
      if (counts.samples_of_row + counts.samples_of_other == 0) {
        sums.touched.push_back(posting.row);
      }
      counts.samples_of_row += is_sampled;
      counts.samples_of_other += posting.is_sampled;
    });
    ForEachSharing(
        row, [&](const FeatureIndex::Entry& entry, bool, const FeatureIndex::Posting& posting) {
          if (!sums.counts[posting.row].IsCandidate()) return;
          sums.shared[posting.row].Add(entry.weight, posting.places, entry.places);
        });
    for (uint32_t other : sums.touched) {
      if (sums.counts[other].IsCandidate()) {
        const uint64_t squared = SquaredScoreOf(other, row, sums.shared[other]);
        if (squared >= kWeak) likely.push_back({{other, row}, squared});
        sums.shared[other] = Shared();
      }
      sums.counts[other] = Counts();
    }
    sums.touched.clear();
  }

  // 0 where it is below kWeak.
  uint64_t SquaredScoreOf(uint32_t a, uint32_t b, const Shared& pairs) const {
    uint64_t squared = LowCoverage(pairs.matched_a, pairs_.quarters(a)) *
                       LowCoverage(pairs.matched_b, pairs_.quarters(b));
    if (squared < kWeak) return 0;
    squared = Times(squared, Power(Ratio(pairs.coherent, pairs.weight), 2));
    if (squared < kWeak) return 0;
    const Shared words = Intersect(words_, a, b);
    if (words.coherent == 0) return 0;
    squared = Times(squared, Power(Ratio(words.coherent, words.weight), 2));
    squared = Times(squared, Power(Ratio(words.coherent, kFullEvidence), 2));
    const uint64_t covered_words = Coverage(words.matched_a, words_.quarters(a)) *
                                   Coverage(words.matched_b, words_.quarters(b));
    const uint64_t covered_pairs = Coverage(pairs.matched_a, pairs_.quarters(a)) *
                                   Coverage(pairs.matched_b, pairs_.quarters(b));
    squared = Times(squared, Ratio(covered_words, std::max<uint64_t>(1, covered_pairs)));
    if (squared < kWeak) return 0;
    const uint64_t numerals = Intersect(numerals_, a, b).weight;
    const uint64_t base = words.coherent + kNumeralBase;
    const uint64_t either = uint64_t{numerals_.mass(a)} + numerals_.mass(b) - numerals;
    squared = Times(squared, Power(Ratio(numerals + base, either + base), kNumeralPower));
    return squared < kWeak ? 0 : squared;
  }

  std::vector<Candidate> Decide(const std::vector<Likely>& likely) const {
    std::vector<std::vector<uint32_t>> neighbours(num_rows_);
    for (const Likely& l : likely) {
      neighbours[l.pair.a].push_back(l.pair.b);
      neighbours[l.pair.b].push_back(l.pair.a);
    }
    for (std::vector<uint32_t>& of_row : neighbours) std::sort(of_row.begin(), of_row.end());
    const auto has_third = [&](const Candidate& pair) {
      const std::vector<uint32_t>& x = neighbours[pair.a];
      const std::vector<uint32_t>& y = neighbours[pair.b];
      for (size_t i = 0, j = 0; i < x.size() && j < y.size();) {
        if (x[i] == y[j]) return true;
        ++(x[i] < y[j] ? i : j);
      }
      return false;
    };
    std::vector<Candidate> pairs;
    for (const Likely& l : likely) {
      if (l.squared_score >= kStrong || has_third(l.pair)) pairs.push_back(l.pair);
    }
    std::sort(pairs.begin(), pairs.end());
    return pairs;
  }

  const size_t num_rows_;
  const size_t num_threads_;
  FeatureIndex pairs_;
  FeatureIndex words_;
  FeatureIndex numerals_;
};

}  // namespace

std::vector<Candidate> FindReworded(size_t num_rows, const RowText& text_of_row,
                                    size_t num_threads) {
  if (num_rows == 0) return {};
  return RewordedSearch(num_rows, text_of_row, num_threads).Run();
}

}  // namespace dittograph
