#include "io/html/report_repeats.h"

#include <algorithm>
#include <span>

#include "io/html/report_json.h"
#include "io/write/display_words.h"
#include "io/write/passage_excerpt.h"
#include "io/write/passage_text.h"
#include "io/write/passage_verdict.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

std::string Capitalised(std::string text) {
  if (text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::string_view CutTo(std::string_view text, const Span& span) {
  const uint64_t begin = std::min<uint64_t>(span.begin, text.size());
  return text.substr(begin, span.end - begin);
}

// Words of an excerpt that differ, in bytes of the article and inside of the passage.
std::vector<Span> Differing(const std::vector<DisplayWord>& words, const Excerpt& excerpt,
                            const Span& passage) {
  std::vector<Span> spans = DifferingSpans(words);
  for (Span& span : spans) {
    const uint64_t shift = excerpt.bytes.begin - excerpt.size_before;  // may wrap, and back
    span.begin = std::clamp(span.begin + shift, passage.begin, passage.end);
    span.end = std::clamp(span.end + shift, span.begin, passage.end);
  }
  return spans;
}

}  // namespace

std::string ReportRepeats::Json(const RankedPassage& passage) {
  JsonObject json;
  AddKey(passage, json);
  if (passage.match() != nullptr) {
    AddMatch(*passage.match(), json);
  } else {
    AddGroup(*passage.group(), json);
  }
  json.String("section", SectionName(passage.section));
  json.Close();
  return std::move(json.text());
}

void ReportRepeats::AddMatch(const PassageMatch& match, JsonObject& json) {
  json.String("kind", KindName(match.kind));
  if (match.zone != ZoneKind::kNone) json.String("zone", ZoneName(match.zone));
  json.Key("score");
  AppendRounded(match.score, json.text());
  json.Integer("matched", match.words_matched);
  json.Key("identity");
  AppendRounded(match.identity, json.text());
  json.Integer("run", match.verbatim_run);
  json.Integer("articles", match.articles);
  json.Raw("places", "[" + Place(match.a) + "," + Place(match.b) + "]");
  AddChanges(match, json);
  AddWords(match, json);
}

void ReportRepeats::AddGroup(const PassageGroup& group, JsonObject& json) {
  json.String("kind", KindName(group.kind));
  if (group.zone != ZoneKind::kNone) json.String("zone", ZoneName(group.zone));
  if (group.kind == PassageKind::kExact) json.Integer("score", 1);
  json.Integer("articles", group.articles);
  json.Key("places");
  for (const PassageSide& side : group.occurrences) {
    json.text() += &side == group.occurrences.data() ? '[' : ',';
    json.text() += Place(side);
  }
  json.text() += ']';
  if (group.more > 0) json.Integer("more", group.more);
  if (group.period_words > 0) json.Integer("period", group.period_words);
  const PassageSide& first = group.occurrences[0];
  const std::string_view text = CutTo(articles_.Text(first.article), first.bytes);
  json.String("verdict", Capitalised(GroupVerdict(group, CountLineStarts(text))));
}

// The verdict, and what of either side the other has not.
void ReportRepeats::AddWords(const PassageMatch& match, JsonObject& json) {
  const Excerpt excerpt_a = ExcerptOf(articles_.Text(match.a.article), match.a.bytes);
  const Excerpt excerpt_b = ExcerptOf(articles_.Text(match.b.article), match.b.bytes);
  std::vector<DisplayWord> words_a = SplitDisplayWords(excerpt_a.text);
  std::vector<DisplayWord> words_b = SplitDisplayWords(excerpt_b.text);
  AlignWords(words_a, words_b);
  const MatchWords words{words_a, words_b, CountLineStarts(excerpt_a.text),
                         CountLineStarts(excerpt_b.text)};
  const std::string verdict = MatchVerdict(match, words, Name(match.a.article));
  const bool is_within = match.a.article == match.b.article;
  json.String("verdict", is_within ? Capitalised(verdict) : Name(match.b.article) + ": " + verdict);
  if (match.kind == PassageKind::kExact) return;

  json.Key("differs");
  const auto add_side = [&](const std::vector<DisplayWord>& side_words, const Excerpt& excerpt,
                            const PassageSide& side) {
    const uint64_t base = articles_.Utf16(side.article, side.bytes.begin);
    json.text() += '[';
    for (const Span& span : Differing(side_words, excerpt, side.bytes)) {
      if (json.text().back() != '[') json.text() += ',';
      AppendUnits(articles_, side.article, span, base, json.text());
    }
    json.text() += ']';
  };
  json.text() += '[';
  add_side(words_a, excerpt_a, match.a);
  json.text() += ',';
  add_side(words_b, excerpt_b, match.b);
  json.text() += ']';
}

void ReportRepeats::AddChanges(const PassageMatch& match, JsonObject& json) {
  if (match.changes.empty()) return;
  json.Key("changes");
  for (const PassageChange& change : match.changes) {
    json.text() += &change == match.changes.data() ? "[[" : ",[";
    for (const auto& [side, span] : {std::pair(&match.a, &change.a), {&match.b, &change.b}}) {
      const std::string_view text = articles_.Text(side->article);
      AppendUnits(articles_, side->article, ChangedSpan(text, *span, change.kind), 0, json.text());
      json.text() += ',';
    }
    AppendJsonString(ChangeName(change.kind), json.text());
    json.text() += ']';
  }
  json.text() += ']';
}

// From the ids and the texts of the places.
void ReportRepeats::AddKey(const RankedPassage& passage, JsonObject& json) {
  TextHash hash;
  const auto add = [&](const PassageSide& side) {
    hash.Add(context_.source.Id(side.article));
    hash.Add(CutTo(articles_.Text(side.article), side.bytes));
  };
  if (const PassageMatch* match = passage.match()) {
    add(match->a);
    add(match->b);
  } else {
    for (const PassageSide& side : passage.group()->occurrences) add(side);
  }
  json.String("key", keys_.KeyOf(hash));
}

std::string ReportRepeats::Place(const PassageSide& side) {
  const std::string_view text = CutTo(articles_.Text(side.article), side.bytes);
  std::string json = "{\"n\":" + std::to_string(articles_.IndexOf(side.article)) + ",\"at\":[";
  AppendUnits(articles_, side.article, side.bytes, 0, json);
  json += "],\"p\":" + std::to_string(side.paragraph);
  if (const size_t more = CountLineStarts(text); more > 0) {
    json += ",\"p2\":" + std::to_string(side.paragraph + more);
  }
  return json + ",\"words\":" + std::to_string(side.words) + "}";
}

// Nothing that would reorder the verdict.
std::string ReportRepeats::Name(ArticleNumber number) const {
  return TerminalText(context_.source.Id(number));
}

}  // namespace dittograph
