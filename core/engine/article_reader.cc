#include "engine/article_reader.h"

namespace dittograph {

void ArticleReader::Read(std::string_view text, ArticleWords& words) {
  const std::span<const Token> tokens = tokenizer_.Tokenize(text);
  vocabulary_.Count(tokens);
  marks_.clear();
  for (const uint8_t flags : flags_.Find(text, tokens, vocabulary_)) {
    uint8_t marks = 0;
    if ((flags & (kHasDigit | kGoesOnNumber)) == kHasDigit) marks |= kNumberWord;
    if ((flags & kGoesOnNumber) != 0) marks |= kNumberPart;
    if ((flags & kIsName) != 0) marks |= kNameWord;
    if ((flags & kIsShort) != 0) marks |= kShortWord;
    if ((flags & kBeginsSentence) != 0) marks |= kSentenceStart;
    marks_.push_back(marks);
  }
  words.Assign(text, tokens, marks_);
}

}  // namespace dittograph
