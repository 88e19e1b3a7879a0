// Repeated passages in the order in which an editor wants them.
//
// First what one article says twice, then what several have; in both, first where a number differs,
// then where a name does, since one of the two may be wrong; then by the words in common, weighted
// by the score, so that long sure repeats come before short doubtful ones. Templates come behind
// them and boilerplate last.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "dittograph/result.h"

namespace dittograph {

enum class PassageSection { kWithin, kAcross, kTemplate, kBoilerplate };

std::string_view SectionName(PassageSection section);  // "within", "across", …

struct RankedPassage {
  PassageSection section;
  int fact_rank;  // above 0: a number or a name differs
  double weight;
  std::variant<PassageMatch, PassageGroup> result;

  const PassageMatch* match() const { return std::get_if<PassageMatch>(&result); }
  const PassageGroup* group() const { return std::get_if<PassageGroup>(&result); }
};

class RankedPassages {
 public:
  // Keeps `max_kept`, the first ones of each section; 0: all. A section takes more than half of
  // what the sections before it leave only where those behind it need less: else what large inputs
  // repeat inside articles would hide all that several articles have.
  explicit RankedPassages(size_t max_kept = 0) : max_kept_(max_kept) {}

  void Add(const PassageMatch& match);
  void Add(const PassageGroup& group);
  size_t num_added() const { return num_added_; }

  // Those that are kept, in order; of equal rank the one that was added first comes first.
  const std::vector<RankedPassage>& Ranked();

 private:
  void Add(RankedPassage passage);
  void Sort();
  void Shorten();

  size_t max_kept_;
  size_t num_added_ = 0;
  std::vector<RankedPassage> passages_;
};

}  // namespace dittograph
