#include "tests/oracle/slow_stem.h"

#include <utf8proc.h>

#include <algorithm>
#include <sstream>
#include <vector>

#include "text/numerals.h"

namespace dittograph::oracle {

namespace {

using Word = std::u32string;

Word Decode(const std::string& text) {
  Word word;
  for (size_t i = 0; i < text.size();) {
    utf8proc_int32_t c = 0;
    i += static_cast<size_t>(
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + i,
                         static_cast<utf8proc_ssize_t>(text.size() - i), &c));
    word.push_back(static_cast<char32_t>(c));
  }
  return word;
}

std::string Encode(const Word& word) {
  std::string text;
  for (char32_t c : word) {
    utf8proc_uint8_t bytes[4];
    const utf8proc_ssize_t size = utf8proc_encode_char(static_cast<utf8proc_int32_t>(c), bytes);
    text.append(reinterpret_cast<const char*>(bytes), static_cast<size_t>(size));
  }
  return text;
}

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

Word LatinEnding(const Word& word) {
  for (const char32_t* none : {U"ss", U"us", U"is"}) {
    if (word.ends_with(none)) return U"";
  }
  for (const char32_t* ending : {U"ing", U"ed", U"en", U"er", U"es", U"e", U"s"}) {
    if (word.ends_with(ending)) return ending;
  }
  return U"";
}

void StemLatin(Word& word) {
  for (int i = 0; i < 2; ++i) {
    for (size_t left = LatinEnding(word).size(); left > 0 && word.size() > 3; --left)
      word.pop_back();
  }
  if (word.size() <= 3) return;
  if (word.back() == U'y') word.back() = U'i';
  const Word doubled = U"bcdfghjkmnpqrtvwx";
  const char32_t last = word.back();
  if (last == word[word.size() - 2] && doubled.find(last) != Word::npos) word.pop_back();
}

void TakeCyrillicEnding(Word& word) {
  const std::vector<Word> endings = {
      U"ами", U"ями", U"ого", U"его", U"ому", U"ему", U"ыми", U"ими",  //
      U"ах",  U"ях",  U"ам",  U"ям",  U"ов",  U"ев",  U"ей",  U"ой",  U"ом", U"ем", U"ый", U"ий",
      U"ая",  U"яя",  U"ое",  U"ее",  U"ые",  U"ие",  U"ую",  U"юю",  U"их", U"ых", U"им", U"ым",
      U"а",   U"я",   U"о",   U"е",   U"и",   U"ы",   U"у",   U"ю",   U"ь",  U"й"};
  size_t longest = 0;
  for (const Word& ending : endings) {
    if (word.ends_with(ending) && word.size() >= 3 + ending.size())
      longest = std::max(longest, ending.size());
  }
  word.resize(word.size() - longest);
}

void StemCyrillic(Word& word) {
  std::replace(word.begin(), word.end(), char32_t{0x451}, char32_t{0x435});  // yo, ye
  if (word.size() > 8) return;
  TakeCyrillicEnding(word);
  TakeCyrillicEnding(word);
}

void StemArabic(Word& word) {
  for (char32_t c : word.substr(0, 10)) {
    if (c > 0x64A) return;  // Persian, Urdu
  }
  for (char32_t& c : word) {
    if (c == 0x622 || c == 0x623 || c == 0x625) c = 0x627;  // alef with madda, hamza above, below
    if (c == 0x649) c = 0x64A;                              // alef maksura
    if (c == 0x629) c = 0x647;                              // teh marbuta
  }
  const char32_t waw = 0x648, alef = 0x627, lam = 0x644, beh = 0x628, kaf = 0x643, feh = 0x641;
  const auto take_and = [&] {
    if (word.size() > 3 && word[0] == waw) word.erase(0, 1);
  };
  take_and();
  for (const Word& article : {Word{beh, alef, lam}, Word{kaf, alef, lam}, Word{feh, alef, lam},
                              Word{alef, lam}, Word{lam, lam}}) {
    if (word.starts_with(article) && word.size() >= article.size() + 2) {
      word.erase(0, article.size());
      take_and();
      return;
    }
  }
}

}  // namespace

std::string StemOf(const std::string& form) {
  if (IsDigit(form.front()) || IsDigit(form.back())) return form;
  for (const Numeral& numeral : kNumerals) {
    std::istringstream words{std::string(numeral.words)};
    for (std::string word; words >> word;) {
      if (form == word) return std::string(numeral.figure);
    }
  }
  Word word = Decode(form);
  const char32_t first = word[0];
  if (first >= 0x600 && first <= 0x6FF) StemArabic(word);
  if (first < 0x250 && word.size() <= 8) StemLatin(word);
  if (first >= 0x400 && first <= 0x52F) StemCyrillic(word);
  return Encode(word.substr(0, 5));
}

}  // namespace dittograph::oracle
