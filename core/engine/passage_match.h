// Passage (tokens of one article) -> PassageMatch (bytes, code points, words, paragraphs).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "align/evidence.h"
#include "align/words.h"
#include "dittograph/result.h"
#include "text/paragraphs.h"
#include "text/tokens.h"

namespace dittograph {

// What the matches of one article are described with. Refers to the text, tokens and words.
class PassageDescriber {
 public:
  PassageDescriber(std::string_view text, std::span<const Token> tokens, const Words& words);

  PassageMatch Describe(const Passage& passage, ArticleNumber article) const;

 private:
  PassageSide Side(uint32_t begin, uint32_t end) const;
  uint64_t CharsBefore(uint64_t byte) const;
  void AddChanges(const std::vector<SharedRun>& runs, PassageMatch& match) const;
  PassageChange::Kind KindOfChange(const TokenBox& box) const;

  std::string_view text_;
  std::span<const Token> tokens_;
  const Words& words_;
  std::vector<Paragraph> paragraphs_;
  struct Mark {
    uint64_t byte;
    uint64_t chars;  // code points before it
  };
  std::vector<Mark> marks_;
};

}  // namespace dittograph
