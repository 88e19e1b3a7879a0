// What the caller of FindArticles sees: the order of the calls, faults and refusals.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

#include "dittograph/dittograph.h"
#include "tests/unit/engine/found_articles.h"

namespace dittograph {
namespace {

using fixtures::CollectingSink;
using fixtures::FindAmong;
using ::testing::HasSubstr;
using ::testing::SizeIs;

class FaultySource : public VectorSource {
 public:
  using VectorSource::VectorSource;
  std::vector<Fault> Faults() const override {
    return {{"a.jsonl", 3, "no field text"}, {"a.jsonl", 9, "not JSON"}};
  }
  uint64_t NumRepaired() const override { return 2; }
};

TEST(FindArticles, ResultsComeInFinalOrder) {
  const std::string text = "an article of more than five words that is here two times";
  FaultySource source({{"a", text}, {"b", text}, {"c", "x \xFF"}});
  ArticleOptions options;
  options.report_pairs = true;
  options.report_removals = true;
  CollectingSink sink;
  ASSERT_TRUE(FindArticles(source, options, sink).ok());
  EXPECT_EQ(sink.calls, "ffrpcs");
  EXPECT_EQ(sink.faults[1].line, 9u);
  EXPECT_EQ(sink.summary.faults, 2u);
  EXPECT_EQ(sink.summary.articles_repaired, 3u);
  EXPECT_EQ(sink.summary.articles_in_clusters, 2u);
}

TEST(FindArticles, SinkThatFailsStopsTheRun) {
  const std::string text = "an article of more than five words that is here three times";
  ArticleOptions options;
  options.report_pairs = true;
  options.report_removals = true;
  const std::string all = "ffrrpppcs";
  for (char call : {'f', 'r', 'p', 'c', 's'}) {
    FaultySource source({{"a", text}, {"b", text}, {"c", text}});
    CollectingSink sink;
    sink.fails_at = call;
    EXPECT_EQ(FindArticles(source, options, sink).message(), "sink: full");
    EXPECT_EQ(sink.calls, all.substr(0, all.find(call) + 1));
  }
}

class BrokenSource : public VectorSource {
 public:
  using VectorSource::VectorSource;
  Status ReadBatch(size_t batch, const Visitor& visit) override {
    if (batch >= 2) return IoError("batch " + std::to_string(batch) + ": cannot read");
    return VectorSource::ReadBatch(batch, visit);
  }
};

TEST(FindArticles, SourceThatFailsEndsTheRunWithItsFirstFailure) {
  for (size_t num_threads : {1, 2, 8}) {
    BrokenSource source(std::vector<VectorSource::Item>(2000, {"id", "some text"}));
    ArticleOptions options;
    options.num_threads = num_threads;
    CollectingSink sink;
    EXPECT_EQ(FindArticles(source, options, sink).message(), "batch 2: cannot read");
    EXPECT_EQ(sink.calls, "");
  }
}

TEST(FindArticles, OptionsOutOfRangeAreRefused) {
  const auto refusal = [](const ArticleOptions& options) {
    VectorSource source(std::vector<VectorSource::Item>{{"a", "text"}});
    CollectingSink sink;
    const Status status = FindArticles(source, options, sink);
    EXPECT_FALSE(status.ok());
    EXPECT_EQ(sink.calls, "");
    return std::string(status.message());
  };
  ArticleOptions options;
  for (double threshold : {0.0, 0.0999, 1.001, 80.0}) {
    options.threshold = Share::Of(threshold);
    EXPECT_THAT(refusal(options), HasSubstr("threshold " + std::to_string(threshold)));
    EXPECT_THAT(refusal(options), HasSubstr("0.1 to 1"));
  }
  options = {};
  for (double recall : {0.0, 0.49, 1.0, 2.0, -1.0, std::numeric_limits<double>::quiet_NaN()}) {
    options.recall = recall;
    EXPECT_THAT(refusal(options), HasSubstr("recall " + std::to_string(recall)));
  }
  options = {};
  for (double containment : {0.05, 1.5}) {
    options.min_containment = Share::Of(containment);
    EXPECT_THAT(refusal(options), HasSubstr("min-containment " + std::to_string(containment)));
  }
}

TEST(FindArticles, OptionsAtTheEdgesAreTaken) {
  for (double threshold : {0.1, 1.0}) {
    for (double recall : {0.5, 0.999999}) {
      ArticleOptions options;
      options.threshold = Share::Of(threshold);
      options.recall = recall;
      options.min_containment = Share::Of(1.0);
      EXPECT_THAT(FindAmong({"a b c d e f", "a b c d e f"}, options).pairs, SizeIs(1));
    }
  }
}

}  // namespace
}  // namespace dittograph
