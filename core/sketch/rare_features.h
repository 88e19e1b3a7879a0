// The rare features of articles: what stays of an article when it is reworded or translated anew.
//
// A feature is a word, a pair of neighbouring words, or a numeral. Words are cut to their first
// five letters, so that endings do not count; words with a digit are left to the numerals (runs of
// digits, joined over a single '.' or ','). Where a token is less than a word (one character of
// Chinese or Thai), as many tokens as make up a word stand for one. Every feature carries the set
// of sixteenths of the article in which it stands: a rewriting says the same things in the same
// order.
//
// A feature weighs ln(128 / df), where df is the number of articles that have it; one in 128 or
// more weighs nothing. Weights are integers, 256 to the nat.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "support/candidate.h"
#include "text/tokens.h"

namespace dittograph {

inline constexpr uint32_t kNat = 256;
inline constexpr uint32_t kMaxFeatureArticles = 128;

enum FeatureKind : uint32_t { kWordFeature, kPairFeature, kNumeralFeature, kNumFeatureKinds };

// hash << 16 | sixteenths; ascending, every hash once.
using FeatureSet = std::vector<uint64_t>;

// Extracts the features of single texts. Holds scratch memory: one for each thread.
class FeatureReader {
 public:
  void Read(std::string_view text, std::array<FeatureSet, kNumFeatureKinds>& features);

 private:
  void ReadStems(std::string_view text, std::span<const Token> tokens);
  void ReadShingles(std::span<const Token> tokens, uint32_t min_quarters, FeatureSet& features);

  Tokenizer tokenizer_;
  std::vector<uint32_t> stems_;  // by token
  std::vector<bool> has_digit_;
};

// The features of one kind of many rows, with their weights.
class FeatureIndex {
 public:
  struct Entry {
    uint32_t feature;  // dense; rows share it
    uint16_t places;   // the sixteenths
    uint16_t weight;
  };
  struct Posting {
    uint32_t row;
    uint16_t places;
    bool is_sampled;  // among the row's rarest features
  };
  using Quarters = std::array<uint32_t, 4>;

  // `sets[row]` are taken and freed. Weights: ln(128 / df) up to df 127, or where `every_weight` is
  // set ln((rows + 1) / df). Features of one row count in the masses only. With a `sample`, rows
  // can be asked for by feature, and the `sample` rarest features of every row are known (ties to
  // the lower feature).
  void Build(std::vector<FeatureSet>& sets, bool every_weight, size_t sample, size_t num_threads);

  // Ascending by feature.
  std::span<const Entry> Of(uint32_t row) const {
    return std::span(entries_).subspan(begin_[row], begin_[row + 1] - begin_[row]);
  }
  // The weight of all features in each quarter of the row, one that stands in two sixteenths twice.
  const Quarters& quarters(uint32_t row) const { return quarters_[row]; }
  uint32_t mass(uint32_t row) const { return masses_[row]; }  // each feature once

  // The rows that have a feature, ascending.
  std::span<const Posting> RowsWith(uint32_t feature) const {
    return std::span(postings_).subspan(posting_begin_[feature],
                                        posting_begin_[feature + 1] - posting_begin_[feature]);
  }
  // The lists lie all over the memory; asked for ahead of time, they arrive in time.
  void PrefetchRowsWith(uint32_t feature) const {
    __builtin_prefetch(postings_.data() + posting_begin_[feature]);
  }
  // REQUIRES: the row has the feature.
  bool IsSampled(uint32_t row, uint32_t feature) const {
    return Rank(feature) <= last_sampled_[row];
  }

 private:
  struct Occurrence;
  struct Partition;

  uint64_t Rank(uint32_t feature) const { return uint64_t{num_articles_[feature]} << 32 | feature; }
  std::vector<Partition> MakePartitions(std::vector<FeatureSet>& sets,
                                        const std::vector<uint16_t>& weights, size_t num_threads);
  template <typename Visit>
  static void ForEachOccurrence(const std::vector<Partition>& partitions, size_t num_rows,
                                size_t num_threads, const Visit& visit);
  void FindSamples(size_t sample, size_t num_threads);
  void MakePostings(const std::vector<Partition>& partitions, size_t num_threads);

  std::vector<size_t> begin_;
  std::vector<Entry> entries_;
  std::vector<uint32_t> num_articles_;  // by feature
  std::vector<size_t> posting_begin_;   // by feature
  std::vector<Posting> postings_;
  std::vector<uint64_t> last_sampled_;  // by row: rank of its last sampled feature
  std::vector<Quarters> quarters_;
  std::vector<uint32_t> masses_;
};

}  // namespace dittograph
