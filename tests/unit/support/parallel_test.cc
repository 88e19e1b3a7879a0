#include "support/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstddef>
#include <vector>

namespace dittograph {
namespace {

TEST(ParallelFor, CallsEveryIndexOnce) {
  for (size_t num_threads : {1, 2, 3, 8, 33}) {
    for (size_t count : {0, 1, 2, 7, 1000}) {
      std::vector<std::atomic<int>> calls(count);
      ParallelFor(num_threads, count, [&](size_t i) { ++calls[i]; });
      for (size_t i = 0; i < count; ++i) ASSERT_EQ(calls[i], 1) << num_threads << ' ' << count;
    }
  }
}

TEST(ParallelFor, ReturnsAfterEveryTask) {
  std::vector<int> done(500);  // written without a lock, read after the call
  for (int round = 1; round <= 20; ++round) {
    ParallelFor(4, done.size(), [&](size_t i) { done[i] = round; });
    for (int value : done) ASSERT_EQ(value, round);
  }
}

TEST(ParallelForWorkers, TasksAtOneTimeHaveDifferentWorkers) {
  for (size_t num_threads : {1, 2, 5, 16}) {
    std::vector<std::atomic<bool>> is_busy(num_threads);
    std::atomic<int> clashes{0};
    ParallelForWorkers(num_threads, 3000, [&](size_t worker, size_t) {
      ASSERT_LT(worker, num_threads);
      if (is_busy[worker].exchange(true)) ++clashes;
      is_busy[worker] = false;
    });
    EXPECT_EQ(clashes, 0);
  }
}

TEST(ParallelFor, MayBeNested) {
  std::atomic<int> calls{0};
  ParallelFor(3, 10, [&](size_t) { ParallelFor(3, 10, [&](size_t) { ++calls; }); });
  EXPECT_EQ(calls, 100);
}

TEST(ResolveThreads, ZeroMeansAllCores) {
  EXPECT_GE(ResolveThreads(0), 1u);
  EXPECT_EQ(ResolveThreads(3), 3u);
}

}  // namespace
}  // namespace dittograph
