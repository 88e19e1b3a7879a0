#include "candidates/corpus_seeds.h"

#include <hwy/contrib/sort/vqsort.h>

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

#include "support/hash.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

// The 5-grams are thrown into bins that fit the cache, which makes sorting them cheap.
constexpr int kBinBits = 10;
constexpr size_t kNumBins = size_t{1} << kBinBits;
constexpr size_t kTasksPerThread = 4;
constexpr size_t kAhead = 32;  // entries

using BinEnds = std::array<size_t, kNumBins>;

// Calls visit(bin, entry) for the 5-grams of the articles [first, last); an entry is hash << 32 |
// position.
template <typename Visit>
void ForEachSeed(const CorpusWords& corpus, size_t first, size_t last, const Visit& visit) {
  constexpr int kRotation = 13;
  const auto spread = [&](uint32_t i) { return corpus.words[i] * kShingleKey; };
  for (size_t article = first; article < last; ++article) {
    const uint32_t end = corpus.begin[article + 1];
    uint32_t at = corpus.begin[article];
    if (end - at < kSeedWords) continue;
    uint64_t rolling = 0;
    for (size_t i = 0; i + 1 < kSeedWords; ++i) {
      rolling = std::rotl(rolling, kRotation) ^ spread(at + static_cast<uint32_t>(i));
    }
    for (; at + kSeedWords <= end; ++at) {
      rolling = std::rotl(rolling, kRotation) ^ spread(at + kSeedWords - 1);
      const uint64_t hash = MixBits(rolling);
      rolling ^= std::rotl(spread(at), kRotation * (kSeedWords - 1));
      visit(hash >> (64 - kBinBits), hash << 32 | at);
    }
  }
}

// Blocks of whole articles of about equal length: where they begin, and the end of the last.
std::vector<size_t> CutIntoBlocks(const CorpusWords& corpus, size_t num_blocks) {
  std::vector<size_t> block_begin;
  for (size_t block = 0; block < num_blocks; ++block) {
    const auto target = static_cast<uint32_t>(corpus.words.size() * block / num_blocks);
    block_begin.push_back(
        static_cast<size_t>(std::lower_bound(corpus.begin.begin(), corpus.begin.end() - 1, target) -
                            corpus.begin.begin()));
  }
  block_begin.front() = 0;
  block_begin.push_back(corpus.num_articles());
  return block_begin;
}

}  // namespace

SeedLinks LinkSeeds(const CorpusWords& corpus, size_t num_threads) {
  SeedLinks result;
  RawVector<uint32_t>& links = result.links;
  RawVector<uint8_t>& counts = result.counts;
  links.resize(corpus.words.size());
  counts.resize(corpus.words.size());
  const size_t num_blocks = std::min(corpus.num_articles(), num_threads * kTasksPerThread);
  if (num_blocks == 0) return result;
  const std::vector<size_t> block_begin = CutIntoBlocks(corpus, num_blocks);
  // Of every block in every bin: how many entries, then where they end so far.
  std::vector<BinEnds> ends(num_blocks, BinEnds{});
  ParallelFor(num_threads, num_blocks, [&](size_t block) {
    ForEachSeed(corpus, block_begin[block], block_begin[block + 1],
                [&](size_t bin, uint64_t) { ++ends[block][bin]; });
    const uint32_t begin = corpus.begin[block_begin[block]];
    const uint32_t end = corpus.begin[block_begin[block + 1]];
    std::fill(links.begin() + begin, links.begin() + end, kNoLink);
    std::fill(counts.begin() + begin, counts.begin() + end, uint8_t{0});
  });
  std::array<size_t, kNumBins + 1> bin_begin = {};
  size_t num_entries = 0;
  for (size_t bin = 0; bin < kNumBins; ++bin) {
    for (BinEnds& of_block : ends) {
      num_entries += std::exchange(of_block[bin], num_entries);
    }
    bin_begin[bin + 1] = num_entries;
  }
  RawVector<uint64_t> entries;
  entries.resize(num_entries);
  ParallelFor(num_threads, num_blocks, [&](size_t block) {
    ForEachSeed(corpus, block_begin[block], block_begin[block + 1],
                [&](size_t bin, uint64_t entry) { entries[ends[block][bin]++] = entry; });
  });
  ParallelFor(num_threads, kNumBins, [&](size_t bin) {
    const std::span<uint64_t> sorted(entries.data() + bin_begin[bin],
                                     bin_begin[bin + 1] - bin_begin[bin]);
    hwy::Sorter()(sorted.data(), sorted.size(), hwy::SortAscending());
    size_t ahead = 0;
    for (size_t i = 0, end = 0; i < sorted.size(); i = end) {
      // Two entries of one hash will be written to: their memory is asked for in time.
      for (; ahead + 1 < std::min(sorted.size(), i + kAhead); ++ahead) {
        if (sorted[ahead] >> 32 != sorted[ahead + 1] >> 32) continue;
        __builtin_prefetch(&links[static_cast<uint32_t>(sorted[ahead])], 1);
        __builtin_prefetch(&links[static_cast<uint32_t>(sorted[ahead + 1])], 1);
      }
      end = i + 1;
      while (end < sorted.size() && sorted[end] >> 32 == sorted[i] >> 32) ++end;
      if (end == i + 1) continue;
      links[static_cast<uint32_t>(sorted[i])] = kFirstArticle;
      for (size_t k = i + 1; k < end; ++k) {
        links[static_cast<uint32_t>(sorted[k])] = static_cast<uint32_t>(sorted[k - 1]);
      }
      if (end - i < kLeastCounted) continue;
      const auto count = static_cast<uint8_t>(std::min<size_t>(end - i, UINT8_MAX));
      for (size_t k = i; k < end; ++k) counts[static_cast<uint32_t>(sorted[k])] = count;
    }
  });
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
  return result;
}

}  // namespace dittograph
