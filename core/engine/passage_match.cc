#include "engine/passage_match.h"

#include <algorithm>

#include "text/utf8.h"

namespace dittograph {

namespace {

// Bytes: what is counted again for every offset, at most.
constexpr uint64_t kMarkDistance = 4096;
constexpr double kLightIdentity = 0.9;
constexpr uint32_t kLightWords = 3;      // changed in a match that is light all the same
constexpr uint32_t kMaxChangeWords = 3;  // on either side of a change that is listed

uint32_t WordsOf(uint64_t quarters) {
  return static_cast<uint32_t>((quarters + kQuartersPerWord / 2) / kQuartersPerWord);
}

// Columns of the alignment of a whole box: the equal pairs, and between them the longer side.
uint32_t CountColumns(const TokenBox& box, const std::vector<SharedRun>& runs) {
  uint32_t a = box.a_begin;
  uint32_t b = box.b_begin;
  uint32_t columns = 0;
  for (const SharedRun& run : runs) {
    columns += std::max(run.a - a, run.b - b) + run.length;
    a = run.a + run.length;
    b = run.b + run.length;
  }
  return columns + std::max(box.a_end - a, box.b_end - b);
}

}  // namespace

PassageDescriber::PassageDescriber(std::string_view text, std::span<const Token> tokens,
                                   const Words& words)
    : text_(text), tokens_(tokens), words_(words) {
  FindParagraphs(text, paragraphs_);
  // Marks stand where tokens begin, which is at a code point.
  marks_.push_back({0, 0});
  for (const Token& token : tokens) {
    const Mark& last = marks_.back();
    if (token.begin < last.byte + kMarkDistance) continue;
    const uint64_t chars = CountCodePoints(text.substr(last.byte, token.begin - last.byte));
    marks_.push_back({token.begin, last.chars + chars});
  }
}

uint64_t PassageDescriber::CharsBefore(uint64_t byte) const {
  const auto after = std::partition_point(marks_.begin(), marks_.end(),
                                          [&](const Mark& mark) { return mark.byte <= byte; });
  const Mark& mark = *(after - 1);
  return mark.chars + CountCodePoints(text_.substr(mark.byte, byte - mark.byte));
}

PassageMatch PassageDescriber::Describe(const Passage& passage, ArticleNumber article) const {
  const TokenBox& box = passage.box;
  PassageMatch match;
  match.a = Side(box.a_begin, box.a_end);
  match.b = Side(box.b_begin, box.b_end);
  match.a.article = article;
  match.b.article = article;
  match.words_matched = passage.bag.shared_words;
  match.score = passage.bag.share();
  uint32_t equal = 0;
  for (const SharedRun& run : passage.runs) {
    equal += run.length;
    match.verbatim_run = std::max(match.verbatim_run, run.length);
  }
  const uint32_t columns = CountColumns(box, passage.runs);
  match.identity = static_cast<double>(equal) / columns;
  if (equal == columns) {
    match.kind = PassageKind::kExact;
  } else if (match.identity >= kLightIdentity || columns - equal <= kLightWords) {
    match.kind = PassageKind::kLight;
  } else {
    match.kind = PassageKind::kReworded;
  }
  AddChanges(passage.runs, match);
  return match;
}

PassageSide PassageDescriber::Side(uint32_t begin, uint32_t end) const {
  PassageSide side;
  side.bytes = {tokens_[begin].begin, tokens_[end - 1].end};
  side.chars = {CharsBefore(side.bytes.begin), CharsBefore(side.bytes.end)};
  side.words = WordsOf(words_.Quarters(begin, end));
  const auto after = std::partition_point(
      paragraphs_.begin(), paragraphs_.end(),
      [&](const Paragraph& paragraph) { return paragraph.begin <= tokens_[begin].begin; });
  side.paragraph = static_cast<uint32_t>(after - paragraphs_.begin());
  const Paragraph& paragraph = *(after - 1);
  const auto first_token_from = [&](uint32_t byte) {
    return static_cast<uint32_t>(
        std::partition_point(tokens_.begin(), tokens_.end(),
                             [&](const Token& token) { return token.begin < byte; }) -
        tokens_.begin());
  };
  const uint32_t paragraph_end = first_token_from(paragraph.end);
  const uint64_t whole = words_.Quarters(first_token_from(paragraph.begin), paragraph_end);
  const uint64_t part = words_.Quarters(begin, std::min(end, paragraph_end));
  side.paragraph_share = static_cast<double>(part) / static_cast<double>(whole);
  return side;
}

void PassageDescriber::AddChanges(const std::vector<SharedRun>& runs, PassageMatch& match) const {
  for (size_t k = 1; k < runs.size(); ++k) {
    const TokenBox between = {runs[k - 1].a + runs[k - 1].length, runs[k].a,
                              runs[k - 1].b + runs[k - 1].length, runs[k].b};
    const uint32_t length_a = between.a_end - between.a_begin;
    const uint32_t length_b = between.b_end - between.b_begin;
    if (std::min(length_a, length_b) == 0 || std::max(length_a, length_b) > kMaxChangeWords) {
      continue;
    }
    match.changes.push_back({KindOfChange(between),
                             {tokens_[between.a_begin].begin, tokens_[between.a_end - 1].end},
                             {tokens_[between.b_begin].begin, tokens_[between.b_end - 1].end}});
  }
}

// Numbers before names before words, by what stands on both sides.
PassageChange::Kind PassageDescriber::KindOfChange(const TokenBox& box) const {
  const auto flags_of = [&](uint32_t begin, uint32_t end) {
    uint8_t flags = 0;
    for (uint32_t i = begin; i < end; ++i) flags |= words_.flags()[i];
    return flags;
  };
  const uint8_t both = flags_of(box.a_begin, box.a_end) & flags_of(box.b_begin, box.b_end);
  if ((both & kHasDigit) != 0) return PassageChange::Kind::kNumber;
  if ((both & kIsName) != 0) return PassageChange::Kind::kName;
  return PassageChange::Kind::kWord;
}

}  // namespace dittograph
