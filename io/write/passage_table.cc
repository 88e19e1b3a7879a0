#include "io/write/passage_table.h"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

#include "io/write/display_words.h"
#include "io/write/passage_excerpt.h"
#include "io/write/passage_text.h"
#include "io/write/result_text.h"
#include "io/write/text_columns.h"

namespace dittograph {

namespace {

// A changed number misleads more often than a changed name: people are called by several.
int FactRank(const std::vector<PassageChange>& changes) {
  int rank = 0;
  for (const PassageChange& change : changes) {
    if (change.kind == PassageChange::Kind::kNumber) return 2;
    if (change.kind == PassageChange::Kind::kName) rank = 1;
  }
  return rank;
}

std::string_view KindPhrase(PassageKind kind) {
  switch (kind) {
    case PassageKind::kExact:
      return "word for word";
    case PassageKind::kLight:
      return "lightly changed";
    case PassageKind::kReworded:
      return "reworded";
    case PassageKind::kTemplate:
      return "one form filled in for two subjects";
    case PassageKind::kBoilerplate:
      return "boilerplate";
  }
  return "";
}

size_t CountLineStarts(const std::vector<DisplayWord>& words) {
  return static_cast<size_t>(std::count_if(words.begin(), words.end(),
                                           [](const DisplayWord& w) { return w.starts_line; }));
}

// "paragraph 3", "paragraphs 3 to 5"
std::string ParagraphName(const PassageSide& side, size_t more) {
  if (more == 0) return "paragraph " + GroupDigits(side.paragraph);
  return "paragraphs " + GroupDigits(side.paragraph) + " to " + GroupDigits(side.paragraph + more);
}

// How much of b stands in a: what is not marked in it. Of one paragraph: of all its words, not of
// the span's only.
std::string Extent(const PassageMatch& match, const std::vector<DisplayWord>& words_b,
                   size_t more_paragraphs) {
  const bool is_whole = more_paragraphs == 0 && match.b.paragraph_share >= 1.0;
  if (match.kind == PassageKind::kExact) {
    return (is_whole ? "all " : "") + CountOf(match.b.words, "word", "words");
  }
  const auto same = std::count_if(words_b.begin(), words_b.end(),
                                  [](const DisplayWord& word) { return !word.differs; });
  double share =
      static_cast<double>(same) / static_cast<double>(std::max<size_t>(1, words_b.size()));
  if (more_paragraphs == 0) share *= match.b.paragraph_share;
  return FormatPercent(share) + (more_paragraphs == 0 ? " of its words" : " of their words");
}

}  // namespace

PassageTable::Section PassageTable::SectionOf(PassageKind kind, uint32_t num_articles) {
  if (kind == PassageKind::kBoilerplate) return Section::kBoilerplate;
  if (kind == PassageKind::kTemplate) return Section::kTemplate;
  return num_articles > 1 ? Section::kAcross : Section::kWithin;
}

void PassageTable::Add(const PassageMatch& match) {
  const bool is_within = match.a.article == match.b.article;
  entries_.push_back({SectionOf(match.kind, is_within ? 1 : 2), FactRank(match.changes),
                      match.words_matched * match.score, false, matches_.size()});
  matches_.push_back(match);
}

void PassageTable::Add(const PassageGroup& group) {
  entries_.push_back({SectionOf(group.kind, group.articles), 0,
                      static_cast<double>(group.occurrences[0].words), true, groups_.size()});
  groups_.push_back(group);
}

Status PassageTable::Write() {
  std::stable_sort(entries_.begin(), entries_.end(), [](const Entry& x, const Entry& y) {
    return std::tuple(x.section, -x.fact_rank, -x.weight) <
           std::tuple(y.section, -y.fact_rank, -y.weight);
  });
  const auto boilerplate = std::find_if(entries_.begin(), entries_.end(), [](const Entry& entry) {
    return entry.section == Section::kBoilerplate;
  });
  const auto count = static_cast<size_t>(boilerplate - entries_.begin());
  const size_t shown = style_.max_passages == 0 ? count : std::min(count, style_.max_passages);
  for (size_t i = 0; i < shown; ++i) {
    DITTOGRAPH_RETURN_IF_ERROR(context_.out.Write((i == 0 ? "" : "\n") + Block(entries_[i])));
  }
  if (shown < count) {
    const std::string rest = GroupDigits(count - shown) + " more rank below these";
    DITTOGRAPH_RETURN_IF_ERROR(
        context_.out.Write("\n" + Bold(rest) + "; -o FILE writes them all\n"));
  }
  return WriteBoilerplate(count);
}

std::string PassageTable::Block(const Entry& entry) {
  return entry.is_group ? GroupBlock(groups_[entry.index]) : MatchBlock(matches_[entry.index]);
}

std::string PassageTable::MatchBlock(const PassageMatch& match) {
  std::vector<DisplayWord> words_a =
      SplitDisplayWords(PassageExcerpt(context_.source, match.a, scratch_));
  std::vector<DisplayWord> words_b =
      SplitDisplayWords(PassageExcerpt(context_.source, match.b, scratch_));
  const std::vector<WordPair> pairs = AlignWords(words_a, words_b);
  const size_t more_a = CountLineStarts(words_a);
  const size_t more_b = CountLineStarts(words_b);
  std::string text = Verdict(match, more_a, more_b) + Extent(match, words_b, more_b);
  if (match.articles > 2) text += "; in " + GroupDigits(match.articles) + " articles";
  text = Bold(text) + "\n" + Facts(match);
  const LayoutStyle layout{style_.width, style_.use_color};
  if (match.kind == PassageKind::kExact) return text + LayOutText(words_a, layout);
  const auto heading = [&](const PassageSide& side, size_t more) {
    const std::string id = match.a.article == match.b.article ? "" : ShortId(side.article) + ", ";
    return id + ParagraphName(side, more) + ", " + CountOf(side.words, "word", "words");
  };
  return text + LayOutPairs(pairs, heading(match.a, more_a), heading(match.b, more_b), layout);
}

std::string PassageTable::Verdict(const PassageMatch& match, size_t more_paragraphs_a,
                                  size_t more_paragraphs_b) const {
  const bool is_within = match.a.article == match.b.article;
  std::string text = Id(match.b.article) + ": " + ParagraphName(match.b, more_paragraphs_b) +
                     (more_paragraphs_b == 0 ? " repeats " : " repeat ");
  if (is_within && match.a.paragraph == match.b.paragraph) {
    text += more_paragraphs_b == 0 ? "itself" : "themselves";
  } else {
    text += ParagraphName(match.a, more_paragraphs_a);
    if (!is_within) text += " of " + Id(match.a.article);
  }
  return text + ", " + std::string(KindPhrase(match.kind)) + ": ";
}

// Another number or name in the same statement is what an editor most needs to see.
std::string PassageTable::Facts(const PassageMatch& match) const {
  constexpr size_t kShown = 8;
  std::string text;
  const std::vector<ChangeText> changes = ChangeTexts(context_.source, match);
  for (const auto kind : {PassageChange::Kind::kNumber, PassageChange::Kind::kName}) {
    std::string list;
    size_t count = 0;
    for (const ChangeText& change : changes) {
      if (change.kind != kind || ++count > kShown) continue;
      if (!list.empty()) list += ", ";
      list.append(TerminalText(change.a)).append(" → ").append(TerminalText(change.b));
    }
    if (count == 0) continue;
    if (count > kShown) list.append(" and ").append(GroupDigits(count - kShown)).append(" more");
    text.append("  ").append(ChangeName(kind)).append(count == 1 ? ": " : "s: ");
    text.append(list).append("\n");
  }
  return text;
}

std::string PassageTable::GroupVerdict(const PassageGroup& group, size_t more_paragraphs) const {
  const PassageSide& first = group.occurrences[0];
  const std::string times = GroupDigits(group.occurrences.size() + group.more) + " times";
  const std::string tail =
      ", " + std::string(KindPhrase(group.kind)) + ": " + CountOf(first.words, "word", "words");
  if (group.period_words > 0) {
    return Id(first.article) + ": " + ParagraphName(first, more_paragraphs) +
           (more_paragraphs == 0 ? " repeats" : " repeat") + " back to back, " + times +
           ", every " + CountOf(group.period_words, "word", "words") + ", " +
           std::string(KindPhrase(group.kind));
  }
  if (group.articles <= 1) return Id(first.article) + ": one passage " + times + tail;
  return "one passage " + times + " in " + CountOf(group.articles, "article", "articles") + tail;
}

std::string PassageTable::Places(const PassageGroup& group) const {
  constexpr size_t kShown = 10;
  const uint64_t count = group.occurrences.size() + group.more;
  std::string text;
  for (size_t k = 0; k < std::min(kShown, group.occurrences.size()); ++k) {
    const PassageSide& side = group.occurrences[k];
    text +=
        "  " + (group.articles > 1 ? Id(side.article) + ", " : "") + ParagraphName(side, 0) + "\n";
  }
  if (count > kShown) text += "  and " + GroupDigits(count - kShown) + " more\n";
  return text;
}

std::string PassageTable::GroupBlock(const PassageGroup& group) {
  const std::vector<DisplayWord> words =
      SplitDisplayWords(PassageExcerpt(context_.source, group.occurrences[0], scratch_));
  const std::string text = Bold(GroupVerdict(group, CountLineStarts(words))) + "\n" +
                           LayOutText(words, {style_.width, style_.use_color});
  return group.period_words > 0 ? text : text + Places(group);
}

Status PassageTable::WriteBoilerplate(size_t first) {
  constexpr size_t kShown = 10;
  const size_t count = entries_.size() - first;
  if (count == 0) return OkStatus();
  const bool is_cut = style_.max_passages > 0 && count > kShown;
  std::string text = first == 0 ? "" : "\n";
  text += Bold("boilerplate: " + CountOf(count, "passage", "passages")) + "\n";
  for (size_t i = 0; i < (is_cut ? kShown : count); ++i) {
    text += BoilerplateLine(entries_[first + i]);
  }
  if (is_cut) text += "  and " + GroupDigits(count - kShown) + " more\n";
  return context_.out.Write(text);
}

std::string PassageTable::BoilerplateLine(const Entry& entry) {
  const PassageSide& side =
      entry.is_group ? groups_[entry.index].occurrences[0] : matches_[entry.index].a;
  const uint32_t articles =
      entry.is_group ? groups_[entry.index].articles : matches_[entry.index].articles;
  const ZoneKind zone = entry.is_group ? groups_[entry.index].zone : matches_[entry.index].zone;
  const std::string name = zone == ZoneKind::kNone ? "" : ", " + std::string(ZoneName(zone));
  const std::string text = "  in " + CountOf(articles, "article", "articles") + name + ": " +
                           TerminalText(PassageText(context_.source, side, scratch_));
  return CutEnd(text, style_.width) + "\n";
}

std::string PassageTable::ShortId(ArticleNumber number) const {
  if (context_.kind == ResultKind::kComparison) return number == 0 ? "a" : "b";
  return TerminalText(context_.source.Id(number));
}

std::string PassageTable::Id(ArticleNumber number) const {
  const bool is_archive = context_.is_archive && context_.is_archive(number);
  return ShortId(number) + (is_archive ? " (archive)" : "");
}

std::string PassageTable::Bold(const std::string& text) const {
  return style_.use_color ? "\x1b[1m" + text + "\x1b[0m" : text;
}

}  // namespace dittograph
