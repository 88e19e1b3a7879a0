// One line on standard error that says how far the reading is.
#pragma once

#include <atomic>
#include <chrono>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/article.h"
#include "io/read/forwarding_source.h"

namespace dittograph {

// A source that shows how much of it has been read, at what rate, and how long the rest will take:
// nothing in the first half second, then at most six updates a second. Safe to read from several
// threads, as every source.
class ProgressSource : public ForwardingSource {
 public:
  ProgressSource(ArticleSource& source, bool is_shown);
  ~ProgressSource() override { Erase(); }

  // Takes the line away, before other output.
  void Erase();

  Status ReadBatch(size_t batch, const Visitor& visit) override;

 private:
  using Clock = std::chrono::steady_clock;

  void Show();
  std::string Line(double seconds) const;

  const bool is_shown_;
  std::atomic<uint64_t> num_batches_read_{0};
  std::atomic<uint64_t> num_articles_{0};
  std::mutex mutex_;
  const Clock::time_point start_;
  Clock::time_point next_update_;
  bool is_line_shown_ = false;
};

}  // namespace dittograph
