#include "io/passage_text.h"

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

}  // namespace

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
    changes.push_back({change.kind, std::string(Cut(text, change.a)), ""});
  }
  text = source.Text(match.b.article, scratch);
  for (size_t i = 0; i < changes.size(); ++i) changes[i].b = Cut(text, match.changes[i].b);
  return changes;
}

}  // namespace dittograph
