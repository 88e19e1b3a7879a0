#include "candidates/lsh.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <span>

#include "support/parallel.h"

namespace dittograph {

namespace {

constexpr size_t kMaxPlainBucket = 64;
constexpr size_t kMaxDenseBucket = 512;
constexpr size_t kMinLedBucket = 4096;
constexpr size_t kDensitySamples = 64;
constexpr size_t kMaxLeaders = 32;

// Below this the signatures of two articles say too little: they are always verified.
constexpr uint32_t kMinTokensToEstimate = 32;

// The search of one band. Entries are key << 32 | row.
class BandSearch {
 public:
  BandSearch(const SignatureTable& table, uint32_t min_agreement)
      : table_(table), min_agreement_(min_agreement) {}

  void Run(uint32_t band, std::vector<uint64_t>& candidates) {
    band_ = band;
    candidates_ = &candidates;
    entries_.resize(table_.size());
    for (size_t row = 0; row < table_.size(); ++row) {
      entries_[row] = uint64_t{table_.key(band, row)} << 32 | row;
    }
    ForEachBucket(entries_, 0);
  }

 private:
  using Entries = std::span<uint64_t>;

  static uint32_t RowOf(uint64_t entry) { return static_cast<uint32_t>(entry); }

  void ForEachBucket(Entries entries, uint32_t depth) {
    hwy::Sorter()(entries.data(), entries.size(), hwy::SortAscending());
    for (size_t begin = 0; begin < entries.size();) {
      size_t end = begin + 1;
      while (end < entries.size() && entries[end] >> 32 == entries[begin] >> 32) ++end;
      if (end - begin > 1) PairBucket(entries.subspan(begin, end - begin), depth);
      begin = end;
    }
  }

  void PairBucket(Entries bucket, uint32_t depth) {
    if (bucket.size() <= kMaxPlainBucket) return PairAll(bucket);
    SortByText(bucket);
    const bool is_dense = IsDense(bucket);
    if (is_dense && bucket.size() <= kMaxDenseBucket) return PairAll(bucket);
    if (is_dense) {
      const Entries rest = PairWithLeaders(bucket);
      if (bucket.size() > kMinLedBucket) bucket = rest;
    }
    if (depth + 1 == table_.shape().bands) {
      PairWithLeaders(bucket);
      return;
    }
    const uint32_t next = (band_ + depth + 1) % table_.shape().bands;
    for (uint64_t& entry : bucket) {
      entry = uint64_t{table_.key(next, RowOf(entry))} << 32 | RowOf(entry);
    }
    ForEachBucket(bucket, depth + 1);
  }

  bool IsLikely(uint32_t a, uint32_t b) const {
    if (table_.num_tokens(a) < kMinTokensToEstimate ||
        table_.num_tokens(b) < kMinTokensToEstimate) {
      return true;
    }
    return table_.Agreement(a, b) >= min_agreement_;
  }

  bool PairIfLikely(uint32_t a, uint32_t b) {
    if (!IsLikely(a, b)) return false;
    if (a > b) std::swap(a, b);
    candidates_->push_back(uint64_t{a} << 32 | b);
    return true;
  }

  void PairAll(Entries bucket) {
    for (size_t i = 0; i < bucket.size(); ++i) {
      for (size_t j = i + 1; j < bucket.size(); ++j)
        PairIfLikely(RowOf(bucket[i]), RowOf(bucket[j]));
    }
  }

  // An order that does not depend on that of the input.
  void SortByText(Entries bucket) const {
    std::sort(bucket.begin(), bucket.end(), [this](uint64_t a, uint64_t b) {
      return std::pair(table_.text_hash(RowOf(a)), RowOf(a)) <
             std::pair(table_.text_hash(RowOf(b)), RowOf(b));
    });
  }

  bool IsDense(Entries bucket) const {
    size_t likely = 0;
    for (size_t i = 0; i < kDensitySamples; ++i) {
      const size_t a = i * bucket.size() / kDensitySamples;
      const size_t b = (a + bucket.size() / 2 + i) % bucket.size();
      likely += a != b && IsLikely(RowOf(bucket[a]), RowOf(bucket[b]));
    }
    return 2 * likely >= kDensitySamples;
  }

  // Moves the rows that are like no leader to the front, in the same order, and returns them.
  // REQUIRES: sorted by text.
  Entries PairWithLeaders(Entries bucket) {
    std::vector<uint32_t> leaders;
    std::vector<uint64_t> led;
    size_t kept = 0;
    for (uint64_t entry : bucket) {
      bool is_led = false;
      for (size_t i = 0; i < leaders.size() && !is_led; ++i) {
        is_led = PairIfLikely(leaders[i], RowOf(entry));
      }
      if (!is_led && leaders.size() == kMaxLeaders) {
        bucket[kept++] = entry;
        continue;
      }
      if (!is_led) leaders.push_back(RowOf(entry));
      led.push_back(entry);
    }
    std::copy(led.begin(), led.end(), bucket.begin() + static_cast<ptrdiff_t>(kept));
    return bucket.first(kept);
  }

  const SignatureTable& table_;
  const uint32_t min_agreement_;
  uint32_t band_ = 0;
  std::vector<uint64_t> entries_;
  std::vector<uint64_t>* candidates_ = nullptr;
};

void SortUnique(std::vector<uint64_t>& values) {
  hwy::Sorter()(values.data(), values.size(), hwy::SortAscending());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

std::vector<Candidate> FindLshCandidates(const SignatureTable& table, const LshOptions& options) {
  const uint32_t bands = table.shape().bands;
  std::vector<BandSearch> searches(options.num_threads, BandSearch(table, options.min_agreement));
  std::vector<std::vector<uint64_t>> found(options.num_threads);
  std::vector<uint64_t> all;
  // As many bands at a time as there are threads: a pair is found in most bands, and only distinct
  // ones are held between the rounds.
  for (uint32_t first = 0; first < bands; first += static_cast<uint32_t>(options.num_threads)) {
    const size_t count = std::min<size_t>(options.num_threads, bands - first);
    ParallelFor(options.num_threads, count, [&](size_t i) {
      found[i].clear();
      searches[i].Run(first + static_cast<uint32_t>(i), found[i]);
    });
    for (size_t i = 0; i < count; ++i) all.insert(all.end(), found[i].begin(), found[i].end());
    SortUnique(all);
  }
  std::vector<Candidate> candidates;
  candidates.reserve(all.size());
  for (uint64_t pair : all) {
    candidates.push_back({static_cast<uint32_t>(pair >> 32), static_cast<uint32_t>(pair)});
  }
  return candidates;
}

}  // namespace dittograph
