#include "text/word_flags.h"

#include <algorithm>

#include "support/hash.h"
#include "text/code_point.h"
#include "text/numerals.h"
#include "text/utf8.h"
#include "text/word_set.h"

namespace dittograph {

namespace {

constexpr uint32_t kShortLetters = 3;
constexpr size_t kMaxLetterBytes = 4;
constexpr uint32_t kLeastNameLetters = 3;

// How a word is written in the article.
enum CaseBit : uint8_t { kWithCapitalInside = 1, kWithoutCapital = 2 };

// What a byte may be. Of the marks that are not ASCII and end sentences none begins with a byte
// below 0xC4 or with 0xE2, which most quotes and dashes do.
enum ByteMark : uint8_t { kEnds = 1, kMayEnd = 2 };

constexpr struct MarkTable {
  uint8_t marks[256] = {};

  constexpr MarkTable() {
    for (uint8_t c : {'.', '\n', '!', '?', '\r'}) marks[c] = kEnds;
    for (int c = 0xC4; c < 256; ++c) marks[c] = c == 0xE2 ? 0 : kMayEnd;
  }
  uint8_t operator[](char c) const { return marks[static_cast<uint8_t>(c)]; }
} kMarks;

// German words that hold a sentence together: a quarter of its words, and few of another
// language's.
constexpr std::string_view kGermanWords[] = {
    "der",   "die", "das", "den", "dem", "des",  "ein", "eine", "einen", "einem", "einer",
    "eines", "und", "von", "mit", "für", "nach", "ist", "wird", "nicht", "sich",  "auch"};
constexpr size_t kWordsPerGermanWord = 8;

// "Son of", "daughter of": a name stands on either side.
constexpr std::string_view kArabicJoints[] = {"بن", "ابن", "بنت"};
// A name stands behind: of a house, father of, servant of; prince, king, sheikh, doctor, Mr.,
// teacher, engineer, general, brigadier, colonel, with "and" and "to" written to them.
constexpr std::string_view kArabicTitles[] = {
    "آل",     "أبو",     "ابو",      "أبي",      "عبد",      "الأمير", "الامير", "والأمير",
    "للأمير", "بالأمير", "الأميرة",  "الملك",    "والملك",   "للملك",  "الشيخ",  "والشيخ",
    "للشيخ",  "الدكتور", "والدكتور", "للدكتور",  "الدكتورة", "السيد",  "والسيد", "للسيد",
    "السيدة", "الأستاذ", "المهندس",  "والمهندس", "اللواء",   "العميد", "العقيد"};
// Short words that may stand behind a title and are no name.
constexpr std::string_view kArabicParticles[] = {"على", "إلى",  "الى",  "عند", "منذ", "كان",
                                                 "هذا", "الذي", "التي", "قال", "أكد", "بعد"};

bool IsDigit(char c) { return static_cast<uint8_t>(c - '0') < 10; }
bool IsAsciiCapital(char c) { return static_cast<uint8_t>(c - 'A') < 26; }

// Whether the first 8 of its bytes are ASCII. REQUIRES: 8 bytes are readable.
bool BeginsAscii(const char* word, uint32_t size) {
  const uint32_t half_bits = 4 * std::min(size, 8U);  // no shift by 64
  const uint64_t after = ~uint64_t{0} << half_bits << half_bits;
  return (LoadLittleEndian64(word) & 0x8080808080808080 & ~after) == 0;
}

// Whether it begins with a letter of U+0600 to U+06FF.
bool IsArabic(std::string_view word) { return (static_cast<uint8_t>(word[0]) & 0xFC) == 0xD8; }

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

// Of any script that separates its words, at either end.
bool HasDigitAtEnd(std::string_view word) {
  const char* last = word.data() + word.size() - 1;
  while (last != word.data() && (static_cast<uint8_t>(*last) & 0xC0) == 0x80) --last;
  const char* const end = word.data() + word.size();
  return InfoOf(DecodeCodePoint(word.data(), end).value).is_digit ||
         InfoOf(DecodeCodePoint(last, end).value).is_digit;
}

uint8_t QuarterFlags(uint32_t quarters) {
  if (quarters == kQuartersPerWord) return 0;
  return quarters == kQuartersPerWord / 2 ? kIsHalfWord : kIsQuarterWord;
}

}  // namespace

// In Arabic no capitals tell names: what titles and descents stand next to are some of them. One
// blank between them.
void WordFlags::AddArabicNames(std::string_view text, std::span<const Token> tokens,
                               std::span<const uint32_t> ids) {
  static const WordSet joints(kArabicJoints);
  static const WordSet titles(kArabicTitles);
  static const WordSet particles(kArabicParticles);
  const auto is_known = [&](uint64_t hash) {
    return joints.Has(hash) || titles.Has(hash) || particles.Has(hash);
  };
  const auto add = [&](size_t i) {
    const std::string_view word = text.substr(tokens[i].begin, tokens[i].end - tokens[i].begin);
    if (IsArabic(word) && CountLetters(word) >= kLeastNameLetters && (flags_[i] & kHasDigit) == 0 &&
        !IsNumeral(cases_[ids[i]]) && !is_known(tokens[i].hash)) {
      cases_[ids[i]] |= kIsName;
    }
  };
  for (size_t i = 1; i < tokens.size(); ++i) {
    const auto between = text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
    if (between != " ") continue;
    if (joints.Has(tokens[i].hash)) add(i - 1);
    if (joints.Has(tokens[i - 1].hash) || titles.Has(tokens[i - 1].hash)) add(i);
  }
}

// Any token. `last_end`: of the token before it, or 0.
uint8_t WordFlags::FlagsOf(std::string_view text, const Token& token, bool is_first,
                           uint32_t last_end, uint8_t last, uint8_t& cases) {
  const std::string_view word = text.substr(token.begin, token.end - token.begin);
  const std::string_view between = text.substr(last_end, token.begin - last_end);
  uint8_t flags = QuarterFlags(token.quarters);
  const bool is_after_initial = (last & kIsLetter) != 0 && between.starts_with('.');
  if (is_first || (!is_after_initial && EndsSentence(between))) flags |= kBeginsSentence;
  if (HasDigitAtEnd(word)) {
    flags |= kHasDigit;
    const bool is_point = between == "," || between == "." || between == "٫" || between == "٬";
    if ((last & kHasDigit) != 0 && is_point) {
      flags = static_cast<uint8_t>((flags & ~kBeginsSentence) | kGoesOnNumber);
    }
    return flags;
  }
  if (token.quarters == kQuartersPerWord && word.size() <= kShortLetters * kMaxLetterBytes) {
    const uint32_t letters = CountLetters(word);
    if (letters <= kShortLetters) flags |= kIsShort;
    if (letters == 1 && IsCapital(word)) flags |= kIsLetter;
  }
  if (!IsCapital(word)) {
    cases |= kWithoutCapital;
  } else if ((flags & kBeginsSentence) == 0) {
    cases |= kWithCapitalInside;
  }
  return flags;
}

// In German every noun has a capital: a name is what stands beside another at least once, one blank
// between them.
void WordFlags::KeepNamesOfSeveralWords(std::string_view text, std::span<const Token> tokens,
                                        std::span<const uint32_t> ids) {
  constexpr uint8_t kIsOfSeveral = kHasDigit;  // no word with a digit is a name
  const auto is_name = [&](size_t i) { return (cases_[ids[i]] & kIsName) != 0; };
  for (size_t i = 1; i < tokens.size(); ++i) {
    if (!is_name(i) || !is_name(i - 1)) continue;
    const auto between = text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end);
    if (between != " ") continue;
    cases_[ids[i]] |= kIsOfSeveral;
    cases_[ids[i - 1]] |= kIsOfSeveral;
  }
  for (uint8_t& flags : cases_) {
    if ((flags & kIsOfSeveral) == 0) flags = static_cast<uint8_t>(flags & ~kIsName);
    flags = static_cast<uint8_t>(flags & ~kIsOfSeveral);
  }
}

std::span<const uint8_t> WordFlags::Find(std::string_view text, std::span<const Token> tokens,
                                         const Vocabulary& vocabulary) {
  const WordSet& numerals = NumeralWords();
  static const WordSet german_words(kGermanWords);
  const std::span<const uint32_t> ids = vocabulary.ids();
  flags_.resize(tokens.size());
  cases_.assign(vocabulary.num_words(), 0);
  uint32_t last_end = 0;
  uint8_t last = 0;
  bool has_arabic = false;
  for (size_t i = 0; i < tokens.size(); ++i) {
    const Token& token = tokens[i];
    const uint32_t size = token.end - token.begin;
    const uint32_t gap = token.begin - last_end;
    uint8_t between =
        i == 0 ? uint8_t{kMayEnd} : kMarks[text[last_end]] | kMarks[text[token.begin - 1]];
    for (uint32_t at = last_end + 1; at + 1 < token.begin; ++at) between |= kMarks[text[at]];
    const char first = text[token.begin];
    const char back = text[token.end - 1];
    // A word of 8 bytes or more is not short, whatever its letters are.
    const bool is_general = (between & kMayEnd) != 0 || text.size() - token.begin < 8 ||
                            !BeginsAscii(&text[token.begin], size) ||
                            static_cast<uint8_t>(back) >= 0x80;
    if (is_general) {
      has_arabic |= IsArabic(text.substr(token.begin, size));
      last = FlagsOf(text, token, i == 0, last_end, last, cases_[ids[i]]);
    } else {
      // The same of ASCII, without a branch: what stands next, none foretells.
      const char point = text[last_end];  // or the word's first, where there is no gap
      const bool has_digit = (int{IsDigit(first)} | int{IsDigit(back)}) != 0;
      const bool is_capital = IsAsciiCapital(first);
      const bool is_after_initial = ((last & kIsLetter) != 0) & (point == '.');
      const bool goes_on =
          has_digit & ((last & kHasDigit) != 0) & (gap == 1) & ((point == ',') | (point == '.'));
      const bool begins = ((between & kEnds) != 0) & !is_after_initial & !goes_on;
      last = static_cast<uint8_t>(has_digit * kHasDigit | goes_on * kGoesOnNumber |
                                  begins * kBeginsSentence |
                                  (!has_digit & (size <= kShortLetters)) * kIsShort |
                                  ((size == 1) & is_capital) * kIsLetter);
      cases_[ids[i]] |=
          static_cast<uint8_t>((!has_digit & !is_capital) * kWithoutCapital |
                               (!has_digit & is_capital & !begins) * kWithCapitalInside);
    }
    flags_[i] = last;
    last_end = token.end;
  }
  size_t num_german = 0;
  for (uint32_t id = 0; id < vocabulary.num_words(); ++id) {
    const uint64_t hash = vocabulary.hash(id);
    const bool is_name = cases_[id] == kWithCapitalInside;
    const bool is_numeral = numerals.Has(hash);
    num_german += german_words.Has(hash) ? vocabulary.count(id) : 0;
    cases_[id] = static_cast<uint8_t>(is_name * kIsName | (is_numeral & !is_name) * kGoesOnNumber);
  }
  if (kWordsPerGermanWord * num_german > tokens.size()) KeepNamesOfSeveralWords(text, tokens, ids);
  if (has_arabic) AddArabicNames(text, tokens, ids);
  for (size_t i = 0; i < tokens.size(); ++i) flags_[i] |= cases_[ids[i]];
  return flags_;
}

}  // namespace dittograph
