#include "engine/pair_passages.h"

#include <algorithm>
#include <utility>

namespace dittograph {

namespace {

// Above this the bag of words of a passage says nothing, and its alignment alone counts.
constexpr uint32_t kMaxBagTokens = 256;
// How much further than its chain a passage is looked for at first.
constexpr uint32_t kMargin = 40;
// What is read on either side of a chain.
constexpr uint32_t kWindowMargin = 64;

bool IsLong(const TokenBox& box) {
  return box.a_end - box.a_begin > kMaxBagTokens || box.b_end - box.b_begin > kMaxBagTokens;
}

TokenBox Widen(const TokenBox& box, uint32_t margin, const TokenBox& limits) {
  return {std::max(limits.a_begin, box.a_begin - std::min(box.a_begin, margin)),
          std::min(limits.a_end, box.a_end + margin),
          std::max(limits.b_begin, box.b_begin - std::min(box.b_begin, margin)),
          std::min(limits.b_end, box.b_end + margin)};
}

bool Contains(const TokenBox& box, const SharedRun& run) {
  return box.a_begin <= run.a && run.a + run.length <= box.a_end && box.b_begin <= run.b &&
         run.b + run.length <= box.b_end;
}

}  // namespace

void PairPassages::SetWindow(const Corpus& corpus, ArticleNumber a, ArticleNumber b,
                             const TokenBox& box) {
  const TokenBox window = Widen(box, kWindowMargin, {0, corpus.NumWords(a), 0, corpus.NumWords(b)});
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
  vocabulary_.Count(window_);
  words_.Assign(vocabulary_.ids(), flags_, vocabulary_.counts());
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

void PairPassages::Align(Passage& passage, std::vector<SharedRun> chain) {
  if (IsLong(passage.box)) {
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
  SetWindow(corpus, a, b, chain.box);
  const size_t found_before = found.size();
  std::vector<SharedRun> runs;
  for (const SharedRun& run : chain.runs) runs.push_back(ToWindow(run));
  Passage passage;
  passage.box = ToWindow(chain.box);
  if (IsLong(passage.box) || Grow(passage, RequiredEvidence(options.strictness))) {
    Align(passage, runs);
    if (judge_.IsRepeat(words_, passage, options)) found.push_back(FromWindow(a, b, passage));
  }
  for (size_t k = 0; k < runs.size(); ++k) {
    const SharedRun& run = runs[k];
    if (run.length < options.min_words) continue;
    if (found.size() > found_before && Contains(found[found_before].box, chain.runs[k])) continue;
    Passage alone;
    alone.box = {run.a, run.a + run.length, run.b, run.b + run.length};
    alone.runs = {run};
    alone.bag = bag_.Score(words_, words_, alone.box);
    CountInOrderOnly(alone);
    if (judge_.IsRepeat(words_, alone, options)) found.push_back(FromWindow(a, b, alone));
  }
}

PassageFacts PairPassages::Describe(const Corpus& corpus, const FoundPassage& found) {
  SetWindow(corpus, found.a, found.b, found.box);
  Passage passage;
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
  CountInOrderOnly(passage);
  PassageFacts facts = FactsOf(passage, words_);
  for (PassageFacts::Change& change : facts.changes) {
    TokenBox& at = change.at;
    at = {at.a_begin + shift_a_, at.a_end + shift_a_, at.b_begin + shift_b_, at.b_end + shift_b_};
  }
  return facts;
}

}  // namespace dittograph
