#include "edit.h"

#include <algorithm>
#include <cstddef>

namespace dittograph::generator {
namespace {

// Tenths of a 5-gram that one edit costs on average: a changed run of r words breaks r + 4, an
// insertion 4.
constexpr uint32_t kTenthsLostPerEdit = 53;

uint32_t OtherWord(const Lexicon& lexicon, uint32_t word, Random& random) {
  uint32_t other = lexicon.Draw(random);
  while (other == word) other = lexicon.Draw(random);
  return other;
}

}  // namespace

uint32_t LossFor(uint32_t jaccard_percent) {
  // Kept share s and Jaccard J: J = s / (2 - s), so 1 - s = (1 - J) / (1 + J); then the series of
  // -ln(1 - x).
  const uint64_t x = (uint64_t{100 - jaccard_percent} << 16) / (100 + jaccard_percent);
  return static_cast<uint32_t>(x + x * x / (2u << 16) + ((x * x) >> 16) * x / (3u << 16));
}

Tokens Edit(const Lexicon& lexicon, const Tokens& original, uint32_t loss, Random& random) {
  const uint32_t edits_per_64k_words = loss * 10 / kTenthsLostPerEdit;
  Tokens edited;
  edited.reserve(original.size() + original.size() / 4);
  uint32_t num_to_replace = 0;
  uint32_t num_to_delete = 0;
  for (Token token : original) {
    const uint32_t bits = static_cast<uint32_t>(random.Next() >> 32);
    if (num_to_replace + num_to_delete == 0 && bits >> 16 < edits_per_64k_words) {
      const uint32_t kind = bits & 0xff;
      if (kind < 128) {
        num_to_replace = 1;
      } else if (kind < 154) {
        num_to_replace = random.Between(2, 6);
      } else if (kind < 205) {
        num_to_delete = random.Between(1, 3);
      } else {
        for (uint32_t i = random.Between(1, 3); i > 0; --i)
          edited.push_back({lexicon.Draw(random), Mark::kNone});
      }
    }
    if (num_to_delete > 0) {
      --num_to_delete;
      if (!edited.empty()) edited.back().mark = std::max(edited.back().mark, token.mark);
      continue;
    }
    if (num_to_replace > 0) {
      --num_to_replace;
      token.word = OtherWord(lexicon, token.word, random);
    }
    edited.push_back(token);
  }
  edited.back().mark = Mark::kParagraph;
  return edited;
}

void Truncate(uint32_t loss, Tokens& tokens) {
  const uint64_t kept = (uint64_t{tokens.size()} * (65'536 - std::min(loss, 65'535u))) >> 16;
  tokens.resize(static_cast<size_t>(std::max<uint64_t>(kept, 1)));
  tokens.back().mark = Mark::kParagraph;
}

void ReplaceRuns(const Lexicon& lexicon, uint32_t num_words, Random& random, Tokens& tokens) {
  num_words = std::min(num_words, static_cast<uint32_t>(tokens.size()));
  while (num_words > 0) {
    const uint32_t run = random.Between(1, num_words);
    const uint32_t begin = random.Below(static_cast<uint32_t>(tokens.size()) - run + 1);
    for (uint32_t i = begin; i < begin + run; ++i)
      tokens[i].word = OtherWord(lexicon, tokens[i].word, random);
    num_words -= run;
  }
}

}  // namespace dittograph::generator
