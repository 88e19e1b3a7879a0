// The words of the generated language: English function words, then pronounceable inventions, by
// falling frequency, and the numbers. The language does not depend on the corpus seed.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_LEXICON_H_
#define DITTOGRAPH_CORPORA_GENERATOR_LEXICON_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "distribution.h"
#include "random.h"

namespace dittograph::generator {

inline constexpr uint32_t kNumWords = 200'000;
inline constexpr uint32_t kNumNumbers = 10'000;  // the numbers 0 to 9,999

// Immutable after construction (50 ms, 6 MB), so it may be shared between threads. Different ids
// have different texts, also when case is ignored; a text is ASCII letters or digits only, so a
// word is exactly one token.
class Lexicon {
 public:
  Lexicon();

  // A word or a number (1.5 %) by frequency.
  uint32_t Draw(Random& random) const { return table_.Draw(random); }

  // Padded to 16 bytes, so that it can be copied without a loop; names begin with a capital.
  struct Entry {
    char text[15];
    uint8_t size;
  };
  static_assert(sizeof(Entry) == 16);

  const Entry& Text(uint32_t id) const { return entries_[id]; }

 private:
  void Append(std::string_view text);

  std::vector<Entry> entries_;
  AliasTable table_;
};

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_LEXICON_H_
