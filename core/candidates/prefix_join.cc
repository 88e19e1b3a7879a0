#include "candidates/prefix_join.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <atomic>
#include <bit>
#include <memory>
#include <span>

#include "support/parallel.h"
#include "text/shingles.h"
#include "text/tokens.h"

namespace dittograph {

namespace {

constexpr size_t kRowsPerTask = 256;
// Counters: 64 a row, 16 MiB at most.
constexpr int kMaxCounterBits = 22;

class PrefixJoin {
 public:
  PrefixJoin(size_t num_rows, const RowText& text_of_row, JoinMeasure measure, Share share,
             size_t num_threads)
      : num_rows_(num_rows),
        text_of_row_(text_of_row),
        measure_(measure),
        share_(share),
        num_threads_(num_threads),
        num_tasks_((num_rows + kRowsPerTask - 1) / kRowsPerTask),
        counter_bits_(std::min(kMaxCounterBits, static_cast<int>(std::bit_width(num_rows)) + 6)),
        counters_(std::make_unique<std::atomic<uint32_t>[]>(size_t{1} << counter_bits_)),
        sizes_(num_rows),
        readers_(num_threads) {}

  std::vector<Candidate> Run() {
    Count();
    Index();
    return Probe();
  }

 private:
  struct Reader {
    Tokenizer tokenizer;
    std::string text;
    std::vector<uint64_t> shingles;
    std::vector<uint64_t> ranked;
    std::vector<uint32_t> seen_by;  // per row: the last row that proposed it, plus 1
  };

  template <typename Visit>  // void(Reader&, uint32_t row, size_t task)
  void ForEachRow(const Visit& visit) {
    ParallelForWorkers(num_threads_, num_tasks_, [&](size_t worker, size_t task) {
      const size_t end = std::min(num_rows_, (task + 1) * kRowsPerTask);
      for (size_t row = task * kRowsPerTask; row < end; ++row) {
        visit(readers_[worker], static_cast<uint32_t>(row), task);
      }
    });
  }

  std::atomic<uint32_t>& CounterOf(uint64_t shingle) const {
    return counters_[shingle >> (64 - counter_bits_)];
  }

  // Counts a quarter of the rows: enough to know what is frequent.
  void Count() {
    ForEachRow([&](Reader& reader, uint32_t row, size_t) {
      if (row % 4 != 0) return;
      ForEachShingle(reader.tokenizer.Hash(text_of_row_(row, reader.text)), [&](uint64_t shingle) {
        CounterOf(shingle).fetch_add(1, std::memory_order_relaxed);
      });
    });
  }

  // The row's distinct shingles in the global order, as 16 bits of count and 48 of hash, into
  // reader.ranked; its prefix, in no order, first. Returns the prefix's length.
  size_t ReadRow(Reader& reader, uint32_t row) {
    ShingleSet(reader.tokenizer.Hash(text_of_row_(row, reader.text)), reader.shingles);
    const size_t n = reader.shingles.size();
    reader.ranked.resize(n);
    for (size_t i = 0; i < n; ++i) {
      const uint64_t shingle = reader.shingles[i];
      const uint64_t count =
          std::min<uint64_t>(CounterOf(shingle).load(std::memory_order_relaxed), UINT16_MAX);
      reader.ranked[i] = count << 48 | shingle >> 16;
    }
    const size_t required = (n * share_.millionths + Share::kOne - 1) / Share::kOne;
    const size_t prefix = std::min(n, n - required + 1);
    std::nth_element(reader.ranked.begin(), reader.ranked.begin() + static_cast<ptrdiff_t>(prefix),
                     reader.ranked.end());
    return prefix;
  }

  // The upper half of the ranked shingle's hash: what is compared. Two shingles with one upper half
  // only make a candidate more.
  static uint32_t UpperHalf(uint64_t ranked) { return static_cast<uint32_t>(ranked >> 16); }

  // Postings: the upper half of a shingle of the prefix, then the row.
  void Index() {
    prefixes_.resize(num_tasks_);
    ForEachRow([&](Reader& reader, uint32_t row, size_t task) {
      const size_t prefix = ReadRow(reader, row);
      sizes_[row] = static_cast<uint32_t>(reader.ranked.size());
      for (size_t i = 0; i < prefix; ++i) {
        prefixes_[task].push_back(uint64_t{UpperHalf(reader.ranked[i])} << 32 | row);
      }
    });
    size_t total = 0;
    for (const std::vector<uint64_t>& prefixes : prefixes_) total += prefixes.size();
    postings_.reserve(total);
    for (const std::vector<uint64_t>& prefixes : prefixes_) {
      postings_.insert(postings_.end(), prefixes.begin(), prefixes.end());
    }
    hwy::Sorter()(postings_.data(), postings_.size(), hwy::SortAscending());
    // slots_[s]: the first posting whose shingle's upper bits are s or more; one posting a slot.
    const int bits = std::clamp(static_cast<int>(std::bit_width(postings_.size())), 1, 31);
    slot_shift_ = 32 - bits;
    slots_.resize((size_t{1} << bits) + 1);
    size_t at = 0;
    for (size_t slot = 0; slot < slots_.size(); ++slot) {
      while (at < postings_.size() && postings_[at] >> 32 >> slot_shift_ < slot) ++at;
      slots_[slot] = at;
    }
  }

  std::vector<Candidate> Probe() {
    std::vector<std::vector<Candidate>> of_task(num_tasks_);
    for (Reader& reader : readers_) reader.seen_by.resize(num_rows_);
    if (measure_ == JoinMeasure::kJaccard) {
      ParallelForWorkers(num_threads_, num_tasks_, [&](size_t worker, size_t task) {
        for (uint64_t entry : prefixes_[task]) {
          ProbeShingle(readers_[worker], static_cast<uint32_t>(entry),
                       static_cast<uint32_t>(entry >> 32), of_task[task]);
        }
      });
    } else {
      ForEachRow([&](Reader& reader, uint32_t row, size_t task) {
        ReadRow(reader, row);
        for (uint64_t ranked : reader.ranked) {
          ProbeShingle(reader, row, UpperHalf(ranked), of_task[task]);
        }
      });
    }
    std::vector<Candidate> all;
    for (std::vector<Candidate>& candidates : of_task) {
      all.insert(all.end(), candidates.begin(), candidates.end());
      candidates = {};
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
  }

  void ProbeShingle(Reader& reader, uint32_t row, uint32_t upper,
                    std::vector<Candidate>& candidates) {
    const size_t slot = upper >> slot_shift_;
    for (size_t at = slots_[slot]; at < slots_[slot + 1]; ++at) {
      if (static_cast<uint32_t>(postings_[at] >> 32) != upper) continue;
      const auto other = static_cast<uint32_t>(postings_[at]);
      if (reader.seen_by[other] == row + 1 || !MayReach(other, row)) continue;
      reader.seen_by[other] = row + 1;
      candidates.push_back({std::min(row, other), std::max(row, other)});
    }
  }

  // `indexed` was found through its prefix, by `row`.
  bool MayReach(uint32_t indexed, uint32_t row) const {
    if (indexed == row) return false;
    if (measure_ == JoinMeasure::kContainment) return sizes_[indexed] <= sizes_[row];
    const auto [smaller, larger] = std::minmax(sizes_[indexed], sizes_[row]);
    return indexed < row && share_.ReachedBy(smaller, larger);
  }

  const size_t num_rows_;
  const RowText& text_of_row_;
  const JoinMeasure measure_;
  const Share share_;
  const size_t num_threads_;
  const size_t num_tasks_;
  const int counter_bits_;
  std::unique_ptr<std::atomic<uint32_t>[]> counters_;
  std::vector<uint32_t> sizes_;
  std::vector<Reader> readers_;
  std::vector<std::vector<uint64_t>> prefixes_;  // postings by task, in row order
  std::vector<uint64_t> postings_;               // the same, by shingle
  std::vector<uint64_t> slots_;
  int slot_shift_ = 31;
};

}  // namespace

std::vector<Candidate> JoinByPrefix(size_t num_rows, const RowText& text_of_row,
                                    JoinMeasure measure, Share share, size_t num_threads) {
  if (num_rows == 0) return {};
  return PrefixJoin(num_rows, text_of_row, measure, share, num_threads).Run();
}

}  // namespace dittograph
