#include "candidates/long_links.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <bit>

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

// Calls visit(at, hash) for every run of `length` words of the article.
template <typename Visit>
void ForEachRun(const CorpusWords& corpus, size_t article, uint32_t length, uint64_t power,
                const Visit& visit) {
  const uint32_t end = corpus.begin[article + 1];
  uint32_t at = corpus.begin[article];
  if (end - at < length) return;
  uint64_t hash = 0;
  for (uint32_t i = at; i < at + length - 1; ++i) hash = hash * kFactor + corpus.words[i];
  for (; at + length <= end; ++at) {
    hash = hash * kFactor + corpus.words[at + length - 1];
    visit(at, hash * kShingleKey);
    hash -= power * corpus.words[at];
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
    if (links[i] == kNoLink) {
      linked = 0;
      diagonal = 0;
      continue;
    }
    diagonal = linked > 0 && links[i] == links[i - 1] + 1 ? diagonal + 1 : 1;
    ++linked;
    if (linked >= seeds && diagonal < seeds) visit(i - seeds + 1);
  }
}

// One bit for each of a number of hashes.
class Filter {
 public:
  explicit Filter(size_t size)
      : bits_(std::bit_ceil(size * kFilterBitsPerRun / 64 + 1)),
        shift_(64 - std::countr_zero(bits_.size() * 64)) {}
  void Add(uint64_t hash) { bits_[hash >> shift_ >> 6] |= uint64_t{1} << (hash >> shift_ & 63); }
  bool MayHave(uint64_t hash) const {
    return (bits_[hash >> shift_ >> 6] >> (hash >> shift_ & 63) & 1) != 0;
  }

 private:
  std::vector<uint64_t> bits_;
  int shift_;
};

}  // namespace

std::vector<LongLink> LinkLongRuns(const CorpusWords& corpus, std::span<const uint32_t> links,
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
  std::vector<LongLink> found;
  if (num_mixed == 0) return found;

  const auto hash_of = [&](uint32_t at) {
    uint64_t hash = 0;
    for (uint32_t i = at; i < at + length; ++i) hash = hash * kFactor + corpus.words[i];
    return hash * kShingleKey;
  };
  Filter filter(num_mixed);
  for (const std::vector<uint32_t>& of_task : mixed) {
    for (uint32_t at : of_task) filter.Add(hash_of(at));
  }
  const uint64_t power = PowerOf(kFactor, length - 1);
  std::vector<uint64_t> is_wanted((corpus.words.size() + 63) / 64);
  for (std::vector<uint32_t>& of_task : mixed) {
    for (uint32_t at : of_task) is_wanted[at / 64] |= uint64_t{1} << at % 64;
    of_task = {};
  }
  // Half of the hash, then the position; runs that share that half are told apart by their words.
  std::vector<std::vector<uint64_t>> runs(num_tasks);
  ParallelFor(num_threads, num_tasks, [&](size_t task) {
    for_each_article(task, [&](size_t article) {
      ForEachRun(corpus, article, length, power, [&](uint32_t at, uint64_t hash) {
        if (filter.MayHave(hash)) runs[task].push_back((hash >> 32) << 32 | at);
      });
    });
  });
  std::vector<uint64_t> all;
  size_t num_runs = 0;
  for (const std::vector<uint64_t>& of_task : runs) num_runs += of_task.size();
  all.reserve(num_runs);
  for (std::vector<uint64_t>& of_task : runs) {
    all.insert(all.end(), of_task.begin(), of_task.end());
    of_task = {};
  }
  hwy::Sorter()(all.data(), all.size(), hwy::SortAscending());
  const PositionIndex index(corpus);
  const auto is_same = [&](uint32_t x, uint32_t y) {
    return std::equal(corpus.words.begin() + x, corpus.words.begin() + x + length,
                      corpus.words.begin() + y);
  };
  uint32_t earlier = kNoLink;  // the last one of the same hash in another article
  uint32_t last_article = 0;
  for (size_t k = 0; k < all.size(); ++k) {
    const auto at = static_cast<uint32_t>(all[k]);
    const uint32_t article = index.ArticleOf(at);
    if (k == 0 || all[k] >> 32 != all[k - 1] >> 32) {
      earlier = kNoLink;
    } else if (article != last_article) {
      earlier = static_cast<uint32_t>(all[k - 1]);
    }
    last_article = article;
    if (earlier == kNoLink || (is_wanted[at / 64] >> at % 64 & 1) == 0) continue;
    uint32_t link = earlier;
    if (!is_same(at, link)) {
      link = kNoLink;
      for (size_t p = k; p > 0 && all[p - 1] >> 32 == all[k] >> 32 && link == kNoLink; --p) {
        const auto other = static_cast<uint32_t>(all[p - 1]);
        if (other < corpus.begin[article] && is_same(at, other)) link = other;
      }
    }
    if (link != kNoLink) found.push_back({at, link});
  }
  std::sort(found.begin(), found.end(),
            [](const LongLink& x, const LongLink& y) { return x.at < y.at; });
  return found;
}

}  // namespace dittograph
