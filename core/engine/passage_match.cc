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
uint32_t CountColumns(const TokenBox& box, std::span<const SharedRun> runs) {
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

// Numbers before names before words, by what stands on both sides.
PassageChange::Kind KindOfChange(const Words& words, const TokenBox& box) {
  const auto flags_of = [&](uint32_t begin, uint32_t end) {
    uint8_t flags = 0;
    for (uint32_t i = begin; i < end; ++i) flags |= words.flags()[i];
    return flags;
  };
  const uint8_t both = flags_of(box.a_begin, box.a_end) & flags_of(box.b_begin, box.b_end);
  if ((both & kHasDigit) != 0) return PassageChange::Kind::kNumber;
  if ((both & kIsName) != 0) return PassageChange::Kind::kName;
  return PassageChange::Kind::kWord;
}

Span BytesOf(const PassageOrigin& origin, uint32_t begin, uint32_t end) {
  return {origin.tokens[begin + origin.shift].begin, origin.tokens[end + origin.shift - 1].end};
}

}  // namespace

SideDescriber::SideDescriber(std::string_view text, std::span<const Token> tokens)
    : text_(text), tokens_(tokens) {
  FindParagraphs(text, paragraphs_);
  unsigned char bits = 0;
  for (char c : text) bits |= static_cast<unsigned char>(c);
  is_ascii_ = bits < 0x80;
  if (is_ascii_) return;
  // Marks stand where tokens begin, which is at a code point.
  marks_.push_back({0, 0});
  for (const Token& token : tokens) {
    const Mark& last = marks_.back();
    if (token.begin < last.byte + kMarkDistance) continue;
    const uint64_t chars = CountCodePoints(text.substr(last.byte, token.begin - last.byte));
    marks_.push_back({token.begin, last.chars + chars});
  }
}

uint64_t SideDescriber::CharsBefore(uint64_t byte) const {
  if (is_ascii_) return byte;
  const auto after = std::partition_point(marks_.begin(), marks_.end(),
                                          [&](const Mark& mark) { return mark.byte <= byte; });
  const Mark& mark = *(after - 1);
  return mark.chars + CountCodePoints(text_.substr(mark.byte, byte - mark.byte));
}

PassageSide SideDescriber::Side(uint32_t begin, uint32_t end) const {
  PassageSide side;
  side.bytes = {tokens_[begin].begin, tokens_[end - 1].end};
  side.chars = {CharsBefore(side.bytes.begin), CharsBefore(side.bytes.end)};
  side.words = WordsOf(Quarters(begin, end));
  const auto after = std::partition_point(
      paragraphs_.begin(), paragraphs_.end(),
      [&](const Paragraph& paragraph) { return paragraph.begin <= tokens_[begin].begin; });
  side.paragraph = static_cast<uint32_t>(after - paragraphs_.begin());
  if (side.paragraph != last_paragraph_) SetParagraph(side.paragraph, *(after - 1));
  const uint64_t part = Quarters(begin, std::min(end, last_paragraph_end_));
  side.paragraph_share = static_cast<double>(part) / static_cast<double>(last_quarters_);
  return side;
}

void SideDescriber::SetParagraph(size_t number, const Paragraph& paragraph) const {
  const auto first_token_from = [&](uint32_t byte) {
    return static_cast<uint32_t>(
        std::partition_point(tokens_.begin(), tokens_.end(),
                             [&](const Token& token) { return token.begin < byte; }) -
        tokens_.begin());
  };
  last_paragraph_ = number;
  last_paragraph_end_ = first_token_from(paragraph.end);
  last_quarters_ = Quarters(first_token_from(paragraph.begin), last_paragraph_end_);
}

uint64_t SideDescriber::Quarters(uint32_t begin, uint32_t end) const {
  uint64_t sum = 0;
  for (uint32_t i = begin; i < end; ++i) sum += tokens_[i].quarters;
  return sum;
}

PassageKind KindOf(const TokenBox& box, std::span<const SharedRun> runs) {
  uint32_t equal = 0;
  for (const SharedRun& run : runs) equal += run.length;
  const uint32_t columns = CountColumns(box, runs);
  if (equal == columns) return PassageKind::kExact;
  const bool is_light =
      static_cast<double>(equal) / columns >= kLightIdentity || columns - equal <= kLightWords;
  return is_light ? PassageKind::kLight : PassageKind::kReworded;
}

void DescribePassage(const Passage& passage, const Words& words, const PassageOrigin& a,
                     const PassageOrigin& b, PassageMatch& match) {
  const TokenBox& box = passage.box;
  match.words_matched = passage.bag.shared_words;
  match.score = passage.bag.share();
  uint32_t equal = 0;
  for (const SharedRun& run : passage.runs) {
    equal += run.length;
    match.verbatim_run = std::max(match.verbatim_run, run.length);
  }
  const uint32_t columns = CountColumns(box, passage.runs);
  match.identity = static_cast<double>(equal) / columns;
  match.kind = KindOf(box, passage.runs);
  for (size_t k = 1; k < passage.runs.size(); ++k) {
    const SharedRun& last = passage.runs[k - 1];
    const SharedRun& run = passage.runs[k];
    const TokenBox between = {last.a + last.length, run.a, last.b + last.length, run.b};
    const uint32_t length_a = between.a_end - between.a_begin;
    const uint32_t length_b = between.b_end - between.b_begin;
    if (std::min(length_a, length_b) == 0 || std::max(length_a, length_b) > kMaxChangeWords) {
      continue;
    }
    match.changes.push_back({KindOfChange(words, between),
                             BytesOf(a, between.a_begin, between.a_end),
                             BytesOf(b, between.b_begin, between.b_end)});
  }
}

}  // namespace dittograph
