#include "engine/segment_judge.h"

#include <algorithm>

namespace dittograph {

namespace {

// Of a segment that travels far.
constexpr size_t kJudgedOccurrences = 8;

}  // namespace

Standing SegmentJudge::StandingOf(std::span<const uint32_t> positions, uint32_t length) {
  size_t counts[3] = {};
  for (size_t i = 1; i < std::min(positions.size(), kJudgedOccurrences); ++i) {
    const ArticleNumber a = index_->ArticleOf(positions[i - 1]);
    const ArticleNumber b = index_->ArticleOf(positions[i]);
    if (a == b) continue;
    const uint32_t begin_a = positions[i - 1] - corpus_->words.begin[a];
    const uint32_t begin_b = positions[i] - corpus_->words.begin[b];
    const SharedRun run = {begin_a, begin_b, length};
    const Standing standing = kinship_.StandingOf(
        a, b, {begin_a, begin_a + length, begin_b, begin_b + length}, {&run, 1});
    ++counts[static_cast<size_t>(standing)];
  }
  const auto count = [&](Standing standing) { return counts[static_cast<size_t>(standing)]; };
  if (count(Standing::kRepeat) >= count(Standing::kTemplate) + count(Standing::kBoilerplate)) {
    return Standing::kRepeat;
  }
  return count(Standing::kTemplate) >= count(Standing::kBoilerplate) ? Standing::kTemplate
                                                                     : Standing::kBoilerplate;
}

}  // namespace dittograph
