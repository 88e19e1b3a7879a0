// What the search across articles keeps of them: 5 bytes a word, so that no text is needed again
// until a match is described.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/facts.h"
#include "candidates/corpus_seeds.h"
#include "dittograph/article.h"
#include "support/raw_vector.h"
#include "text/corpus_word.h"
#include "text/dateline_day.h"
#include "text/word_flags.h"

namespace dittograph {

struct Corpus {
  CorpusWords words;                // text/corpus_word.h, of every token
  RawVector<uint8_t> flags;         // by word: WordFlag
  std::vector<uint8_t> is_archive;  // by article
  std::vector<DatelineDay> days;    // by article

  size_t num_articles() const { return words.num_articles(); }
  uint32_t NumWords(ArticleNumber article) const {
    return words.begin[article + 1] - words.begin[article];
  }
  std::span<const uint32_t> WordsOf(ArticleNumber article) const {
    return {words.words.data() + words.begin[article], NumWords(article)};
  }
  std::span<const uint8_t> FlagsOf(ArticleNumber article) const {
    return {flags.data() + words.begin[article], NumWords(article)};
  }
};

inline PassageWords PartOf(const Corpus& corpus, ArticleNumber article, uint32_t begin,
                           uint32_t end) {
  return {corpus.WordsOf(article).subspan(begin, end - begin),
          corpus.FlagsOf(article).subspan(begin, end - begin), kEndingBits};
}

// Whether numbers and single letters are half of the words, or a quarter of fewer than 25 ("The
// notes have a 9-1/2 pct coupon and were priced at 99"). They are counted by tokens, so a price of
// two tokens is two.
inline bool IsTable(std::span<const uint8_t> flags) {
  constexpr size_t kFewWords = 25;
  size_t entries = 0;
  for (uint8_t flag : flags) entries += (flag & (kHasDigit | kIsLetter)) != 0;
  return (flags.size() < kFewWords ? 4 : 2) * entries >= flags.size();
}

}  // namespace dittograph
