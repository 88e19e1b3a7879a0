#include "engine/article_reader.h"

#include <algorithm>
#include <iterator>

#include "support/hash.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

// Digits of other scripts than Latin.
bool BeginsWithOtherDigit(std::string_view word) {
  constexpr struct {
    uint32_t first, last;
  } kDigits[] = {{0x660, 0x669}, {0x6F0, 0x6F9}, {0x966, 0x96F},
                 {0x9E6, 0x9EF}, {0xE50, 0xE59}, {0xFF10, 0xFF19}};
  if (static_cast<uint8_t>(word[0]) < 0x80) return false;
  const uint32_t c = DecodeCodePoint(word.data(), word.data() + word.size()).value;
  return std::any_of(std::begin(kDigits), std::end(kDigits),
                     [c](const auto& range) { return range.first <= c && c <= range.last; });
}

}  // namespace

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
    const Token& token = tokens[marks_.size()];
    if (BeginsWithOtherDigit(text.substr(token.begin, token.end - token.begin))) {
      const bool goes_on = !marks_.empty() && (marks_.back() & (kNumberWord | kNumberPart)) != 0 &&
                           tokens[marks_.size() - 1].end == token.begin;
      marks =
          static_cast<uint8_t>((marks & kSentenceStart) | (goes_on ? kNumberPart : kNumberWord));
    }
    marks_.push_back(marks);
  }
  words.Assign(text, tokens, marks_, ZonesOf(text));
}

ArticleZones ArticleReader::ZonesOf(std::string_view text) {
  constexpr size_t kLongZone = 12;
  ArticleZones zones;
  const auto hash_of = [&](std::span<const Token> tokens) {
    hashes_.clear();
    for (const Token& token : tokens) hashes_.push_back(token.hash);
    return HashBytes128(hashes_.data(), hashes_.size() * sizeof(hashes_[0]));
  };
  zones.whole = hash_of(tokenizer_.all());
  for (const Zone& zone : tokenizer_.zones()) {
    const std::span<const Token> tokens = tokenizer_.TokensOf(zone);
    const bool is_standing = zone.kind == ZoneKind::kAbout || zone.kind == ZoneKind::kCopyright;
    if (is_standing && tokens.size() >= kLongZone) zones.standing.push_back(hash_of(tokens).low);
    if (zone.kind != ZoneKind::kDateline || !zones.dateline.empty()) continue;
    const bool has_number = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      const std::string_view word = text.substr(token.begin, token.end - token.begin);
      return (word[0] >= '0' && word[0] <= '9') || BeginsWithOtherDigit(word);
    });
    for (const Token& token : tokens) {
      if (has_number) zones.dateline.push_back(token.hash);
    }
  }
  std::sort(zones.standing.begin(), zones.standing.end());
  zones.standing.erase(std::unique(zones.standing.begin(), zones.standing.end()),
                       zones.standing.end());
  return zones;
}

}  // namespace dittograph
