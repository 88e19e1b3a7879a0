#include "relate/article_words.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "text/blanks.h"
#include "text/paragraphs.h"

namespace dittograph {

namespace {

constexpr uint32_t kMaxHeadlineWords = 25;
constexpr uint32_t kStemLetters = 5;

bool EndsLikeSentence(std::string_view line) {
  for (std::string_view mark : {".", "!", "?", "。", "！", "？", "؟", "۔", "।"}) {
    if (line.ends_with(mark)) return true;
  }
  return false;
}

bool IsInBrackets(std::string_view line) {
  return (line.starts_with('(') && line.ends_with(')')) ||
         (line.starts_with("（") && line.ends_with("）"));
}

}  // namespace

void ArticleWords::Assign(std::string_view text, std::span<const Token> tokens,
                          std::span<const uint8_t> marks, ArticleZones zones) {
  hashes_.clear();
  is_character_.clear();
  for (const Token& token : tokens) {
    hashes_.push_back(token.hash);
    is_character_.push_back(token.quarters < kQuartersPerWord);
  }
  marks_.assign(marks.begin(), marks.end());
  zones_ = std::move(zones);
  body_begin_ = 0;
  MarkParagraphs(text, tokens);
  CountMarks();
  ListLongWords(text, tokens);
  has_content_ = false;
}

void ArticleWords::MarkParagraphs(std::string_view text, std::span<const Token> tokens) {
  std::vector<Paragraph> paragraphs;
  FindParagraphs(text, paragraphs);
  bool is_first = true;
  bool had_lead = false;
  uint32_t i = 0;
  for (const Paragraph& paragraph : paragraphs) {
    const uint32_t begin = i;
    while (i < size() && tokens[i].begin < paragraph.end) ++i;
    if (begin == i) continue;
    const std::string_view line =
        Trimmed(text.substr(paragraph.begin, paragraph.end - paragraph.begin));
    uint8_t mark = 0;
    if (is_first && i < size() && i - begin <= kMaxHeadlineWords && !EndsLikeSentence(line)) {
      mark = kInHeadline;
    } else if (IsInBrackets(line)) {
      mark = kInNote;
    } else if (!had_lead) {
      had_lead = true;
      body_begin_ = begin;
    }
    is_first = false;
    for (uint32_t k = begin; k < i; ++k) marks_[k] |= mark;
  }
  const bool all_are_notes = std::all_of(marks_.begin(), marks_.end(),
                                         [](uint8_t marks) { return (marks & kInNote) != 0; });
  for (uint8_t& marks : marks_) marks &= static_cast<uint8_t>(all_are_notes ? ~kInNote : 0xFF);
}

void ArticleWords::CountMarks() {
  counts_.resize(size_t{size()} + 1);
  for (uint32_t i = 0; i < size(); ++i) {
    Counts counts = counts_[i];
    if (!Is(i, kInNote)) {
      ++counts.body_words;
      counts.headline_words += Is(i, kInHeadline);
      counts.numbers += Is(i, kNumberWord);
      counts.names += Is(i, kNameWord);
    }
    counts_[i + 1] = counts;
  }
}

void ArticleWords::ListLongWords(std::string_view text, std::span<const Token> tokens) {
  long_words_.clear();
  long_word_places_.clear();
  for (uint32_t i = 0; i < size(); ++i) {
    const std::string_view word = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    if (word.size() <= kStemLetters || is_character_[i]) continue;
    size_t end = 0;
    for (uint32_t letters = 0; end < word.size(); ++end) {
      if ((static_cast<uint8_t>(word[end]) & 0xC0) != 0x80 && ++letters > kStemLetters) break;
    }
    if (end == word.size()) continue;
    long_words_ += word.substr(0, end);
    long_words_ += ' ';
    long_word_places_.push_back(i);
  }
}

std::span<const uint64_t> ArticleWords::Content(Tokenizer& tokenizer) const {
  if (has_content_) return content_;
  has_content_ = true;
  stems_.assign(hashes_.begin(), hashes_.end());
  const std::span<const uint64_t> hashes = tokenizer.Hash(long_words_);
  // A beginning may be no word of its own, such as one of soft hyphens: then words stay whole.
  const size_t num_cut = hashes.size() == long_word_places_.size() ? hashes.size() : 0;
  for (size_t k = 0; k < num_cut; ++k) stems_[long_word_places_[k]] = hashes[k];
  content_.clear();
  for (uint32_t i = 0; i < size(); ++i) {
    if (const uint64_t stem = StemOf(i); stem != 0) content_.push_back(stem);
  }
  std::sort(content_.begin(), content_.end());
  content_.erase(std::unique(content_.begin(), content_.end()), content_.end());
  return content_;
}

uint64_t ArticleWords::StemOf(uint32_t i) const {
  if (Is(i, kInNote)) return 0;
  if (!is_character_[i]) return Is(i, kShortWord) ? 0 : stems_[i];
  if (i + 1 == size() || !is_character_[i + 1]) return 0;
  return std::rotl(hashes_[i], 1) ^ hashes_[i + 1];
}

}  // namespace dittograph
