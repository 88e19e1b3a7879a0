#include "tests/oracle/passage_rules.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <map>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "tests/oracle/slow_zones.h"
#include "text/paragraphs.h"
#include "text/tokens.h"
#include "text/utf8.h"

namespace dittograph::oracle {

namespace {

using Rule = std::string;

bool IsInside(const Span& inner, const Span& outer) {
  return outer.begin <= inner.begin && inner.begin < inner.end && inner.end <= outer.end;
}

bool Overlap(const PassageSide& x, const PassageSide& y) {
  return x.article == y.article && x.bytes.begin < y.bytes.end && y.bytes.begin < x.bytes.end;
}

std::string Spelled(const Span& span) {
  return std::to_string(span.begin) + "-" + std::to_string(span.end);
}

std::string Spelled(double value) {
  char text[40];
  std::snprintf(text, sizeof(text), "%a", value);
  return text;
}

std::string Spelled(const PassageSide& side) {
  return " [" + std::to_string(side.article) + " " + Spelled(side.bytes) + " " +
         Spelled(side.chars) + " " + std::to_string(side.words) + " " +
         std::to_string(side.paragraph) + " " + Spelled(side.paragraph_share) + "]";
}

class Checker {
 public:
  Checker(std::span<const VectorSource::Item> articles, const PassageOptions& options)
      : articles_(articles), options_(options) {}

  Rule Check(const PassageMatch& match);
  Rule Check(const PassageGroup& group);

 private:
  Rule CheckSide(const PassageSide& side, ZoneKind zone);
  Rule CheckBackToBack(const PassageGroup& group);
  Rule CheckOccurrences(const PassageGroup& group);
  std::string_view TextOf(const PassageSide& side) const { return articles_[side.article].text; }
  struct Held {
    std::vector<Token> tokens;  // outside zones
    std::vector<Token> all;
    std::vector<Zone> zones;
    std::vector<Paragraph> paragraphs;
  };
  const Held& Hold(ArticleNumber article);
  void CountZones(bool of_zones) { of_zones_ = of_zones; }
  // That begin in these bytes.
  std::span<const Token> TokensIn(ArticleNumber article, uint64_t begin, uint64_t end);
  std::span<const Token> TokensOf(const PassageSide& side) {
    return TokensIn(side.article, side.bytes.begin, side.bytes.end);
  }
  std::vector<uint64_t> HashesOf(const PassageSide& side);
  bool IsShort(const PassageSide& side) { return side.words < options_.min_words; }
  bool IsOfArchive(const PassageSide& side) { return articles_[side.article].is_archive; }

  std::span<const VectorSource::Item> articles_;
  const PassageOptions& options_;
  bool of_zones_ = false;  // what is checked is a zone: all tokens count
  Tokenizer tokenizer_;
  std::map<ArticleNumber, Held> held_;
};

const Checker::Held& Checker::Hold(ArticleNumber article) {
  const auto [at, is_new] = held_.try_emplace(article);
  Held& held = at->second;
  if (is_new) {
    const std::span<const Token> tokens = tokenizer_.Tokenize(articles_[article].text);
    held.all.assign(tokens.begin(), tokens.end());
    held.zones = FindZones(articles_[article].text);
    const auto is_in_zone = [&](const Token& token) {
      return std::any_of(held.zones.begin(), held.zones.end(), [&](const Zone& zone) {
        return zone.bytes.begin <= token.begin && token.begin < zone.bytes.end;
      });
    };
    std::copy_if(tokens.begin(), tokens.end(), std::back_inserter(held.tokens),
                 [&](const Token& token) { return !is_in_zone(token); });
    FindParagraphs(articles_[article].text, held.paragraphs);
  }
  return held;
}

std::span<const Token> Checker::TokensIn(ArticleNumber article, uint64_t begin, uint64_t end) {
  const std::vector<Token>& tokens = of_zones_ ? Hold(article).all : Hold(article).tokens;
  const auto first_from = [&](uint64_t byte) {
    return std::partition_point(tokens.begin(), tokens.end(),
                                [&](const Token& token) { return token.begin < byte; });
  };
  return {first_from(begin), first_from(end)};
}

std::vector<uint64_t> Checker::HashesOf(const PassageSide& side) {
  std::vector<uint64_t> hashes;
  for (const Token& token : TokensOf(side)) hashes.push_back(token.hash);
  return hashes;
}

Rule Checker::CheckSide(const PassageSide& side, ZoneKind zone) {
  if (side.article >= articles_.size()) return "the article exists";
  const std::string_view text = TextOf(side);
  const Span& bytes = side.bytes;
  if (bytes.begin >= bytes.end || bytes.end > text.size()) return "a span lies in its text";
  if (side.chars.begin != CountCodePoints(text.substr(0, bytes.begin)) ||
      side.chars.end != CountCodePoints(text.substr(0, bytes.end))) {
    return "bytes and chars are the same place";
  }
  const std::span<const Token> tokens = TokensOf(side);
  if (tokens.empty() || tokens.front().begin != bytes.begin || tokens.back().end != bytes.end) {
    return "a span begins and ends with a token";
  }
  if (zone != ZoneKind::kNone) {
    const std::vector<Zone>& zones = Hold(side.article).zones;
    if (std::none_of(zones.begin(), zones.end(), [&](const Zone& known) {
          const std::span<const Token> of_zone =
              TokensIn(side.article, known.bytes.begin, known.bytes.end);
          return known.kind == zone && of_zone.data() == tokens.data() &&
                 of_zone.size() == tokens.size();
        })) {
      return "what is called a zone is one";
    }
  }
  const auto quarters_from = [&](uint64_t begin, uint64_t end) {
    uint64_t sum = 0;
    for (const Token& token : TokensIn(side.article, begin, end)) sum += token.quarters;
    return sum;
  };
  if (side.words != (quarters_from(bytes.begin, bytes.end) + 2) / kQuartersPerWord) {
    return "words are those of the span";
  }
  const std::vector<Paragraph>& paragraphs = Hold(side.article).paragraphs;
  if (side.paragraph < 1 || side.paragraph > paragraphs.size()) return "the paragraph exists";
  const Paragraph& paragraph = paragraphs[side.paragraph - 1];
  if (bytes.begin < paragraph.begin || bytes.begin >= paragraph.end) {
    return "a span begins in its paragraph";
  }
  const double share = static_cast<double>(quarters_from(
                           bytes.begin, std::min<uint64_t>(bytes.end, paragraph.end))) /
                       static_cast<double>(quarters_from(paragraph.begin, paragraph.end));
  if (side.paragraph_share != share) return "a share is that of the paragraph";
  return {};
}

Rule Checker::Check(const PassageMatch& match) {
  CountZones(match.zone != ZoneKind::kNone);
  if (of_zones_ && match.kind != PassageKind::kBoilerplate) return "a zone is boilerplate";
  for (const PassageSide* side : {&match.a, &match.b}) {
    if (Rule broken = CheckSide(*side, match.zone); !broken.empty()) return broken;
    if (IsShort(*side)) return "a side of a match has min_words";
  }
  const bool is_within = match.a.article == match.b.article;
  if (is_within ? match.a.bytes.end > match.b.bytes.begin : match.a.article > match.b.article) {
    return "the earlier side comes first and does not overlap the other";
  }
  if (is_within ? !options_.within : !options_.across) return "only what was asked for";
  if (IsOfArchive(match.a) && IsOfArchive(match.b)) return "no match of the archive alone";
  if (match.articles != (is_within ? 1U : 2U)) return "a match is in the articles of its sides";
  if (!options_.kinds.Has(match.kind)) return "the kind of a match was asked for";
  if (!(match.score >= 0 && match.score <= 1)) return "a score is between 0 and 1";
  if (!(match.identity >= 0 && match.identity <= 1)) return "an identity is between 0 and 1";
  const std::vector<uint64_t> words_a = HashesOf(match.a);
  const bool is_same = words_a == HashesOf(match.b);
  if (match.kind == PassageKind::kExact && !is_same) return "an exact match has the same tokens";
  if (match.kind == PassageKind::kLight || match.kind == PassageKind::kReworded) {
    if (is_same) return "a match of the same tokens is exact";
  }
  if (match.verbatim_run > words_a.size()) return "a verbatim run is no longer than the span";
  const auto follows = [](const PassageChange& x, const PassageChange& y) {
    return x.a.end <= y.a.begin && x.b.end <= y.b.begin;
  };
  for (size_t k = 0; k < match.changes.size(); ++k) {
    const PassageChange& change = match.changes[k];
    if (!IsInside(change.a, match.a.bytes) || !IsInside(change.b, match.b.bytes)) {
      return "changes lie in the spans";
    }
    if (k > 0 && !follows(match.changes[k - 1], change)) return "changes are in text order";
  }
  return {};
}

Rule Checker::CheckBackToBack(const PassageGroup& group) {
  if (group.articles != 1 || group.more + group.occurrences.size() < 3) {
    return "a run repeats three times or more in one article";
  }
  if (group.period_words != std::max(1U, group.occurrences[0].words)) {
    return "a period is as long as an occurrence";
  }
  const Token* last_end = nullptr;
  for (const PassageSide& side : group.occurrences) {
    const std::span<const Token> tokens = TokensOf(side);
    if (last_end != nullptr && tokens.data() != last_end) return "a run has no gaps";
    last_end = tokens.data() + tokens.size();
  }
  return {};
}

Rule Checker::CheckOccurrences(const PassageGroup& group) {
  for (size_t k = 0; k < group.occurrences.size(); ++k) {
    const PassageSide& side = group.occurrences[k];
    if (Rule broken = CheckSide(side, group.zone); !broken.empty()) return broken;
    if (group.period_words == 0 && IsShort(side)) return "an occurrence has min_words";
    if (k == 0) continue;
    const PassageSide& last = group.occurrences[k - 1];
    if (std::tie(last.article, last.bytes.begin) >= std::tie(side.article, side.bytes.begin)) {
      return "occurrences ascend";
    }
    if (Overlap(last, side)) return "occurrences of one group do not overlap";
  }
  return {};
}

Rule Checker::Check(const PassageGroup& group) {
  CountZones(group.zone != ZoneKind::kNone);
  if (of_zones_ && group.kind != PassageKind::kBoilerplate) return "a zone is boilerplate";
  const std::vector<PassageSide>& sides = group.occurrences;
  if (sides.size() < 2 || sides.size() > options_.max_listed) return "2 to max_listed are listed";
  if (group.more > 0 && sides.size() < options_.max_listed) return "no more are left out";
  if (group.more + sides.size() < 3) return "what occurs twice is a match";
  if (Rule broken = CheckOccurrences(group); !broken.empty()) return broken;
  std::set<ArticleNumber> listed;
  for (const PassageSide& side : sides) listed.insert(side.article);
  if (group.articles < listed.size() || group.articles > listed.size() + group.more) {
    return "articles are those of the occurrences";
  }
  if (group.articles == 1 ? !options_.within : !options_.across) return "only what was asked for";
  if (!options_.kinds.Has(group.kind)) return "the kind of a group was asked for";
  if (group.more == 0 && std::all_of(sides.begin(), sides.end(),
                                     [&](const PassageSide& side) { return IsOfArchive(side); })) {
    return "no group of the archive alone";
  }
  if (group.period_words > 0) {
    if (Rule broken = CheckBackToBack(group); !broken.empty()) return broken;
  }
  if (group.kind == PassageKind::kExact) {
    const std::vector<uint64_t> words = HashesOf(sides[0]);
    for (const PassageSide& side : sides) {
      if (HashesOf(side) != words) return "an exact group has the same tokens everywhere";
    }
  }
  return {};
}

}  // namespace

std::string Spelled(const PassageMatch& match) {
  std::string text = "match " + std::to_string(static_cast<int>(match.kind)) + " " +
                     std::to_string(static_cast<int>(match.zone)) + Spelled(match.a) +
                     Spelled(match.b) + " " + std::to_string(match.words_matched) + " " +
                     std::to_string(match.verbatim_run) + " " + Spelled(match.score) + " " +
                     Spelled(match.identity) + " " + std::to_string(match.articles);
  for (const PassageChange& change : match.changes) {
    text += " {" + std::to_string(static_cast<int>(change.kind)) + " " + Spelled(change.a) + " " +
            Spelled(change.b) + "}";
  }
  return text;
}

std::string Spelled(const PassageGroup& group) {
  std::string text = "group " + std::to_string(static_cast<int>(group.kind)) + " " +
                     std::to_string(static_cast<int>(group.zone)) + " " +
                     std::to_string(group.articles) + " " + std::to_string(group.more) + " " +
                     std::to_string(group.period_words);
  for (const PassageSide& side : group.occurrences) text += Spelled(side);
  return text;
}

std::vector<std::string> SpelledAll(const PassageSink& found) {
  std::vector<std::string> all;
  auto match = found.matches.begin();
  auto group = found.groups.begin();
  for (char call : found.calls) {
    all.push_back(call == 'm' ? Spelled(*match++) : Spelled(*group++));
  }
  return all;
}

namespace {

// Of two listed occurrences of a group that is no less alike, whether one holds a, the other b.
bool IsTold(const PassageMatch& match, const PassageGroup& group) {
  const bool may_tell =
      group.kind == match.kind || (group.kind < match.kind && group.kind <= PassageKind::kReworded);
  const auto holder_of = [&](const PassageSide& side) {
    return std::find_if(group.occurrences.begin(), group.occurrences.end(),
                        [&](const PassageSide& at) {
                          return at.article == side.article && IsInside(side.bytes, at.bytes);
                        });
  };
  const auto of_a = holder_of(match.a);
  const auto of_b = holder_of(match.b);
  const auto none = group.occurrences.end();
  return may_tell && of_a != none && of_b != none && of_a != of_b;
}

Rule ToldTwice(const PassageSink& found) {
  std::map<ArticleNumber, std::vector<const PassageGroup*>> groups_of;
  for (const PassageGroup& group : found.groups) {
    for (const PassageSide& side : group.occurrences) groups_of[side.article].push_back(&group);
  }
  for (const PassageMatch& match : found.matches) {
    const auto groups = groups_of.find(match.a.article);
    if (groups == groups_of.end()) continue;
    for (const PassageGroup* group : groups->second) {
      if (IsTold(match, *group)) {
        return "no match lies in a group: " + oracle::Spelled(match) + " in " +
               oracle::Spelled(*group);
      }
    }
  }
  return {};
}

}  // namespace

std::string BrokenRule(std::span<const VectorSource::Item> articles, const PassageOptions& options,
                       const PassageSink& found) {
  if (found.summary.articles != articles.size()) return "every article is counted";
  if (found.summary.passages != found.matches.size() ||
      found.summary.groups != found.groups.size()) {
    return "every result is counted";
  }
  Checker checker(articles, options);
  std::set<std::string> all;
  std::pair<ArticleNumber, uint64_t> last_place;
  auto match = found.matches.begin();
  auto group = found.groups.begin();
  for (char call : found.calls) {
    const bool is_match = call == 'm';
    const std::string spelled = is_match ? Spelled(*match) : Spelled(*group);
    const Rule broken = is_match ? checker.Check(*match) : checker.Check(*group);
    if (!broken.empty()) return broken + ": " + spelled;
    const PassageSide& first = is_match ? match->a : group->occurrences[0];
    const std::pair place(first.article, first.bytes.begin);
    if (place < last_place) return "first occurrences ascend: " + spelled;
    last_place = place;
    if (!all.insert(spelled).second) return "no result comes twice: " + spelled;
    is_match ? static_cast<void>(++match) : static_cast<void>(++group);
  }
  return ToldTwice(found);
}

}  // namespace dittograph::oracle
