#include "engine/common_ground.h"

#include <algorithm>
#include <array>
#include <bit>

#include "candidates/telling_stem.h"
#include "text/box_index.h"

namespace dittograph {

namespace {

constexpr uint32_t kGround = 40;
constexpr size_t kWordsAround = 6;
constexpr size_t kWordsOfPlace = 18;

// A bit for each of 1,024 stems, by a part of their number: two that fall together are rare enough.
using StemSet = std::array<uint64_t, 16>;

void AddStems(const Corpus& corpus, ArticleNumber article, uint32_t begin, uint32_t end,
              StemSet& stems) {
  const std::span<const uint32_t> words = corpus.WordsOf(article);
  const std::span<const uint8_t> flags = corpus.FlagsOf(article);
  for (uint32_t i = begin; i < end; ++i) {
    const uint32_t stem = TellingStem(words, flags, i);
    // Without a branch: which word tells something, none foretells.
    stems[stem / 64 % stems.size()] |= uint64_t{stem != kTellsNothing} << stem % 64;
  }
}

size_t CountShared(const StemSet& a, const StemSet& b) {
  size_t count = 0;
  for (size_t k = 0; k < a.size(); ++k) count += static_cast<size_t>(std::popcount(a[k] & b[k]));
  return count;
}

TokenBox GroundOf(const Corpus& corpus, ArticleNumber a, ArticleNumber b, const TokenBox& box,
                  std::span<const FoundPassage> others) {
  TokenBox ground = Widen(box, kGround, {0, corpus.NumWords(a), 0, corpus.NumWords(b)});
  for (const FoundPassage& other : others) {
    const TokenBox& known = other.box;
    if (known.a_end <= box.a_begin) ground.a_begin = std::max(ground.a_begin, known.a_end);
    if (known.a_begin >= box.a_end) ground.a_end = std::min(ground.a_end, known.a_begin);
    if (known.b_end <= box.b_begin) ground.b_begin = std::max(ground.b_begin, known.b_end);
    if (known.b_begin >= box.b_end) ground.b_end = std::min(ground.b_end, known.b_begin);
  }
  return ground;
}

}  // namespace

bool IsGroundCommon(const Corpus& corpus, const FoundPassage& passage,
                    std::span<const FoundPassage> others) {
  const TokenBox& box = passage.box;
  const TokenBox ground = GroundOf(corpus, passage.a, passage.b, box, others);
  StemSet around_a = {};
  StemSet around_b = {};
  AddStems(corpus, passage.a, ground.a_begin, box.a_begin, around_a);
  AddStems(corpus, passage.a, box.a_end, ground.a_end, around_a);
  AddStems(corpus, passage.b, ground.b_begin, box.b_begin, around_b);
  AddStems(corpus, passage.b, box.b_end, ground.b_end, around_b);
  return CountShared(around_a, around_b) >= kWordsAround;
}

bool IsPlaceCommon(const Corpus& corpus, ArticleNumber a, ArticleNumber b, const TokenBox& box,
                   std::span<const FoundPassage> others) {
  const TokenBox ground = GroundOf(corpus, a, b, box, others);
  StemSet near_a = {};
  StemSet near_b = {};
  AddStems(corpus, a, ground.a_begin, ground.a_end, near_a);
  AddStems(corpus, b, ground.b_begin, ground.b_end, near_b);
  return CountShared(near_a, near_b) >= kWordsOfPlace;
}

}  // namespace dittograph
