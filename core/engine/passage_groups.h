// Matches of passages -> groups: which occurrences are the same passage, inside articles and across
// them.
//
// Every match gives two spans. Spans of one article that are nearly the same (their ends differ by
// a tenth of their length, or two tokens) are one occurrence, and matches that share an occurrence
// are one group: so a passage that travels through 3,000 articles, each matched with the one before
// it only, is one group.
//
// A match may also meet only a part of an occurrence, and then articles that have that part by way
// of others are in no group together. So every run of min_words that is not yet known to be shared
// by all the articles that have it makes a group of its own (candidates/shared_segments.h).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "candidates/shared_segments.h"
#include "dittograph/article.h"
#include "dittograph/result.h"
#include "engine/corpus.h"
#include "engine/found_passage.h"
#include "engine/kinship.h"

namespace dittograph {

struct Occurrence {
  ArticleNumber article = 0;
  uint32_t begin = 0;  // tokens
  uint32_t end = 0;
};

// All occurrences of one passage, by article and position, without any that lies in another one.
struct OccurrenceGroup {
  PassageKind kind = PassageKind::kExact;
  uint32_t articles = 0;
  ZoneKind zone = ZoneKind::kNone;  // if any, occurrences are in tokens of the whole text
  size_t match = SIZE_MAX;          // where there are two occurrences: a match of the two, if any
  uint32_t period = 0;              // tokens, of a run that repeats back to back; else 0
  std::vector<Occurrence> occurrences;

  // A passage that occurs twice is a match.
  bool is_match() const { return occurrences.size() == 2 && period == 0; }
};

// REQUIRES: two occurrences.
inline TokenBox BoxOf(const OccurrenceGroup& group) {
  const Occurrence& a = group.occurrences[0];
  const Occurrence& b = group.occurrences[1];
  return {a.begin, a.end, b.begin, b.end};
}

// What is grouped.
struct GroupInput {
  const Corpus& corpus;
  std::span<const FoundPassage> matches;
  std::span<const BackToBackRun> back_to_back;
  const SharedSegments& segments;  // of min_words or more
  const CorpusCounts& counts;      // to judge them by
};

// By first occurrence. Deterministic at any thread count.
std::vector<OccurrenceGroup> GroupMatches(const GroupInput& input, uint32_t min_words,
                                          size_t num_threads);

}  // namespace dittograph
