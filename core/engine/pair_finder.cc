#include "engine/pair_finder.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <utility>

#include "engine/common_ground.h"
#include "engine/merged_passages.h"

namespace dittograph {

namespace {

// A chain with fewer equal words in order than four fifths of min_words, or than this, is not
// judged where the strictness is not loose: in news one in ten of those with 9 to 11 of 15 is a
// passage, and they are half of all chains.
constexpr uint32_t kLeastEqual = 8;
// With fewer than this nothing is done. (Forms and the news of one day share so much: of what
// chains of 5 to 7 words lead to on Reuters, hardly more than half is a passage. Between articles
// that share one already they are worth a second look.)
constexpr uint32_t kLeastEqualOfAll = 5;
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
// Of one pair of articles, how many passages and other places get a second look, how often a
// passage does, and up to how many words on one side; bounds the work.
constexpr size_t kMaxStretched = 16;
constexpr int kMaxStretches = 3;
constexpr uint32_t kLongestStretched = 512;

// Whether it is reworded so far that no more than three fifths of its words are equal in order.
bool IsStretchable(const FoundPassage& found) {
  const TokenBox& box = found.box;
  const uint32_t length = std::max(box.a_end - box.a_begin, box.b_end - box.b_begin);
  return found.standing == Standing::kRepeat && length <= kLongestStretched &&
         5 * CountEqual(found) <= 3 * length && KindOf(box, found.runs) == PassageKind::kReworded;
}

// In a chain that is judged.
uint32_t LeastEqual(const PassageOptions& options) {
  if (options.strictness == Strictness::kLoose) return kLeastEqualOfAll;
  return std::max(kLeastEqual, options.min_words * 4 / 5);
}

}  // namespace

PairFinder::PairFinder(const PairInput& input)
    : input_(&input),
      least_equal_(LeastEqual(input.options)),
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
    leads_.push_back(box);
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
  // No two begin at one place of b.
  const auto place = [](const Seed& seed) { return uint64_t{seed.other} << 32 | seed.run.b; };
  std::sort(seeds_.begin(), seeds_.end(),
            [&](const Seed& x, const Seed& y) { return place(x) < place(y); });
}

void PairFinder::FindPair(ArticleNumber a, ArticleNumber b, std::span<const Seed> seeds,
                          std::span<const RarePoint> points, std::vector<FoundPassage>& found) {
  of_pair_.clear();
  known_.Reset(input_->corpus.NumWords(b));
  leads_.clear();
  if (!seeds.empty()) FollowSeeds(a, b, seeds);
  // Of 20 pairs 19 end here.
  if (of_pair_.empty() && leads_.empty() && points.size() < kRareWords) return;
  SearchWithoutOrder(a, b, points);
  MergeNeighbours(of_pair_, input_->options.strictness);
  StretchPassages(a, b);
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

// What is reworded grows over what hardly anything is left of, and so does what was too little to
// be found.
void PairFinder::StretchPassages(ArticleNumber a, ArticleNumber b) {
  bool has_changed = false;
  for (size_t k = 0; k < std::min(of_pair_.size(), kMaxStretched); ++k) {
    has_changed |= StretchPassage(of_pair_[k]);
  }
  for (size_t k = 0; k < std::min(leads_.size(), kMaxStretched); ++k) {
    has_changed |= StretchLead(a, b, leads_[k]);
  }
  if (has_changed) MergeNeighbours(of_pair_, input_->options.strictness);
}

bool PairFinder::StretchPassage(FoundPassage& found) {
  bool has_changed = false;
  for (int turn = 0; turn < kMaxStretches; ++turn) {
    if (!IsStretchable(found) || !IsGroundCommon(input_->corpus, found, of_pair_)) break;
    std::optional<FoundPassage> wide = pair_.Stretch(input_->corpus, found, input_->options);
    if (!wide || SwallowsOthers(wide->box, found.box)) break;
    found = *std::move(wide);
    has_changed = true;
  }
  return has_changed;
}

bool PairFinder::StretchLead(ArticleNumber a, ArticleNumber b, const TokenBox& lead) {
  const uint32_t length = std::max(lead.a_end - lead.a_begin, lead.b_end - lead.b_begin);
  if (length > kLongestStretched) return false;
  const bool is_known =
      std::any_of(of_pair_.begin(), of_pair_.end(),
                  [&](const FoundPassage& known) { return OverlapOnBothSides(known.box, lead); });
  if (is_known || !IsPlaceCommon(input_->corpus, a, b, lead, of_pair_)) return false;
  std::optional<FoundPassage> wide = pair_.StretchLead(input_->corpus, a, b, lead, input_->options);
  if (!wide || SwallowsOthers(wide->box, lead)) return false;
  // What it would be put together with must not become a form by it.
  TokenBox all = wide->box;
  for (const FoundPassage& known : of_pair_) {
    if (OverlapOnBothSides(known.box, wide->box)) all = Union(all, known.box);
  }
  if (IsForm(all, a, b)) return false;
  of_pair_.push_back(*std::move(wide));
  return true;
}

// Whether what grew from `from` reaches into a passage that is hardly changed: such a one stands
// for itself.
bool PairFinder::SwallowsOthers(const TokenBox& wide, const TokenBox& from) const {
  return std::any_of(of_pair_.begin(), of_pair_.end(), [&](const FoundPassage& known) {
    return OverlapOnBothSides(known.box, wide) && !OverlapOnBothSides(known.box, from) &&
           KindOf(known.box, known.runs) != PassageKind::kReworded;
  });
}

void PairFinder::FollowSeeds(ArticleNumber a, ArticleNumber b, std::span<const Seed> seeds) {
  const Corpus& corpus = input_->corpus;
  runs_.clear();
  for (const Seed& seed : seeds) runs_.push_back(seed.run);
  // Beside one that is alone no passage has been found, so it gets no second look.
  const uint32_t least_equal = seeds.size() == 1 ? least_equal_ : kLeastEqualOfAll;
  for (const PairChain& chain : chains_.Find(corpus.WordsOf(a), corpus.WordsOf(b), runs_,
                                             least_equal, input_->options.min_words)) {
    if (known_.AnyContains(chain.box)) continue;
    if (chain.equal < least_equal_) {
      if (!of_pair_.empty()) leads_.push_back(chain.box);
      continue;
    }
    ++num_candidates_;
    const size_t known_before = of_pair_.size();
    if (IsVerbatim(chain, b)) {
      of_pair_.push_back({a, b, chain.box, chain.runs});
    } else {
      leads_.push_back(chain.box);
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
