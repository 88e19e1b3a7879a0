#include "candidates/lsh.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <functional>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "candidates/banding.h"
#include "sketch/signature.h"
#include "support/random.h"
#include "support/union_find.h"
#include "tests/fixtures/planted_texts.h"
#include "text/tokens.h"

namespace dittograph {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr uint32_t kBins = 64;

// Rows with band keys and likeness made by hand: rows of one `kind` have equal signatures, others
// differ in every bin.
struct HandRow {
  std::vector<uint32_t> keys;
  uint8_t kind = 0;
  uint32_t num_tokens = 1000;
  uint32_t text_hash = 0;
};

SignatureTable TableOf(const std::vector<HandRow>& rows) {
  const BandShape shape{kBins, static_cast<uint32_t>(rows[0].keys.size()), 1};
  SignatureTable table(shape, rows.size());
  std::vector<uint32_t> records;
  for (const HandRow& row : rows) {
    records.insert(records.end(), row.keys.begin(), row.keys.end());
    records.insert(records.end(), kBins / 4, 0x01010101u * row.kind);
  }
  for (size_t i = 0; i < rows.size(); ++i) {
    table.Set(i, records.data() + i * shape.record_words(), rows[i].num_tokens, rows[i].text_hash);
  }
  table.Adopt(std::move(records));
  return table;
}

std::vector<Candidate> Find(const std::vector<HandRow>& rows, size_t num_threads = 1) {
  return FindLshCandidates(TableOf(rows), {kBins / 2, num_threads});
}

// Rows that have all keys in common, of kinds kind_of(row).
std::vector<HandRow> OneBucket(size_t size, size_t num_bands,
                               const std::function<size_t(size_t)>& kind_of) {
  Random random(size);
  std::vector<HandRow> rows(size);
  for (size_t i = 0; i < size; ++i) {
    rows[i].keys.assign(num_bands, 7);
    rows[i].kind = static_cast<uint8_t>(kind_of(i));
    rows[i].text_hash = static_cast<uint32_t>(random.Next());
  }
  return rows;
}

// Every pair of rows of one kind.
std::vector<Candidate> PairsOfOneKind(const std::vector<HandRow>& rows) {
  std::vector<Candidate> pairs;
  for (uint32_t a = 0; a < rows.size(); ++a) {
    for (uint32_t b = a + 1; b < rows.size(); ++b) {
      if (rows[a].kind == rows[b].kind) pairs.push_back({a, b});
    }
  }
  return pairs;
}

bool Connects(const std::vector<Candidate>& candidates, const std::vector<HandRow>& rows) {
  UnionFind sets(rows.size());
  for (const Candidate& c : candidates) sets.Unite(c.a, c.b);
  std::map<uint8_t, uint32_t> first_of_kind;
  for (uint32_t row = 0; row < rows.size(); ++row) {
    const uint32_t first = first_of_kind.try_emplace(rows[row].kind, row).first->second;
    if (sets.Find(first) != sets.Find(row)) return false;
  }
  return true;
}

TEST(Lsh, NoRowsGiveNoCandidates) {
  EXPECT_THAT(FindLshCandidates(SignatureTable({128, 16, 8}, 0), {64, 2}), IsEmpty());
}

TEST(Lsh, RowsThatShareNoKeyAreNoCandidates) {
  std::vector<HandRow> rows = OneBucket(50, 3, [](size_t) { return 0; });
  for (uint32_t i = 0; i < rows.size(); ++i) {
    for (uint32_t band = 0; band < 3; ++band) rows[i].keys[band] = i + 1000 * band;
  }
  EXPECT_THAT(Find(rows), IsEmpty());
}

TEST(Lsh, OneKeyInOneBandIsEnough) {
  std::vector<HandRow> rows(3);
  rows[0].keys = {1, 2, 3};
  rows[1].keys = {4, 2, 5};
  rows[2].keys = {2, 3, 4};  // equal numbers in different bands mean nothing
  EXPECT_THAT(Find(rows), ElementsAre(Candidate{0, 1}));
}

TEST(Lsh, PlainBucketGivesThePairsThatLookAlike) {
  const auto rows = OneBucket(64, 2, [](size_t i) { return i % 5; });
  EXPECT_EQ(Find(rows), PairsOfOneKind(rows));
}

TEST(Lsh, ShortArticlesAreAlwaysCompared) {
  auto rows = OneBucket(10, 2, [](size_t i) { return i; });
  EXPECT_THAT(Find(rows), IsEmpty());
  rows[3].num_tokens = 31;
  EXPECT_THAT(Find(rows), SizeIs(9));
}

TEST(Lsh, DenseBucketGivesAllPairs) {
  for (size_t size : {65, 200, 512}) {
    const auto rows = OneBucket(size, 2, [](size_t) { return 1; });
    EXPECT_THAT(Find(rows), SizeIs(size * (size - 1) / 2));
  }
}

TEST(Lsh, LargeBucketIsSplitByTheNextBands) {
  // 600 rows in one bucket of band 0, by fours in those of band 1 and 2.
  auto rows = OneBucket(600, 3, [](size_t i) { return i / 4; });
  for (uint32_t i = 0; i < rows.size(); ++i) rows[i].keys[1] = rows[i].keys[2] = i / 4;
  const auto found = Find(rows);
  for (uint32_t i = 0; i < rows.size(); i += 4) {
    for (uint32_t a = i; a < i + 4; ++a) {
      for (uint32_t b = a + 1; b < i + 4; ++b) {
        EXPECT_THAT(found, ::testing::Contains(Candidate{a, b}));
      }
    }
  }
  EXPECT_THAT(found, SizeIs(150 * 6));
}

TEST(Lsh, BucketThatNothingSplitsIsConnectedByLeaders) {
  // 30 kinds of 20: not dense, and all keys equal.
  const auto rows = OneBucket(600, 3, [](size_t i) { return i % 30; });
  const auto found = Find(rows);
  EXPECT_TRUE(Connects(found, rows));
  EXPECT_LE(found.size(), rows.size() * 3);
}

TEST(Lsh, LargeDenseBucketStaysLinearAndWhole) {
  for (size_t size : {600, 3000, 4097, 20'000}) {
    const auto rows = OneBucket(size, 4, [](size_t) { return 1; });
    const auto found = Find(rows);
    EXPECT_TRUE(Connects(found, rows));
    EXPECT_GE(found.size(), size - 1);
    EXPECT_LE(found.size(), size * 4);
  }
}

TEST(Lsh, OrderOfRowsDoesNotMatter) {
  Random random(11);
  for (size_t num_kinds : {1, 2, 3, 20, 200}) {
    for (size_t size : {40, 300, 1000, 5000}) {
      auto rows = OneBucket(size, 4, [&](size_t) { return random.Below(num_kinds); });
      for (HandRow& row : rows) {
        for (size_t band = 1; band < 4; ++band) row.keys[band] = row.kind % (band * 2);
      }
      std::vector<uint32_t> from(size);  // shuffled[i] = rows[from[i]]
      std::iota(from.begin(), from.end(), 0u);
      fixtures::Shuffle(random, from);
      std::vector<HandRow> shuffled;
      for (uint32_t i : from) shuffled.push_back(rows[i]);
      std::vector<Candidate> mapped;
      for (const Candidate& c : Find(shuffled)) {
        mapped.push_back({std::min(from[c.a], from[c.b]), std::max(from[c.a], from[c.b])});
      }
      std::sort(mapped.begin(), mapped.end());
      EXPECT_EQ(Find(rows), mapped) << num_kinds << ' ' << size;
    }
  }
}

// Signatures of real texts from here on.
class TextTable {
 public:
  TextTable(const std::vector<std::string>& texts, const Banding& banding)
      : shape_{banding.num_bins, banding.bands, banding.rows}, table(shape_, texts.size()) {
    Sketcher sketcher(shape_.num_bins);
    Tokenizer tokenizer;
    std::vector<uint32_t> records(texts.size() * shape_.record_words());
    for (size_t i = 0; i < texts.size(); ++i) {
      const auto words = tokenizer.Hash(texts[i]);
      uint32_t* record = records.data() + i * shape_.record_words();
      CutSignature(shape_, sketcher.Sketch(words), record);
      table.Set(i, record, static_cast<uint32_t>(words.size()), static_cast<uint32_t>(i * 7919));
    }
    table.Adopt(std::move(records));
  }

 private:
  BandShape shape_;

 public:
  SignatureTable table;
};

TEST(Lsh, CandidatesAreDistinctAscendingAndTheSameAtAnyThreadCount) {
  Random random(12);
  std::vector<std::string> texts;
  for (int i = 0; i < 300; ++i) {
    const auto words = fixtures::RandomWords(random, 50 + random.Below(200));
    texts.push_back(fixtures::TextOf(words));
    for (int copy = 0; copy < i % 4; ++copy) {
      texts.push_back(fixtures::TextOf(fixtures::CopyWithOtherWords(random, words, 0.85)));
    }
  }
  const Banding banding = ChooseBanding(Share::Of(0.8), 0.999);
  const TextTable texts_table(texts, banding);
  const auto one = FindLshCandidates(texts_table.table, {banding.min_agreement, 1});
  EXPECT_GE(one.size(), 300u);
  for (size_t i = 0; i < one.size(); ++i) {
    EXPECT_LT(one[i].a, one[i].b);
    EXPECT_TRUE(i == 0 || one[i - 1] < one[i]);
  }
  for (size_t num_threads : {2, 3, 8, 40}) {
    EXPECT_EQ(FindLshCandidates(texts_table.table, {banding.min_agreement, num_threads}), one);
  }
}

struct RecallCase {
  size_t num_words;
  double threshold;
};

class LshRecall : public ::testing::TestWithParam<RecallCase> {};

// Pairs just above the threshold. The promise is an expectation: the test allows four standard
// deviations of sampling.
TEST_P(LshRecall, OfPairsAtTheThresholdIsAsAskedFor) {
  const auto [num_words, threshold] = GetParam();
  const size_t num_pairs = num_words < 300 ? 2000 : 500;
  constexpr double kRecall = 0.99;
  Random random(num_words * 100 + static_cast<uint64_t>(threshold * 100));
  std::vector<std::string> texts;
  for (size_t i = 0; i < num_pairs; ++i) {
    const auto words = fixtures::RandomWords(random, num_words);
    texts.push_back(fixtures::TextOf(words));
    const auto copy = i % 2 == 0 ? fixtures::CopyWithOtherEnd(random, words, threshold)
                                 : fixtures::CopyWithOtherWords(random, words, threshold);
    texts.push_back(fixtures::TextOf(copy));
  }
  const Banding banding = ChooseBanding(Share::Of(threshold), kRecall);
  const TextTable texts_table(texts, banding);
  const auto found = FindLshCandidates(texts_table.table, {banding.min_agreement, 2});
  size_t num_found = 0;
  for (const Candidate& c : found) num_found += c.a % 2 == 0 && c.b == c.a + 1;
  const double n = static_cast<double>(num_pairs);
  const double error = std::sqrt(kRecall * (1 - kRecall) / n);
  EXPECT_GE(static_cast<double>(num_found) / n, kRecall - 4 * error);
}

INSTANTIATE_TEST_SUITE_P(
    Lengths, LshRecall,
    ::testing::Values(RecallCase{5, 0.8}, RecallCase{6, 0.3}, RecallCase{8, 0.5},
                      RecallCase{12, 0.8}, RecallCase{20, 0.5}, RecallCase{31, 0.8},
                      RecallCase{32, 0.8}, RecallCase{33, 0.5}, RecallCase{36, 0.9},
                      RecallCase{40, 0.8}, RecallCase{50, 0.95}, RecallCase{60, 0.3},
                      RecallCase{100, 0.5}, RecallCase{100, 0.8}, RecallCase{200, 0.8},
                      RecallCase{500, 0.2}, RecallCase{500, 0.8}, RecallCase{1000, 0.5},
                      RecallCase{2000, 0.8}, RecallCase{2000, 0.95}),
    [](const auto& test) {
      return std::to_string(test.param.num_words) + "words" +
             std::to_string(static_cast<int>(test.param.threshold * 100 + 0.5)) + "percent";
    });

}  // namespace
}  // namespace dittograph
