#include "engine/merged_passages.h"

#include <algorithm>
#include <utility>

#include "engine/passage_match.h"
#include "text/box_index.h"

namespace dittograph {

namespace {

// Between two matches that are one passage: a long paragraph or two, and no more than either is
// long.
constexpr uint32_t kMaxMergeGap = 160;
// Between two that are what is left of free rewriting, where the strictness is loose.
constexpr uint32_t kPage = 320;
constexpr size_t kMaxMerged = 32;

struct Interval {
  uint32_t begin;
  uint32_t end;
  uint32_t length() const { return end - begin; }
};

// Beside each other, or overlapping by no more than half of either: what overlaps by more on
// one side alone is one passage twice.
bool AreNeighbours(const Interval& x, const Interval& y) {
  const uint32_t shorter = std::min(x.length(), y.length());
  const uint32_t begin = std::max(x.begin, y.begin);
  const uint32_t end = std::min(x.end, y.end);
  return end > begin ? 2 * (end - begin) <= shorter
                     : begin - end <= std::min(kMaxMergeGap, shorter);
}

bool AreOnOnePage(const Interval& x, const Interval& y) {
  return std::max(x.begin, y.begin) <= std::min(x.end, y.end) + kPage;
}

// Of two matches, whether they are parts of one. What is hardly changed stands for itself, so that
// an inserted paragraph is seen as such.
bool AreOne(const FoundPassage& x, const FoundPassage& y, Strictness strictness) {
  if (OverlapOnBothSides(x.box, y.box)) return true;
  const int reworded = (KindOf(x.box, x.runs) == PassageKind::kReworded ? 1 : 0) +
                       (KindOf(y.box, y.runs) == PassageKind::kReworded ? 1 : 0);
  if (reworded == 0) return false;
  const Interval x_a = {x.box.a_begin, x.box.a_end};
  const Interval x_b = {x.box.b_begin, x.box.b_end};
  const Interval y_a = {y.box.a_begin, y.box.a_end};
  const Interval y_b = {y.box.b_begin, y.box.b_end};
  if (AreNeighbours(x_a, y_a) && AreNeighbours(x_b, y_b)) return true;
  return strictness == Strictness::kLoose && reworded == 2 && AreOnOnePage(x_a, y_a) &&
         AreOnOnePage(x_b, y_b);
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
  x.box = Union(x.box, y.box);
}

}  // namespace

uint32_t CountEqual(const FoundPassage& passage) {
  uint32_t equal = 0;
  for (const SharedRun& run : passage.runs) equal += run.length;
  return equal;
}

void MergeNeighbours(std::vector<FoundPassage>& passages, Strictness strictness) {
  const size_t last = std::min(passages.size(), kMaxMerged);
  for (size_t k = 0; k < last; ++k) {
    for (size_t other = 0; other < last;) {
      FoundPassage& x = passages[k];
      FoundPassage& y = passages[other];
      if (k == other || x.runs.empty() || y.runs.empty() || x.standing != y.standing ||
          !AreOne(x, y, strictness)) {
        ++other;
        continue;
      }
      MergeInto(x, y);
      y.runs.clear();
      other = 0;
    }
  }
  std::erase_if(passages, [](const FoundPassage& passage) { return passage.runs.empty(); });
}

}  // namespace dittograph
