#include "io/write/passage_text.h"

#include <algorithm>
#include <cstdint>

namespace dittograph {

namespace {

// A text file may have changed since it was read: the span is cut to what is there.
std::string_view Cut(std::string_view text, const Span& span) {
  const auto begin = std::min<uint64_t>(span.begin, text.size());
  const auto end = std::clamp<uint64_t>(span.end, begin, text.size());
  return text.substr(begin, end - begin);
}

bool IsDigit(std::string_view text, uint64_t at) {
  return at < text.size() && text[at] >= '0' && text[at] <= '9';
}

// A decimal point splits words: of 3.1 and 3.4 only the 1 and the 4 differ, which says little.
Span WholeNumber(std::string_view text, Span span) {
  const auto is_point = [text](uint64_t at) { return text[at] == '.' || text[at] == ','; };
  if (!IsDigit(text, span.begin) || span.end > text.size()) return span;
  while (span.begin > 0 &&
         (IsDigit(text, span.begin - 1) ||
          (span.begin > 1 && is_point(span.begin - 1) && IsDigit(text, span.begin - 2)))) {
    --span.begin;
  }
  if (!IsDigit(text, span.end - 1)) return span;
  while (IsDigit(text, span.end) ||
         (span.end + 1 < text.size() && is_point(span.end) && IsDigit(text, span.end + 1))) {
    ++span.end;
  }
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
