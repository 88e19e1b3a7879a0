#include "candidates/run_links.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <memory>
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
// Longer runs are compared by their hashes, which costs no more than a few words.
constexpr uint32_t kMaxCompared = 128;

uint64_t PowerOf(uint64_t factor, uint32_t exponent) {
  uint64_t power = 1;
  for (uint32_t i = 0; i < exponent; ++i) power *= factor;
  return power;
}

// The hashes of runs of `length` words, asked for in the order of their positions.
class RollingHash {
 public:
  RollingHash(const CorpusWords& corpus, uint32_t length, uint64_t power)
      : words_(corpus.words), length_(length), power_(power) {}

  // From the run before it, or from the beginning where that is shorter.
  uint64_t Of(uint32_t at) {
    if (!has_last_ || at - last_ >= length_) {
      hash_ = 0;
      for (uint32_t i = at; i < at + length_; ++i) hash_ = hash_ * kFactor + words_[i];
      last_ = at;
      has_last_ = true;
    }
    for (; last_ < at; ++last_) {
      hash_ = (hash_ - power_ * words_[last_]) * kFactor + words_[last_ + length_];
    }
    return hash_ * kShingleKey;
  }

 private:
  std::span<const uint32_t> words_;
  uint32_t length_;
  uint64_t power_;
  uint64_t hash_ = 0;
  uint32_t last_ = 0;
  bool has_last_ = false;
};

// Calls visit(at, hash) for every run of `length` words of the article whose seeds all occur
// elsewhere, too, but are not linked to one run.
template <typename Visit>
void ForEachRun(const CorpusWords& corpus, std::span<const uint32_t> links, size_t article,
                uint32_t length, uint64_t power, const Visit& visit) {
  const uint32_t end = corpus.begin[article + 1];
  for (uint32_t at = corpus.begin[article]; at < end; ++at) {
    if (links[at] == kNoLink) continue;
    uint32_t last = at;  // seed of the stretch
    while (last + 1 < end && links[last + 1] != kNoLink) ++last;
    const uint32_t seeds = length - kSeedWords + 1;
    uint64_t hash = 0;
    for (uint32_t i = at; i < at + kSeedWords - 1; ++i) hash = hash * kFactor + corpus.words[i];
    uint32_t diagonal = 0;  // seeds up to here that are linked to one run
    for (uint32_t seed = at; seed <= last && last + 1 >= at + seeds; ++seed) {
      hash = hash * kFactor + corpus.words[seed + kSeedWords - 1];
      const bool goes_on = diagonal > 0 && links[seed] == links[seed - 1] + 1;
      diagonal = !IsLink(links[seed]) ? 0 : (goes_on ? diagonal + 1 : 1);
      if (seed + 1 < at + seeds) continue;
      const uint32_t first = seed + 1 - seeds;
      if (diagonal < seeds) visit(first, hash * kShingleKey);
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

// The runs that are looked up, and others that may equal one: half of the hash, then the position,
// by the upper bits of the hash. Those that are linked whole are left out: in one article all equal
// runs are or none is, and what such a one leads to is the last occurrence in an article before it.
constexpr int kBinBits = 6;
using Bins = std::array<std::vector<uint64_t>, size_t{1} << kBinBits>;

// The hash of any run of one length, from those of all words before every eighth. Modulo a prime,
// since powers of two make the hashes of nested repeats (Thue-Morse) equal.
class RunHashes {
 public:
  RunHashes(const CorpusWords& corpus, uint32_t length) : words_(corpus.words), length_(length) {
    for (uint32_t i = 0; i < length; ++i) power_ = Multiply(power_, kBase);
    uint64_t hash = 0;
    for (size_t at = 0; at < words_.size(); ++at) {
      if (at % kStep == 0) before_.push_back(hash);
      hash = Append(hash, words_[at]);
    }
    before_.push_back(hash);
  }
  uint64_t Of(uint32_t at) const {
    const uint64_t hash = Before(at + length_) + kPrime - Multiply(Before(at), power_);
    return hash >= kPrime ? hash - kPrime : hash;
  }

 private:
  static constexpr size_t kStep = 8;
  static constexpr uint64_t kPrime = (uint64_t{1} << 61) - 1;
  static constexpr uint64_t kBase = kWordKey2 >> 4;
  static uint64_t Multiply(uint64_t x, uint64_t y) {
    const unsigned __int128 product = static_cast<unsigned __int128>(x) * y;
    const auto sum = static_cast<uint64_t>((product & kPrime) + (product >> 61));
    return sum >= kPrime ? sum - kPrime : sum;
  }
  static uint64_t Append(uint64_t hash, uint32_t word) {
    const uint64_t sum = Multiply(hash, kBase) + word + 1;
    return sum >= kPrime ? sum - kPrime : sum;
  }
  uint64_t Before(size_t at) const {
    uint64_t hash = before_[at / kStep];
    for (size_t i = at / kStep * kStep; i < at; ++i) hash = Append(hash, words_[i]);
    return hash;
  }

  std::span<const uint32_t> words_;
  uint32_t length_;
  uint64_t power_ = 1;
  std::vector<uint64_t> before_;
};

class RunTable {
 public:
  RunTable(const CorpusWords& corpus, uint32_t length) : corpus_(corpus), length_(length) {
    if (length > kMaxCompared) hashes_ = std::make_unique<RunHashes>(corpus, length);
  }

  // Links the wanted runs of one bin, sorted. Runs that share half of the hash are told apart by
  // their words, or by another hash.
  void Link(std::span<const uint64_t> runs, std::span<const uint64_t> is_wanted,
            std::span<uint32_t> links) const;

 private:
  bool IsSame(uint32_t x, uint32_t y) const {
    if (hashes_ != nullptr) return hashes_->Of(x) == hashes_->Of(y);
    return std::equal(corpus_.words.begin() + x, corpus_.words.begin() + x + length_,
                      corpus_.words.begin() + y);
  }
  const CorpusWords& corpus_;
  uint32_t length_;
  PositionIndex index_{corpus_};
  std::unique_ptr<const RunHashes> hashes_;
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
  const uint64_t power = PowerOf(kFactor, length - 1);
  Filter filter(num_mixed);
  std::vector<uint64_t> is_wanted((corpus.words.size() + 63) / 64);
  ParallelFor(num_threads, num_tasks, [&](size_t task) {
    RollingHash hash(corpus, length, power);
    for (uint32_t at : mixed[task]) {
      filter.Add(hash.Of(at));
      SetBit(is_wanted, at);
    }
    mixed[task] = {};
  });
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
