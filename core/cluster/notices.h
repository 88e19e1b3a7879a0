// Which story a notice speaks of: one that withdraws, holds or embargoes it.
//
// In this order of trust: the id that it refers to, its own id (a version of the story that is
// canceled), its slug, a slug that it quotes, a headline that it quotes; of several, the longest.
// Quoted is what stands in it word for word: slugs of two words or more, headlines of three. Where
// several articles fit, it is the nearest before the notice (Namesakes). One that is known to be
// later has the slug or the headline by chance.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "cluster/lineage.h"
#include "dittograph/result.h"

namespace dittograph {

// What a notice has to be linked by; keys of 0 are none.
struct NoticeFacts {
  ArticleNumber article = 0;
  uint64_t refers_to = 0;
  uint64_t id = 0;
  uint64_t slug = 0;
  std::vector<uint64_t> words;
};

// What articles can be known by, by their number; 0 where they have none. Empty: none has.
struct ArticleKeys {
  std::vector<uint64_t> story_ids;  // of those that are neither notices nor without words
  std::vector<uint64_t> ids;
  std::vector<uint64_t> slugs;
  std::vector<uint64_t> headlines;
};

inline constexpr size_t kMaxHeadlineWords = 25;

// The key of words that follow each other: that of those before the last, and the last.
uint64_t ExtendKey(uint64_t key, uint64_t word);

// In the order of `notices`. Notices and articles without words have ids only, and are a story
// where no other has the id: a notice may withdraw another.
std::vector<Notice> LinkNotices(std::span<const NoticeFacts> notices, const ArticleKeys& keys,
                                const Lineage& lineage);

}  // namespace dittograph
