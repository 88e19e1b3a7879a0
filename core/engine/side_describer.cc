#include "engine/side_describer.h"

#include <algorithm>

#include "text/utf8.h"

namespace dittograph {

namespace {

// Bytes: what is counted again for every offset, at most.
constexpr uint64_t kMarkDistance = 4096;

uint32_t WordsOf(uint64_t quarters) {
  return static_cast<uint32_t>((quarters + kQuartersPerWord / 2) / kQuartersPerWord);
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
  if (is_ascii_) return uint64_t{end - begin} * kQuartersPerWord;
  uint64_t sum = 0;
  for (uint32_t i = begin; i < end; ++i) sum += tokens_[i].quarters;
  return sum;
}

}  // namespace dittograph
