// Threshold and recall -> bands and rows.
//
// Two articles become candidates when all rows of at least one band agree. With Jaccard index s
// that has probability 1 - (1 - s^rows)^bands (Leskovec, Rajaraman & Ullman, "Mining of Massive
// Datasets", section 3.4). More rows make fewer false candidates and need more bands.
#pragma once

#include <cstdint>

#include "dittograph/options.h"

namespace dittograph {

struct Banding {
  uint32_t num_bins = 0;  // length of the signature, a power of two >= bands * rows
  uint32_t bands = 0;
  uint32_t rows = 0;
  // A candidate whose signatures agree in fewer bins than this is dropped before verification: a
  // pair at the threshold with probability 3e-5 at most, and with 1/32 of (1 - recall) if that is
  // less.
  uint32_t min_agreement = 0;
};

// The shortest signature (128 to 1,024 bins) that finds `recall` of the pairs at the threshold and
// at most 40 % of the pairs at half of it.
Banding ChooseBanding(Share threshold, double recall);

// Share of the pairs with this Jaccard index that the bands find.
double BandRecall(const Banding& banding, double jaccard);

}  // namespace dittograph
