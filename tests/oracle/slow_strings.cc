#include "tests/oracle/slow_strings.h"

#include <algorithm>
#include <utility>

#include "text/code_point.h"
#include "text/utf8.h"
#include "text/zone_forms.h"

namespace dittograph::oracle {

bool Begins(const Str& text, const Str& opening) { return text.rfind(opening, 0) == 0; }
bool Ends(const Str& text, const Str& ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}
bool Has(const Str& text, const Str& part) { return text.find(part) != Str::npos; }

Str Lower(Str text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Str Strip(const Str& text, const Str& set) {
  const size_t begin = text.find_first_not_of(set);
  return begin == Str::npos ? "" : text.substr(begin, text.find_last_not_of(set) + 1 - begin);
}
Str StripLine(const Str& text) { return Strip(text, " \t\v\f"); }

Str SkipBlanks(Str text) {
  for (bool is_more = true; is_more;) {
    is_more = false;
    for (const Str& blank : {Str(" "), Str("\t"), Str("\u00a0"), Str("\u3000")}) {
      if (!Begins(text, blank)) continue;
      text = text.substr(blank.size());
      is_more = true;
    }
  }
  return text;
}

std::vector<uint32_t> CodePoints(const Str& text) {
  std::vector<uint32_t> all;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint c = DecodeCodePoint(text.data() + at, text.data() + text.size());
    all.push_back(c.value);
    at += c.size_bytes;
  }
  return all;
}

std::vector<Str> Split(const Str& text, char separator) {
  std::vector<Str> parts;
  Str part;
  for (char c : text + separator) {
    if (c != separator) {
      part += c;
    } else if (!part.empty()) {
      parts.push_back(std::exchange(part, ""));
    }
  }
  return parts;
}

bool IsNumber(uint32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) || (c >= 0x660 && c <= 0x669);
}
bool IsIdeograph(uint32_t c) { return InfoOf(c).char_class == CharClass::kIdeograph; }
bool IsWordChar(uint32_t c) {
  const CharClass kind = InfoOf(c).char_class;
  return kind == CharClass::kLetter || kind == CharClass::kIdeograph ||
         kind == CharClass::kSyllable;
}
bool IsLetter(uint32_t c) { return IsWordChar(c) && !IsNumber(c); }
bool IsCapital(uint32_t c) { return IsLetter(c) && InfoOf(c).is_simple && InfoOf(c).folded != c; }
bool IsSmall(uint32_t c) {
  return IsLetter(c) && !IsCapital(c) && (c < 0x590 || (c >= 0x1E00 && c < 0x2000));
}
uint32_t First(const Str& text) { return text.empty() ? 0 : CodePoints(text)[0]; }
bool IsName(const Str& word) { return IsLetter(First(word)) && !IsSmall(First(word)); }
bool IsParticle(const Str& word) {
  const auto all = NameParticles();
  return std::count(all.begin(), all.end(), word) > 0;
}

bool EndsSentence(Str line) {
  for (const char* close : {"\"", "”", "»", "」", "'", "’", ")", "）"}) {
    if (Ends(line, close)) line.resize(line.size() - Str(close).size());
  }
  for (const char* mark : {".", "!", "?", "。", "！", "？", "؟", "۔", "।"}) {
    if (Ends(line, mark)) return true;
  }
  return false;
}

}  // namespace dittograph::oracle
