#include "io/write/passage_text.h"

#include <algorithm>
#include <cstdint>

#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

// A text file may have changed since it was read: the span is cut to what is there.
std::string_view Cut(std::string_view text, const Span& span) {
  const auto begin = std::min<uint64_t>(span.begin, text.size());
  const auto end = std::clamp<uint64_t>(span.end, begin, text.size());
  return text.substr(begin, end - begin);
}

bool IsPoint(uint32_t c) { return c == '.' || c == ',' || c == 0x66B || c == 0x66C; }

// The code point that begins at `at`, or that ends there; U+FFFD where there is none.
OutputCodePoint CodePointAt(std::string_view text, uint64_t at) {
  return at < text.size() ? FirstCodePoint(text.substr(at)) : OutputCodePoint{};
}
OutputCodePoint CodePointBefore(std::string_view text, uint64_t at) {
  uint64_t begin = at;
  while (begin > 0 && at - begin < 4) {
    --begin;
    if ((static_cast<uint8_t>(text[begin]) & 0xC0) != 0x80) break;
  }
  const OutputCodePoint found = CodePointAt(text.substr(0, at), begin);
  return begin + found.size_bytes == at ? found : OutputCodePoint{};
}

// A decimal point splits words: of 3.1 and 3.4 only the 1 and the 4 differ, which says little.
Span WholeNumber(std::string_view text, Span span) {
  if (!IsDecimalDigit(CodePointAt(text, span.begin).value) || span.end > text.size()) return span;
  // By how many bytes a number goes on at `at`: a digit, or a point and a digit.
  const auto goes_on = [&](auto next_to, uint64_t at, int direction) -> uint64_t {
    const OutputCodePoint next = next_to(text, at);
    if (IsDecimalDigit(next.value)) return next.size_bytes;
    if (!IsPoint(next.value)) return 0;
    const uint64_t behind = direction > 0 ? at + next.size_bytes : at - next.size_bytes;
    const OutputCodePoint digit = next_to(text, behind);
    return IsDecimalDigit(digit.value) ? next.size_bytes + digit.size_bytes : 0;
  };
  while (const uint64_t bytes = goes_on(CodePointBefore, span.begin, -1)) span.begin -= bytes;
  if (!IsDecimalDigit(CodePointBefore(text, span.end).value)) return span;
  while (const uint64_t bytes = goes_on(CodePointAt, span.end, 1)) span.end += bytes;
  return span;
}

std::string ChangedText(std::string_view text, const Span& span, PassageChange::Kind kind) {
  return std::string(Cut(text, ChangedSpan(text, span, kind)));
}

}  // namespace

Span ChangedSpan(std::string_view article_text, const Span& span, PassageChange::Kind kind) {
  return kind == PassageChange::Kind::kNumber ? WholeNumber(article_text, span) : span;
}

std::string_view PassageText(const ArticleSource& source, const PassageSide& side,
                             std::string& scratch) {
  return Cut(source.Text(side.article, scratch), side.bytes);
}

std::vector<ChangeText> ChangeTexts(const ArticleSource& source, const PassageMatch& match) {
  std::vector<ChangeText> changes;
  if (match.changes.empty()) return changes;
  std::string scratch;
  std::string_view text = source.Text(match.a.article, scratch);
  for (const PassageChange& change : match.changes) {
    changes.push_back({change.kind, ChangedText(text, change.a, change.kind), ""});
  }
  text = source.Text(match.b.article, scratch);
  for (size_t i = 0; i < changes.size(); ++i) {
    changes[i].b = ChangedText(text, match.changes[i].b, changes[i].kind);
  }
  return changes;
}

}  // namespace dittograph
