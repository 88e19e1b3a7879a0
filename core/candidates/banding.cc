#include "candidates/banding.h"

#include <algorithm>
#include <cmath>

namespace dittograph {

namespace {

constexpr uint32_t kMinBins = 128;
constexpr uint32_t kMaxBins = 1024;
constexpr double kMaxRecallAtHalf = 0.4;
constexpr double kMaxLoss = 3e-5;
constexpr double kMaxShareOfMisses = 1.0 / 32;

uint32_t BandsFor(double threshold, double recall, uint32_t rows) {
  const double one_band = std::pow(threshold, rows);
  if (one_band >= 1.0) return 1;
  return static_cast<uint32_t>(std::ceil(std::log1p(-recall) / std::log1p(-one_band)));
}

// The largest k with P(X < k) <= loss, X being binomial: `bins` trials, each true with probability
// t.
uint32_t LowerQuantile(uint32_t bins, double t, double loss) {
  if (t >= 1.0) return bins;
  double below = 0;                            // P(X < k)
  double log_of_next = bins * std::log1p(-t);  // log P(X = k)
  uint32_t k = 0;
  while (below + std::exp(log_of_next) <= loss) {
    below += std::exp(log_of_next);
    log_of_next += std::log((bins - k) / (k + 1.0) * t / (1.0 - t));
    ++k;
  }
  return k;
}

}  // namespace

double BandRecall(const Banding& banding, double jaccard) {
  return 1.0 - std::pow(1.0 - std::pow(jaccard, banding.rows), banding.bands);
}

Banding ChooseBanding(Share threshold, double recall) {
  const double t = threshold.value();
  Banding banding;
  for (uint32_t bins = kMinBins; bins <= kMaxBins; bins *= 2) {
    banding.num_bins = bins;
    banding.rows = 1;
    while (uint64_t{banding.rows + 1} * BandsFor(t, recall, banding.rows + 1) <= bins) {
      ++banding.rows;
      if (banding.rows * 8 >= bins) break;  // threshold 1: identical signatures
    }
    banding.bands = std::min(BandsFor(t, recall, banding.rows), bins);
    if (BandRecall(banding, t / 2) <= kMaxRecallAtHalf) break;
  }
  banding.min_agreement =
      LowerQuantile(banding.num_bins, t, std::min(kMaxLoss, (1.0 - recall) * kMaxShareOfMisses));
  return banding;
}

}  // namespace dittograph
