#include "tests/oracle/slow_tokens.h"

#include <utf8proc.h>

#include <cstdlib>
#include <string>

#include "support/hash.h"
#include "tests/oracle/slow_stem.h"

namespace dittograph::oracle {

namespace {

enum class Kind { kSeparator, kLetter, kIdeograph, kSyllable, kMark, kDropped, kJoiner };

bool Between(uint32_t c, uint32_t first, uint32_t last) { return first <= c && c <= last; }

// Soft hyphen, joiners, bidi controls, variation selectors, byte order mark.
bool IsJoiner(uint32_t c) {
  const bool is_bidi = c == 0x061C || c == 0x200E || c == 0x200F || Between(c, 0x202A, 0x202E) ||
                       Between(c, 0x2066, 0x2069);
  const bool is_selector =
      Between(c, 0x180B, 0x180F) || Between(c, 0xFE00, 0xFE0F) || Between(c, 0xE0100, 0xE01EF);
  return c == 0xAD || c == 0x200C || c == 0x200D || c == 0x2060 || c == 0xFEFF || is_bidi ||
         is_selector;
}

bool IsHarakatOrTatweel(uint32_t c) {
  const bool is_koranic = Between(c, 0x0610, 0x061A) || Between(c, 0x06D6, 0x06DC) ||
                          Between(c, 0x06DF, 0x06E4) || c == 0x06E7 || c == 0x06E8 ||
                          Between(c, 0x06EA, 0x06ED);
  const bool is_vowel_sign =
      Between(c, 0x064B, 0x0652) || Between(c, 0x0656, 0x065F) || c == 0x0670;
  return c == 0x0640 || is_vowel_sign || is_koranic;
}

bool IsHanOrKana(uint32_t c) {
  const bool is_han = Between(c, 0x2E80, 0x2FD5) || Between(c, 0x3005, 0x3007) ||
                      Between(c, 0x3021, 0x3029) || Between(c, 0x3038, 0x303C) ||
                      Between(c, 0x3400, 0x4DBF) || Between(c, 0x4E00, 0x9FFF) ||
                      Between(c, 0xF900, 0xFAFF) || c == 0x16FE3 || Between(c, 0x20000, 0x3FFFD);
  const bool is_kana = Between(c, 0x3031, 0x3035) || Between(c, 0x3041, 0x3096) ||
                       Between(c, 0x309D, 0x309F) || Between(c, 0x30A1, 0x30FA) ||
                       Between(c, 0x30FC, 0x30FF) || Between(c, 0x31F0, 0x31FF) ||
                       Between(c, 0xFF66, 0xFF9D) || Between(c, 0x1AFF0, 0x1B16F);
  return is_han || is_kana;
}

bool IsThaiLaoMyanmarOrKhmer(uint32_t c) {
  return Between(c, 0x0E00, 0x0EFF) || Between(c, 0x1000, 0x109F) || Between(c, 0x1780, 0x17FF) ||
         Between(c, 0xA9E0, 0xA9FF) || Between(c, 0xAA60, 0xAA7F);
}

Kind KindOf(uint32_t c) {
  if (IsJoiner(c)) return Kind::kJoiner;
  if (IsHarakatOrTatweel(c)) return Kind::kDropped;
  if (c == 0xFF9E || c == 0xFF9F) return Kind::kMark;  // halfwidth voiced sound marks
  const std::string category = utf8proc_category_string(static_cast<utf8proc_int32_t>(c));
  if (category[0] == 'M') return Kind::kMark;
  if (category[0] != 'L' && category[0] != 'N') return Kind::kSeparator;
  if (IsHanOrKana(c)) return Kind::kIdeograph;
  if (IsThaiLaoMyanmarOrKhmer(c)) return Kind::kSyllable;
  return Kind::kLetter;
}

bool IsDecimalDigit(uint32_t c) {
  return std::string(utf8proc_category_string(static_cast<utf8proc_int32_t>(c))) == "Nd";
}

struct CodePoint {
  uint32_t value = 0xFFFD;
  uint32_t begin = 0;
  uint32_t end = 0;
  bool is_valid = false;
};

// The well-formed sequence at `begin`, else one byte.
CodePoint CodePointAt(std::string_view text, size_t begin) {
  utf8proc_int32_t value = -1;
  const utf8proc_ssize_t size =
      utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()) + begin,
                       static_cast<utf8proc_ssize_t>(text.size() - begin), &value);
  const auto at = static_cast<uint32_t>(begin);
  if (size <= 0) return {0xFFFD, at, at + 1, false};
  return {static_cast<uint32_t>(value), at, at + static_cast<uint32_t>(size), true};
}

// The digit of ASCII for a digit of any script, else the bytes as they are.
std::string AsciiDigit(const CodePoint& c, std::string_view bytes) {
  if (!IsDecimalDigit(c.value)) return std::string(bytes);
  uint32_t zero = c.value;
  while (IsDecimalDigit(zero - 1)) --zero;
  return std::string(1, static_cast<char>('0' + (c.value - zero) % 10));
}

std::string WithoutHarakat(const std::string& utf8) {
  std::string kept;
  for (size_t i = 0; i < utf8.size();) {
    const CodePoint c = CodePointAt(utf8, i);
    if (!IsHarakatOrTatweel(c.value)) kept.append(utf8, c.begin, c.end - c.begin);
    i = c.end;
  }
  return kept;
}

// `token` is valid UTF-8 without joiners, harakat and tatweel; normalisation may bring them back
// (ligatures).
std::string NormalFormOf(const std::string& token) {
  utf8proc_uint8_t* form = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(token.data()),
      static_cast<utf8proc_ssize_t>(token.size()), &form,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
  if (size < 0) std::abort();
  const std::string all(reinterpret_cast<char*>(form), static_cast<size_t>(size));
  std::free(form);
  return WithoutHarakat(all);
}

class Builder {
 public:
  explicit Builder(SlowTokens* out) : out_(out) {}

  void Add(const CodePoint& c, std::string_view bytes) {
    const Kind kind = KindOf(c.value);
    if (kind == Kind::kJoiner) return;
    const bool is_whole = kind == Kind::kIdeograph || kind == Kind::kSyllable;
    const bool is_letter = kind == Kind::kLetter || is_whole;
    if (kind == Kind::kSeparator || is_whole || (is_letter && kind_ != Kind::kLetter)) Finish();
    if (is_letter && !is_open_) Open(c, kind);
    if (!is_open_) return;
    token_.end = c.end;
    if (kind != Kind::kDropped)
      code_points_ += kind == Kind::kLetter ? AsciiDigit(c, bytes) : bytes;
  }

  void Finish() {
    if (!is_open_) return;
    is_open_ = false;
    const std::string form = NormalFormOf(code_points_);
    if (form.empty()) return;
    token_.hash = HashWord(form);
    token_.stem = static_cast<uint32_t>(HashWord(StemOf(form)) >> 32);
    out_->tokens.push_back(token_);
  }

 private:
  void Open(const CodePoint& c, Kind kind) {
    is_open_ = true;
    kind_ = kind;
    code_points_.clear();
    token_ = {};
    token_.begin = c.begin;
    token_.quarters = kind == Kind::kIdeograph ? 2 : kind == Kind::kSyllable ? 1 : 4;
  }

  SlowTokens* out_;
  bool is_open_ = false;
  Kind kind_ = Kind::kLetter;
  SlowToken token_;
  std::string code_points_;
};

}  // namespace

SlowTokens Tokenize(std::string_view text) {
  SlowTokens result;
  Builder builder(&result);
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = CodePointAt(text, i);
    result.num_invalid_bytes += !c.is_valid;
    builder.Add(c, text.substr(c.begin, c.end - c.begin));
    i = c.end;
  }
  builder.Finish();
  return result;
}

}  // namespace dittograph::oracle
