#include "sketch/signature_table.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <set>
#include <vector>

#include "sketch/equal_bytes.h"
#include "support/random.h"

namespace dittograph {
namespace {

struct Cut {
  Cut(const BandShape& shape, const std::vector<uint32_t>& signature)
      : record(shape.record_words()) {
    CutSignature(shape, signature, record.data());
    keys.assign(record.begin(), record.begin() + shape.bands);
  }
  std::vector<uint32_t> record;
  std::vector<uint32_t> keys;
};

std::vector<uint32_t> RandomSignature(Random& random, uint32_t num_bins) {
  std::vector<uint32_t> signature(num_bins);
  for (uint32_t& value : signature) value = static_cast<uint32_t>(random.Next());
  return signature;
}

TEST(CutSignature, KeyChangesWithEveryRowOfItsBandAndNoOther) {
  const BandShape shape{64, 9, 7};
  Random random(1);
  const std::vector<uint32_t> signature = RandomSignature(random, shape.num_bins);
  const Cut whole(shape, signature);
  for (uint32_t bin = 0; bin < shape.num_bins; ++bin) {
    std::vector<uint32_t> changed = signature;
    changed[bin] ^= 1;
    const Cut cut(shape, changed);
    for (uint32_t band = 0; band < shape.bands; ++band) {
      EXPECT_EQ(cut.keys[band] != whole.keys[band], band == bin / shape.rows) << bin << ' ' << band;
    }
  }
}

TEST(CutSignature, KeysOfDifferentBandsCollideAsRarelyAsChance) {
  const BandShape shape{128, 32, 4};
  Random random(2);
  std::set<uint32_t> keys;
  constexpr size_t kSignatures = 2000;
  for (size_t i = 0; i < kSignatures; ++i) {
    const Cut cut(shape, RandomSignature(random, shape.num_bins));
    keys.insert(cut.keys.begin(), cut.keys.end());
  }
  // 64,000 keys of 32 bits: 0.5 equal pairs are expected.
  EXPECT_GE(keys.size(), kSignatures * shape.bands - 6);
}

TEST(CountEqualBytes, CountsEveryPositionOnce) {
  Random random(3);
  for (size_t size : {64, 128, 192, 1024}) {
    std::vector<uint8_t> a(size);
    std::vector<uint8_t> b(size);
    for (int round = 0; round < 50; ++round) {
      uint32_t equal = 0;
      for (size_t i = 0; i < size; ++i) {
        a[i] = static_cast<uint8_t>(random.Below(round < 25 ? 2 : 256));
        b[i] = static_cast<uint8_t>(random.Below(round < 25 ? 2 : 256));
        equal += a[i] == b[i];
      }
      ASSERT_EQ(CountEqualBytes(a.data(), b.data(), size), equal);
    }
    EXPECT_EQ(CountEqualBytes(a.data(), a.data(), size), size);
  }
}

TEST(SignatureTable, GivesBackWhatWasSet) {
  const BandShape shape{64, 4, 16};
  Random random(4);
  SignatureTable table(shape, 3);
  std::vector<Cut> cuts;
  const std::vector<uint32_t> first = RandomSignature(random, shape.num_bins);
  std::vector<uint32_t> like_the_first = first;
  like_the_first[63] ^= 2;  // bit 0 is no part of a value
  cuts.emplace_back(shape, first);
  cuts.emplace_back(shape, RandomSignature(random, shape.num_bins));
  cuts.emplace_back(shape, like_the_first);
  for (uint32_t row = 0; row < 3; ++row) {
    table.Set(row, cuts[row].record.data(), row + 5, row * 100);
  }
  for (uint32_t row = 0; row < 3; ++row) {
    EXPECT_EQ(table.num_tokens(row), row + 5);
    EXPECT_EQ(table.text_hash(row), row * 100);
    for (uint32_t band = 0; band < shape.bands; ++band) {
      EXPECT_EQ(table.key(band, row), cuts[row].keys[band]);
    }
  }
  EXPECT_EQ(table.Agreement(0, 2), 63u);
  EXPECT_EQ(table.Agreement(0, 0), 64u);
}

}  // namespace
}  // namespace dittograph
