#include "io/write/passage_excerpt.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

constexpr std::string_view kSpaces = " \t\r\f\v";

// Of "\"Yes,\" she said." the quotation marks and the full stop are in no word.
Span WithPunctuation(std::string_view text, Span span) {
  constexpr std::string_view kOpening[] = {"\"", "'", "(", "[", "“", "‘", "«", "„", "「", "『"};
  for (const std::string_view mark : kOpening) {
    if (text.substr(0, span.begin).ends_with(mark)) span.begin -= mark.size();
  }
  while (span.end < text.size()) {
    const OutputCodePoint next = FirstCodePoint(text.substr(span.end));
    if (!IsPunctuation(next.value)) break;
    span.end += next.size_bytes;
  }
  return span;
}

bool EndsSentence(std::string_view text) {
  constexpr std::string_view kClosing[] = {"\"", "'", ")", "]", "”", "’", "»", "“", "」", "』"};
  for (const std::string_view mark : kClosing) {
    if (text.ends_with(mark)) text.remove_suffix(mark.size());
  }
  constexpr std::string_view kEnds[] = {".", "!", "?", ":", "…", "。", "！", "？", "؟", "।"};
  return std::any_of(std::begin(kEnds), std::end(kEnds),
                     [text](std::string_view end) { return text.ends_with(end); });
}

// Whether nothing of the line or sentence comes before `at`.
bool IsSentenceStart(std::string_view text, uint64_t at) {
  const std::string_view before = text.substr(0, at);
  const size_t last = before.find_last_not_of(kSpaces);
  return last == std::string_view::npos || before[last] == '\n' ||
         EndsSentence(before.substr(0, last + 1));
}

bool IsSentenceEnd(std::string_view text, uint64_t at) {
  const size_t next = text.find_first_not_of(kSpaces, at);
  return next == std::string_view::npos || text[next] == '\n' || EndsSentence(text.substr(0, at));
}

}  // namespace

Excerpt ExcerptOf(std::string_view article_text, const Span& span) {
  if (span.end > article_text.size() || span.begin > span.end) return {};
  const Span bytes = WithPunctuation(article_text, span);
  Excerpt excerpt{std::string(article_text.substr(bytes.begin, bytes.end - bytes.begin)), bytes, 0};
  if (!IsSentenceStart(article_text, bytes.begin)) {
    constexpr std::string_view kEllipsis = "… ";
    excerpt.text.insert(0, kEllipsis);
    excerpt.size_before = kEllipsis.size();
  }
  if (!IsSentenceEnd(article_text, bytes.end)) excerpt.text += " …";
  return excerpt;
}

std::string PassageExcerpt(const ArticleSource& source, const PassageSide& side,
                           std::string& scratch) {
  return ExcerptOf(source.Text(side.article, scratch), side.bytes).text;
}

}  // namespace dittograph
