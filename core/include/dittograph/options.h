// Every tunable of the library, with default, unit and cost. Results first, speed second.
#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <memory>

#include "dittograph/ignore_list.h"
#include "dittograph/result.h"
#include "dittograph/status.h"

namespace dittograph {

// A share in [0, 1] held as an integer number of millionths, so that thresholds are compared with
// integer arithmetic alone: a score intersection/union reaches it when
// intersection * kOne >= millionths * union.
struct Share {
  static constexpr uint64_t kOne = 1'000'000;
  uint64_t millionths = 0;

  static constexpr Share Of(double value) {
    if (!(value > 0.0)) return {0};  // nor NaN
    if (value > 1e6) value = 1e6;
    return {static_cast<uint64_t>(value * static_cast<double>(kOne) + 0.5)};
  }
  constexpr double value() const {
    return static_cast<double>(millionths) / static_cast<double>(kOne);
  }
  constexpr bool ReachedBy(uint64_t part, uint64_t whole) const {
    return static_cast<unsigned __int128>(part) * kOne >=
           static_cast<unsigned __int128>(millionths) * whole;
  }
};

struct ArticleOptions {
  // --- What is found ---

  // Two articles are a pair when the Jaccard index of their 5-token shingle sets reaches this.
  // 0.1 to 1. Lower thresholds cost more: longer signatures and more candidates.
  Share threshold = Share::Of(0.8);

  // Expected share of the pairs at the threshold that the band search finds; pairs above it are
  // found with higher probability. 0.5 to 0.999999. Ignored when `exact`.
  double recall = 0.999;

  // All pairs at or above the threshold, proven, by a prefix-filter join in place of the band
  // search. Costs up to ten times the default.
  bool exact = false;

  // Clusters of articles that say the same in other words, in place of `threshold`.
  bool reworded = false;

  // When above 0: also pairs where this share of the smaller article's shingles is in the larger.
  Share min_containment = Share::Of(0.0);

  // When above 0: two articles whose times (ArticleMetadata::time) are both known and further apart
  // than this are no pair. Clusters are still the components of what pairs connect, so a chain of
  // versions may take longer. In seconds.
  uint64_t max_seconds_apart = 0;

  // Jaccard index and containment are those of the texts without their zones (ZoneKind). Relations
  // never count zones.
  bool skip_zones = false;

  // --- What is reported ---

  bool report_pairs = false;     // Sink::OnPair
  bool report_removals = false;  // Sink::OnRemoval
  bool report_chains = false;    // Cluster::chain
  bool report_notices = false;   // Sink::OnNotice, of the articles that stand apart

  // Pairs and clusters that are left out; null: none. Removals, notices and `pairs_implied` are the
  // same with it, and with `ignore_pairs` false so are pairs, where they only explain clusters.
  std::shared_ptr<const IgnoreList> ignore;
  bool ignore_pairs = true;

  // Whether a removal may be for a form that was filled in twice (Relation::kTemplate).
  bool remove_templates = false;

  // --- Speed; never changes results ---

  size_t num_threads = 0;  // 0: all cores
};

// How much evidence a passage match needs.
enum class Strictness { kLoose, kNormal, kStrict };

// A set of PassageKind.
class PassageKinds {
 public:
  constexpr PassageKinds() = default;
  constexpr PassageKinds(std::initializer_list<PassageKind> kinds) {
    for (PassageKind kind : kinds) Add(kind);
  }
  constexpr void Add(PassageKind kind) { bits_ |= BitOf(kind); }
  constexpr bool Has(PassageKind kind) const { return (bits_ & BitOf(kind)) != 0; }
  constexpr bool empty() const { return bits_ == 0; }

 private:
  static constexpr uint32_t BitOf(PassageKind kind) {
    return uint32_t{1} << static_cast<uint32_t>(kind);
  }
  uint32_t bits_ = 0;
};

struct PassageOptions {
  // Words of the shorter span that a match must have; a one-character token counts as half a word
  // (a quarter in Thai, Lao, Khmer and Myanmar).
  uint32_t min_words = 15;

  // Loose finds more rewording and reports more passages that are merely about one thing; strict
  // the reverse. The rule is in core/align/evidence.h.
  Strictness strictness = Strictness::kNormal;

  // What is reported.
  PassageKinds kinds = {PassageKind::kExact, PassageKind::kLight, PassageKind::kReworded,
                        PassageKind::kBoilerplate};

  // Matches and groups that are left out; null: none. The others are the same with it.
  std::shared_ptr<const IgnoreList> ignore;

  // Occurrences of a group that are listed, the first ones; the others are counted. 2 or more.
  size_t max_listed = 100;

  bool within = true;  // repeats inside one article
  bool across = true;  // passages that several articles have
  size_t num_threads = 0;
};

// The first fault of the options, in the user's words; OkStatus where there is none.
Status Validate(const ArticleOptions& options);
Status Validate(const PassageOptions& options);

}  // namespace dittograph
