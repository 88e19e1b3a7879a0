#include "candidates/run_links.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <span>
#include <vector>

#include "candidates/position_index.h"
#include "support/hash.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

constexpr size_t kArticlesPerTask = 256;
constexpr uint64_t kFactor = kWordKey1;  // of the polynomial; odd
constexpr size_t kFilterBitsPerRun = 16;

uint64_t PowerOf(uint64_t factor, uint32_t exponent) {
  uint64_t power = 1;
  for (uint32_t i = 0; i < exponent; ++i) power *= factor;
  return power;
}

// Calls visit(at, hash) for every run of `length` words of the article whose seeds all occur
// elsewhere, too.
template <typename Visit>
void ForEachRun(const CorpusWords& corpus, std::span<const uint32_t> links, size_t article,
                uint32_t length, uint64_t power, const Visit& visit) {
  const uint32_t end = corpus.begin[article + 1];
  for (uint32_t at = corpus.begin[article]; at < end; ++at) {
    if (links[at] == kNoLink) continue;
    uint32_t last = at;  // seed of the stretch
    while (last + 1 < end && links[last + 1] != kNoLink) ++last;
    const uint32_t stretch_end = last + static_cast<uint32_t>(kSeedWords);
    uint64_t hash = 0;
    for (uint32_t i = at; i < stretch_end; ++i) {
      hash = hash * kFactor + corpus.words[i];
      if (i + 1 < at + length) continue;
      const uint32_t first = i + 1 - length;
      visit(first, hash * kShingleKey);
      hash -= power * corpus.words[first];
    }
    at = last + 1;
  }
}

// Calls visit(at) for every run of `length` words all of whose seeds are linked, but not to one
// run.
template <typename Visit>
void ForEachMixedRun(const CorpusWords& corpus, std::span<const uint32_t> links, size_t article,
                     uint32_t length, const Visit& visit) {
  const uint32_t seeds = length - kSeedWords + 1;
  uint32_t linked = 0;    // seeds in a row that are linked, up to here
  uint32_t diagonal = 0;  // of these, to one run
  for (uint32_t i = corpus.begin[article]; i < corpus.begin[article + 1]; ++i) {
    if (!IsLink(links[i])) {
      linked = 0;
      diagonal = 0;
      continue;
    }
    diagonal = linked > 0 && links[i] == links[i - 1] + 1 ? diagonal + 1 : 1;
    ++linked;
    if (linked >= seeds && diagonal < seeds) visit(i - seeds + 1);
  }
}

// As other threads set other bits.
void SetBit(std::vector<uint64_t>& bits, uint64_t bit) {
  std::atomic_ref(bits[bit / 64]).fetch_or(uint64_t{1} << bit % 64, std::memory_order_relaxed);
}

// One bit for each of a number of hashes.
class Filter {
 public:
  explicit Filter(size_t size)
      : bits_(std::bit_ceil(size * kFilterBitsPerRun / 64 + 1)),
        shift_(64 - std::countr_zero(bits_.size() * 64)) {}
  // From any thread.
  void Add(uint64_t hash) { SetBit(bits_, hash >> shift_); }
  bool MayHave(uint64_t hash) const {
    return (bits_[hash >> shift_ >> 6] >> (hash >> shift_ & 63) & 1) != 0;
  }

 private:
  std::vector<uint64_t> bits_;
  int shift_;
};

// Links the runs whose seeds are linked to one run, and no others.
void LinkWholeRuns(const CorpusWords& corpus, std::span<const uint32_t> links, size_t article,
                   uint32_t length, std::span<uint32_t> runs) {
  const uint32_t seeds = length - kSeedWords + 1;
  uint32_t diagonal = 0;  // seeds from here on that are linked to one run
  uint32_t next = kNoLink;
  for (uint32_t at = corpus.begin[article + 1]; at-- > corpus.begin[article];) {
    const uint32_t link = links[at];
    diagonal = !IsLink(link) ? 0 : (link + 1 == next ? diagonal + 1 : 1);
    next = link;
    runs[at] = diagonal < seeds ? kNoLink : link;
  }
}

// The runs that are looked up, and all others that may equal one: half of the hash, then the
// position, by the upper bits of the hash.
constexpr int kBinBits = 6;
using Bins = std::array<std::vector<uint64_t>, size_t{1} << kBinBits>;

class RunTable {
 public:
  RunTable(const CorpusWords& corpus, uint32_t length) : corpus_(corpus), length_(length) {}

  // Links the wanted runs of one bin, sorted. Runs that share half of the hash are told apart by
  // their words.
  void Link(std::span<const uint64_t> runs, std::span<const uint64_t> is_wanted,
            std::span<uint32_t> links) const;

 private:
  bool IsSame(uint32_t x, uint32_t y) const {
    return std::equal(corpus_.words.begin() + x, corpus_.words.begin() + x + length_,
                      corpus_.words.begin() + y);
  }
  const CorpusWords& corpus_;
  uint32_t length_;
  PositionIndex index_{corpus_};
};

void RunTable::Link(std::span<const uint64_t> runs, std::span<const uint64_t> is_wanted,
                    std::span<uint32_t> links) const {
  constexpr size_t kAhead = 16;
  uint32_t earlier = kNoLink;  // the last one of the same hash in another article
  uint32_t last_article = 0;
  for (size_t k = 0; k < runs.size(); ++k) {
    if (k + kAhead < runs.size()) {
      __builtin_prefetch(&corpus_.words[static_cast<uint32_t>(runs[k + kAhead])]);
    }
    const auto at = static_cast<uint32_t>(runs[k]);
    const uint32_t article = index_.ArticleOf(at);
    if (k == 0 || runs[k] >> 32 != runs[k - 1] >> 32) {
      earlier = kNoLink;
    } else if (article != last_article) {
      earlier = static_cast<uint32_t>(runs[k - 1]);
    }
    last_article = article;
    if (earlier == kNoLink || (is_wanted[at / 64] >> at % 64 & 1) == 0) continue;
    if (IsSame(at, earlier)) {
      links[at] = earlier;
      continue;
    }
    for (size_t p = k; p > 0 && runs[p - 1] >> 32 == runs[k] >> 32; --p) {
      const auto other = static_cast<uint32_t>(runs[p - 1]);
      if (other >= corpus_.begin[article] || !IsSame(at, other)) continue;
      links[at] = other;
      break;
    }
  }
}

}  // namespace

RawVector<uint32_t> LinkRuns(const CorpusWords& corpus, std::span<const uint32_t> links,
                             uint32_t length, size_t num_threads) {
  const size_t num_tasks = (corpus.num_articles() + kArticlesPerTask - 1) / kArticlesPerTask;
  const auto for_each_article = [&](size_t task, const auto& visit) {
    const size_t end = std::min(corpus.num_articles(), (task + 1) * kArticlesPerTask);
    for (size_t article = task * kArticlesPerTask; article < end; ++article) visit(article);
  };
  std::vector<std::vector<uint32_t>> mixed(num_tasks);
  ParallelFor(num_threads, num_tasks, [&](size_t task) {
    for_each_article(task, [&](size_t article) {
      ForEachMixedRun(corpus, links, article, length,
                      [&](uint32_t at) { mixed[task].push_back(at); });
    });
  });
  size_t num_mixed = 0;
  for (const std::vector<uint32_t>& of_task : mixed) num_mixed += of_task.size();
  const auto hash_of = [&](uint32_t at) {
    uint64_t hash = 0;
    for (uint32_t i = at; i < at + length; ++i) hash = hash * kFactor + corpus.words[i];
    return hash * kShingleKey;
  };
  Filter filter(num_mixed);
  std::vector<uint64_t> is_wanted((corpus.words.size() + 63) / 64);
  ParallelFor(num_threads, num_tasks, [&](size_t task) {
    for (uint32_t at : mixed[task]) {
      filter.Add(hash_of(at));
      SetBit(is_wanted, at);
    }
    mixed[task] = {};
  });
  const uint64_t power = PowerOf(kFactor, length - 1);
  std::vector<Bins> bins(num_threads);
  RawVector<uint32_t> result;
  result.resize(corpus.words.size());
  ParallelForWorkers(num_threads, num_tasks, [&](size_t worker, size_t task) {
    for_each_article(task, [&](size_t article) {
      if (num_mixed > 0) {
        ForEachRun(corpus, links, article, length, power, [&](uint32_t at, uint64_t hash) {
          if (!filter.MayHave(hash)) return;
          bins[worker][hash >> (64 - kBinBits)].push_back((hash >> 32) << 32 | at);
        });
      }
      LinkWholeRuns(corpus, links, article, length, result);
    });
  });
  const RunTable table(corpus, length);
  ParallelFor(num_threads, bins[0].size(), [&](size_t bin) {
    std::vector<uint64_t> runs;
    for (Bins& of_worker : bins) {
      runs.insert(runs.end(), of_worker[bin].begin(), of_worker[bin].end());
      of_worker[bin] = {};
    }
    hwy::Sorter()(runs.data(), runs.size(), hwy::SortAscending());
    table.Link(runs, is_wanted, result);
  });
  return result;
}

}  // namespace dittograph
