#include "engine/pair_finder.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace dittograph {

namespace {

// A chain with fewer equal words in order than four fifths of min_words, or than this, is not
// looked at: in news one in ten of those with 9 to 11 of 15 is a passage, and they are half of all
// chains.
constexpr uint32_t kLeastEqual = 8;
// A rare word is followed to this many other articles: where more have it, most of them are
// versions of one story, and one of them will do.
constexpr uint32_t kMaxRareLinks = 4;
// Rare words this near to each other in both articles are looked at: three of them, or two where
// the articles are known to share something. (Of senate-press, every second pair with two is
// chance.)
constexpr uint32_t kRareWindow = 40;
constexpr uint32_t kRareWords = 3;
constexpr uint32_t kRareWordsOfKin = 2;
// Around them: a long paragraph.
constexpr uint32_t kSearchMargin = 60;
// Of one pair of articles; bounds the work.
constexpr size_t kMaxSearches = 8;
// Between two matches that are one passage: a sentence or two, and no more than either is long.
constexpr uint32_t kMaxMergeGap = 40;
constexpr size_t kMaxMerged = 32;

TokenBox Widen(const TokenBox& box, uint32_t margin, const TokenBox& limits) {
  return {std::max(limits.a_begin, box.a_begin - std::min(box.a_begin, margin)),
          std::min(limits.a_end, box.a_end + margin),
          std::max(limits.b_begin, box.b_begin - std::min(box.b_begin, margin)),
          std::min(limits.b_end, box.b_end + margin)};
}

struct Interval {
  uint32_t begin;
  uint32_t end;
  uint32_t length() const { return end - begin; }
};

// Beside each other, or overlapping by no more than a quarter of either: what overlaps by more on
// one side alone is one passage twice.
bool AreNeighbours(const Interval& x, const Interval& y) {
  const uint32_t shorter = std::min(x.length(), y.length());
  const uint32_t begin = std::max(x.begin, y.begin);
  const uint32_t end = std::min(x.end, y.end);
  return end > begin ? 4 * (end - begin) <= shorter
                     : begin - end <= std::min(kMaxMergeGap, shorter);
}

// Of two matches, whether they are parts of one. What is hardly changed stands for itself, so that
// an inserted paragraph is seen as such.
bool AreOne(const FoundPassage& x, const FoundPassage& y) {
  if (OverlapOnBothSides(x.box, y.box)) return true;
  return (KindOf(x.box, x.runs) == PassageKind::kReworded ||
          KindOf(y.box, y.runs) == PassageKind::kReworded) &&
         AreNeighbours({x.box.a_begin, x.box.a_end}, {y.box.a_begin, y.box.a_end}) &&
         AreNeighbours({x.box.b_begin, x.box.b_end}, {y.box.b_begin, y.box.b_end});
}

uint32_t CountEqual(const FoundPassage& passage) {
  uint32_t equal = 0;
  for (const SharedRun& run : passage.runs) equal += run.length;
  return equal;
}

// Of the runs, those of the one that has more and what of the other is in order with them.
void MergeInto(FoundPassage& x, FoundPassage& y) {
  if (CountEqual(x) < CountEqual(y)) std::swap(x, y);
  const SharedRun first = x.runs.front();
  const SharedRun last = x.runs.back();
  std::vector<SharedRun> runs;
  for (const SharedRun& run : y.runs) {
    if (run.a + run.length <= first.a && run.b + run.length <= first.b) runs.push_back(run);
  }
  runs.insert(runs.end(), x.runs.begin(), x.runs.end());
  for (const SharedRun& run : y.runs) {
    if (run.a >= last.a + last.length && run.b >= last.b + last.length) runs.push_back(run);
  }
  x.runs = std::move(runs);
  x.box = {std::min(x.box.a_begin, y.box.a_begin), std::max(x.box.a_end, y.box.a_end),
           std::min(x.box.b_begin, y.box.b_begin), std::max(x.box.b_end, y.box.b_end)};
}

}  // namespace

PairFinder::PairFinder(const PairInput& input)
    : input_(&input),
      least_equal_(std::max(kLeastEqual, input.options.min_words * 4 / 5)),
      kinship_(input.corpus, input.counts) {}

void PairFinder::Find(ArticleNumber b, std::vector<FoundPassage>& found) {
  CollectSeeds(b);
  CollectRarePoints(b);
  const std::vector<uint8_t>& is_archive = input_->corpus.is_archive;
  size_t seed = 0;
  size_t point = 0;
  while (seed < seeds_.size() || point < points_.size()) {
    const ArticleNumber a = std::min(seed < seeds_.size() ? seeds_[seed].other : b,
                                     point < points_.size() ? points_[point].other : b);
    size_t seed_end = seed;
    while (seed_end < seeds_.size() && seeds_[seed_end].other == a) ++seed_end;
    size_t point_end = point;
    while (point_end < points_.size() && points_[point_end].other == a) ++point_end;
    if (is_archive[a] == 0 || is_archive[b] == 0) {
      FindPair(a, b, {seeds_.data() + seed, seed_end - seed},
               {points_.data() + point, point_end - point}, found);
    }
    seed = seed_end;
    point = point_end;
  }
}

// The last few occurrences of every rare word of `b` in other articles.
void PairFinder::CollectRarePoints(ArticleNumber b) {
  const RareWords& rare = input_->rare_words;
  const std::vector<uint32_t>& begin = input_->corpus.words.begin;
  points_.clear();
  for (uint32_t k = rare.begin[b]; k < rare.begin[b + 1]; ++k) {
    uint32_t links = 0;
    ArticleNumber last = b;
    for (uint32_t p = rare.previous[k]; p != RareWords::kNone && links < kMaxRareLinks;
         p = rare.previous[p]) {
      if (rare.positions[p] >= begin[last]) continue;
      last = input_->index.ArticleOf(rare.positions[p]);
      points_.push_back({last, rare.positions[p] - begin[last], rare.positions[k] - begin[b]});
      ++links;
    }
  }
  std::sort(points_.begin(), points_.end(), [](const RarePoint& x, const RarePoint& y) {
    return std::tie(x.other, x.b, x.a) < std::tie(y.other, y.b, y.a);
  });
}

// Searches around the places where a few rare words that both have stand near each other in both,
// outside of what has been found.
void PairFinder::SearchWithoutOrder(ArticleNumber a, ArticleNumber b,
                                    std::span<const RarePoint> points) {
  const uint32_t least = of_pair_.empty() ? kRareWords : kRareWordsOfKin;
  if (points.size() < least) return;
  const Corpus& corpus = input_->corpus;
  const TokenBox limits = {0, corpus.NumWords(a), 0, corpus.NumWords(b)};
  size_t num_searches = 0;
  const auto is_known = [&](const RarePoint& point) {
    return searched_.AnyContains({point.a, point.a + 1, point.b, point.b + 1});
  };
  searched_.Reset(corpus.NumWords(b));
  for (const FoundPassage& known : of_pair_) searched_.Add(known.box);
  for (size_t first = 0; first < points.size() && num_searches < kMaxSearches; ++first) {
    if (is_known(points[first])) continue;
    uint32_t near = 0;
    TokenBox box = {points[first].a, points[first].a + 1, points[first].b, points[first].b + 1};
    uint32_t last_b = UINT32_MAX;
    for (size_t k = first; k < points.size() && points[k].b < points[first].b + kRareWindow; ++k) {
      const uint32_t at = points[k].a;
      if (at + kRareWindow <= points[first].a || at >= points[first].a + kRareWindow) continue;
      if (points[k].b == last_b || is_known(points[k])) continue;
      last_b = points[k].b;
      ++near;
      box.a_begin = std::min(box.a_begin, at);
      box.a_end = std::max(box.a_end, at + 1);
      box.b_end = points[k].b + 1;
    }
    if (near < least) continue;
    box = Widen(box, kSearchMargin, limits);
    searched_.Add(box);
    ++num_searches;
    SearchBox(a, b, box);
  }
  pair_.TakeDrafts(corpus, input_->options, of_pair_);
}

void PairFinder::SearchBox(ArticleNumber a, ArticleNumber b, const TokenBox& limits) {
  const Corpus& corpus = input_->corpus;
  const uint32_t length_a = limits.a_end - limits.a_begin;
  const uint32_t length_b = limits.b_end - limits.b_begin;
  const WordSpan words_a = {corpus.WordsOf(a).subspan(limits.a_begin, length_a),
                            corpus.FlagsOf(a).subspan(limits.a_begin, length_a)};
  const WordSpan words_b = {corpus.WordsOf(b).subspan(limits.b_begin, length_b),
                            corpus.FlagsOf(b).subspan(limits.b_begin, length_b)};
  for (TokenBox box : pair_words_.Find(words_a, words_b)) {
    box = {box.a_begin + limits.a_begin, box.a_end + limits.a_begin, box.b_begin + limits.b_begin,
           box.b_end + limits.b_begin};
    if (known_.AnyContains(box)) continue;
    ++num_candidates_;
    pair_.Consider(corpus, a, b, box, input_->options);
  }
}

void PairFinder::AddSeed(uint32_t at, uint32_t earlier, uint32_t length, ArticleNumber b) {
  const ArticleNumber other = input_->index.ArticleOf(earlier);
  const std::vector<uint32_t>& begin = input_->corpus.words.begin;
  seeds_.push_back({other, {earlier - begin[other], at - begin[b], length}});
}

void PairFinder::CollectSeeds(ArticleNumber b) {
  const std::span<const uint32_t> links = input_->links;
  const std::vector<uint32_t>& begin = input_->corpus.words.begin;
  const uint32_t end = begin[b + 1];
  seeds_.clear();
  for (uint32_t at = begin[b]; at < end; ++at) {
    if (!IsLink(links[at])) continue;
    const uint32_t first = at;
    while (at + 1 < end && links[at + 1] == links[at] + 1) ++at;
    // Most seeds grow by a few words only, and the time goes into waiting for those.
    __builtin_prefetch(&input_->corpus.words.words[links[first]]);
    AddSeed(first, links[first], at - first + static_cast<uint32_t>(kSeedWords), b);
  }
  std::sort(seeds_.begin(), seeds_.end(), [](const Seed& x, const Seed& y) {
    return std::tie(x.other, x.run.b, x.run.a, x.run.length) <
           std::tie(y.other, y.run.b, y.run.a, y.run.length);
  });
}

void PairFinder::FindPair(ArticleNumber a, ArticleNumber b, std::span<const Seed> seeds,
                          std::span<const RarePoint> points, std::vector<FoundPassage>& found) {
  of_pair_.clear();
  known_.Reset(input_->corpus.NumWords(b));
  if (!seeds.empty()) FollowSeeds(a, b, seeds);
  SearchWithoutOrder(a, b, points);
  MergeNeighbours();
  // A passage that lies in another one on both sides says nothing of its own.
  std::stable_sort(of_pair_.begin(), of_pair_.end(), [](const auto& x, const auto& y) {
    return x.box.b_end - x.box.b_begin > y.box.b_end - y.box.b_begin;
  });
  known_.Reset(input_->corpus.NumWords(b));
  for (FoundPassage& passage : of_pair_) {
    if (known_.AnyContains(passage.box)) continue;
    known_.Add(passage.box);
    if (IsForm(passage.box, a, b)) passage.standing = Standing::kTemplate;
    if (passage.standing == Standing::kRepeat) {
      passage.standing = kinship_.StandingOf(a, b, passage.box, passage.runs);
    }
    found.push_back(std::move(passage));
  }
}

// Puts matches that are parts of one passage together, in whatever order: rewording moves sentences
// about.
void PairFinder::MergeNeighbours() {
  const size_t last = std::min(of_pair_.size(), kMaxMerged);
  for (size_t k = 0; k < last; ++k) {
    for (size_t other = 0; other < last;) {
      FoundPassage& x = of_pair_[k];
      FoundPassage& y = of_pair_[other];
      if (k == other || x.runs.empty() || y.runs.empty() || x.standing != y.standing ||
          !AreOne(x, y)) {
        ++other;
        continue;
      }
      MergeInto(x, y);
      y.runs.clear();
      other = 1;
    }
  }
  std::erase_if(of_pair_, [](const FoundPassage& passage) { return passage.runs.empty(); });
}

void PairFinder::FollowSeeds(ArticleNumber a, ArticleNumber b, std::span<const Seed> seeds) {
  const Corpus& corpus = input_->corpus;
  runs_.clear();
  for (const Seed& seed : seeds) runs_.push_back(seed.run);
  for (const PairChain& chain : chains_.Find(corpus.WordsOf(a), corpus.WordsOf(b), runs_,
                                             least_equal_, input_->options.min_words)) {
    if (known_.AnyContains(chain.box)) continue;
    ++num_candidates_;
    const size_t known_before = of_pair_.size();
    if (IsVerbatim(chain, b)) {
      of_pair_.push_back({a, b, chain.box, chain.runs});
    } else {
      pair_.Judge(corpus, a, b, chain, input_->options, of_pair_);
    }
    for (size_t k = known_before; k < of_pair_.size(); ++k) known_.Add(of_pair_[k].box);
  }
}

// Whether it is a table, or a form that other numbers were filled into: more than half as many as
// are the same. (A correction changes a few of many.)
bool PairFinder::IsForm(const TokenBox& box, ArticleNumber a, ArticleNumber b) {
  const PassageWords words_b = PartOf(input_->corpus, b, box.b_begin, box.b_end);
  if (IsTable(words_b.flags)) return true;
  const FactCounts facts =
      facts_.CountNumbers(PartOf(input_->corpus, a, box.a_begin, box.a_end), words_b);
  return 2 * facts.other_numbers > facts.shared_numbers && facts.other_numbers > 1;
}

// Whether runs of min_words equal words are half of the longer side, and it is no table: what the
// rule of evidence takes without asking further.
bool PairFinder::IsVerbatim(const PairChain& chain, ArticleNumber b) const {
  const TokenBox& box = chain.box;
  const uint32_t length = std::max(box.a_end - box.a_begin, box.b_end - box.b_begin);
  const std::span<const uint8_t> flags = input_->corpus.FlagsOf(b);
  const uint32_t min_words = input_->options.min_words;
  uint32_t whole = 0;
  for (const SharedRun& run : chain.runs) {
    if (run.length >= min_words &&
        SumOfQuarters(flags.subspan(run.b, run.length)) >= uint64_t{min_words} * kQuartersPerWord) {
      whole += run.length;
    }
  }
  return 2 * whole >= length && !IsTable(flags.subspan(box.b_begin, box.b_end - box.b_begin));
}

}  // namespace dittograph
