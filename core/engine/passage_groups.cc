#include "engine/passage_groups.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <tuple>
#include <utility>

#include "engine/corpus_word.h"

namespace dittograph {

namespace {

constexpr uint32_t kNone = UINT32_MAX;

struct Interval {
  uint32_t begin;
  uint32_t end;
  uint32_t length() const { return end - begin; }
};

uint32_t Distance(uint32_t x, uint32_t y) { return x > y ? x - y : y - x; }

bool IsNearlySame(const Interval& x, const Interval& y) {
  const uint32_t tolerance = std::max(2U, std::min(x.length(), y.length()) / 10);
  return Distance(x.begin, y.begin) <= tolerance && Distance(x.end, y.end) <= tolerance;
}

class Grouper {
 public:
  Grouper(const CorpusWords& corpus, std::span<const AcrossMatch> matches)
      : corpus_(corpus), matches_(matches), first_(corpus.num_articles(), kNone) {}

  void Add(size_t number);
  // After all matches.
  void Add(std::span<const uint32_t> positions, uint32_t length, const PositionIndex& index);
  std::vector<OccurrenceGroup> Take();

 private:
  struct Place {  // an occurrence, one of a list by article and one of a ring by group
    ArticleNumber article;
    Interval span;
    uint32_t next_in_article;
    uint32_t next_in_group;
  };
  struct Group {
    uint32_t size = 1;
    PassageKind kind = PassageKind::kExact;
    size_t match = SIZE_MAX;
  };

  uint32_t Find(uint32_t place) {
    while (parent_[place] != place) {
      parent_[place] = parent_[parent_[place]];
      place = parent_[place];
    }
    return place;
  }
  void Unite(uint32_t x, uint32_t y);
  uint32_t PlaceAt(ArticleNumber article, const Interval& span);
  void GroupsAt(ArticleNumber article, const Interval& span, std::vector<uint32_t>& groups);

  const CorpusWords& corpus_;
  std::span<const AcrossMatch> matches_;
  std::vector<uint32_t> first_;  // by article: of its places
  std::vector<Place> places_;
  std::vector<uint32_t> parent_;
  std::vector<Group> groups_;  // by place, valid for roots
  std::vector<OccurrenceGroup> segments_;
  std::vector<uint32_t> scratch_;
  std::vector<uint32_t> here_;
};

void Grouper::Unite(uint32_t x, uint32_t y) {
  x = Find(x);
  y = Find(y);
  if (x == y) return;
  if (groups_[x].size < groups_[y].size) std::swap(x, y);
  parent_[y] = x;
  groups_[x].size += groups_[y].size;
  groups_[x].kind = std::max(groups_[x].kind, groups_[y].kind);
  groups_[x].match = std::min(groups_[x].match, groups_[y].match);
  std::swap(places_[x].next_in_group, places_[y].next_in_group);
}

// The place of the article that is nearly `span`, made wide enough for it; a new one if there is
// none.
uint32_t Grouper::PlaceAt(ArticleNumber article, const Interval& span) {
  for (uint32_t k = first_[article]; k != kNone; k = places_[k].next_in_article) {
    Interval& known = places_[k].span;
    if (!IsNearlySame(known, span)) continue;
    known = {std::min(known.begin, span.begin), std::max(known.end, span.end)};
    return k;
  }
  const auto place = static_cast<uint32_t>(places_.size());
  places_.push_back({article, span, first_[article], place});
  first_[article] = place;
  parent_.push_back(place);
  groups_.emplace_back();
  return place;
}

void Grouper::Add(size_t number) {
  const AcrossMatch& match = matches_[number];
  const TokenBox& box = match.passage.box;
  const uint32_t place_a = PlaceAt(match.a, {box.a_begin, box.a_end});
  const uint32_t place_b = PlaceAt(match.b, {box.b_begin, box.b_end});
  Unite(place_a, place_b);
  const PassageKind kind = KindOf(box, match.passage.runs);
  Group& group = groups_[Find(place_a)];
  group.kind = std::max(group.kind, kind);
  group.match = std::min(group.match, number);
}

// The groups of the places that hold all of the span.
void Grouper::GroupsAt(ArticleNumber article, const Interval& span, std::vector<uint32_t>& groups) {
  groups.clear();
  for (uint32_t k = first_[article]; k != kNone; k = places_[k].next_in_article) {
    const Interval& known = places_[k].span;
    if (known.begin <= span.begin && span.end <= known.end) groups.push_back(Find(k));
  }
}

// A segment whose occurrences all lie in places of one group is known.
void Grouper::Add(std::span<const uint32_t> positions, uint32_t length,
                  const PositionIndex& index) {
  std::vector<uint32_t>& common = scratch_;
  for (size_t k = 0; k < positions.size(); ++k) {
    const ArticleNumber article = index.ArticleOf(positions[k]);
    const uint32_t begin = positions[k] - corpus_.begin[article];
    GroupsAt(article, {begin, begin + length}, here_);
    if (k == 0) {
      common = here_;
    } else {
      std::erase_if(common, [&](uint32_t group) {
        return std::find(here_.begin(), here_.end(), group) == here_.end();
      });
    }
    if (common.empty()) break;
  }
  if (!common.empty()) return;
  OccurrenceGroup group;
  for (uint32_t position : positions) {
    const ArticleNumber article = index.ArticleOf(position);
    const uint32_t begin = position - corpus_.begin[article];
    group.articles += group.occurrences.empty() || group.occurrences.back().article != article;
    group.occurrences.push_back({article, begin, begin + length});
  }
  if (group.articles > 1) segments_.push_back(std::move(group));
}

std::vector<OccurrenceGroup> Grouper::Take() {
  std::vector<uint32_t> order(places_.size());
  std::iota(order.begin(), order.end(), 0U);
  const auto key = [&](uint32_t k) {
    const Place& place = places_[k];
    return std::tuple(place.article, place.span.begin, place.span.end);
  };
  std::sort(order.begin(), order.end(),
            [&](uint32_t x, uint32_t y) { return key(x) != key(y) ? key(x) < key(y) : x < y; });
  std::vector<OccurrenceGroup> result;
  std::vector<uint32_t> number(places_.size(), kNone);  // by root
  for (uint32_t k : order) {
    const Place& place = places_[k];
    const uint32_t root = Find(k);
    if (number[root] == kNone) {
      number[root] = static_cast<uint32_t>(result.size());
      result.emplace_back();
      result.back().kind = groups_[root].kind;
      result.back().match = groups_[root].match;
      result.back().occurrences.reserve(groups_[root].size);
    }
    OccurrenceGroup& group = result[number[root]];
    if (!group.occurrences.empty()) {
      Occurrence& last = group.occurrences.back();
      if (last.article == place.article && place.span.begin < last.end) {
        last.end = std::max(last.end, place.span.end);
        continue;
      }
    }
    const bool is_new =
        group.occurrences.empty() || group.occurrences.back().article != place.article;
    group.articles += is_new;
    group.occurrences.push_back({place.article, place.span.begin, place.span.end});
  }
  std::move(segments_.begin(), segments_.end(), std::back_inserter(result));
  std::stable_sort(result.begin(), result.end(), [](const auto& x, const auto& y) {
    const Occurrence& first = x.occurrences[0];
    const Occurrence& other = y.occurrences[0];
    return std::tie(first.article, first.begin) < std::tie(other.article, other.begin);
  });
  return result;
}

}  // namespace

std::vector<OccurrenceGroup> GroupMatches(const CorpusWords& corpus, const PositionIndex& index,
                                          std::span<const AcrossMatch> matches,
                                          const SharedSegments& segments, uint32_t min_words) {
  Grouper grouper(corpus, matches);
  for (size_t k = 0; k < matches.size(); ++k) grouper.Add(k);
  for (const SharedSegment& segment : segments.segments) {
    const std::span<const uint32_t> positions(segments.positions);
    const auto of_segment = positions.subspan(segment.first, segment.last - segment.first);
    const std::span<const uint32_t> words(corpus.words.data() + of_segment[0], segment.length);
    if (QuartersOf(words) >= uint64_t{min_words} * kQuartersPerWord && !IsTable(words)) {
      grouper.Add(of_segment, segment.length, index);
    }
  }
  return grouper.Take();
}

}  // namespace dittograph
