#include "io/write/passage_verdict.h"

#include <algorithm>
#include <vector>

#include "io/write/result_text.h"

namespace dittograph {

namespace {

std::string_view KindPhrase(PassageKind kind) {
  switch (kind) {
    case PassageKind::kExact:
      return "word for word";
    case PassageKind::kLight:
      return "lightly changed";
    case PassageKind::kReworded:
      return "reworded";
    case PassageKind::kTemplate:
      return "one form filled in for two subjects or days";
    case PassageKind::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

// How much of b stands in a: what is not marked in it, and where it is reworded what is marked but
// stands elsewhere in a. Of one paragraph: of all its words, not of the span's only.
std::string Extent(const PassageMatch& match, const MatchWords& words) {
  const size_t more_paragraphs = words.more_paragraphs_b;
  const bool is_whole = more_paragraphs == 0 && match.b.paragraph_share >= 1.0;
  if (match.kind == PassageKind::kExact) {
    return (is_whole ? "all " : "") + CountOf(match.b.words, "word", "words");
  }
  std::vector<DisplayWord> words_b = words.b;
  if (match.kind == PassageKind::kReworded) {
    std::vector<DisplayWord> words_a = words.a;
    UnmarkMovedWords(words_a, words_b);
  }
  const auto same = std::count_if(words_b.begin(), words_b.end(),
                                  [](const DisplayWord& word) { return !word.differs; });
  double share =
      static_cast<double>(same) / static_cast<double>(std::max<size_t>(1, words_b.size()));
  if (more_paragraphs == 0) share *= match.b.paragraph_share;
  return FormatPercent(share) + (more_paragraphs == 0 ? " of its words" : " of their words");
}

}  // namespace

std::string ParagraphName(const PassageSide& side, size_t more) {
  if (more == 0) return "paragraph " + GroupDigits(side.paragraph);
  return "paragraphs " + GroupDigits(side.paragraph) + " to " + GroupDigits(side.paragraph + more);
}

std::string MatchVerdict(const PassageMatch& match, const MatchWords& words,
                         const std::string& name_a) {
  const bool is_one = words.more_paragraphs_b == 0;
  const bool is_within = match.a.article == match.b.article;
  std::string text =
      ParagraphName(match.b, words.more_paragraphs_b) + (is_one ? " repeats " : " repeat ");
  if (is_within && match.a.paragraph == match.b.paragraph) {
    text += is_one ? "itself" : "themselves";
  } else {
    text += ParagraphName(match.a, words.more_paragraphs_a);
    if (!is_within) text += " of " + name_a;
  }
  text.append(", ").append(KindPhrase(match.kind)).append(": ");
  text += Extent(match, words);
  if (match.articles > 2) text += "; in " + GroupDigits(match.articles) + " articles";
  return text;
}

bool IsOfOneArticle(const PassageGroup& group) {
  return group.period_words > 0 || group.articles <= 1;
}

std::string GroupVerdict(const PassageGroup& group, size_t more_paragraphs) {
  const PassageSide& first = group.occurrences[0];
  const std::string times = GroupDigits(group.occurrences.size() + group.more) + " times";
  const std::string kind(KindPhrase(group.kind));
  if (group.period_words > 0) {
    return ParagraphName(first, more_paragraphs) + (more_paragraphs == 0 ? " repeats" : " repeat") +
           " back to back, " + times + ", every " + CountOf(group.period_words, "word", "words") +
           ", " + kind;
  }
  const std::string where =
      group.articles <= 1 ? "" : " in " + CountOf(group.articles, "article", "articles");
  uint32_t wordings = 0;
  for (const PassageSide& side : group.occurrences) wordings = std::max(wordings, side.wording + 1);
  const bool is_told = group.more == 0 && wordings < group.occurrences.size() && wordings > 1;
  return "one passage " + times + where + ", " + kind + ": " +
         CountOf(first.words, "word", "words") +
         (is_told ? " in " + GroupDigits(wordings) + " wordings" : "");
}

}  // namespace dittograph
