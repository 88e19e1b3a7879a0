// An article as its relation to others is judged: its words in order, what each of them is, and
// which of them are apparatus: the headline, notes in brackets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/hash.h"
#include "text/dateline_day.h"
#include "text/tokens.h"

namespace dittograph {

enum WordMark : uint8_t {
  // What the caller knows of a word.
  kNumberWord = 1,
  kNumberPart = 2,  // 5 in 2.5
  kNameWord = 4,
  kShortWord = 8,  // no more than three letters
  kSentenceStart = 16,
  // Where it stands.
  kInHeadline = 32,
  kInNote = 64,
};

// What is known of an article's zones (text/zones.h), whose words are not among the others.
struct ArticleZones {
  DatelineDay day;
  Hash128 whole;                   // of all words, those of zones too, less copyright lines
  std::vector<uint64_t> dateline;  // its words, if it has a number: then it is of one desk and day
  std::vector<uint64_t> standing;  // about-lines and licences of twelve words or more: ascending
};

class ArticleWords {
 public:
  // `marks` has the first five marks of each token. The headline is a first line of up to 25 words
  // that does not end like a sentence, a note a paragraph in brackets, unless all are. `tokens` are
  // those outside of zones.
  void Assign(std::string_view text, std::span<const Token> tokens, std::span<const uint8_t> marks,
              ArticleZones zones);

  uint32_t size() const { return static_cast<uint32_t>(hashes_.size()); }
  std::span<const uint64_t> hashes() const { return hashes_; }
  bool Is(uint32_t i, uint8_t any_of) const { return (marks_[i] & any_of) != 0; }
  struct Counts {
    uint32_t body_words = 0;      // outside notes
    uint32_t headline_words = 0;  // of these
    uint32_t numbers = 0;         // of these
    uint32_t names = 0;
  };
  // Of the words before word i.
  const Counts& Before(uint32_t i) const { return counts_[i]; }
  // Words outside notes.
  uint32_t num_body_words() const { return counts_.back().body_words; }
  uint32_t num_headline_words() const { return counts_.back().headline_words; }
  // Where the body begins: behind the headline.
  uint32_t body_begin() const { return body_begin_; }
  const ArticleZones& zones() const { return zones_; }
  // What the article is about: the distinct stems of the words outside notes that are not short,
  // ascending. A stem is the first five letters, since most languages inflect behind; where words
  // are not separated it is a pair of characters. Few pairs of articles need it, so it is found
  // when asked for. Not for several threads at once.
  std::span<const uint64_t> Content(Tokenizer& tokenizer) const;
  // Of word i, if it has one in Content, which was asked for before; otherwise 0.
  uint64_t StemOf(uint32_t i) const;

 private:
  void ListLongWords(std::string_view text, std::span<const Token> tokens);
  void CountMarks();
  void MarkParagraphs(std::string_view text, std::span<const Token> tokens);

  std::vector<uint64_t> hashes_;
  std::vector<uint8_t> marks_;
  std::vector<bool> is_character_;
  std::string long_words_;  // their beginnings, separated by spaces
  std::vector<uint32_t> long_word_places_;
  mutable std::vector<uint64_t> stems_;  // by word
  mutable std::vector<uint64_t> content_;
  mutable bool has_content_ = false;
  std::vector<Counts> counts_ = std::vector<Counts>(1);
  uint32_t body_begin_ = 0;
  ArticleZones zones_;
};

}  // namespace dittograph
