#include "engine/pair_finder.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "text/box_index.h"

namespace dittograph {

namespace {

// A chain with fewer equal words in order than four fifths of min_words, or than this, is not
// looked at: in news one in ten of those with 9 to 11 of 15 is a passage, and they are half of all
// chains.
constexpr uint32_t kLeastEqual = 8;

void CollectNumbers(std::span<const uint32_t> words, std::span<const uint8_t> flags,
                    std::vector<uint32_t>& numbers) {
  numbers.clear();
  for (size_t i = 0; i < words.size(); ++i) {
    if ((flags[i] & (kHasDigit | kIsLetter)) != 0) numbers.push_back(words[i]);
  }
  std::sort(numbers.begin(), numbers.end());
}

}  // namespace

PairFinder::PairFinder(const PairInput& input)
    : input_(&input), least_equal_(std::max(kLeastEqual, input.options.min_words * 4 / 5)) {}

void PairFinder::Find(ArticleNumber b, std::vector<FoundPassage>& found) {
  CollectSeeds(b);
  const std::vector<uint8_t>& is_archive = input_->corpus.is_archive;
  for (size_t first = 0; first < seeds_.size();) {
    size_t end = first + 1;
    const ArticleNumber a = seeds_[first].other;
    while (end < seeds_.size() && seeds_[end].other == a) ++end;
    if (is_archive[a] == 0 || is_archive[b] == 0) {
      FindPair(a, b, {seeds_.data() + first, end - first}, found);
    }
    first = end;
  }
}

void PairFinder::AddSeed(uint32_t at, uint32_t earlier, uint32_t length, ArticleNumber b) {
  const ArticleNumber other = input_->index.ArticleOf(earlier);
  const std::vector<uint32_t>& begin = input_->corpus.words.begin;
  seeds_.push_back({other, {earlier - begin[other], at - begin[b], length}});
}

void PairFinder::CollectSeeds(ArticleNumber b) {
  const std::vector<uint32_t>& links = input_->links;
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
                          std::vector<FoundPassage>& found) {
  const Corpus& corpus = input_->corpus;
  runs_.clear();
  for (const Seed& seed : seeds) runs_.push_back(seed.run);
  of_pair_.clear();
  for (const PairChain& chain : chains_.Find(corpus.WordsOf(a), corpus.WordsOf(b), runs_,
                                             least_equal_, input_->options.min_words)) {
    const bool is_known =
        std::any_of(of_pair_.begin(), of_pair_.end(),
                    [&](const FoundPassage& known) { return Contains(known.box, chain.box); });
    if (is_known) continue;
    ++num_candidates_;
    if (IsVerbatim(chain, b)) {
      of_pair_.push_back({a, b, chain.box, chain.runs});
    } else {
      pair_.Judge(corpus, a, b, chain, input_->options, of_pair_);
    }
  }
  // A passage that lies in another one on both sides says nothing of its own.
  std::stable_sort(of_pair_.begin(), of_pair_.end(), [](const auto& x, const auto& y) {
    return x.box.b_end - x.box.b_begin > y.box.b_end - y.box.b_begin;
  });
  const size_t found_before = found.size();
  for (FoundPassage& passage : of_pair_) {
    const bool is_known =
        std::any_of(found.begin() + static_cast<ptrdiff_t>(found_before), found.end(),
                    [&](const FoundPassage& known) { return Contains(known.box, passage.box); });
    if (is_known) continue;
    passage.is_template = IsForm(passage.box, a, b);
    found.push_back(std::move(passage));
  }
}

// Whether it is a table, or a form that other numbers were filled into: more than half as many as
// are the same. (A correction changes a few of many.)
bool PairFinder::IsForm(const TokenBox& box, ArticleNumber a, ArticleNumber b) {
  const Corpus& corpus = input_->corpus;
  const auto flags_b = corpus.FlagsOf(b).subspan(box.b_begin, box.b_end - box.b_begin);
  if (IsTable(flags_b)) return true;
  CollectNumbers(corpus.WordsOf(a).subspan(box.a_begin, box.a_end - box.a_begin),
                 corpus.FlagsOf(a).subspan(box.a_begin, box.a_end - box.a_begin), numbers_a_);
  CollectNumbers(corpus.WordsOf(b).subspan(box.b_begin, flags_b.size()), flags_b, numbers_b_);
  size_t shared = 0;
  for (size_t i = 0, j = 0; i < numbers_a_.size() && j < numbers_b_.size();) {
    if (numbers_a_[i] == numbers_b_[j]) {
      ++shared;
      ++i;
      ++j;
    } else if (numbers_a_[i] < numbers_b_[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  const size_t others = std::min(numbers_a_.size(), numbers_b_.size()) - shared;
  return 2 * others > shared && others > 1;
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
