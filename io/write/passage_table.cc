#include "io/write/passage_table.h"

#include <algorithm>
#include <vector>

#include "io/write/display_words.h"
#include "io/write/passage_excerpt.h"
#include "io/write/passage_text.h"
#include "io/write/passage_verdict.h"
#include "io/write/result_text.h"
#include "io/write/text_columns.h"

namespace dittograph {

Status PassageTable::Write() {
  const std::span<const RankedPassage> all = passages_.Ranked();
  const auto boilerplate = std::find_if(all.begin(), all.end(), [](const RankedPassage& passage) {
    return passage.section == PassageSection::kBoilerplate;
  });
  const auto count = static_cast<size_t>(boilerplate - all.begin());
  const size_t shown = style_.max_passages == 0 ? count : std::min(count, style_.max_passages);
  for (size_t i = 0; i < shown; ++i) {
    const std::string block =
        all[i].match() != nullptr ? MatchBlock(*all[i].match()) : GroupBlock(*all[i].group());
    DITTOGRAPH_RETURN_IF_ERROR(context_.out.Write((i == 0 ? "" : "\n") + block));
  }
  if (shown < count) {
    const std::string rest = GroupDigits(count - shown) + " more rank below these";
    DITTOGRAPH_RETURN_IF_ERROR(
        context_.out.Write("\n" + Bold(rest) + "; -o FILE writes them all\n"));
  }
  return WriteBoilerplate(all.subspan(count), count == 0);
}

std::string PassageTable::MatchBlock(const PassageMatch& match) {
  const std::string text_a = PassageExcerpt(context_.source, match.a, scratch_);
  const std::string text_b = PassageExcerpt(context_.source, match.b, scratch_);
  std::vector<DisplayWord> words_a = SplitDisplayWords(text_a);
  std::vector<DisplayWord> words_b = SplitDisplayWords(text_b);
  const std::vector<WordPair> pairs = AlignWords(words_a, words_b);
  if (match.kind == PassageKind::kReworded) UnmarkMovedWords(words_a, words_b);
  const size_t more_a = CountLineStarts(text_a);
  const size_t more_b = CountLineStarts(text_b);
  const std::string verdict =
      Id(match.b.article) + ": " +
      MatchVerdict(match, {words_a, words_b, more_a, more_b}, Id(match.a.article));
  const std::string text = Bold(verdict) + "\n" + Facts(match);
  const LayoutStyle layout{style_.width, style_.use_color};
  if (match.kind == PassageKind::kExact) return text + LayOutText(words_a, layout);
  const auto heading = [&](const PassageSide& side, size_t more) {
    const std::string id = match.a.article == match.b.article ? "" : ShortId(side.article) + ", ";
    return id + ParagraphName(side, more) + ", " + CountOf(side.words, "word", "words");
  };
  return text + LayOutPairs(pairs, heading(match.a, more_a), heading(match.b, more_b), layout);
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
  const PassageSide& first = group.occurrences[0];
  const std::string excerpt = PassageExcerpt(context_.source, first, scratch_);
  const std::string verdict = (IsOfOneArticle(group) ? Id(first.article) + ": " : "") +
                              GroupVerdict(group, CountLineStarts(excerpt));
  const std::string text = Bold(verdict) + "\n" +
                           LayOutText(SplitDisplayWords(excerpt), {style_.width, style_.use_color});
  return group.period_words > 0 ? text : text + Places(group);
}

Status PassageTable::WriteBoilerplate(std::span<const RankedPassage> passages, bool is_first) {
  constexpr size_t kShown = 10;
  const size_t count = passages.size();
  if (count == 0) return OkStatus();
  const bool is_cut = style_.max_passages > 0 && count > kShown;
  std::string text = is_first ? "" : "\n";
  text += Bold("boilerplate: " + CountOf(count, "passage", "passages")) + "\n";
  for (size_t i = 0; i < (is_cut ? kShown : count); ++i) text += BoilerplateLine(passages[i]);
  if (is_cut) text += "  and " + GroupDigits(count - kShown) + " more\n";
  return context_.out.Write(text);
}

std::string PassageTable::BoilerplateLine(const RankedPassage& passage) {
  const auto line = [this](uint32_t articles, ZoneKind zone, const PassageSide& side) {
    const std::string name = zone == ZoneKind::kNone ? "" : ", " + std::string(ZoneName(zone));
    const std::string text = "  in " + CountOf(articles, "article", "articles") + name + ": " +
                             TerminalText(PassageText(context_.source, side, scratch_));
    return CutEnd(text, style_.width) + "\n";
  };
  if (const PassageGroup* group = passage.group()) {
    return line(group->articles, group->zone, group->occurrences[0]);
  }
  return line(passage.match()->articles, passage.match()->zone, passage.match()->a);
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
