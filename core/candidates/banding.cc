#include "candidates/banding.h"

#include <algorithm>
#include <cmath>

namespace dittograph {

namespace {

constexpr uint32_t kMinBins = 128;
constexpr uint32_t kMaxBins = 1024;
constexpr double kMaxRecallAtHalf = 0.4;

uint32_t BandsFor(double threshold, double recall, uint32_t rows) {
  const double one_band = std::pow(threshold, rows);
  if (one_band >= 1.0) return 1;
  return static_cast<uint32_t>(std::ceil(std::log1p(-recall) / std::log1p(-one_band)));
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
  const double bins = banding.num_bins;
  const double least = bins * t - 4.0 * std::sqrt(bins * t * (1.0 - t));
  banding.min_agreement = static_cast<uint32_t>(std::max(0.0, std::floor(least)));
  return banding;
}

}  // namespace dittograph
