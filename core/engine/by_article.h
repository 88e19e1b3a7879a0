// Work on places of articles, article by article, so that each text is read once.
#pragma once

#include <cstddef>
#include <vector>

#include "support/parallel.h"

namespace dittograph {

// Calls visit(worker, begin, end) for each run of items of one article. REQUIRES: article_of(i)
// ascends.
template <typename ArticleOf, typename Visit>
void ForEachArticle(size_t num_items, size_t num_threads, const ArticleOf& article_of,
                    const Visit& visit) {
  constexpr size_t kItemsPerTask = 256;
  std::vector<size_t> task_begin;  // at the first item of an article
  for (size_t i = 0; i < num_items; ++i) {
    const bool is_far = task_begin.empty() || i >= task_begin.back() + kItemsPerTask;
    if (is_far && (i == 0 || article_of(i) != article_of(i - 1))) task_begin.push_back(i);
  }
  task_begin.push_back(num_items);
  ParallelForWorkers(num_threads, task_begin.size() - 1, [&](size_t worker, size_t task) {
    for (size_t i = task_begin[task]; i < task_begin[task + 1];) {
      const size_t begin = i;
      while (i < task_begin[task + 1] && article_of(i) == article_of(begin)) ++i;
      visit(worker, begin, i);
    }
  });
}

}  // namespace dittograph
