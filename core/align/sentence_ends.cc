#include "align/sentence_ends.h"

#include <algorithm>
#include <cstdint>

namespace dittograph {

namespace {

// A span takes in what is left of its sentence up to this, and leaves what it has of the next,
// unless both sides have the same word there.
constexpr uint32_t kSnapOut = 3;
constexpr uint32_t kSnapIn = 2;

bool BeginsSentence(const Words& words, uint32_t i) {
  return i >= words.size() || (words.flags()[i] & kBeginsSentence) != 0;
}

}  // namespace

TokenBox SnapToSentences(const Words& words, TokenBox box, const TokenBox& limits) {
  const auto begins = [&](uint32_t i) { return BeginsSentence(words, i); };
  const bool same_begin = words.ids()[box.a_begin] == words.ids()[box.b_begin];
  const bool same_end = words.ids()[box.a_end - 1] == words.ids()[box.b_end - 1];
  const auto snap_begin = [&](uint32_t begin, uint32_t end, uint32_t low) {
    if (begins(begin)) return begin;
    for (uint32_t i = begin + 1; i <= begin + kSnapIn && i + 1 < end && !same_begin; ++i) {
      if (begins(i)) return i;
    }
    for (uint32_t i = begin; i > low && i + kSnapOut > begin; --i) {
      if (begins(i - 1)) return i - 1;
    }
    return begin;
  };
  const auto snap_end = [&](uint32_t begin, uint32_t end, uint32_t high) {
    if (begins(end)) return end;
    for (uint32_t i = end - 1; i + kSnapIn >= end && i > begin + 1 && !same_end; --i) {
      if (begins(i)) return i;
    }
    for (uint32_t i = end + 1; i <= high && i <= end + kSnapOut; ++i) {
      if (begins(i)) return i;
    }
    return end;
  };
  box.a_begin = snap_begin(box.a_begin, box.a_end, limits.a_begin);
  box.a_end = snap_end(box.a_begin, box.a_end, std::min(limits.a_end, box.b_begin));
  box.b_begin = snap_begin(box.b_begin, box.b_end, std::max(limits.b_begin, box.a_end));
  box.b_end = snap_end(box.b_begin, box.b_end, limits.b_end);
  return box;
}

SharedRun WholeSentences(const Words& words, SharedRun run) {
  const auto begin_at = [&](uint32_t i) {
    return BeginsSentence(words, run.a + i) && BeginsSentence(words, run.b + i);
  };
  uint32_t end = run.length;
  while (end > 0 && !begin_at(end)) --end;
  uint32_t begin = 0;
  while (begin < end && !begin_at(begin)) ++begin;
  return {run.a + begin, run.b + begin, end - begin};
}

}  // namespace dittograph
