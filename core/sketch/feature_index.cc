#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "sketch/rare_features.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

// Occurrences are thrown into partitions by the upper bits of the hash; each is sorted in the
// cache.
constexpr int kPartitionBits = 8;
constexpr size_t kNumPartitions = size_t{1} << kPartitionBits;
constexpr size_t kRowsPerBlock = 4096;
constexpr uint32_t kNoFeature = UINT32_MAX;

size_t PartitionOf(uint32_t hash) { return hash >> (32 - kPartitionBits); }

constexpr uint32_t kBitsOf[16] = {0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4};

// ln(numerator / denominator) in 1/256 nats. The only logarithm; rounded, so that it is the same
// number on every machine.
uint16_t WeightOf(uint64_t numerator, uint64_t denominator) {
  if (denominator >= numerator) return 0;
  const double nats = std::log(static_cast<double>(numerator) / static_cast<double>(denominator));
  return static_cast<uint16_t>(std::lround(kNat * nats));
}

}  // namespace

// A feature of a row. First known by its hash, then by its number in the partition, or kNoFeature
// where no other row has it or too many have.
struct FeatureIndex::Occurrence {
  uint32_t hash_or_feature;
  uint32_t row;
  uint16_t places;
  uint16_t weight;
};

struct FeatureIndex::Partition {
  std::vector<Occurrence> occurrences;  // by row, then hash
  std::vector<uint32_t> by_feature;     // those with a feature, by feature, then row
  std::vector<uint32_t> num_articles;   // by feature
  uint32_t first_feature = 0;

  void Weigh(const std::vector<uint16_t>& weights);
};

// Sorts by hash, then row (the low half of a key is the position, which is in row order), and gives
// every occurrence the weight of its feature.
void FeatureIndex::Partition::Weigh(const std::vector<uint16_t>& weights) {
  std::vector<uint64_t> keys(occurrences.size());
  for (size_t i = 0; i < keys.size(); ++i) {
    keys[i] = uint64_t{occurrences[i].hash_or_feature} << 32 | i;
  }
  hwy::Sorter()(keys.data(), keys.size(), hwy::SortAscending());
  for (size_t begin = 0, end; begin < keys.size(); begin = end) {
    end = begin + 1;
    while (end < keys.size() && keys[end] >> 32 == keys[begin] >> 32) ++end;
    const size_t df = end - begin;
    const uint16_t weight = df < weights.size() ? weights[df] : uint16_t{0};
    const bool is_shared = weight > 0 && df > 1;
    const uint32_t feature = is_shared ? static_cast<uint32_t>(num_articles.size()) : kNoFeature;
    if (is_shared) num_articles.push_back(static_cast<uint32_t>(df));
    for (size_t i = begin; i < end; ++i) {
      const auto position = static_cast<uint32_t>(keys[i]);
      occurrences[position].hash_or_feature = feature;
      occurrences[position].weight = weight;
      if (is_shared) by_feature.push_back(position);
    }
  }
}

std::vector<FeatureIndex::Partition> FeatureIndex::MakePartitions(
    std::vector<FeatureSet>& sets, const std::vector<uint16_t>& weights, size_t num_threads) {
  using Block = std::vector<std::vector<Occurrence>>;
  const size_t num_blocks = (sets.size() + kRowsPerBlock - 1) / kRowsPerBlock;
  std::vector<Block> blocks(num_blocks, Block(kNumPartitions));
  ParallelFor(num_threads, num_blocks, [&](size_t block) {
    const size_t end = std::min(sets.size(), (block + 1) * kRowsPerBlock);
    std::vector<size_t> sizes(kNumPartitions);
    for (size_t row = block * kRowsPerBlock; row < end; ++row) {
      for (uint64_t feature : sets[row]) ++sizes[PartitionOf(static_cast<uint32_t>(feature >> 16))];
    }
    for (size_t p = 0; p < kNumPartitions; ++p) blocks[block][p].reserve(sizes[p]);
    for (size_t row = block * kRowsPerBlock; row < end; ++row) {
      for (uint64_t feature : sets[row]) {
        const auto hash = static_cast<uint32_t>(feature >> 16);
        blocks[block][PartitionOf(hash)].push_back(
            {hash, static_cast<uint32_t>(row), static_cast<uint16_t>(feature), 0});
      }
      sets[row] = {};
    }
  });
  std::vector<Partition> partitions(kNumPartitions);
  ParallelFor(num_threads, kNumPartitions, [&](size_t p) {
    size_t size = 0;
    for (const Block& block : blocks) size += block[p].size();
    partitions[p].occurrences.reserve(size);
    for (Block& block : blocks) {
      partitions[p].occurrences.insert(partitions[p].occurrences.end(), block[p].begin(),
                                       block[p].end());
      block[p] = {};
    }
    partitions[p].Weigh(weights);
  });
  uint32_t first_feature = 0;
  for (Partition& partition : partitions) {
    partition.first_feature = first_feature;
    first_feature += static_cast<uint32_t>(partition.num_articles.size());
    num_articles_.insert(num_articles_.end(), partition.num_articles.begin(),
                         partition.num_articles.end());
  }
  return partitions;
}

// Calls visit(partition, occurrence) for the occurrences of every row, by row block in parallel;
// those of one row ascend by feature.
template <typename Visit>
void FeatureIndex::ForEachOccurrence(const std::vector<Partition>& partitions, size_t num_rows,
                                     size_t num_threads, const Visit& visit) {
  const size_t num_blocks = (num_rows + kRowsPerBlock - 1) / kRowsPerBlock;
  ParallelFor(num_threads, num_blocks, [&](size_t block) {
    const size_t end_row = (block + 1) * kRowsPerBlock;
    for (const Partition& partition : partitions) {
      auto it = std::lower_bound(
          partition.occurrences.begin(), partition.occurrences.end(), block * kRowsPerBlock,
          [](const Occurrence& occurrence, size_t row) { return occurrence.row < row; });
      for (; it != partition.occurrences.end() && it->row < end_row; ++it) visit(partition, *it);
    }
  });
}

void FeatureIndex::Build(std::vector<FeatureSet>& sets, bool every_weight, size_t sample,
                         size_t num_threads) {
  const size_t num_rows = sets.size();
  const size_t numerator = every_weight ? num_rows + 1 : kMaxFeatureArticles;
  std::vector<uint16_t> weights(numerator);
  for (size_t df = 1; df < weights.size(); ++df) weights[df] = WeightOf(numerator, df);
  const std::vector<Partition> partitions = MakePartitions(sets, weights, num_threads);

  begin_.assign(num_rows + 1, 0);
  quarters_.assign(num_rows, {});
  masses_.assign(num_rows, 0);
  ForEachOccurrence(partitions, num_rows, num_threads, [&](const Partition&, const Occurrence& o) {
    masses_[o.row] += o.weight;
    for (size_t q = 0; q < 4; ++q) {
      quarters_[o.row][q] += o.weight * kBitsOf[o.places >> 4 * q & 15];
    }
    begin_[o.row + 1] += o.hash_or_feature != kNoFeature;
  });
  for (size_t row = 0; row < num_rows; ++row) begin_[row + 1] += begin_[row];
  entries_.resize(begin_.back());
  std::vector<size_t> next(begin_.begin(), begin_.end() - 1);
  ForEachOccurrence(
      partitions, num_rows, num_threads, [&](const Partition& partition, const Occurrence& o) {
        if (o.hash_or_feature == kNoFeature) return;
        entries_[next[o.row]++] = {partition.first_feature + o.hash_or_feature, o.places, o.weight};
      });
  if (sample == 0) return;
  FindSamples(sample, num_threads);
  MakePostings(partitions, num_threads);
}

void FeatureIndex::FindSamples(size_t sample, size_t num_threads) {
  const size_t num_rows = masses_.size();
  last_sampled_.assign(num_rows, 0);
  const size_t num_blocks = (num_rows + kRowsPerBlock - 1) / kRowsPerBlock;
  ParallelFor(num_threads, num_blocks, [&](size_t block) {
    std::vector<uint64_t> ranks;
    const size_t end = std::min(num_rows, (block + 1) * kRowsPerBlock);
    for (size_t row = block * kRowsPerBlock; row < end; ++row) {
      ranks.clear();
      for (const Entry& entry : Of(static_cast<uint32_t>(row)))
        ranks.push_back(Rank(entry.feature));
      if (ranks.empty()) continue;
      const size_t last = std::min(sample, ranks.size()) - 1;
      std::nth_element(ranks.begin(), ranks.begin() + static_cast<ptrdiff_t>(last), ranks.end());
      last_sampled_[row] = ranks[last];
    }
  });
}

void FeatureIndex::MakePostings(const std::vector<Partition>& partitions, size_t num_threads) {
  posting_begin_.assign(num_articles_.size() + 1, 0);
  std::inclusive_scan(num_articles_.begin(), num_articles_.end(), posting_begin_.begin() + 1,
                      std::plus<size_t>(), size_t{0});
  postings_.resize(posting_begin_.back());
  ParallelFor(num_threads, partitions.size(), [&](size_t p) {
    const Partition& partition = partitions[p];
    size_t at = posting_begin_[partition.first_feature];
    for (uint32_t position : partition.by_feature) {
      const Occurrence& o = partition.occurrences[position];
      const uint32_t feature = partition.first_feature + o.hash_or_feature;
      postings_[at++] = {o.row, o.places, IsSampled(o.row, feature)};
    }
  });
}

}  // namespace dittograph
