#include "candidates/rare_words.h"

#include <algorithm>

#include "support/parallel.h"
#include "text/word_flags.h"

namespace dittograph {

namespace {

constexpr uint8_t kMaxCount = 32;
constexpr size_t kMaxTables = 8;  // of counters, 2 MB each
constexpr uint32_t kNumStems = uint32_t{1} << kStemBits;

// How often each stem occurs, counted up to 255.
std::vector<uint8_t> CountWords(const CorpusWords& corpus, std::span<const uint8_t> flags,
                                size_t num_threads) {
  const size_t num_tables = std::min(num_threads, kMaxTables);
  std::vector<std::vector<uint8_t>> tables(num_tables);
  const size_t size = corpus.words.size();
  ParallelFor(num_threads, num_tables, [&](size_t block) {
    std::vector<uint8_t>& table = tables[block];
    table.assign(kNumStems + 1, 0);  // the last: of what tells nothing
    const size_t end = size * (block + 1) / num_tables;
    for (size_t at = size * block / num_tables; at < end; ++at) {
      uint8_t& count = table[std::min(TellingStem(corpus.words, flags, at), kNumStems)];
      count += count < UINT8_MAX;
    }
  });
  for (size_t block = 1; block < num_tables; ++block) {
    for (size_t slot = 0; slot < kNumStems; ++slot) {
      tables[0][slot] = static_cast<uint8_t>(
          std::min<uint32_t>(uint32_t{tables[0][slot]} + tables[block][slot], UINT8_MAX));
    }
  }
  tables[0].resize(kNumStems);
  return std::move(tables[0]);
}

}  // namespace

RareWords FindRareWords(const CorpusWords& corpus, std::span<const uint8_t> flags,
                        size_t num_threads) {
  RareWords rare;
  rare.counts = CountWords(corpus, flags, std::max<size_t>(num_threads, 1));
  // One bit for each stem stays in the cache.
  std::vector<uint64_t> is_rare(kNumStems / 64 + 1);
  for (uint32_t stem = 0; stem < kNumStems; ++stem) {
    const uint64_t bit = rare.counts[stem] >= 2 && rare.counts[stem] <= kMaxCount;
    is_rare[stem / 64] |= bit << stem % 64;
  }
  std::vector<uint32_t> last(kNumStems, RareWords::kNone);  // by stem
  rare.begin.reserve(corpus.begin.size());
  for (size_t article = 0; article < corpus.num_articles(); ++article) {
    rare.begin.push_back(static_cast<uint32_t>(rare.positions.size()));
    for (uint32_t at = corpus.begin[article]; at < corpus.begin[article + 1]; ++at) {
      const uint32_t stem = std::min(TellingStem(corpus.words, flags, at), kNumStems);
      if ((is_rare[stem / 64] >> stem % 64 & 1) == 0) continue;
      rare.previous.push_back(last[stem]);
      last[stem] = static_cast<uint32_t>(rare.positions.size());
      rare.positions.push_back(at);
    }
  }
  rare.begin.push_back(static_cast<uint32_t>(rare.positions.size()));
  return rare;
}

}  // namespace dittograph
