#include "engine/pair_passages.h"

#include <algorithm>
#include <utility>

#include "align/sentence_ends.h"
#include "engine/passage_match.h"
#include "text/box_index.h"

namespace dittograph {

namespace {

// Above this the bag of words of a passage says nothing, and its alignment alone counts.
constexpr uint32_t kMaxBagTokens = 256;
// How much further than its chain a passage is looked for at first.
constexpr uint32_t kMargin = 40;
// What is read on either side of a chain.
constexpr uint32_t kWindowMargin = 64;

constexpr uint32_t kMaxJoinGap = 20;
// Drafts of one pair of articles that are tried against each other; bounds the work.
constexpr size_t kMaxJoined = 16;

bool IsLong(const TokenBox& box) {
  return box.a_end - box.a_begin > kMaxBagTokens || box.b_end - box.b_begin > kMaxBagTokens;
}

// Holds all of the other and half as much again: less is what chance puts beside it.
bool IsMuchWider(const TokenBox& box, const TokenBox& other) {
  const auto length = [](const TokenBox& x) { return x.a_end - x.a_begin + x.b_end - x.b_begin; };
  return Contains(box, other) && 2 * length(box) >= 3 * length(other);
}

bool Contains(const TokenBox& box, const SharedRun& run) {
  return box.a_begin <= run.a && run.a + run.length <= box.a_end && box.b_begin <= run.b &&
         run.b + run.length <= box.b_end;
}

}  // namespace

void PairPassages::SetWindow(const Corpus& corpus, ArticleNumber a, ArticleNumber b,
                             const TokenBox& box, uint32_t margin) {
  const TokenBox window = Widen(box, margin, {0, corpus.NumWords(a), 0, corpus.NumWords(b)});
  window_.clear();
  flags_.clear();
  const auto append = [&](ArticleNumber article, uint32_t begin, uint32_t end) {
    const auto words = corpus.WordsOf(article).subspan(begin, end - begin);
    const auto flags = corpus.FlagsOf(article).subspan(begin, end - begin);
    window_.insert(window_.end(), words.begin(), words.end());
    flags_.insert(flags_.end(), flags.begin(), flags.end());
  };
  append(a, window.a_begin, window.a_end);
  append(b, window.b_begin, window.b_end);
  stems_.CountStems(window_);
  words_.Assign(window_, 0, stems_.ids(), stems_.counts(), flags_);
  const uint32_t middle = window.a_end - window.a_begin;
  limits_ = {0, middle, middle, words_.size()};
  shift_a_ = window.a_begin;
  shift_b_ = window.b_begin - middle;
}

TokenBox PairPassages::ToWindow(const TokenBox& box) const {
  return {box.a_begin - shift_a_, box.a_end - shift_a_, box.b_begin - shift_b_,
          box.b_end - shift_b_};
}

SharedRun PairPassages::ToWindow(const SharedRun& run) const {
  return {run.a - shift_a_, run.b - shift_b_, run.length};
}

FoundPassage PairPassages::FromWindow(ArticleNumber a, ArticleNumber b,
                                      const Passage& passage) const {
  const TokenBox& box = passage.box;
  FoundPassage found;
  found.a = a;
  found.b = b;
  if (passage.verdict == Verdict::kTemplate) found.standing = Standing::kTemplate;
  found.box = {box.a_begin + shift_a_, box.a_end + shift_a_, box.b_begin + shift_b_,
               box.b_end + shift_b_};
  for (const SharedRun& run : passage.runs) {
    found.runs.push_back({run.a + shift_a_, run.b + shift_b_, run.length});
  }
  return found;
}

void PairPassages::CountInOrderOnly(Passage& passage) const {
  passage.in_order = 0;
  uint32_t words = 0;
  for (const SharedRun& run : passage.runs) {
    words += run.length;
    for (uint32_t i = 0; i < run.length; ++i) passage.in_order += words_.weights()[run.a + i];
  }
  if (!IsLong(passage.box)) return;
  passage.bag.shared = passage.in_order;
  passage.bag.shared_words = words;
}

// Finds the ends of a short passage. False where even an alignment that had every shared word would
// fall short.
bool PairPassages::Grow(Passage& passage, int64_t required) {
  const TokenBox box = bag_.Grow(words_, words_, Widen(passage.box, kMargin, limits_), limits_);
  if (box.a_begin == box.a_end || box.b_begin == box.b_end) return false;
  passage.box = box;
  passage.bag = bag_.Score(words_, words_, box);
  passage.in_order = passage.bag.shared;
  return Evidence(words_, passage) >= required;
}

void PairPassages::Align(Passage& passage, std::span<const SharedRun> chain) {
  if (IsLong(passage.box) && !chain.empty()) {
    passage.runs = aligner_.AlongChain(words_, words_, chain, limits_).runs;
    passage.box = BoxOf(passage.runs);
    passage.bag = bag_.Score(words_, words_, passage.box);
  } else {
    passage.runs = aligner_.InBox(words_, words_, passage.box).runs;
  }
  CountInOrderOnly(passage);
}

void PairPassages::Judge(const Corpus& corpus, ArticleNumber a, ArticleNumber b,
                         const PairChain& chain, const PassageOptions& options,
                         std::vector<FoundPassage>& found) {
  bag_.SetStrictness(options.strictness);
  SetWindow(corpus, a, b, chain.box, kWindowMargin);
  const size_t found_before = found.size();
  std::vector<SharedRun> runs;
  for (const SharedRun& run : chain.runs) runs.push_back(ToWindow(run));
  Passage passage;
  passage.is_across = true;
  passage.box = ToWindow(chain.box);
  if (IsLong(passage.box) || Grow(passage, RequiredEvidence(options.strictness))) {
    Align(passage, runs);
    passage.verdict = judge_.Decide(words_, passage, options);
    if (passage.verdict != Verdict::kNo) found.push_back(FromWindow(a, b, passage));
  }
  for (size_t k = 0; k < runs.size(); ++k) {
    const SharedRun& run = runs[k];
    if (run.length < options.min_words) continue;
    if (found.size() > found_before && Contains(found[found_before].box, chain.runs[k])) continue;
    Passage alone;
    alone.is_across = true;
    alone.box = {run.a, run.a + run.length, run.b, run.b + run.length};
    alone.runs = {run};
    alone.bag = bag_.Score(words_, words_, alone.box);
    CountInOrderOnly(alone);
    alone.verdict = judge_.Decide(words_, alone, options);
    if (alone.verdict != Verdict::kNo) found.push_back(FromWindow(a, b, alone));
  }
}

void PairPassages::Consider(const Corpus& corpus, ArticleNumber a, ArticleNumber b,
                            const TokenBox& box, const PassageOptions& options) {
  const auto covers = [&](const Draft& draft) {
    return dittograph::Contains(draft.found.box, box);
  };
  if (std::any_of(drafts_.begin(), drafts_.end(), covers)) return;
  bag_.SetStrictness(options.strictness);
  SetWindow(corpus, a, b, box, kWindowMargin);
  Passage passage;
  passage.is_across = true;
  passage.box = ToWindow(box);
  if (!Grow(passage, RequiredEvidence(options.strictness) / 2)) return;
  Align(passage, {});
  TokenBox snapped = passage.box;
  if (IsInOrder(passage)) snapped = BoxOf(passage.runs);
  snapped = SnapToSentences(words_, snapped, limits_);
  if (!(snapped == passage.box)) {
    passage.box = snapped;
    passage.bag = bag_.Score(words_, words_, passage.box);
    Align(passage, {});
  }
  AddDraft(a, b, passage, options);
}

void PairPassages::AddDraft(ArticleNumber a, ArticleNumber b, Passage& passage,
                            const PassageOptions& options) {
  Draft draft;
  draft.evidence = Evidence(words_, passage);
  if (2 * draft.evidence < RequiredEvidence(options.strictness)) return;
  passage.verdict = judge_.Decide(words_, passage, options);
  draft.is_found = passage.verdict != Verdict::kNo;
  draft.found = FromWindow(a, b, passage);
  draft.shared_words = passage.bag.shared_words;
  drafts_.push_back(std::move(draft));
}

// Puts drafts that lie side by side on both sides, in either order, into one where that makes the
// evidence stronger.
void PairPassages::JoinDrafts(const Corpus& corpus, const PassageOptions& options) {
  const auto gap = [](uint32_t begin, uint32_t end, uint32_t other_begin, uint32_t other_end) {
    if (other_begin > end) return other_begin - end;
    return begin > other_end ? begin - other_end : 0;
  };
  const size_t num_found = std::min(drafts_.size(), kMaxJoined);
  for (size_t k = 0; k < num_found; ++k) {
    for (size_t other = k + 1; other < num_found; ++other) {
      const TokenBox x = drafts_[k].found.box;
      const TokenBox y = drafts_[other].found.box;
      if (gap(x.a_begin, x.a_end, y.a_begin, y.a_end) > kMaxJoinGap ||
          gap(x.b_begin, x.b_end, y.b_begin, y.b_end) > kMaxJoinGap) {
        continue;
      }
      const TokenBox box = {std::min(x.a_begin, y.a_begin), std::max(x.a_end, y.a_end),
                            std::min(x.b_begin, y.b_begin), std::max(x.b_end, y.b_end)};
      if (IsLong(box)) continue;
      SetWindow(corpus, drafts_[k].found.a, drafts_[k].found.b, box, kWindowMargin);
      Passage joined;
      joined.is_across = true;
      joined.box = ToWindow(box);
      joined.bag = bag_.Score(words_, words_, joined.box);
      joined.in_order = joined.bag.shared;
      const int64_t least = std::max(drafts_[k].evidence, drafts_[other].evidence);
      if (Evidence(words_, joined) <= least) continue;  // though all were in order
      Align(joined, {});
      if (Evidence(words_, joined) > least) {
        AddDraft(drafts_[k].found.a, drafts_[k].found.b, joined, options);
      }
    }
  }
}

// Whether it is passages that are hardly changed, in another order, and next to nothing besides:
// they stand for themselves, so that what is between them is seen as inserted.
bool PairPassages::IsOfCopies(const Draft& draft, std::span<const FoundPassage> found) {
  const TokenBox& box = draft.found.box;
  std::vector<TokenBox> copies;
  uint32_t words = 0;
  bool is_in_order = true;
  for (const FoundPassage& passage : found) {
    if (!dittograph::Contains(box, passage.box)) continue;
    if (KindOf(passage.box, passage.runs) == PassageKind::kReworded) continue;
    for (const TokenBox& copy : copies) {
      is_in_order &= (copy.a_begin < passage.box.a_begin) == (copy.b_begin < passage.box.b_begin);
    }
    copies.push_back(passage.box);
    words += passage.box.a_end - passage.box.a_begin;
  }
  const uint32_t length = box.a_end - box.a_begin;
  return !is_in_order && 2 * draft.shared_words < words + std::max(length, words);
}

void PairPassages::TakeDrafts(const Corpus& corpus, const PassageOptions& options,
                              std::vector<FoundPassage>& found) {
  if (drafts_.empty()) return;
  JoinDrafts(corpus, options);
  std::stable_sort(drafts_.begin(), drafts_.end(),
                   [](const Draft& x, const Draft& y) { return x.evidence > y.evidence; });
  std::vector<TokenBox> known;
  for (const FoundPassage& passage : found) known.push_back(passage.box);
  const size_t num_found = found.size();
  for (Draft& draft : drafts_) {
    if (draft.evidence < RequiredEvidence(options.strictness)) break;
    const TokenBox& box = draft.found.box;
    const bool is_known = std::any_of(known.begin(), known.end(), [&](const TokenBox& other) {
      return OverlapOnBothSides(other, box) && !IsMuchWider(box, other);
    });
    if (is_known || IsOfCopies(draft, std::span(found).first(num_found))) continue;
    known.push_back(box);
    if (draft.is_found) found.push_back(std::move(draft.found));
  }
  drafts_.clear();
}

PassageFacts PairPassages::Describe(const Corpus& corpus, const FoundPassage& found) {
  SetWindow(corpus, found.a, found.b, found.box, kWindowMargin);
  Passage passage;
  passage.is_across = true;
  passage.box = ToWindow(found.box);
  const TokenBox& box = passage.box;
  const auto ids = words_.ids();
  if (std::equal(ids.begin() + box.a_begin, ids.begin() + box.a_end, ids.begin() + box.b_begin,
                 ids.begin() + box.b_end)) {
    passage.runs = {{box.a_begin, box.b_begin, box.a_end - box.a_begin}};
  } else {
    for (const SharedRun& run : found.runs) passage.runs.push_back(ToWindow(run));
    if (!IsLong(box)) passage.runs = aligner_.AlongChain(words_, words_, passage.runs, box).runs;
  }
  passage.bag = bag_.Score(words_, words_, box);
  passage.in_order = WeightOf(passage.runs);
  PassageFacts facts = FactsOf(passage, words_);
  for (PassageFacts::Change& change : facts.changes) {
    TokenBox& at = change.at;
    at = {at.a_begin + shift_a_, at.a_end + shift_a_, at.b_begin + shift_b_, at.b_end + shift_b_};
  }
  return facts;
}

}  // namespace dittograph
