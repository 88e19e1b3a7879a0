// Spans of tokens -> bytes, code points, words and paragraphs of one article.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "dittograph/result.h"
#include "text/paragraphs.h"
#include "text/tokens.h"

namespace dittograph {

// Refers to the text and the tokens.
// Not for several threads at once.
class SideDescriber {
 public:
  SideDescriber(std::string_view text, std::span<const Token> tokens);

  // All but the number of the article.
  PassageSide Side(uint32_t begin, uint32_t end) const;

 private:
  uint64_t CharsBefore(uint64_t byte) const;
  uint64_t Quarters(uint32_t begin, uint32_t end) const;
  void SetParagraph(size_t number, const Paragraph& paragraph) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  std::vector<Paragraph> paragraphs_;
  bool is_ascii_ = false;
  // Of the paragraph that was asked for last.
  mutable size_t last_paragraph_ = 0;
  mutable uint32_t last_paragraph_end_ = 0;  // tokens
  mutable uint64_t last_quarters_ = 0;
  struct Mark {
    uint64_t byte;
    uint64_t chars;  // code points before it
  };
  std::vector<Mark> marks_;
};

}  // namespace dittograph
