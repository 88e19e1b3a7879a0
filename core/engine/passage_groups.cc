#include "engine/passage_groups.h"

#include <algorithm>
#include <iterator>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "candidates/position_index.h"
#include "engine/passage_match.h"
#include "engine/segment_judge.h"
#include "support/parallel.h"

namespace dittograph {

namespace {

constexpr uint32_t kNone = UINT32_MAX;
constexpr size_t kSegmentsPerTask = 64;
// So many words that are the same are a passage of their own, also in a form.
constexpr uint32_t kLongWords = 25;

struct Interval {
  uint32_t begin;
  uint32_t end;
  uint32_t length() const { return end - begin; }
};

uint32_t Distance(uint32_t x, uint32_t y) { return x > y ? x - y : y - x; }

uint32_t ToleranceOf(uint32_t length) { return std::max(2U, length / 10); }

bool IsNearlySame(const Interval& x, const Interval& y) {
  const uint32_t tolerance = ToleranceOf(std::min(x.length(), y.length()));
  return Distance(x.begin, y.begin) <= tolerance && Distance(x.end, y.end) <= tolerance;
}

std::optional<PassageKind> KindOf(Standing standing) {
  if (standing == Standing::kTemplate) return PassageKind::kTemplate;
  if (standing == Standing::kBoilerplate) return PassageKind::kBoilerplate;
  return std::nullopt;
}

class Grouper {
 public:
  Grouper(const Corpus& corpus, std::span<const FoundPassage> matches)
      : corpus_(corpus),
        begin_(corpus.words.begin),
        matches_(matches),
        first_in_block_((size_t{begin_.back()} >> kBlockBits) + 1, kNone) {}

  void Add(size_t number);
  void Add(const BackToBackRun& run);
  void Add(OccurrenceGroup group) { others_.push_back(std::move(group)); }
  // After all matches.
  void Settle();
  struct KnownScratch {
    std::vector<uint32_t> common;
    std::vector<uint32_t> here;
  };
  // Whether all occurrences of a segment lie in places of one group. From any thread.
  // REQUIRES: Settle.
  bool IsKnown(std::span<const uint32_t> positions, uint32_t length, const PositionIndex& index,
               KnownScratch& scratch) const;
  std::vector<OccurrenceGroup> Take();

 private:
  static constexpr uint32_t kBlockBits = 8;
  // An occurrence, of a list by where it begins.
  struct Place {
    ArticleNumber article;
    Interval span;
    Standing standing;
    uint32_t next_in_block;
  };
  struct Group {
    uint32_t size = 1;
    PassageKind kind = PassageKind::kExact;
    bool is_widened = false;  // a match has less than an occurrence
  };

  uint32_t Find(uint32_t place) {
    while (parent_[place] != place) {
      parent_[place] = parent_[parent_[place]];
      place = parent_[place];
    }
    return place;
  }
  void Unite(uint32_t x, uint32_t y);
  uint32_t BlockOf(ArticleNumber article, uint32_t at) const {
    return (begin_[article] + at) >> kBlockBits;
  }
  uint32_t PlaceAt(ArticleNumber article, const Interval& span, Standing standing);
  void GroupsAt(ArticleNumber article, const Interval& span, std::vector<uint32_t>& groups) const;
  void FindMatchesOf(std::span<const uint32_t> number, std::vector<OccurrenceGroup>& groups);
  bool AreEqual(std::span<const Occurrence> occurrences) const;
  PassageKind KindOfWidened(const OccurrenceGroup& group) const;

  const Corpus& corpus_;
  std::span<const uint32_t> begin_;
  std::span<const FoundPassage> matches_;
  std::vector<uint32_t> first_in_block_;
  // After Settle: the places that have a part in a block, block by block, and where these begin.
  std::vector<uint32_t> held_;
  std::vector<uint32_t> held_begin_;
  std::vector<Place> places_;
  std::vector<uint32_t> place_of_match_;  // side a
  std::vector<uint32_t> parent_;
  std::vector<Group> groups_;            // by place, valid for roots
  std::vector<OccurrenceGroup> others_;  // that are known whole
};

void Grouper::Unite(uint32_t x, uint32_t y) {
  x = Find(x);
  y = Find(y);
  if (x == y) return;
  if (groups_[x].size < groups_[y].size) std::swap(x, y);
  parent_[y] = x;
  groups_[x].size += groups_[y].size;
  groups_[x].kind = std::max(groups_[x].kind, groups_[y].kind);
  groups_[x].is_widened |= groups_[y].is_widened;
}

// The place of the article that is nearly `span`, made wide enough for it; a new one if there is
// none.
uint32_t Grouper::PlaceAt(ArticleNumber article, const Interval& span, Standing standing) {
  const uint32_t tolerance = ToleranceOf(span.length());
  const uint32_t last =
      BlockOf(article, std::min(span.begin + tolerance, begin_[article + 1] - begin_[article]));
  for (uint32_t block = BlockOf(article, span.begin - std::min(span.begin, tolerance));
       block <= last; ++block) {
    for (uint32_t k = first_in_block_[block]; k != kNone; k = places_[k].next_in_block) {
      Place& place = places_[k];
      if (place.article != article || place.standing != standing ||
          !IsNearlySame(place.span, span)) {
        continue;
      }
      Group& group = groups_[Find(k)];
      group.is_widened |= place.span.begin != span.begin || place.span.end != span.end;
      // (It stays in the list of its first begin.)
      place.span = {std::min(place.span.begin, span.begin), std::max(place.span.end, span.end)};
      return k;
    }
  }
  const auto place = static_cast<uint32_t>(places_.size());
  uint32_t& first_in_block = first_in_block_[BlockOf(article, span.begin)];
  places_.push_back({article, span, standing, first_in_block});
  first_in_block = place;
  parent_.push_back(place);
  groups_.emplace_back();
  return place;
}

void Grouper::Add(size_t number) {
  const FoundPassage& match = matches_[number];
  const TokenBox& box = match.box;
  const uint32_t place_a = PlaceAt(match.a, {box.a_begin, box.a_end}, match.standing);
  const uint32_t place_b = PlaceAt(match.b, {box.b_begin, box.b_end}, match.standing);
  place_of_match_.push_back(place_a);
  Unite(place_a, place_b);
  Group& group = groups_[Find(place_a)];
  group.kind = std::max(group.kind, KindOf(match.standing).value_or(KindOf(box, match.runs)));
}

void Grouper::Add(const BackToBackRun& run) {
  OccurrenceGroup group;
  group.articles = 1;
  group.period = run.period;
  for (uint32_t k = 0; k < run.count; ++k) {
    const uint32_t begin = run.begin + k * run.period;
    group.occurrences.push_back({run.article, begin, begin + run.period});
  }
  others_.push_back(std::move(group));
}

void Grouper::Settle() {
  for (uint32_t place = 0; place < parent_.size(); ++place) parent_[place] = Find(place);
  const auto for_each_block = [&](const Place& place, const auto& visit) {
    const uint32_t last = BlockOf(place.article, place.span.end - 1);
    for (uint32_t block = BlockOf(place.article, place.span.begin); block <= last; ++block) {
      visit(block);
    }
  };
  held_begin_.assign(first_in_block_.size() + 1, 0);
  for (const Place& place : places_) {
    for_each_block(place, [&](uint32_t block) { ++held_begin_[block + 1]; });
  }
  std::partial_sum(held_begin_.begin(), held_begin_.end(), held_begin_.begin());
  held_.resize(held_begin_.back());
  std::vector<uint32_t> end(held_begin_.begin(), held_begin_.end() - 1);
  for (uint32_t k = 0; k < places_.size(); ++k) {
    for_each_block(places_[k], [&](uint32_t block) { held_[end[block]++] = k; });
  }
}

// The groups of the places that hold all of the span.
void Grouper::GroupsAt(ArticleNumber article, const Interval& span,
                       std::vector<uint32_t>& groups) const {
  groups.clear();
  const uint32_t block = BlockOf(article, span.begin);
  for (uint32_t i = held_begin_[block]; i < held_begin_[block + 1]; ++i) {
    const Place& place = places_[held_[i]];
    const bool may_hide = place.standing != Standing::kTemplate || span.length() < kLongWords;
    if (may_hide && place.article == article && place.span.begin <= span.begin &&
        span.end <= place.span.end) {
      groups.push_back(parent_[held_[i]]);
    }
  }
}

bool Grouper::IsKnown(std::span<const uint32_t> positions, uint32_t length,
                      const PositionIndex& index, KnownScratch& scratch) const {
  std::vector<uint32_t>& common = scratch.common;
  for (size_t k = 0; k < positions.size(); ++k) {
    const ArticleNumber article = index.ArticleOf(positions[k]);
    const uint32_t begin = positions[k] - begin_[article];
    GroupsAt(article, {begin, begin + length}, scratch.here);
    if (k == 0) {
      std::swap(common, scratch.here);
    } else {
      std::erase_if(common, [&](uint32_t group) {
        return std::find(scratch.here.begin(), scratch.here.end(), group) == scratch.here.end();
      });
    }
    if (common.empty()) return false;
  }
  return true;
}

// Sets `match` of the groups of two occurrences: the first match that links them. By place, the
// number of the group of a root.
void Grouper::FindMatchesOf(std::span<const uint32_t> number,
                            std::vector<OccurrenceGroup>& groups) {
  const auto holds = [](const Occurrence& at, ArticleNumber article, uint32_t begin, uint32_t end) {
    return at.article == article && at.begin <= begin && end <= at.end;
  };
  for (size_t k = 0; k < matches_.size(); ++k) {
    OccurrenceGroup& group = groups[number[Find(place_of_match_[k])]];
    if (group.occurrences.size() != 2 || group.match != SIZE_MAX) continue;
    const FoundPassage& match = matches_[k];
    const TokenBox& box = match.box;
    // (One that lies within one occurrence does not: two of its places overlap.)
    if (holds(group.occurrences[0], match.a, box.a_begin, box.a_end) &&
        holds(group.occurrences[1], match.b, box.b_begin, box.b_end)) {
      group.match = k;
    }
  }
}

// False where the corpus has no words to compare.
bool Grouper::AreEqual(std::span<const Occurrence> occurrences) const {
  if (corpus_.words.words.empty()) return false;
  const auto words_of = [&](const Occurrence& at) {
    return corpus_.WordsOf(at.article).subspan(at.begin, at.end - at.begin);
  };
  const std::span<const uint32_t> first = words_of(occurrences[0]);
  return std::all_of(occurrences.begin() + 1, occurrences.end(), [&](const Occurrence& at) {
    const std::span<const uint32_t> words = words_of(at);
    return std::equal(first.begin(), first.end(), words.begin(), words.end());
  });
}

// What its matches say holds for parts of its occurrences.
PassageKind Grouper::KindOfWidened(const OccurrenceGroup& group) const {
  if (group.kind > PassageKind::kReworded) return group.kind;
  const bool is_match = group.occurrences.size() == 2;
  if (!is_match && group.kind != PassageKind::kExact) return group.kind;
  if (AreEqual(group.occurrences)) return PassageKind::kExact;
  const PassageKind kind = is_match ? KindOf(BoxOf(group), matches_[group.match].runs) : group.kind;
  return std::max(kind, PassageKind::kLight);
}

std::vector<OccurrenceGroup> Grouper::Take() {
  struct Key {
    uint64_t begin;
    uint32_t end;
    uint32_t place;
    auto operator<=>(const Key&) const = default;
  };
  std::vector<Key> order;
  order.reserve(places_.size());
  for (const Place& place : places_) {
    order.push_back({uint64_t{place.article} << 32 | place.span.begin, place.span.end,
                     static_cast<uint32_t>(order.size())});
  }
  std::sort(order.begin(), order.end());
  std::vector<OccurrenceGroup> result;
  std::vector<uint32_t> number(places_.size(), kNone);  // by root
  for (const Key& key : order) {
    const uint32_t k = key.place;
    const Place& place = places_[k];
    const uint32_t root = Find(k);
    if (number[root] == kNone) {
      number[root] = static_cast<uint32_t>(result.size());
      result.emplace_back();
      result.back().kind = groups_[root].kind;
      result.back().occurrences.reserve(groups_[root].size);
    }
    OccurrenceGroup& group = result[number[root]];
    if (!group.occurrences.empty()) {
      Occurrence& last = group.occurrences.back();
      if (last.article == place.article && place.span.begin < last.end) {
        last.end = std::max(last.end, place.span.end);
        groups_[root].is_widened = true;
        continue;
      }
    }
    const bool is_new =
        group.occurrences.empty() || group.occurrences.back().article != place.article;
    group.articles += is_new;
    group.occurrences.push_back({place.article, place.span.begin, place.span.end});
  }
  FindMatchesOf(number, result);
  for (uint32_t k = 0; k < places_.size(); ++k) {
    if (number[k] == kNone || !groups_[k].is_widened) continue;
    OccurrenceGroup& group = result[number[k]];
    if (group.occurrences.size() > 1) group.kind = KindOfWidened(group);
  }
  std::move(others_.begin(), others_.end(), std::back_inserter(result));
  std::stable_sort(result.begin(), result.end(), [](const auto& x, const auto& y) {
    const Occurrence& first = x.occurrences[0];
    const Occurrence& other = y.occurrences[0];
    return std::tie(first.article, first.begin) < std::tie(other.article, other.begin);
  });
  return result;
}

OccurrenceGroup GroupOf(std::span<const uint32_t> positions, uint32_t length, const Corpus& corpus,
                        const PositionIndex& index) {
  OccurrenceGroup group;
  group.occurrences.reserve(positions.size());
  for (uint32_t position : positions) {
    const ArticleNumber article = index.ArticleOf(position);
    const uint32_t begin = position - corpus.words.begin[article];
    const bool is_here = !group.occurrences.empty() && group.occurrences.back().article == article;
    if (is_here && begin < group.occurrences.back().end) continue;
    group.articles += is_here ? 0 : 1;
    group.occurrences.push_back({article, begin, begin + length});
  }
  return group;
}

// The segments that no group of matches has.
void AddSegments(const GroupInput& input, uint32_t min_words, size_t num_threads,
                 Grouper& grouper) {
  const Corpus& corpus = input.corpus;
  const std::span<const SharedSegment> segments(input.segments.segments);
  if (segments.empty()) return;
  const PositionIndex index(corpus.words);
  grouper.Settle();
  struct Worker {
    SegmentJudge judge;
    Grouper::KnownScratch scratch;
  };
  std::vector<Worker> workers(num_threads, Worker{{corpus, input.counts, index}, {}});
  std::vector<std::vector<OccurrenceGroup>> results((segments.size() + kSegmentsPerTask - 1) /
                                                    kSegmentsPerTask);
  ParallelForWorkers(num_threads, results.size(), [&](size_t number, size_t task) {
    Worker& worker = workers[number];
    const size_t end = std::min(segments.size(), (task + 1) * kSegmentsPerTask);
    for (size_t k = task * kSegmentsPerTask; k < end; ++k) {
      const SharedSegment& segment = segments[k];
      const auto positions =
          std::span(input.segments.positions).subspan(segment.first, segment.last - segment.first);
      const auto flags = std::span(corpus.flags).subspan(positions[0], segment.length);
      if (SumOfQuarters(flags) < uint64_t{min_words} * kQuartersPerWord || IsTable(flags) ||
          grouper.IsKnown(positions, segment.length, index, worker.scratch)) {
        continue;
      }
      OccurrenceGroup group = GroupOf(positions, segment.length, corpus, index);
      if (group.articles < 2) continue;
      group.kind =
          KindOf(worker.judge.StandingOf(positions, segment.length)).value_or(PassageKind::kExact);
      results[task].push_back(std::move(group));
    }
  });
  for (std::vector<OccurrenceGroup>& result : results) {
    for (OccurrenceGroup& group : result) grouper.Add(std::move(group));
  }
}

}  // namespace

std::vector<OccurrenceGroup> GroupMatches(const GroupInput& input, uint32_t min_words,
                                          size_t num_threads) {
  Grouper grouper(input.corpus, input.matches);
  for (size_t k = 0; k < input.matches.size(); ++k) grouper.Add(k);
  for (const BackToBackRun& run : input.back_to_back) grouper.Add(run);
  AddSegments(input, min_words, num_threads, grouper);
  return grouper.Take();
}

}  // namespace dittograph
