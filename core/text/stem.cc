#include "text/stem.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "support/hash.h"
#include "text/numerals.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

constexpr size_t kStemLetters = 5;
constexpr size_t kMaxInflected = 8;
constexpr size_t kLeastStem = 3;
// "and by the and": an Arabic word has up to five letters in front.
constexpr size_t kMostLetters = kStemLetters + 5;

// The longest that fits comes first.
constexpr std::u32string_view kCyrillicEndings[] = {
    U"ами", U"ями", U"ого", U"его", U"ому", U"ему", U"ыми", U"ими", U"ах", U"ях", U"ам",
    U"ям",  U"ов",  U"ев",  U"ей",  U"ой",  U"ом",  U"ем",  U"ый",  U"ий", U"ая", U"яя",
    U"ое",  U"ее",  U"ые",  U"ие",  U"ую",  U"юю",  U"их",  U"ых",  U"им", U"ым", U"а",
    U"я",   U"о",   U"е",   U"и",   U"ы",   U"у",   U"ю",   U"ь",   U"й"};
constexpr std::u32string_view kArabicArticles[] = {U"بال", U"كال", U"فال", U"ال", U"لل"};

// The first letters of a word.
struct Letters {
  std::array<char32_t, kMostLetters> at{};
  size_t size = 0;

  std::u32string_view View() const { return {at.data(), size}; }
};

// How many letters the ending of a Latin word has.
size_t LatinEnding(std::u32string_view word) {
  const char32_t before = word[word.size() - 2];
  switch (word.back()) {
    case U's':
      return before == U'e' ? 2 : before != U's' && before != U'u' && before != U'i' ? 1 : 0;
    case U'd':
    case U'n':
    case U'r':
      return before == U'e' ? 2 : 0;
    case U'e':
      return 1;
    case U'g':
      return word.ends_with(U"ing") ? 3 : 0;
    default:
      return 0;
  }
}

bool IsUndoubled(char32_t c) {
  return c >= U'b' && c <= U'z' &&
         std::u32string_view(U"eiloszuy").find(c) == std::u32string_view::npos;
}

void TakeLatinEndings(Letters& word) {
  if (word.size <= kLeastStem) return;
  for (int i = 0; i < 2; ++i)
    word.size -= std::min(LatinEnding(word.View()), word.size - kLeastStem);
  if (word.size <= kLeastStem) return;
  char32_t& last = word.at[word.size - 1];
  if (last == U'y') last = U'i';
  word.size -= last == word.at[word.size - 2] && IsUndoubled(last);
}

void TakeCyrillicEnding(Letters& word) {
  for (std::u32string_view ending : kCyrillicEndings) {
    if (word.size < kLeastStem + ending.size() || !word.View().ends_with(ending)) continue;
    word.size -= ending.size();
    return;
  }
}

void StemCyrillic(Letters& word) {
  std::replace(word.at.begin(), word.at.end(), U'ё', U'е');
  if (word.size > kMaxInflected) return;
  for (int i = 0; i < 2; ++i) TakeCyrillicEnding(word);
}

void TakeFront(size_t count, Letters& word) {
  std::copy(word.at.begin() + static_cast<ptrdiff_t>(count),
            word.at.begin() + static_cast<ptrdiff_t>(word.size), word.at.begin());
  word.size -= count;
}

void TakeAnd(Letters& word) {
  if (word.size > kLeastStem && word.at[0] == U'و') TakeFront(1, word);
}

void StemArabic(Letters& word) {
  constexpr char32_t kLastArabicLetter = U'ي';
  const auto is_other = [](char32_t c) { return c > kLastArabicLetter; };
  if (std::any_of(word.View().begin(), word.View().end(), is_other)) return;
  for (size_t i = 0; i < word.size; ++i) {
    char32_t& c = word.at[i];
    if (c == U'آ' || c == U'أ' || c == U'إ') c = U'ا';
    if (c == U'ى') c = U'ي';
    if (c == U'ة') c = U'ه';
  }
  TakeAnd(word);
  for (std::u32string_view article : kArabicArticles) {
    if (word.size < article.size() + 2 || !word.View().starts_with(article)) continue;
    TakeFront(article.size(), word);
    TakeAnd(word);
    return;
  }
}

}  // namespace

uint32_t Stemmer::Find(const char* form, size_t size, uint64_t hash) {
  if (IsNumber(form, size)) return static_cast<uint32_t>(hash >> 32);
  if (const std::string_view figure = FigureOf(hash); !figure.empty())
    return static_cast<uint32_t>(HashWord(figure) >> 32);
  Letters word;
  const char* const end = form + size;
  while (form != end && word.size < kMostLetters) {
    const DecodedCodePoint c = DecodeCodePoint(form, end);
    word.at[word.size++] = c.value;
    form += c.size_bytes;
  }
  const char32_t first = word.at[0];
  if (first >= 0x600 && first <= 0x6FF) {
    StemArabic(word);
  } else if (first < 0x250 && word.size <= kMaxInflected) {
    TakeLatinEndings(word);
  } else if (first >= 0x400 && first <= 0x52F) {
    StemCyrillic(word);
  }
  word.size = std::min(word.size, kStemLetters);
  uint64_t ascii = 0;
  char32_t all = 0;
  for (size_t i = 0; i < word.size; ++i) {
    ascii |= uint64_t{word.at[i]} << 8 * i;
    all |= word.at[i];
  }
  if (all < 0x80) return static_cast<uint32_t>(HashWordBlock(ascii, 0, 0) >> 32);
  std::string stem;
  for (char32_t c : word.View()) AppendUtf8(c, stem);
  return static_cast<uint32_t>(HashWord(stem) >> 32);
}

uint32_t Stemmer::HashLongStem(const char* form, size_t size, uint64_t hash) {
  constexpr size_t kMost = sizeof(LongWord::begin) + sizeof(LongWord::end);
  if (size > kMost) return Find(form, size, hash);
  const uint64_t begin = LoadLittleEndian64(form);
  const uint64_t end =
      LoadLittleEndian64(form + sizeof(begin)) & ~uint64_t{0} >> 8 * (kMost - size);
  LongWord& known = long_[hash >> (64 - kLongBits)];
  if (known.begin != begin || known.end != end) known = {begin, end, Find(form, size, hash)};
  return known.stem;
}

}  // namespace dittograph
