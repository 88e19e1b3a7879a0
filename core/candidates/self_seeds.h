// Seeds inside one article: runs of three or more tokens that occur at two places.
//
// Every shared 3-gram is a seed (3, because a 30-word passage of which 30 % of the words were
// replaced keeps one with probability 0.99, and a 4-gram with 0.95). Neighbours on a diagonal are
// one run, so a long repeat is one element.
// A 3-gram is linked to the 8 occurrences before it and to its first, and where it is more frequent
// than that, long runs go on over it. So no frequent seed is dropped and the cost is linear; inside
// a run that repeats back to back the first is left out, since it only says the same again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "text/shared_run.h"
#include "text/vocabulary.h"

namespace dittograph {

inline constexpr size_t kSeedTokens = 3;
inline constexpr size_t kMaxSeedLinks = 8;

// Holds scratch memory: one for each thread. Results are valid until the next call.
class SelfSeeds {
 public:
  // The runs come in the order of b.
  std::span<const SharedRun> Find(const Vocabulary& vocabulary);

 private:
  void FindPlaces(const Vocabulary& vocabulary);
  // The last position before `at` of the 3-gram there, or none; `at` takes its place.
  uint32_t Exchange(std::span<const uint32_t> ids, uint32_t at);
  void GoOn(std::span<const uint32_t> ids, uint32_t b);
  void Link(uint32_t a, uint32_t b, size_t num_open_before);

  std::vector<uint32_t> places_;  // where a seed may be that occurs again; the first num_places_
  size_t num_places_ = 0;
  std::vector<uint32_t> slots_;     // open addressing, power of two: position + 1, or 0
  std::vector<uint32_t> previous_;  // by position: the occurrence before it, or none
  std::vector<uint32_t> first_;     // by position: the first occurrence; set where previous_ is
  std::vector<SharedRun> runs_;
  std::vector<uint32_t> open_;  // runs that the position before extended
  std::vector<uint32_t> next_open_;
};

}  // namespace dittograph
