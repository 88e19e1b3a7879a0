#include "engine/kinship.h"

#include <algorithm>
#include <iterator>

#include "candidates/corpus_seeds.h"
#include "candidates/rare_words.h"
#include "engine/passage_match.h"

namespace dittograph {

namespace {

constexpr uint32_t kAround = 128;  // words
constexpr size_t kAkinWords = 3;
constexpr size_t kOwnWords = 2;
constexpr size_t kArticlesPerRareWord = 100;
constexpr size_t kLeastRare = 8;
// In fewer the rare words of a story that was sent ten times are not to be told from the others.
constexpr size_t kManyArticles = 800;
// From here on forms of another day are told: among 5,000 articles that hid three forms for two
// repeats, among 20,000 more than three for one. Between them nothing was tried.
constexpr size_t kManyStories = 10'000;
constexpr uint8_t kUsedCount = kLeastCounted;
constexpr uint8_t kCommonCount = 5;
// What so many articles say with ever other words around it is a formula, though its words be rare.
constexpr uint8_t kVeryCommonCount = 20;
// Words before the head and behind the tail that an article may have: a credit, a date.
constexpr uint32_t kEdge = 3;
// Fewer words outside of the passage say nothing.
constexpr uint32_t kLeastOutside = 30;
// A credit or a dateline at the head, about-lines or a licence at the tail: what is longer is news.
constexpr uint32_t kMaxHead = 50;
constexpr uint32_t kMaxTail = 150;
// The terms of a bond fill a few sentences: what is longer is no formula.
constexpr uint32_t kMaxFormula = 128;
// Two sentences: below, something must tie the two articles together.
constexpr uint32_t kLongWords = 25;
// Where less than a quarter as much is outside, the article was sent again.
constexpr uint32_t kResentShare = 4;
// Of a formula, one fact in five is another: of a correction, fewer are.
constexpr uint32_t kFactsPerOther = 4;
// The most words by which the place of a form differs, since its headline does.
constexpr uint32_t kSamePlace = 20;
// As far as a headline says what is reported, and not what came of it.
constexpr size_t kTitleWords = 4;
// One day later it is yesterday's story.
constexpr uint32_t kAnotherDay = 2;
// The longest after which a story was seen to be sent again under its title was three days.
constexpr uint32_t kRegularDays = 5;

void SortUnique(std::vector<uint32_t>& words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
}

// Both are ascending.
size_t CountCommon(std::span<const uint32_t> a, std::span<const uint32_t> b) {
  size_t count = 0;
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    count += a[i] == b[j];
    const bool step_a = a[i] <= b[j];
    j += b[j] <= a[i];
    i += step_a;
  }
  return count;
}

}  // namespace

Kinship::Kinship(const Corpus& corpus, const CorpusCounts& counts)
    : corpus_(&corpus),
      counts_(&counts),
      max_rare_(static_cast<uint8_t>(std::clamp<size_t>(
          corpus.num_articles() / kArticlesPerRareWord, kLeastRare, UINT8_MAX - 1))) {}

// Adds the rare words of [begin, end), in their order.
void Kinship::Collect(ArticleNumber article, uint32_t begin, uint32_t end,
                      std::vector<uint32_t>& words) {
  const std::span<const uint32_t> of_article = corpus_->WordsOf(article);
  const std::span<const uint8_t> flags = corpus_->FlagsOf(article);
  const std::span<const uint8_t> counts(counts_->words);
  size_t num_words = words.size();
  words.resize(num_words + end - begin);
  for (uint32_t i = begin; i < end; ++i) {
    const uint32_t stem = TellingStem(of_article, flags, i);
    // Without a branch: which word is rare, none foretells.
    const uint8_t count = counts[std::min<size_t>(stem, counts.size() - 1)];
    words[num_words] = stem;
    num_words += (stem != kTellsNothing) & (count <= max_rare_);
  }
  words.resize(num_words);
}

bool Kinship::AreAkin(ArticleNumber a, ArticleNumber b, const TokenBox& box) {
  const auto collect_around = [&](ArticleNumber article, uint32_t begin, uint32_t end,
                                  std::vector<uint32_t>& words) {
    words.clear();
    Collect(article, begin - std::min(begin, kAround), begin, words);
    Collect(article, end, std::min(corpus_->NumWords(article), end + kAround), words);
    SortUnique(words);
    std::erase_if(words, [&](uint32_t word) {
      return std::binary_search(passage_.begin(), passage_.end(), word);
    });
  };
  collect_around(a, box.a_begin, box.a_end, around_a_);
  if (around_a_.size() < kAkinWords) return false;
  collect_around(b, box.b_begin, box.b_end, around_b_);
  return CountCommon(around_a_, around_b_) >= kAkinWords;
}

// The rare words that both articles have in the passage or around it.
size_t Kinship::CountTies(ArticleNumber a, ArticleNumber b, const TokenBox& box) {
  const auto collect = [&](ArticleNumber article, uint32_t begin, uint32_t end,
                           std::vector<uint32_t>& words) {
    words.clear();
    Collect(article, begin - std::min(begin, kAround),
            std::min(corpus_->NumWords(article), end + kAround), words);
    SortUnique(words);
  };
  collect(a, box.a_begin, box.a_end, around_a_);
  collect(b, box.b_begin, box.b_end, around_b_);
  return CountCommon(around_a_, around_b_);
}

// Whether two articles have the same headline, as far as it says what they are.
bool Kinship::HaveSameTitle(ArticleNumber a, ArticleNumber b) const {
  const auto words_a = corpus_->WordsOf(a);
  const auto words_b = corpus_->WordsOf(b);
  return std::min(words_a.size(), words_b.size()) >= kTitleWords &&
         std::equal(words_a.begin(), words_a.begin() + kTitleWords, words_b.begin(),
                    [](uint32_t x, uint32_t y) { return StemOf(x) == StemOf(y); });
}

// Whether the passage is a form that was filled in again on another day.
bool Kinship::IsOfAnotherDay(ArticleNumber a, ArticleNumber b, const TokenBox& box,
                             std::span<const SharedRun> runs, PassageKind kind, bool is_whole) {
  const auto [first, last] = std::minmax(box.a_begin, box.b_begin);
  if (last - first > kSamePlace) return false;
  const uint32_t days = DaysApart(corpus_->days[a], corpus_->days[b]);
  if (days < kAnotherDay) return false;
  if (kind != PassageKind::kReworded) {
    const FactCounts facts = facts_.CountNumbers(PartOf(*corpus_, a, box.a_begin, box.a_end),
                                                 PartOf(*corpus_, b, box.b_begin, box.b_end));
    if (is_whole && facts.other_numbers == 0) return false;  // sent again
    if (days >= kRegularDays && HaveSameTitle(a, b)) return true;
  }
  const size_t ties = CountTies(a, b, box);
  return ties < kAkinWords || (ties < 2 * kAkinWords && IsCommon(b, runs, kUsedCount));
}

bool Kinship::IsCommon(ArticleNumber b, std::span<const SharedRun> runs, uint8_t least) const {
  const uint32_t first = corpus_->words.begin[b];
  uint32_t seeds = 0;
  uint32_t common = 0;
  for (const SharedRun& run : runs) {
    for (uint32_t i = 0; i + kSeedWords <= run.length; ++i) {
      ++seeds;
      common += counts_->seeds[first + run.b + i] >= least;
    }
  }
  return common > 0 && 2 * common >= seeds;
}

// The rare words that both sides of the passage have.
void Kinship::CollectShared(ArticleNumber a, ArticleNumber b, const TokenBox& box) {
  around_a_.clear();
  Collect(a, box.a_begin, box.a_end, around_a_);
  std::sort(around_a_.begin(), around_a_.end());
  passage_.clear();
  Collect(b, box.b_begin, box.b_end, passage_);
  SortUnique(passage_);
  std::erase_if(passage_, [&](uint32_t word) {
    return !std::binary_search(around_a_.begin(), around_a_.end(), word);
  });
}

Standing Kinship::StandingOf(ArticleNumber a, ArticleNumber b, const TokenBox& box,
                             std::span<const SharedRun> runs) {
  const uint32_t length = std::max(box.a_end - box.a_begin, box.b_end - box.b_begin);
  const uint32_t outside = std::min(corpus_->NumWords(a) - (box.a_end - box.a_begin),
                                    corpus_->NumWords(b) - (box.b_end - box.b_begin));
  const bool is_part = outside >= std::max(kLeastOutside, length / 2);
  const PassageKind kind = KindOf(box, runs);
  const bool is_copied = length < kLongWords || kind != PassageKind::kReworded;
  const bool is_tail = is_part && is_copied && length <= kMaxTail && StandsAtTail(a, b, box);
  const bool is_head =
      is_part && is_copied && length <= kMaxHead && box.a_begin <= kEdge && box.b_begin <= kEdge;
  const bool knows_rarity = corpus_->num_articles() >= kManyArticles;
  const uint32_t longest_formula = kind == PassageKind::kExact   ? kLongWords
                                   : kind == PassageKind::kLight ? 2 * kLongWords
                                                                 : kMaxFormula;
  const bool is_common =
      knows_rarity && length < longest_formula && IsCommon(b, runs, kCommonCount);
  const bool is_whole = kResentShare * outside <= length;
  const bool is_of_another_day =
      corpus_->num_articles() >= kManyStories && IsOfAnotherDay(a, b, box, runs, kind, is_whole);
  if (!is_head && !is_tail && !is_common && !is_of_another_day) return Standing::kRepeat;
  CollectShared(a, b, box);
  if (is_tail && !AreAkin(a, b, box)) return Standing::kBoilerplate;
  if (is_of_another_day) return Standing::kTemplate;
  if (is_common && IsFormula(a, b, box, runs, outside)) return Standing::kTemplate;
  if (!is_part || is_tail) return Standing::kRepeat;
  if (AreAkin(a, b, box)) return Standing::kRepeat;
  return is_head ? Standing::kBoilerplate : Standing::kTemplate;
}

// Whether a sentence ends with the passage, and either article with it or nearly so.
bool Kinship::StandsAtTail(ArticleNumber a, ArticleNumber b, const TokenBox& box) const {
  const auto is_tail = [&](ArticleNumber article, uint32_t end) {
    const uint32_t size = corpus_->NumWords(article);
    return end + kEdge >= size &&
           (end == size || (corpus_->FlagsOf(article)[end] & kBeginsSentence) != 0);
  };
  return is_tail(a, box.a_end) && is_tail(b, box.b_end);
}

// Of a passage of common 5-grams, whether it is a formula between kin, too.
bool Kinship::IsFormula(ArticleNumber a, ArticleNumber b, const TokenBox& box,
                        std::span<const SharedRun> runs, uint32_t outside) {
  const uint32_t length = std::max(box.a_end - box.a_begin, box.b_end - box.b_begin);
  const bool is_exact = runs.size() == 1 && runs[0].length == length;
  const bool may_be_resent = is_exact && kResentShare * outside <= length;
  if (passage_.size() < kOwnWords && !may_be_resent) return true;
  if (outside >= length / 2 && IsCommon(b, runs, kVeryCommonCount)) return true;
  const FactCounts facts = facts_.Count(PartOf(*corpus_, a, box.a_begin, box.a_end),
                                        PartOf(*corpus_, b, box.b_begin, box.b_end));
  return kFactsPerOther * (facts.other_numbers + facts.other_names) >
         facts.shared_numbers + facts.shared_names;
}

}  // namespace dittograph
