#include "engine/within_article.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "align/sentence_ends.h"

namespace dittograph {

namespace {

// Tokens in 3-grams that a chain must have, less a quarter of those it skips: fewer are found at
// every turn, and what they would lead to shares enough rare words to be found by those.
constexpr int64_t kMinChain = 6;
// Above this the bag of words of a passage is that of the article, and says nothing.
constexpr uint32_t kMaxBagTokens = 256;
// How much further than its seeds a passage is looked for at first. Two sentences: a clause may
// have moved from one end of the passage to the other (20 lost one of the labelled ones). Growth
// goes on from there, and what does not belong is shrunk away.
constexpr uint32_t kMargin = 40;
// A run beside which a word or two more are chance: a sentence.
constexpr uint32_t kLongRun = 15;
// Between two parts of one passage that were found apart, because rewording swapped them.
constexpr uint32_t kMaxJoinGap = 20;
constexpr size_t kJoinLookAhead = 8;

uint32_t Length(uint32_t begin, uint32_t end) { return end - begin; }

uint32_t GapBetween(uint32_t begin, uint32_t end, uint32_t other_begin, uint32_t other_end) {
  if (other_begin > end) return other_begin - end;
  return begin > other_end ? begin - other_end : 0;
}

bool IsLong(const TokenBox& box) {
  return Length(box.a_begin, box.a_end) > kMaxBagTokens ||
         Length(box.b_begin, box.b_end) > kMaxBagTokens;
}

// Less the words that only chance put beside a long run, at either end.
std::span<const SharedRun> WithoutStrayEnds(std::span<const SharedRun> runs) {
  const auto is_stray = [](const SharedRun& run, const SharedRun& next) {
    return run.length < kSeedTokens && next.length >= kLongRun;
  };
  while (runs.size() > 1 && is_stray(runs[0], runs[1])) runs = runs.subspan(1);
  while (runs.size() > 1 && is_stray(runs.back(), runs[runs.size() - 2])) {
    runs = runs.first(runs.size() - 1);
  }
  return runs;
}

bool ByPlace(const TokenBox& x, const TokenBox& y) {
  return std::tie(x.a_begin, x.b_begin, x.a_end, x.b_end) <
         std::tie(y.a_begin, y.b_begin, y.a_end, y.b_end);
}

}  // namespace

std::span<const Passage> WithinArticle::Find(const ArticleTokens& article,
                                             const PassageOptions& options) {
  passages_.clear();
  back_to_back_.clear();
  drafts_.clear();
  min_words_ = options.min_words;
  const Vocabulary& vocabulary = article.vocabulary;
  const std::vector<Chain> chains = FindChains(self_seeds_.Find(vocabulary), kMinChain);
  stems_.CountStems(article.tokens, vocabulary);
  const std::span<const TokenBox> boxes = shared_words_.Find(article.text, article.tokens, stems_);
  if (chains.empty() && boxes.empty()) return passages_;
  words_.Assign(vocabulary.ids(), vocabulary.num_words(), stems_.ids(), stems_.counts(),
                article.flags);
  const uint32_t size = words_.size();
  limits_ = {0, size, 0, size};
  required_ = RequiredEvidence(options.strictness);
  bag_.SetStrictness(options.strictness);
  known_.Reset(size);
  paths_.Reset(size);
  for (const Chain& chain : chains) FollowChain(chain);
  for (const TokenBox& box : boxes) Consider(box);
  JoinNeighbours();
  Select(options);
  return passages_;
}

// Finds the ends of what the chain belongs to.
void WithinArticle::FollowChain(const Chain& chain) {
  const TokenBox seeds = BoxOf(chain.runs);
  if (known_.Any(seeds, [&](const TokenBox& other) { return Contains(other, seeds); })) return;
  if (chain.runs.size() == 1 && IsBackToBack(chain.runs[0])) return;
  // The ends of a short one are found by growing it.
  if (!IsLong(seeds) && seeds.a_end <= seeds.b_begin) return Consider(seeds);
  std::vector<SharedRun> runs = aligner_.AlongChain(words_, words_, chain.runs, limits_).runs;
  if (runs.empty()) return;
  TokenBox box = BoxOf(runs);
  const TokenBox whole = {box.a_begin, box.b_end, box.a_begin, box.b_end};
  const bool is_back_to_back = box.a_end > box.b_begin;  // it overlaps itself
  if (is_back_to_back) {
    while (runs.back().a >= box.b_begin) runs.pop_back();
    runs.back().length = std::min(runs.back().length, box.b_begin - runs.back().a);
    box = BoxOf(runs);
  }
  if (IsLong(box)) {
    AddLong(box, std::move(runs));
  } else {
    Consider(box);
  }
  if (is_back_to_back) known_.Add(whole);
}

// Takes the run where it is one period three times or more, twice min_words long together, and no
// table. The period may be shorter than min_words: a refrain, a line of a song.
bool WithinArticle::IsBackToBack(const SharedRun& run) {
  const uint32_t period = run.b - run.a;
  const uint32_t end = run.b + run.length;
  const uint32_t count = (end - run.a) / period;
  if (count < 3 || period < kSeedTokens) return false;
  if (words_.Quarters(run.a, end) < 2 * uint64_t{min_words_} * kQuartersPerWord) return false;
  uint32_t entries = 0;
  for (uint32_t i = run.a; i < run.b; ++i) {
    entries += words_.is_number(i) || (words_.flags()[i] & kIsLetter) != 0;
  }
  if (2 * entries >= period) return false;
  known_.Add({run.a, end, run.a, end});
  back_to_back_.push_back({0, run.a, period, count});
  return true;
}

void WithinArticle::Consider(TokenBox box) {
  if (box.a_end > box.b_begin) {
    const uint32_t middle = (box.a_end + box.b_begin) / 2;
    if (middle <= box.a_begin || middle >= box.b_end) return;
    box.a_end = middle;
    box.b_begin = middle;
  }
  if (known_.Any(box, [&](const TokenBox& other) { return Contains(other, box); })) return;
  ++num_candidates_;
  box = Grow(box);
  if (box.a_begin == box.a_end || box.b_begin == box.b_end) return;
  Draft draft;
  Passage& passage = draft.passage;
  passage.box = box;
  passage.bag = bag_.Score(words_, words_, box);
  // No alignment is needed where even one that had every shared word would fall short.
  passage.in_order = passage.bag.shared;
  if (2 * Evidence(words_, passage) < required_) return;
  Align(passage);
  // Where the order was kept, the alignment knows the ends better than the bag does.
  if (IsInOrder(passage)) box = BoxOf(WithoutStrayEnds(passage.runs));
  box = SnapToSentences(words_, box, limits_);
  if (!(box == passage.box)) {
    // What is best in the whole is best in a part that holds it.
    const bool is_aligned =
        !passage.runs.empty() && Contains(passage.box, box) && Contains(box, BoxOf(passage.runs));
    passage.box = box;
    passage.bag = bag_.Score(words_, words_, box);
    if (!is_aligned) Align(passage);
  }
  Add(std::move(draft));
}

// A long passage is what its alignment says: only equal words in the same order count.
void WithinArticle::AddLong(const TokenBox& box, std::vector<SharedRun> runs) {
  if (known_.Any(box, [&](const TokenBox& other) { return Contains(other, box); })) return;
  ++num_candidates_;
  Draft draft;
  draft.passage.box = SnapToSentences(words_, box, limits_);
  BagScore& bag = draft.passage.bag;
  bag = bag_.Score(words_, words_, draft.passage.box);
  bag.shared = 0;
  bag.shared_words = 0;
  for (const SharedRun& run : runs) {
    bag.shared_words += run.length;
    for (uint32_t i = 0; i < run.length; ++i) bag.shared += words_.weights()[run.a + i];
  }
  draft.passage.runs = std::move(runs);
  draft.passage.in_order = bag.shared;
  Add(std::move(draft));
}

TokenBox WithinArticle::Grow(const TokenBox& box) {
  const uint32_t middle = (box.a_end + box.b_begin) / 2;
  const TokenBox wide = {box.a_begin - std::min(box.a_begin, kMargin),
                         std::min(middle, box.a_end + kMargin),
                         std::max(middle, box.b_begin - std::min(box.b_begin, kMargin)),
                         std::min(limits_.b_end, box.b_end + kMargin)};
  return bag_.Grow(words_, words_, wide, limits_, &paths_);
}

void WithinArticle::Align(Passage& passage) {
  passage.runs = aligner_.InBox(words_, words_, passage.box).runs;
  passage.in_order = 0;
  for (const SharedRun& run : passage.runs) {
    for (uint32_t i = 0; i < run.length; ++i) passage.in_order += words_.weights()[run.a + i];
  }
}

void WithinArticle::Add(Draft draft) {
  const TokenBox& box = draft.passage.box;
  if (known_.Any(box, [&](const TokenBox& other) { return Contains(other, box); })) return;
  draft.evidence = Evidence(words_, draft.passage);
  // What falls short by more than half has nothing to give to a neighbour either.
  if (2 * draft.evidence < required_) return;
  known_.Add(box);
  drafts_.push_back(std::move(draft));
}

// Puts drafts that lie side by side on both sides, in either order, into one where that makes the
// evidence stronger.
void WithinArticle::JoinNeighbours() {
  std::sort(drafts_.begin(), drafts_.end(),
            [](const Draft& x, const Draft& y) { return ByPlace(x.passage.box, y.passage.box); });
  const size_t num_found = drafts_.size();
  for (size_t k = 0; k < num_found; ++k) {
    for (size_t other = k + 1; other < std::min(num_found, k + 1 + kJoinLookAhead); ++other) {
      const TokenBox& x = drafts_[k].passage.box;
      const TokenBox& y = drafts_[other].passage.box;
      if (GapBetween(x.a_begin, x.a_end, y.a_begin, y.a_end) > kMaxJoinGap ||
          GapBetween(x.b_begin, x.b_end, y.b_begin, y.b_end) > kMaxJoinGap) {
        continue;
      }
      Draft joined;
      joined.passage.box = {x.a_begin, std::max(x.a_end, y.a_end), std::min(x.b_begin, y.b_begin),
                            std::max(x.b_end, y.b_end)};
      const TokenBox& box = joined.passage.box;
      if (box.a_end > box.b_begin || IsLong(box)) continue;
      joined.passage.bag = bag_.Score(words_, words_, box);
      Align(joined.passage);
      joined.evidence = Evidence(words_, joined.passage);
      if (joined.evidence > std::max(drafts_[k].evidence, drafts_[other].evidence)) {
        drafts_.push_back(std::move(joined));
      }
    }
  }
}

// What a form has in whole sentences, word for word, is a statement made twice.
void WithinArticle::TakeSentences(const Passage& form, const PassageOptions& options) {
  for (const SharedRun& run : form.runs) {
    const SharedRun whole = WholeSentences(words_, run);
    if (whole.length == 0) continue;
    Passage passage;
    passage.box = BoxOf(std::span(&whole, 1));
    passage.runs = {whole};
    passage.bag = bag_.Score(words_, words_, passage.box);
    passage.in_order = passage.bag.shared;
    passage.verdict = judge_.Decide(words_, passage, options);
    if (passage.verdict != Verdict::kRepeat) continue;
    known_.Add(passage.box);
    passages_.push_back(std::move(passage));
  }
}

// Keeps the strongest of those that overlap on both sides, if it is a repeat. A form hides what
// overlaps it but for what is equal in order, and goes where such a repeat was found.
void WithinArticle::Select(const PassageOptions& options) {
  std::sort(drafts_.begin(), drafts_.end(), [](const Draft& x, const Draft& y) {
    if (x.evidence != y.evidence) return x.evidence > y.evidence;
    return ByPlace(x.passage.box, y.passage.box);
  });
  known_.Reset(limits_.b_end);
  forms_.Reset(limits_.b_end);
  for (Draft& draft : drafts_) {
    if (draft.evidence < required_) break;
    Passage& passage = draft.passage;
    const auto overlaps = [&](const TokenBox& other) {
      return OverlapOnBothSides(other, passage.box);
    };
    if (known_.Any(passage.box, overlaps)) continue;
    const bool is_in_form = forms_.Any(passage.box, overlaps);
    if (is_in_form && !IsInOrder(passage)) continue;
    passage.verdict = judge_.Decide(words_, passage, options);
    if (is_in_form && passage.verdict != Verdict::kRepeat) continue;
    (passage.verdict == Verdict::kTemplate ? forms_ : known_).Add(passage.box);
    if (passage.verdict == Verdict::kTemplate) TakeSentences(passage, options);
    if (passage.verdict != Verdict::kNo) passages_.push_back(std::move(passage));
  }
  std::erase_if(passages_, [&](const Passage& form) {
    return form.verdict == Verdict::kTemplate && known_.Any(form.box, [&](const TokenBox& other) {
      return OverlapOnBothSides(other, form.box);
    });
  });
  std::sort(passages_.begin(), passages_.end(),
            [](const Passage& x, const Passage& y) { return ByPlace(x.box, y.box); });
}

}  // namespace dittograph
