#include "text/word_flags.h"

#include "text/code_point.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

constexpr uint32_t kShortLetters = 3;
constexpr size_t kMaxLetterBytes = 4;

// How a word is written in the article.
enum CaseBit : uint8_t { kWithCapitalInside = 1, kWithoutCapital = 2 };

bool IsLetter(char c) { return static_cast<uint8_t>((c | 0x20) - 'a') < 26; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

uint32_t CountLetters(std::string_view word) {
  uint32_t letters = 0;
  for (char c : word) letters += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
  return letters;
}

// Whether a sentence ends in the text between two tokens.
bool EndsSentence(std::string_view between) {
  bool is_ascii = true;
  for (char c : between) {
    if (c == '.' || c == '\n' || c == '!' || c == '?' || c == '\r') return true;
    is_ascii = is_ascii && static_cast<uint8_t>(c) < 0x80;
  }
  if (is_ascii) return false;
  for (std::string_view mark : {"。", "！", "？", "؟", "۔", "।"}) {
    if (between.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

bool IsCapital(std::string_view word) {
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  if (static_cast<uint8_t>(word[0]) < 0x80) return false;
  const DecodedCodePoint c = DecodeCodePoint(word.data(), word.data() + word.size());
  const CodePointInfo& info = InfoOf(c.value);
  return info.is_simple && info.folded != c.value;
}

uint8_t QuarterFlags(uint32_t quarters) {
  if (quarters == kQuartersPerWord) return 0;
  return quarters == kQuartersPerWord / 2 ? kIsHalfWord : kIsQuarterWord;
}

}  // namespace

std::span<const uint8_t> WordFlags::Find(std::string_view text, std::span<const Token> tokens,
                                         const Vocabulary& vocabulary) {
  const std::span<const uint32_t> ids = vocabulary.ids();
  flags_.resize(tokens.size());
  cases_.assign(vocabulary.num_words(), 0);
  unsigned char bits = 0;
  for (char c : text) bits |= static_cast<unsigned char>(c);
  const bool is_ascii = bits < 0x80;
  size_t last_end = 0;
  uint8_t last = 0;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    // Nearly all of English: letters behind a space. Without branches on what cannot be foretold.
    const char first = text[token.begin];
    const bool is_plain = is_ascii & (token.begin == last_end + 1) & (text[last_end] == ' ') &
                          (i > 0) & int{IsLetter(first)} & int{IsLetter(text[token.end - 1])};
    if (is_plain) {
      const uint32_t letters = token.end - token.begin;
      const bool is_capital = first <= 'Z';
      last_end = token.end;
      last = static_cast<uint8_t>((letters <= kShortLetters) * kIsShort +
                                  ((letters == 1) & is_capital) * kIsLetter);
      flags_[i] = last;
      cases_[ids[i]] |= is_capital ? kWithCapitalInside : kWithoutCapital;
      continue;
    }
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    const std::string_view between = text.substr(last_end, token.begin - last_end);
    last_end = token.end;
    uint8_t flags = QuarterFlags(token.quarters);
    const bool is_one_space = between.size() == 1 && between[0] == ' ';
    const bool is_after_initial = (last & kIsLetter) != 0 && between.starts_with('.');
    if (i == 0 || (!is_one_space && !is_after_initial && EndsSentence(between))) {
      flags |= kBeginsSentence;
    }
    if (IsDigit(word.front()) || IsDigit(word.back())) {
      flags |= kHasDigit;
      const bool is_point = between.size() == 1 && (between[0] == ',' || between[0] == '.');
      if ((last & kHasDigit) != 0 && is_point) {
        flags = static_cast<uint8_t>((flags & ~kBeginsSentence) | kGoesOnNumber);
      }
    } else {
      if (token.quarters == kQuartersPerWord && word.size() <= kShortLetters * kMaxLetterBytes) {
        const uint32_t letters = CountLetters(word);
        if (letters <= kShortLetters) flags |= kIsShort;
        if (letters == 1 && IsCapital(word)) flags |= kIsLetter;
      }
      if (!IsCapital(word)) {
        cases_[ids[i]] |= kWithoutCapital;
      } else if ((flags & kBeginsSentence) == 0) {
        cases_[ids[i]] |= kWithCapitalInside;
      }
    }
    flags_[i] = flags;
    last = flags;
  }
  for (size_t i = 0; i < tokens.size(); ++i) {
    flags_[i] |= static_cast<uint8_t>((cases_[ids[i]] == kWithCapitalInside) * kIsName);
  }
  return flags_;
}

}  // namespace dittograph
