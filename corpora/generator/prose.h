// Articles as sequences of words with marks, how they are written, and how they become JSON.

#ifndef DITTOGRAPH_CORPORA_GENERATOR_PROSE_H_
#define DITTOGRAPH_CORPORA_GENERATOR_PROSE_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon.h"
#include "random.h"

namespace dittograph::generator {

// What follows a word. From kStop on, the next word begins a sentence and takes a capital.
enum class Mark : uint8_t { kNone, kComma, kDash, kStop, kParagraph };

struct Token {
  uint32_t word;  // an id of the lexicon
  Mark mark;
  bool operator==(const Token&) const = default;
};

// An article, or a part of one that consists of whole paragraphs.
using Tokens = std::vector<Token>;

// The length in words of a news article: log-normal in shape, median 310, mean 380, between 30 and
// 6,000.
uint32_t DrawArticleWords(Random& random);

// Appends paragraphs (31 words on average) with `num_words` words in all. REQUIRES: num_words > 0.
void AppendProse(const Lexicon& lexicon, uint32_t num_words, Random& random, Tokens& tokens);

// Appends one paragraph of `num_words` words. REQUIRES: num_words > 0.
void AppendParagraph(const Lexicon& lexicon, uint32_t num_words, Random& random, Tokens& tokens);

// Appends the line {"id": …, "text": …}. `id` must not need escapes.
void AppendRecord(const Lexicon& lexicon, std::string_view id, const Tokens& tokens,
                  std::string& out);

}  // namespace dittograph::generator

#endif  // DITTOGRAPH_CORPORA_GENERATOR_PROSE_H_
