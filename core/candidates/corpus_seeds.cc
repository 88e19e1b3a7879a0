#include "candidates/corpus_seeds.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <array>
#include <bit>
#include <utility>

#include "support/hash.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

// The 5-grams are taken in rounds by the upper bits of their hash, which bounds the memory, and
// thrown into bins that fit the cache, which makes sorting them cheap.
constexpr int kRoundBits = 2;
constexpr int kBinBits = 9;
constexpr size_t kNumBins = size_t{1} << kBinBits;
constexpr size_t kTasksPerThread = 4;

using Bins = std::array<std::vector<uint64_t>, kNumBins>;

// Throws the 5-grams of the articles [first, last) that belong to the round into bins, as hash <<
// 32 | position.
void FillBins(const CorpusWords& corpus, size_t first, size_t last, uint64_t round, Bins& bins) {
  constexpr int kRotation = 13;
  for (size_t article = first; article < last; ++article) {
    const uint32_t end = corpus.begin[article + 1];
    uint32_t at = corpus.begin[article];
    if (end - at < kSeedWords) continue;
    const auto spread = [&](uint32_t i) { return corpus.words[i] * kShingleKey; };
    uint64_t rolling = 0;
    for (size_t i = 0; i + 1 < kSeedWords; ++i) {
      rolling = std::rotl(rolling, kRotation) ^ spread(at + static_cast<uint32_t>(i));
    }
    for (; at + kSeedWords <= end; ++at) {
      rolling = std::rotl(rolling, kRotation) ^ spread(at + kSeedWords - 1);
      const uint64_t hash = MixBits(rolling);
      rolling ^= std::rotl(spread(at), kRotation * (kSeedWords - 1));
      if (hash >> (64 - kRoundBits) != round) continue;
      bins[hash >> (64 - kRoundBits - kBinBits) & (kNumBins - 1)].push_back(hash << 32 | at);
    }
  }
}

}  // namespace

std::vector<uint32_t> LinkSeeds(const CorpusWords& corpus, size_t num_threads) {
  std::vector<uint32_t> links(corpus.words.size(), kNoLink);
  // Blocks of whole articles of about equal length.
  const size_t num_blocks = std::min(corpus.num_articles(), num_threads * kTasksPerThread);
  std::vector<size_t> block_begin;
  for (size_t block = 0; block <= num_blocks; ++block) {
    const auto target =
        static_cast<uint32_t>(corpus.words.size() * block / std::max<size_t>(num_blocks, 1));
    block_begin.push_back(
        static_cast<size_t>(std::lower_bound(corpus.begin.begin(), corpus.begin.end() - 1, target) -
                            corpus.begin.begin()));
  }
  if (num_blocks == 0) return links;
  block_begin.front() = 0;
  block_begin.back() = corpus.num_articles();
  std::vector<Bins> bins(num_blocks);
  std::vector<std::vector<uint64_t>> sorted(num_threads);
  for (uint64_t round = 0; round < uint64_t{1} << kRoundBits; ++round) {
    ParallelFor(num_threads, num_blocks, [&](size_t block) {
      for (std::vector<uint64_t>& bin : bins[block]) bin.clear();
      FillBins(corpus, block_begin[block], block_begin[block + 1], round, bins[block]);
    });
    ParallelForWorkers(num_threads, kNumBins, [&](size_t worker, size_t bin) {
      std::vector<uint64_t>& entries = sorted[worker];
      entries.clear();
      for (const Bins& of_block : bins) {
        entries.insert(entries.end(), of_block[bin].begin(), of_block[bin].end());
      }
      hwy::Sorter()(entries.data(), entries.size(), hwy::SortAscending());
      for (size_t i = 1; i < entries.size(); ++i) {
        if (entries[i] >> 32 != entries[i - 1] >> 32) continue;
        const auto before = static_cast<uint32_t>(entries[i - 1]);
        links[static_cast<uint32_t>(entries[i])] = before;
        if (links[before] == kNoLink) links[before] = kFirstArticle;
      }
    });
  }
  bins = {};
  // An occurrence in the same article hands on its own link; positions are taken in order, so that
  // is final already.
  ParallelFor(num_threads, num_blocks, [&](size_t block) {
    for (size_t article = block_begin[block]; article < block_begin[block + 1]; ++article) {
      const uint32_t first = corpus.begin[article];
      for (uint32_t at = first; at < corpus.begin[article + 1]; ++at) {
        if (IsLink(links[at]) && links[at] >= first) links[at] = links[links[at]];
      }
    }
  });
  return links;
}

}  // namespace dittograph
