// The profile `news`: 10 % of the articles belong to clusters of near-duplicates, 30 % carry one of
// 1,000 boilerplate blocks, the rest is independent prose.
//
// Two articles that are not in one cluster have a Jaccard below 0.5: a block is used only in an
// article of at least twice its length.

#include <algorithm>
#include <array>
#include <cstddef>

#include "edit.h"
#include "profile.h"

namespace dittograph::generator {
namespace {

constexpr uint32_t kNumBlocks = 1'000;
constexpr uint32_t kLargestCluster = 1'000;
constexpr std::array<uint32_t, 7> kLevelPercents = {50, 60, 70, 80, 90, 95, 100};

uint64_t SquareRoot(uint64_t x) {
  uint64_t root = 0;
  for (uint64_t bit = uint64_t{1} << 31; bit > 0; bit >>= 1) {
    if ((root | bit) * (root | bit) <= x) root |= bit;
  }
  return root;
}

// Weights of the sizes 2, 3, … `largest` by the power law size^-2.5.
std::vector<uint64_t> SizeWeights(uint64_t largest) {
  std::vector<uint64_t> weights;
  for (uint64_t size = 2; size <= largest; ++size) {
    weights.push_back((uint64_t{1} << 60) / (size * size * SquareRoot(size << 30)));
  }
  return weights;
}

class News : public Profile {
 public:
  News(const Lexicon& lexicon, const ProfileOptions& options)
      : lexicon_(lexicon),
        num_articles_(options.num_articles),
        seed_(options.seed),
        block_table_(ZipfWeights(kNumBlocks)) {
    Random random(DeriveSeed(seed_, Stream::kBoilerplate));
    blocks_.resize(kNumBlocks);
    for (Tokens& block : blocks_) AppendParagraph(lexicon_, random.Between(20, 80), random, block);
  }

  // No cluster holds more than a tenth of the clustered articles, so that small corpora have
  // clusters of many levels.
  std::vector<uint64_t> GroupSizes() const override {
    uint64_t rest = num_articles_ / 10;
    const AliasTable table(SizeWeights(std::clamp<uint64_t>(rest / 10, 2, kLargestCluster)));
    Random random(DeriveSeed(seed_, Stream::kClusterSizes));
    std::vector<uint64_t> sizes;
    while (rest >= 2) {
      uint64_t size = std::min<uint64_t>(rest, 2 + table.Draw(random));
      if (rest - size == 1) ++size;
      sizes.push_back(size);
      rest -= size;
    }
    return sizes;
  }

  Tokens Single(uint64_t number) const override {
    Random random(DeriveSeed(seed_, Stream::kSingle, number));
    return Article(random);
  }

  // Every member is an edited version of an original that is not in the corpus itself.
  Tokens Member(uint64_t group, uint64_t member) const override {
    Random group_random(DeriveSeed(seed_, Stream::kGroup, group));
    const uint32_t loss = LossFor(kLevelPercents[group_random.Below(kLevelPercents.size())]) / 2;
    Tokens original = Article(group_random);
    if (loss == 0) return original;
    Random random(DeriveSeed(seed_, Stream::kMember, group, member));
    if (random.Below(5) != 0) return Edit(lexicon_, original, loss, random);
    Truncate(loss / 2, original);
    return Edit(lexicon_, original, loss / 2, random);
  }

 private:
  Tokens Article(Random& random) const {
    const uint32_t num_words = DrawArticleWords(random);
    Tokens tokens;
    tokens.reserve(num_words);
    const Tokens* block = nullptr;
    // A little over 30 %, because short articles lose theirs in the next line.
    if (random.Below(100) < 32) block = &blocks_[block_table_.Draw(random)];
    if (block != nullptr && num_words < 2 * block->size()) block = nullptr;
    if (block == nullptr) {
      AppendProse(lexicon_, num_words, random, tokens);
      return tokens;
    }
    const bool at_head = random.Below(4) == 0;
    if (at_head) tokens = *block;
    AppendProse(lexicon_, num_words - static_cast<uint32_t>(block->size()), random, tokens);
    if (!at_head) tokens.insert(tokens.end(), block->begin(), block->end());
    return tokens;
  }

  const Lexicon& lexicon_;
  uint64_t num_articles_;
  uint64_t seed_;
  std::vector<Tokens> blocks_;
  AliasTable block_table_;
};

}  // namespace

std::unique_ptr<Profile> MakeNews(const Lexicon& lexicon, const ProfileOptions& options) {
  return std::make_unique<News>(lexicon, options);
}

}  // namespace dittograph::generator
