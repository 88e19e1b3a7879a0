#include "io/html/report_pairs.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "dittograph/dittograph.h"
#include "io/html/pair_reason.h"
#include "io/html/report_json.h"
#include "io/write/display_words.h"
#include "io/write/json_object.h"
#include "io/write/result_text.h"

namespace dittograph {

namespace {

constexpr uint64_t kReadings = 16;
constexpr uint64_t kLeastBytes = uint64_t{64} << 20;
// Differences take no more than a share of the texts, or the report would grow with the pairs.
constexpr uint64_t kTextsOfDifferences = 4;
constexpr uint64_t kLeastDifferences = uint64_t{1} << 18;

// Where hardly anything is shared, the words that both have by chance would be all that is told.
bool HasDifferences(Relation relation) {
  return relation != Relation::kIdentical && relation != Relation::kTemplate &&
         relation != Relation::kBoilerplate && relation != Relation::kIndependent;
}

}  // namespace

std::vector<NumberPair> PairsOf(const std::vector<RankedPassage>& repeats) {
  constexpr size_t kMaxAllPairs = 12;  // articles of a group
  std::vector<NumberPair> pairs;
  std::set<NumberPair> known;
  const auto add = [&](ArticleNumber a, ArticleNumber b) {
    if (a == b || pairs.size() == kMaxReportPairs) return;
    if (known.insert(std::minmax(a, b)).second) pairs.push_back(std::minmax(a, b));
  };
  for (const RankedPassage& repeat : repeats) {
    if (repeat.section == PassageSection::kBoilerplate) continue;
    if (const PassageMatch* match = repeat.match()) {
      add(match->a.article, match->b.article);
      continue;
    }
    const PassageGroup& group = *repeat.group();
    const size_t count = group.occurrences.size();
    const size_t num_first = group.articles <= kMaxAllPairs ? count : 1;
    for (size_t i = 0; i < num_first; ++i) {
      for (size_t j = i + 1; j < count; ++j) {
        add(group.occurrences[i].article, group.occurrences[j].article);
      }
    }
  }
  return pairs;
}

ReportPairs::ReportPairs(const ResultContext& context, ReportArticles& articles)
    : context_(context),
      articles_(articles),
      bytes_left_(kLeastBytes + kReadings * articles.size_texts()),
      differences_left_(std::max(kLeastDifferences, articles.size_texts() / kTextsOfDifferences)) {}

bool ReportPairs::CanCompare(ArticleNumber a, ArticleNumber b) {
  const uint64_t size = articles_.Text(a).size() + articles_.Text(b).size();
  if (size > bytes_left_) return false;
  bytes_left_ -= size;
  return true;
}

ArticlePair ReportPairs::Compare(ArticleNumber a, ArticleNumber b) {
  ArticlePair pair = CompareTexts(articles_.Text(a), articles_.Text(b), context_.skip_zones);
  pair.a = a;
  pair.b = b;
  if (!context_.facts_of) return pair;
  const int64_t time_a = context_.facts_of(a).time;
  const int64_t time_b = context_.facts_of(b).time;
  if (time_a == ArticleMetadata::kUnknownTime || time_b == ArticleMetadata::kUnknownTime ||
      __builtin_sub_overflow(time_b, time_a, &pair.seconds_apart)) {
    pair.seconds_apart = ArticleMetadata::kUnknownTime;
  }
  return pair;
}

std::string ReportPairs::Json(const ArticlePair& pair, bool with_differences) {
  JsonObject json;
  json.Integer("a", articles_.IndexOf(pair.a));
  json.Integer("b", articles_.IndexOf(pair.b));
  const auto add_share = [&json](std::string_view name, double share) {
    json.Key(name);
    AppendRounded(share, json.text());
  };
  add_share("jaccard", pair.jaccard());
  add_share("of_a", pair.containment_a());
  add_share("of_b", pair.containment_b());
  json.String("relation", RelationName(pair.relation));
  if (pair.seconds_apart != ArticleMetadata::kUnknownTime) {
    json.SignedInteger("apart", pair.seconds_apart);
  }
  std::vector<WordChange> changes;
  if (with_differences && HasDifferences(pair.relation) && differences_left_ > 0) {
    const size_t size_before = json.text().size();
    std::vector<DisplayWord> words_a = SplitDisplayWords(articles_.Text(pair.a));
    std::vector<DisplayWord> words_b = SplitDisplayWords(articles_.Text(pair.b));
    changes = WordChanges(AlignWords(words_a, words_b));
    json.Key("differs");
    char before = '[';
    for (const auto& [article, words] :
         {std::pair(pair.a, &words_a), std::pair(pair.b, &words_b)}) {
      json.text() += before;
      json.text() += '[';
      for (const Span& span : DifferingSpans(*words)) {
        if (json.text().back() != '[') json.text() += ',';
        AppendUnits(articles_, article, span, 0, json.text());
      }
      json.text() += ']';
      before = ',';
    }
    json.text() += ']';
    differences_left_ -= std::min<uint64_t>(differences_left_, json.text().size() - size_before);
  }
  json.String("reason", PairReason(pair, changes));
  json.Close();
  return std::move(json.text());
}

}  // namespace dittograph
