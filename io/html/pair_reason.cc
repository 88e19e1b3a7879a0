#include "io/html/pair_reason.h"

#include <algorithm>
#include <string_view>

#include "io/write/result_text.h"
#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

bool HasDigit(std::string_view word) {
  bool has_digit = false;
  ForEachCodePoint(word, [&](const OutputCodePoint& c) { has_digit |= IsDecimalDigit(c.value); });
  return has_digit;
}

// "3 hours", in the largest unit that counts at least two, or is one exactly.
std::string Duration(uint64_t seconds) {
  struct Unit {
    uint64_t seconds;
    const char* one;
    const char* many;
  };
  constexpr Unit kUnits[] = {
      {86'400, "day", "days"}, {3600, "hour", "hours"}, {60, "minute", "minutes"}};
  for (const Unit& unit : kUnits) {
    if (seconds >= 2 * unit.seconds || seconds == unit.seconds) {
      return CountOf((seconds + unit.seconds / 2) / unit.seconds, unit.one, unit.many);
    }
  }
  return CountOf(seconds, "second", "seconds");
}

// "B is 3 hours later"; empty where the times are not known or equal.
std::string Later(const ArticlePair& pair) {
  if (pair.seconds_apart == ArticleMetadata::kUnknownTime || pair.seconds_apart == 0) return "";
  const bool is_b = pair.seconds_apart > 0;
  const auto seconds = static_cast<uint64_t>(is_b ? pair.seconds_apart : -pair.seconds_apart);
  return std::string(is_b ? "B" : "A") + " is " + Duration(seconds) + " later";
}

// "all of A's word sequences", "62 % of A's word sequences"
std::string ShareOf(double share, std::string_view name) {
  const std::string of = " of " + std::string(name) + "'s word sequences";
  return (share >= 1.0 ? "all" : FormatPercent(share)) + of;
}

std::string BothShares(const ArticlePair& pair) {
  return ShareOf(pair.containment_a(), "A") + " are in B, " + FormatPercent(pair.containment_b()) +
         " of B's in A";
}

// "one number changed: 12 → 14"; empty where nothing was replaced.
std::string Changed(const std::vector<WordChange>& changes) {
  constexpr size_t kShown = 3;
  const auto are_numbers = [](const WordChange& change) {
    return HasDigit(change.first) && HasDigit(change.second);
  };
  const auto num_numbers =
      static_cast<size_t>(std::count_if(changes.begin(), changes.end(), are_numbers));
  const size_t count = num_numbers > 0 ? num_numbers : changes.size();
  if (count == 0) return "";
  const std::string noun = num_numbers > 0 ? "number" : "word";
  std::string text =
      count == 1 ? "one " + noun + " changed" : GroupDigits(count) + " " + noun + "s changed";
  size_t shown = 0;
  for (const WordChange& change : changes) {
    if ((num_numbers > 0 && !are_numbers(change)) || shown == kShown) continue;
    text += (shown++ == 0 ? ": " : ", ") + change.first + " → " + change.second;
  }
  return count > kShown ? text + " and " + GroupDigits(count - kShown) + " more" : text;
}

std::string UpdateReason(const ArticlePair& pair) {
  const std::string later = Later(pair);
  if (later.empty()) return std::string(RelationPhrase(pair.relation)) + "; " + BothShares(pair);
  const bool is_b = later[0] == 'B';
  return later + " and keeps " +
         (is_b ? ShareOf(pair.containment_a(), "A") : ShareOf(pair.containment_b(), "B"));
}

std::string ExcerptReason(const ArticlePair& pair) {
  const bool is_a = pair.size_a <= pair.size_b;
  const std::string inner = is_a ? "A" : "B";
  const double share = is_a ? pair.containment_a() : pair.containment_b();
  return (share >= 1.0 ? "all of " + inner + " stands" : ShareOf(share, inner) + " stand") +
         " in " + (is_a ? "B" : "A");
}

std::string Reason(const ArticlePair& pair, const std::vector<WordChange>& changes) {
  switch (pair.relation) {
    case Relation::kIdentical:
    case Relation::kTemplate:
    case Relation::kBoilerplate:
    case Relation::kIndependent:
      return std::string(RelationPhrase(pair.relation));
    case Relation::kUpdate:
      return UpdateReason(pair);
    case Relation::kCorrection: {
      const std::string changed = Changed(changes);
      return changed.empty() ? std::string(RelationPhrase(pair.relation)) : changed;
    }
    case Relation::kExcerpt:
      return ExcerptReason(pair);
    case Relation::kNearIdentical:
    case Relation::kReworded:
      return std::string(RelationPhrase(pair.relation)) + "; " + BothShares(pair);
  }
  return "";
}

}  // namespace

std::vector<WordChange> WordChanges(const std::vector<WordPair>& pairs) {
  constexpr size_t kMost = 3;
  std::vector<WordChange> changes;
  const auto is_shared = [](const WordPair& pair) {
    return pair.a != nullptr && pair.b != nullptr && !pair.a->differs && !pair.b->differs;
  };
  for (auto begin = pairs.begin(); begin != pairs.end();) {
    const auto end = std::find_if(begin, pairs.end(), is_shared);
    const bool are_paired = std::all_of(begin, end, [](const WordPair& pair) {
      return pair.a != nullptr && pair.b != nullptr && pair.a->differs && pair.b->differs;
    });
    if (are_paired && static_cast<size_t>(end - begin) <= kMost) {
      for (auto pair = begin; pair != end; ++pair) {
        changes.emplace_back(BareWord(pair->a->text), BareWord(pair->b->text));
      }
    }
    begin = end == pairs.end() ? end : end + 1;
  }
  return changes;
}

std::string PairReason(const ArticlePair& pair, const std::vector<WordChange>& changes) {
  const std::string reason = Reason(pair, changes);
  const std::string later = pair.relation == Relation::kUpdate ? "" : Later(pair);
  return later.empty() ? reason : reason + "; " + later;
}

}  // namespace dittograph
