#include "engine/article_reader.h"

#include <algorithm>

#include "support/hash.h"
#include "text/code_point.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

// 10 for what is no digit of another script than Latin. (Full-width ones are words of their own
// normal form.)
uint32_t OtherDigit(uint32_t c) {
  constexpr uint32_t kThaiZero = 0xE50;  // a letter to the tokeniser
  if (kThaiZero <= c && c < kThaiZero + 10) return c - kThaiZero;
  const CodePointInfo& info = InfoOf(c);
  return c >= 0x80 && info.is_digit ? info.folded - '0' : 10;
}

}  // namespace

void ArticleReader::Read(std::string_view original, ArticleWords& words) {
  const std::string_view text = Unify(original);
  const std::span<const Token> tokens = tokenizer_.Tokenize(text);
  vocabulary_.Count(tokens);
  marks_.clear();
  for (const uint8_t flags : flags_.Find(text, tokens, vocabulary_)) {
    uint8_t marks = 0;
    if ((flags & (kHasDigit | kGoesOnNumber)) == kHasDigit) marks |= kNumberWord;
    if (GoesOnNumber(flags)) marks |= kNumberPart;
    if ((flags & kIsName) != 0) marks |= kNameWord;
    if ((flags & kIsShort) != 0) marks |= kShortWord;
    if ((flags & kBeginsSentence) != 0) marks |= kSentenceStart;
    marks_.push_back(marks);
  }
  words.Assign(text, tokens, marks_, ZonesOf(text));
}

// Spellings that are no difference: ё as е, digits of any script as those of ASCII.
std::string_view ArticleReader::Unify(std::string_view text) {
  const auto is_ascii = [](char c) { return static_cast<uint8_t>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_ascii)) return text;
  unified_.clear();
  const char* const end = text.data() + text.size();
  for (const char* at = text.data(); at < end;) {
    const DecodedCodePoint c = DecodeCodePoint(at, end);
    const uint32_t digit = OtherDigit(c.value);
    if (digit < 10) {
      unified_ += static_cast<char>('0' + digit);
    } else if (c.value == 0x401 || c.value == 0x451) {
      unified_ += c.value == 0x401 ? "\u0415" : "\u0435";
    } else {
      unified_.append(at, c.size_bytes);
    }
    at += c.size_bytes;
  }
  return unified_;
}

Hash128 ArticleReader::HashOfWhole() {
  hashes_.clear();
  const Token* at = tokenizer_.all().data();
  const auto take_to = [&](const Token* end) {
    for (; at < end; ++at) hashes_.push_back(at->hash);
  };
  for (const Zone& zone : tokenizer_.zones()) {
    if (zone.kind != ZoneKind::kCopyright) continue;
    const std::span<const Token> tokens = tokenizer_.TokensOf(zone);
    take_to(tokens.data());
    at = tokens.data() + tokens.size();
  }
  take_to(tokenizer_.all().data() + tokenizer_.all().size());
  return HashBytes128(hashes_.data(), hashes_.size() * sizeof(hashes_[0]));
}

ArticleZones ArticleReader::ZonesOf(std::string_view text) {
  constexpr size_t kLongZone = 12;
  ArticleZones zones;
  const auto hash_of = [&](std::span<const Token> tokens) {
    hashes_.clear();
    for (const Token& token : tokens) hashes_.push_back(token.hash);
    return HashBytes128(hashes_.data(), hashes_.size() * sizeof(hashes_[0]));
  };
  zones.whole = HashOfWhole();
  for (const Zone& zone : tokenizer_.zones()) {
    const std::span<const Token> tokens = tokenizer_.TokensOf(zone);
    const bool is_standing = zone.kind == ZoneKind::kAbout || zone.kind == ZoneKind::kCopyright;
    if (is_standing && tokens.size() >= kLongZone) zones.standing.push_back(hash_of(tokens).low);
    if (zone.kind != ZoneKind::kDateline || !zones.dateline.empty()) continue;
    const bool has_number = std::any_of(tokens.begin(), tokens.end(), [&](const Token& token) {
      const std::string_view word = text.substr(token.begin, token.end - token.begin);
      return word[0] >= '0' && word[0] <= '9';
    });
    if (!has_number) continue;
    for (const Token& token : tokens) zones.dateline.push_back(token.hash);
    zones.day = DayOf(text, tokens);
  }
  std::sort(zones.standing.begin(), zones.standing.end());
  zones.standing.erase(std::unique(zones.standing.begin(), zones.standing.end()),
                       zones.standing.end());
  return zones;
}

}  // namespace dittograph
