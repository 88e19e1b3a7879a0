#include "support/parallel.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

#ifndef DITTOGRAPH_PARALLEL_THREADS
#include <tbb/info.h>
#include <tbb/task_arena.h>
#include <tbb/task_group.h>
#endif

namespace dittograph {

size_t ResolveThreads(size_t num_threads) {
  if (num_threads > 0) return num_threads;
  return std::max<size_t>(1, std::thread::hardware_concurrency());
}

namespace {

// Runs worker(0) … worker(num_workers - 1), possibly at once.
void RunWorkers(size_t num_workers, const std::function<void(size_t)>& worker) {
#ifdef DITTOGRAPH_PARALLEL_THREADS
  std::vector<std::thread> threads;
  for (size_t w = 1; w < num_workers; ++w) threads.emplace_back(worker, w);
  worker(0);
  for (std::thread& thread : threads) thread.join();
#else
  // oneTBB prints a warning when asked for more threads than the machine has; workers beyond that
  // run one after the other.
  const int num_threads = std::min(static_cast<int>(num_workers), tbb::info::default_concurrency());
  tbb::task_arena arena(num_threads);
  arena.execute([&] {
    tbb::task_group group;
    for (size_t w = 1; w < num_workers; ++w) group.run([&worker, w] { worker(w); });
    worker(0);
    group.wait();
  });
#endif
}

}  // namespace

void ParallelForWorkers(size_t num_threads, size_t count,
                        const std::function<void(size_t, size_t)>& task) {
  const size_t num_workers = std::min(num_threads, count);
  if (num_workers <= 1) {
    for (size_t i = 0; i < count; ++i) task(0, i);
    return;
  }
  std::atomic<size_t> next{0};
  RunWorkers(num_workers, [&](size_t worker) {
    for (size_t i = next.fetch_add(1); i < count; i = next.fetch_add(1)) task(worker, i);
  });
}

void ParallelFor(size_t num_threads, size_t count, const std::function<void(size_t)>& task) {
  ParallelForWorkers(num_threads, count, [&](size_t, size_t i) { task(i); });
}

}  // namespace dittograph
