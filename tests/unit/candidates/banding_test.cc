#include "candidates/banding.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>

namespace dittograph {
namespace {

template <typename Visit>  // void(Share threshold, double recall, const Banding&)
void ForEachBanding(const Visit& visit) {
  for (uint64_t percent = 10; percent <= 100; ++percent) {
    for (double recall : {0.5, 0.8, 0.9, 0.95, 0.99, 0.999, 0.9999, 0.999999}) {
      const Share threshold{percent * 10'000};
      SCOPED_TRACE(::testing::Message() << percent << "% " << recall);
      visit(threshold, recall, ChooseBanding(threshold, recall));
    }
  }
}

TEST(ChooseBanding, KeepsTheRecallPromise) {
  ForEachBanding([](Share threshold, double recall, const Banding& banding) {
    EXPECT_GE(BandRecall(banding, threshold.value()), recall - 1e-12);
  });
}

TEST(ChooseBanding, FitsTheSignature) {
  ForEachBanding([](Share, double, const Banding& banding) {
    EXPECT_TRUE(std::has_single_bit(banding.num_bins));
    EXPECT_GE(banding.num_bins, 128u);
    EXPECT_LE(banding.num_bins, 1024u);
    EXPECT_GE(banding.bands, 1u);
    EXPECT_GE(banding.rows, 1u);
    EXPECT_LE(banding.bands * banding.rows, banding.num_bins);
  });
}

// P(X <= k) for X binomial.
double BinomialTail(uint32_t n, double p, int k) {
  double sum = 0;
  for (int i = 0; i <= k; ++i) {
    const double log_choose =
        std::lgamma(n + 1.0) - std::lgamma(i + 1.0) - std::lgamma(n - i + 1.0);
    sum += std::exp(log_choose + i * std::log(p) + (n - i) * std::log1p(-p));
  }
  return sum;
}

TEST(ChooseBanding, MinAgreementLosesNextToNothingAtTheThreshold) {
  ForEachBanding([](Share threshold, double recall, const Banding& banding) {
    const double t = threshold.value();
    if (t == 1.0) {
      EXPECT_LE(banding.min_agreement, banding.num_bins);
      return;
    }
    const int least = static_cast<int>(banding.min_agreement);
    const double loss = std::min(3e-5, (1 - recall) / 32);
    EXPECT_LE(BinomialTail(banding.num_bins, t, least - 1), loss * 1.000001);
    EXPECT_GT(BinomialTail(banding.num_bins, t, least), loss * 0.999999);
  });
}

TEST(ChooseBanding, FindsFewPairsAtHalfTheThreshold) {
  ForEachBanding([](Share threshold, double, const Banding& banding) {
    if (banding.num_bins == 1024) return;  // the longest there is
    EXPECT_LE(BandRecall(banding, threshold.value() / 2), 0.4);
  });
}

TEST(BandRecall, IsTheSCurve) {
  const Banding banding{128, 16, 8, 0};
  EXPECT_DOUBLE_EQ(BandRecall(banding, 0), 0);
  EXPECT_DOUBLE_EQ(BandRecall(banding, 1), 1);
  EXPECT_NEAR(BandRecall(banding, 0.5), 1 - std::pow(1 - 1 / 256.0, 16), 1e-12);
}

}  // namespace
}  // namespace dittograph
