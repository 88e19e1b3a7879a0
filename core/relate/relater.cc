#include "relate/relater.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <tuple>
#include <utility>

namespace dittograph {

namespace {

// a tenth, b tenths, … of a whole, without rounding.
bool IsTenths(uint64_t tenths, uint64_t part, uint64_t whole) {
  return 10 * part >= tenths * whole;
}

// In chance alignments of unrelated texts all facts differ, so there must be a frame. Where there
// are numbers they decide: two renderings of one report spell names differently, not its numbers.
bool HasOtherFactsThroughout(const Comparison& c) {
  constexpr uint32_t kMinReplaced = 3;
  const Comparison::Facts& replaced = c.replaced;
  if (20 * uint64_t{c.in_runs} < 7 * uint64_t{c.words_a}) return false;
  if (replaced.sum() < kMinReplaced || 2 * replaced.sum() < c.kept.sum()) return false;
  if (c.kept.numbers + replaced.numbers > 1) {
    return replaced.numbers >= 2 && 2 * replaced.numbers >= c.kept.numbers;
  }
  return 2 * c.in_runs >= c.words_a && replaced.names >= c.kept.names;
}

// The same release for another town and another sum, most of it about the programme.
bool HasOtherSubject(const Comparison& c) {
  constexpr uint32_t kMinReplaced = 3;
  return 2 * c.in_runs >= c.words_a && c.replaced.sum() >= kMinReplaced &&
         c.replaced_in_lead.numbers > 0 && c.replaced_in_lead.names > 0;
}

// A paper puts its own headline over what an agency sent; in a brief it is half of the news.
bool IsNearIdentical(const Comparison& c) {
  constexpr uint32_t kMinBody = 50;
  constexpr uint32_t kMaxInsertion = 20;  // a paragraph more is another version
  if (c.longest_insertion > kMaxInsertion) return false;
  if (IsTenths(9, 2 * uint64_t{c.equal}, uint64_t{c.words_a} + c.words_b)) return true;
  return std::min(c.body_a, c.body_b) >= kMinBody &&
         8 * 2 * uint64_t{c.equal_body} >= 7 * (uint64_t{c.body_a} + c.body_b);
}

// Such as what was wrong with a fact that is corrected.
constexpr uint32_t kMaxOtherChanges = 10;

// A form of another day, with a fifth of its numbers or more changed and hardly anything else: a
// correction leaves the dateline and most numbers alone. Or numbers in words: a twentieth of all
// words, days later.
bool IsOfAnotherDay(const Comparison& c) {
  const bool has_changed = 40 * uint64_t{c.equal} < 19 * (uint64_t{c.words_a} + c.words_b);
  if (c.are_days_apart && has_changed && IsNearIdentical(c)) return true;
  return c.has_other_dateline && c.has_same_top && c.changed_numbers > 0 &&
         4 * c.changed_numbers >= c.kept.numbers && c.other_changes <= kMaxOtherChanges;
}

// An alert is all headline, and what follows has its words at the top.
bool IsAlert(const Comparison& c, uint64_t shared, uint64_t content) {
  constexpr uint32_t kMaxAlert = 25;
  constexpr uint64_t kMinShared = 5;
  return c.words_a <= kMaxAlert && 3 * c.words_a <= c.words_b && shared >= kMinShared &&
         3 * shared >= 2 * content;
}

bool IsCorrection(const Comparison& c) {
  constexpr uint32_t kMaxCorrections = 3;
  return c.corrections >= 1 && c.corrections <= kMaxCorrections &&
         c.other_changes <= kMaxOtherChanges;
}

// An excerpt has its lead in common with the longer text (up to a dateline). A story that grows has
// a new lead; or the old one at the top, under a new headline. A text that is only cut keeps both.
bool IsExcerpt(const Comparison& c) {
  constexpr uint32_t kMaxLeadIn = 12;
  const uint32_t span = c.long_box.b_end - c.long_box.b_begin;
  if (!IsTenths(6, c.equal, c.words_a) || !IsTenths(8, c.in_long_runs, span)) return false;
  if (c.in_long_runs == 0 || c.long_box.a_begin > c.body_begin_a + kMaxLeadIn) return false;
  return !c.has_same_top || 20 * uint64_t{c.equal} >= 19 * uint64_t{c.words_a};
}

bool HasSentencesInCommon(const Comparison& c) {
  constexpr uint32_t kMinWords = 12;
  return c.in_kept_sentences >= kMinWords || c.longest_run >= kMinWords;
}

// `shared`: content words that both have; `content`: of the two together. Words alone are the
// subject, so some of them must stand in the same phrases.
bool IsReworded(const Comparison& c, uint64_t shared, uint64_t content) {
  constexpr uint32_t kCopiedRun = 8;
  constexpr uint64_t kMinShared = 8;  // of two headlines half may be the same by chance
  if (shared < kMinShared || 20 * uint64_t{c.in_runs} < c.words_a) return false;
  if (40 * shared >= 7 * content) return true;
  return c.longest_run >= kCopiedRun && IsTenths(3, 2 * shared, content);
}

}  // namespace

Relation Relater::Relate(const ArticleWords& one, const ArticleWords& other) {
  const auto is_first = [](const ArticleWords& x, const ArticleWords& y) {
    if (x.size() != y.size()) return x.size() < y.size();
    return std::lexicographical_compare(x.hashes().begin(), x.hashes().end(), y.hashes().begin(),
                                        y.hashes().end());
  };
  const auto [a, b] = is_first(other, one) ? std::pair(&other, &one) : std::pair(&one, &other);
  if (a->size() == 0) return Relation::kIndependent;
  if (std::equal(a->hashes().begin(), a->hashes().end(), b->hashes().begin(), b->hashes().end())) {
    const bool is_whole = a->zones().whole == b->zones().whole;
    return is_whole ? Relation::kIdentical : Relation::kNearIdentical;
  }
  const Comparison c = comparer_.Compare(*a, *b);
  const bool is_near_identical = IsNearIdentical(c);
  if (HasOtherFactsThroughout(c)) return Relation::kTemplate;
  if (IsOfAnotherDay(c)) return Relation::kTemplate;
  if (HasOtherSubject(c) && !(is_near_identical && IsCorrection(c))) return Relation::kTemplate;
  if (is_near_identical) return IsCorrection(c) ? Relation::kCorrection : Relation::kNearIdentical;
  if (IsExcerpt(c)) return Relation::kExcerpt;
  if (HasSentencesInCommon(c) && comparer_.IsRestUnrelated()) return Relation::kBoilerplate;
  const std::span<const uint64_t> content_a = a->Content(tokenizer_);
  const std::span<const uint64_t> content_b = b->Content(tokenizer_);
  const uint64_t shared = CountShared(content_a, content_b);
  const bool has_same_desk =
      c.has_same_dateline && IsTenths(5, shared, std::min(content_a.size(), content_b.size()));
  if (4 * uint64_t{c.in_kept_sentences} >= c.words_a || has_same_desk) return Relation::kUpdate;
  if (IsAlert(c, shared, content_a.size())) return Relation::kUpdate;
  const bool is_reworded = IsReworded(c, shared, content_a.size() + content_b.size());
  if (is_reworded && !c.are_days_apart) return Relation::kReworded;
  const bool has_zone_in_common = CountShared(a->zones().standing, b->zones().standing) > 0;
  return has_zone_in_common ? Relation::kBoilerplate : Relation::kIndependent;
}

bool HaveSameTop(std::span<const uint64_t> words_a, std::span<const uint64_t> words_b) {
  constexpr size_t kMaxPrefix = 3;  // such as UPDATE 1
  constexpr size_t kRun = 4;
  for (size_t i = 0; i <= kMaxPrefix && i + kRun <= words_a.size(); ++i) {
    for (size_t k = 0; k <= kMaxPrefix && k + kRun <= words_b.size(); ++k) {
      const auto run = words_a.subspan(i, kRun);
      if (std::equal(run.begin(), run.end(), words_b.begin() + static_cast<ptrdiff_t>(k))) {
        return true;
      }
    }
  }
  return false;
}

void RelateInHistory(const PairHistory& history, ArticlePair& pair) {
  const bool is_copy = pair.relation == Relation::kIdentical ||
                       pair.relation == Relation::kNearIdentical ||
                       pair.relation == Relation::kCorrection;
  const bool has_grown = (history.order < 0 && pair.size_a < pair.size_b) ||
                         (history.order > 0 && pair.size_b < pair.size_a);
  const bool is_grown_story =
      pair.relation == Relation::kExcerpt && has_grown && history.has_same_top;
  if ((history.is_referred_to && !is_copy) || is_grown_story) pair.relation = Relation::kUpdate;
}

}  // namespace dittograph
