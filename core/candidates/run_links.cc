#include "candidates/run_links.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <span>
#include <tuple>
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

// The runs of some articles, in order, by what their seeds are linked to.
struct SortedRuns {
  std::vector<RunLinks> whole;  // all to one run
  std::vector<uint32_t> mixed;  // all, but not to one run
  std::vector<uint32_t> early;  // all occur elsewhere, but not all in an earlier article
};

void SortRuns(const CorpusWords& corpus, std::span<const uint32_t> links, size_t article,
              uint32_t length, SortedRuns& runs) {
  const uint32_t seeds = length - kSeedWords + 1;
  uint32_t known = 0;     // seeds in a row that occur elsewhere, up to here
  uint32_t linked = 0;    // of these, that are linked
  uint32_t diagonal = 0;  // of these, to one run
  for (uint32_t i = corpus.begin[article]; i < corpus.begin[article + 1]; ++i) {
    const uint32_t link = links[i];
    if (link == kNoLink) {
      known = linked = diagonal = 0;
      continue;
    }
    const bool goes_on = linked > 0 && link == links[i - 1] + 1;
    ++known;
    linked = IsLink(link) ? linked + 1 : 0;
    diagonal = IsLink(link) ? (goes_on ? diagonal + 1 : 1) : 0;
    if (known < seeds) continue;
    const uint32_t at = i + 1 - seeds;
    if (diagonal >= seeds) {
      if (diagonal == seeds) runs.whole.push_back({at, links[at], 0});
      ++runs.whole.back().count;
    } else if (linked >= seeds) {
      runs.mixed.push_back(at);
    } else {
      runs.early.push_back(at);
    }
  }
}

// A run that is looked up: 31 bits of its hash, its position, and whether it is to be linked or is
// only one that may equal another. By the upper bits of the hash in bins, so that each can be
// sorted alone. Runs that are linked whole are left out: in one article all equal runs are or none
// is, and what such a one leads to is the last occurrence in an article before it.
constexpr int kBinBits = 6;
constexpr int kHashShift = 33;
using Bins = std::array<std::vector<uint64_t>, size_t{1} << kBinBits>;

uint64_t EntryOf(uint64_t hash, uint32_t at, bool is_wanted) {
  return hash >> kHashShift << kHashShift | uint64_t{at} << 1 | uint64_t{is_wanted};
}
uint32_t PositionOf(uint64_t entry) { return static_cast<uint32_t>(entry >> 1); }

// One bit for each of a number of hashes, by their upper bits.
class Filter {
 public:
  explicit Filter(size_t size)
      : bits_(std::clamp(std::bit_ceil(size * kFilterBitsPerRun / 64 + 1), kLeast, kMost)),
        shift_(64 - std::countr_zero(bits_.size() * 64)) {}
  // Hashes of other bins may be added by other threads.
  void Add(uint64_t hash) { bits_[hash >> shift_ >> 6] |= uint64_t{1} << (hash >> shift_ & 63); }
  bool MayHave(uint64_t hash) const {
    return (bits_[hash >> shift_ >> 6] >> (hash >> shift_ & 63) & 1) != 0;
  }

 private:
  static constexpr size_t kLeast = std::tuple_size_v<Bins>;
  static constexpr size_t kMost = (size_t{1} << (64 - kHashShift)) / 64;

  std::vector<uint64_t> bits_;
  int shift_;
};

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

  // Adds the links of the wanted runs of one bin, sorted. Runs that share so much of the hash are
  // told apart by their words, or by another hash.
  void Link(std::span<const uint64_t> runs, std::vector<uint64_t>& links) const;

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

void RunTable::Link(std::span<const uint64_t> runs, std::vector<uint64_t>& links) const {
  constexpr size_t kAhead = 16;
  const auto have_one_hash = [](uint64_t x, uint64_t y) {
    return x >> kHashShift == y >> kHashShift;
  };
  uint32_t earlier = kNoLink;  // the last one of the same hash in another article
  uint32_t last_article = 0;
  for (size_t k = 0; k < runs.size(); ++k) {
    if (k + kAhead < runs.size()) __builtin_prefetch(&corpus_.words[PositionOf(runs[k + kAhead])]);
    const uint32_t at = PositionOf(runs[k]);
    const uint32_t article = index_.ArticleOf(at);
    if (k == 0 || !have_one_hash(runs[k], runs[k - 1])) {
      earlier = kNoLink;
    } else if (article != last_article) {
      earlier = PositionOf(runs[k - 1]);
    }
    last_article = article;
    const bool is_wanted = (runs[k] & 1) != 0;
    if (earlier == kNoLink || !is_wanted) continue;
    if (IsSame(at, earlier)) {
      links.push_back(uint64_t{at} << 32 | earlier);
      continue;
    }
    for (size_t p = k; p > 0 && have_one_hash(runs[p - 1], runs[k]); --p) {
      const uint32_t other = PositionOf(runs[p - 1]);
      if (other >= corpus_.begin[article] || !IsSame(at, other)) continue;
      links.push_back(uint64_t{at} << 32 | other);
      break;
    }
  }
}

// The links of both, in order. Empties `whole`.
std::vector<RunLinks> Merge(std::vector<SortedRuns>& tasks,
                            const std::vector<std::vector<uint64_t>>& found) {
  std::vector<uint64_t> others;
  for (const std::vector<uint64_t>& of_worker : found) {
    others.insert(others.end(), of_worker.begin(), of_worker.end());
  }
  hwy::Sorter()(others.data(), others.size(), hwy::SortAscending());
  std::vector<RunLinks> links;
  auto other = others.begin();
  const auto add_others_before = [&](uint64_t at) {
    for (; other != others.end() && *other >> 32 < at; ++other) {
      Append({static_cast<uint32_t>(*other >> 32), static_cast<uint32_t>(*other), 1}, links);
    }
  };
  for (SortedRuns& runs : tasks) {
    for (const RunLinks& whole : runs.whole) {
      add_others_before(whole.at);
      Append(whole, links);
    }
    runs.whole = {};
  }
  add_others_before(UINT64_MAX);
  return links;
}

}  // namespace

std::vector<RunLinks> LinkRuns(const CorpusWords& corpus, std::span<const uint32_t> links,
                               uint32_t length, size_t num_threads) {
  const size_t num_tasks = (corpus.num_articles() + kArticlesPerTask - 1) / kArticlesPerTask;
  std::vector<SortedRuns> tasks(num_tasks);
  ParallelFor(num_threads, num_tasks, [&](size_t task) {
    const size_t end = std::min(corpus.num_articles(), (task + 1) * kArticlesPerTask);
    for (size_t article = task * kArticlesPerTask; article < end; ++article) {
      SortRuns(corpus, links, article, length, tasks[task]);
    }
  });
  size_t num_mixed = 0;
  for (const SortedRuns& runs : tasks) num_mixed += runs.mixed.size();
  const uint64_t power = PowerOf(kFactor, length - 1);
  std::vector<Bins> bins(num_threads);
  const auto throw_into_bins = [&](std::vector<uint32_t> SortedRuns::*runs, bool is_wanted,
                                   const auto& may_matter) {
    ParallelForWorkers(num_threads, num_tasks, [&](size_t worker, size_t task) {
      RollingHash hashes(corpus, length, power);
      for (const uint32_t at : tasks[task].*runs) {
        const uint64_t hash = hashes.Of(at);
        if (!may_matter(hash)) continue;
        bins[worker][hash >> (64 - kBinBits)].push_back(EntryOf(hash, at, is_wanted));
      }
      tasks[task].*runs = {};
    });
  };
  throw_into_bins(&SortedRuns::mixed, true, [](uint64_t) { return true; });
  Filter filter(num_mixed);
  ParallelFor(num_threads, bins[0].size(), [&](size_t bin) {
    for (const Bins& of_worker : bins) {
      for (const uint64_t entry : of_worker[bin]) filter.Add(entry);
    }
  });
  throw_into_bins(&SortedRuns::early, false, [&](uint64_t hash) { return filter.MayHave(hash); });
  const RunTable table(corpus, length);
  std::vector<std::vector<uint64_t>> found(num_threads);
  ParallelForWorkers(num_threads, bins[0].size(), [&](size_t worker, size_t bin) {
    std::vector<uint64_t> runs;
    for (Bins& of_worker : bins) {
      runs.insert(runs.end(), of_worker[bin].begin(), of_worker[bin].end());
      of_worker[bin] = {};
    }
    hwy::Sorter()(runs.data(), runs.size(), hwy::SortAscending());
    table.Link(runs, found[worker]);
  });
  return Merge(tasks, found);
}

}  // namespace dittograph
