// Parallel loops. The only file pair that names oneTBB; a second backend of plain threads
// (DITTOGRAPH_PARALLEL=threads) exists for ThreadSanitizer, which cannot follow oneTBB.
#pragma once

#include <cstddef>
#include <functional>

namespace dittograph {

// 0 means all cores of the machine.
size_t ResolveThreads(size_t num_threads);

// Calls task(i) once for every i in [0, count), on up to num_threads threads, in no fixed order.
// Returns when all have returned. Tasks must not throw. REQUIRES: num_threads >= 1.
void ParallelFor(size_t num_threads, size_t count, const std::function<void(size_t)>& task);

// The same, and names the worker: two tasks that run at one time have different `worker`, which is
// below num_threads, so a task may use scratch[worker] without a lock.
void ParallelForWorkers(size_t num_threads, size_t count,
                        const std::function<void(size_t worker, size_t i)>& task);

}  // namespace dittograph
