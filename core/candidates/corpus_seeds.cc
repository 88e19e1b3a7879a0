#include "candidates/corpus_seeds.h"

#include <algorithm>
#include <array>
#include <bit>
#include <span>
#include <utility>

#include "support/hash.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

// The words are cut into blocks and the hashes into bins, so that what is written to in no order
// always fits the cache: a block throws its 5-grams into bins, a bin links those of all blocks, a
// block takes the links back.
constexpr int kBlockBits = 16;
constexpr size_t kBlockWords = size_t{1} << kBlockBits;
constexpr int kBinBits = 10;
constexpr size_t kNumBins = size_t{1} << kBinBits;
constexpr size_t kArticlesPerTask = 256;

// Calls visit(hash, at) for the 5-grams that begin in [first, last).
template <typename Visit>
void ForEachSeed(const CorpusWords& corpus, uint32_t first, uint32_t last, const Visit& visit) {
  constexpr int kRotation = 13;
  const auto spread = [&](uint32_t i) { return corpus.words[i] * kShingleKey; };
  auto article_end = std::upper_bound(corpus.begin.begin(), corpus.begin.end(), first);
  for (uint32_t at = first; at < last; at = *article_end++) {
    if (*article_end - at < kSeedWords) continue;
    uint64_t rolling = 0;
    for (uint32_t i = 0; i + 1 < kSeedWords; ++i) {
      rolling = std::rotl(rolling, kRotation) ^ spread(at + i);
    }
    const uint32_t end = std::min<uint32_t>(last, *article_end - (kSeedWords - 1));
    for (; at < end; ++at) {
      rolling = std::rotl(rolling, kRotation) ^ spread(at + kSeedWords - 1);
      visit(MixBits(rolling), at);
      rolling ^= std::rotl(spread(at), kRotation * (kSeedWords - 1));
    }
  }
}

class SeedLinker {
 public:
  SeedLinker(const CorpusWords& corpus, SeedLinks& result)
      : corpus_(corpus), links_(result.links), counts_(result.counts) {
    entries_.resize(corpus.words.size());
    bin_ends_.resize((corpus.words.size() + kBlockWords - 1) / kBlockWords);
  }
  size_t num_blocks() const { return bin_ends_.size(); }

  // Holds scratch memory: one for each thread.
  struct Thrown {
    std::vector<uint64_t> entries;
  };
  void Throw(size_t block, Thrown& thrown);

  // The different 5-grams of a bin. Likewise.
  struct Table {
    std::vector<uint64_t> slots;    // open addressing: half of the hash, last position; or kFree
    std::vector<uint8_t> counts;    // by slot: occurrences, up to 255
    std::vector<uint32_t> slot_of;  // by entry
  };
  // After all blocks were thrown.
  void Link(size_t bin, Table& table);

  // After all bins were linked.
  void TakeBack(size_t block);

 private:
  static constexpr uint64_t kFree = UINT64_MAX;
  static constexpr uint64_t kPlace = kBlockWords - 1;  // of an entry: its place in the block

  uint32_t BeginOf(size_t block) const { return static_cast<uint32_t>(block * kBlockWords); }
  uint32_t EndOf(size_t block) const {
    return static_cast<uint32_t>(std::min((block + 1) * kBlockWords, corpus_.words.size()));
  }
  std::span<uint64_t> EntriesOf(size_t block, size_t bin) {
    const uint32_t begin = bin == 0 ? 0 : bin_ends_[block][bin - 1];
    return {&entries_[BeginOf(block)] + begin, bin_ends_[block][bin] - begin};
  }

  const CorpusWords& corpus_;
  RawVector<uint32_t>& links_;
  RawVector<uint8_t>& counts_;
  // Of each block, by bin. At first half of the hash << 32 | bin << 16 | place, then link << 32 |
  // count << 16 | place.
  RawVector<uint64_t> entries_;
  RawVector<std::array<uint32_t, kNumBins>> bin_ends_;  // by block: in its entries
};

void SeedLinker::Throw(size_t block, Thrown& thrown) {
  thrown.entries.resize(std::max<size_t>(thrown.entries.size(), EndOf(block) - BeginOf(block)));
  std::array<uint32_t, kNumBins>& ends = bin_ends_[block];
  ends.fill(0);
  size_t size = 0;
  ForEachSeed(corpus_, BeginOf(block), EndOf(block), [&](uint64_t hash, uint32_t at) {
    const uint64_t bin = hash >> (64 - kBinBits);
    thrown.entries[size++] = hash << 32 | bin << kBlockBits | (at & kPlace);
    ++ends[bin];
  });
  uint32_t begin = 0;
  for (uint32_t& end : ends) begin += std::exchange(end, begin);
  uint64_t* const out = &entries_[BeginOf(block)];
  for (size_t i = 0; i < size; ++i) {
    const uint64_t entry = thrown.entries[i];
    out[ends[static_cast<uint32_t>(entry) >> kBlockBits]++] = entry;
  }
}

// Entries come in the order of their positions.
void SeedLinker::Link(size_t bin, Table& table) {
  constexpr size_t kAhead = 4;  // blocks
  constexpr size_t kEntriesPerLine = 8;
  size_t num_entries = 0;
  for (size_t block = 0; block < num_blocks(); ++block) num_entries += EntriesOf(block, bin).size();
  const size_t num_slots =
      std::min(std::bit_ceil(num_entries + num_entries / 2 + 1), size_t{1} << 32);
  table.slots.assign(num_slots, kFree);
  table.counts.assign(num_slots, 0);
  table.slot_of.resize(std::max(table.slot_of.size(), num_entries));
  uint32_t* slot_of = table.slot_of.data();
  for (size_t block = 0; block < num_blocks(); ++block) {
    if (block + kAhead < num_blocks()) {
      const std::span<uint64_t> ahead = EntriesOf(block + kAhead, bin);
      for (size_t i = 0; i < ahead.size(); i += kEntriesPerLine) __builtin_prefetch(&ahead[i], 1);
    }
    for (uint64_t& entry : EntriesOf(block, bin)) {
      const uint64_t here = entry >> 32 << 32 | (BeginOf(block) + (entry & kPlace));
      // Whether the slot has another 5-gram, in one test: which of the two others it is, an equal
      // one or none, nothing foretells.
      const auto is_other = [here](uint64_t held) {
        return ((held ^ here) >> 32) * static_cast<uint32_t>(held + 1) != 0;
      };
      size_t slot = (here >> 32) & (num_slots - 1);
      while (is_other(table.slots[slot])) slot = (slot + 1) & (num_slots - 1);
      entry = table.slots[slot] << 32 | (entry & kPlace);  // kNoLink where it was free
      table.slots[slot] = here;
      table.counts[slot] += table.counts[slot] < UINT8_MAX;
      *slot_of++ = static_cast<uint32_t>(slot);
    }
  }
  slot_of = table.slot_of.data();
  for (size_t block = 0; block < num_blocks(); ++block) {
    for (uint64_t& entry : EntriesOf(block, bin)) {
      const uint64_t count = table.counts[*slot_of++];
      static_assert(kFirstArticle == kNoLink - 1);
      const uint64_t is_first = uint64_t{entry >> 32 == kNoLink} & uint64_t{count > 1};
      entry -= is_first << 32;
      entry |= (count < kLeastCounted ? 0 : count) << kBlockBits;
    }
  }
}

void SeedLinker::TakeBack(size_t block) {
  const uint32_t begin = BeginOf(block);
  const uint32_t end = EndOf(block);
  std::fill(links_.begin() + begin, links_.begin() + end, kNoLink);
  std::fill(counts_.begin() + begin, counts_.begin() + end, uint8_t{0});
  for (const uint64_t entry : std::span(&entries_[begin], bin_ends_[block].back())) {
    links_[begin + (entry & kPlace)] = static_cast<uint32_t>(entry >> 32);
    counts_[begin + (entry & kPlace)] = static_cast<uint8_t>(entry >> kBlockBits);
  }
}

// An occurrence in the same article hands on its own link; positions are taken in order, so that is
// final already.
void PassOnLinks(const CorpusWords& corpus, size_t article, RawVector<uint32_t>& links) {
  const uint32_t first = corpus.begin[article];
  for (uint32_t at = first; at < corpus.begin[article + 1]; ++at) {
    if (IsLink(links[at]) && links[at] >= first) links[at] = links[links[at]];
  }
}

}  // namespace

SeedLinks LinkSeeds(const CorpusWords& corpus, size_t num_threads) {
  SeedLinks result;
  result.links.resize(corpus.words.size());
  result.counts.resize(corpus.words.size());
  SeedLinker linker(corpus, result);
  {
    std::vector<SeedLinker::Thrown> thrown(num_threads);
    ParallelForWorkers(num_threads, linker.num_blocks(),
                       [&](size_t worker, size_t block) { linker.Throw(block, thrown[worker]); });
  }
  {
    std::vector<SeedLinker::Table> tables(num_threads);
    ParallelForWorkers(num_threads, kNumBins,
                       [&](size_t worker, size_t bin) { linker.Link(bin, tables[worker]); });
  }
  ParallelFor(num_threads, linker.num_blocks(), [&](size_t block) { linker.TakeBack(block); });
  const size_t num_tasks = (corpus.num_articles() + kArticlesPerTask - 1) / kArticlesPerTask;
  ParallelFor(num_threads, num_tasks, [&](size_t task) {
    const size_t end = std::min(corpus.num_articles(), (task + 1) * kArticlesPerTask);
    for (size_t article = task * kArticlesPerTask; article < end; ++article) {
      PassOnLinks(corpus, article, result.links);
    }
  });
  return result;
}

}  // namespace dittograph
