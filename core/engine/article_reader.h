// A text -> the words by which its relation to others is judged.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "relate/article_words.h"
#include "text/body_tokens.h"
#include "text/tokens.h"
#include "text/vocabulary.h"
#include "text/word_flags.h"

namespace dittograph {

// Holds scratch memory: one for each thread.
class ArticleReader {
 public:
  // REQUIRES: text.size() <= kMaxTextBytes.
  void Read(std::string_view text, ArticleWords& words);

 private:
  // A view of the text, or of `unified_`.
  std::string_view Unify(std::string_view text);
  // Of all words of the text that was tokenised last but those of copyright lines, which papers
  // add.
  Hash128 HashOfWhole();
  ArticleZones ZonesOf(std::string_view text);  // of the text that was tokenised last

  BodyTokenizer tokenizer_;
  Vocabulary vocabulary_;
  WordFlags flags_;
  std::vector<uint8_t> marks_;
  std::string unified_;
  std::vector<uint64_t> hashes_;
};

}  // namespace dittograph
