#include "candidates/rare_words.h"

#include <algorithm>
#include <utility>

#include "text/word_flags.h"

namespace dittograph {

namespace {

constexpr uint8_t kMaxCount = 32;
constexpr uint32_t kNumStems = uint32_t{1} << kStemBits;

}  // namespace

RareWords FindRareWords(const CorpusWords& corpus, std::span<const uint8_t> flags) {
  RareWords rare;
  rare.counts.assign(kNumStems + 1, 0);
  rare.counts[kNumStems] = UINT8_MAX;    // what tells nothing
  std::vector<uint32_t> first_of_stems;  // occurrences, up to kMaxCount of each
  for (size_t at = 0; at < corpus.words.size(); ++at) {
    uint8_t& count = rare.counts[std::min(TellingStem(corpus.words, flags, at), kNumStems)];
    if (count < kMaxCount) first_of_stems.push_back(static_cast<uint32_t>(at));
    count += count < UINT8_MAX;
  }
  rare.counts.pop_back();
  std::vector<uint32_t> last(kNumStems, RareWords::kNone);  // by stem
  rare.begin.reserve(corpus.begin.size());
  for (const uint32_t at : first_of_stems) {
    const uint32_t stem = TellingStem(corpus.words, flags, at);
    if (rare.counts[stem] < 2 || rare.counts[stem] > kMaxCount) continue;
    const auto number = static_cast<uint32_t>(rare.positions.size());
    while (corpus.begin[rare.begin.size()] <= at) rare.begin.push_back(number);
    rare.previous.push_back(std::exchange(last[stem], number));
    rare.positions.push_back(at);
  }
  rare.begin.resize(corpus.begin.size(), static_cast<uint32_t>(rare.positions.size()));
  return rare;
}

}  // namespace dittograph
