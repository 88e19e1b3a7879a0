#include "cli/progress.h"

#include <cstdio>

#include "io/write/result_text.h"

namespace dittograph {

namespace {

constexpr std::chrono::milliseconds kFirstUpdate{500};
constexpr std::chrono::milliseconds kBetweenUpdates{170};
constexpr std::string_view kEraseLine = "\r\x1b[K";

void WriteToStandardError(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

ProgressSource::ProgressSource(ArticleSource& source, bool is_shown)
    : source_(source), is_shown_(is_shown), next_update_(Clock::now() + kFirstUpdate) {}

Status ProgressSource::ReadBatch(size_t batch, const Visitor& visit) {
  if (!is_shown_) return source_.ReadBatch(batch, visit);
  uint64_t num_articles = 0;
  Status status = source_.ReadBatch(batch, [&](const Article& article) {
    ++num_articles;
    visit(article);
  });
  num_articles_ += num_articles;
  ++num_batches_read_;
  Show();
  return status;
}

void ProgressSource::Show() {
  const std::unique_lock lock(mutex_, std::try_to_lock);
  if (!lock.owns_lock() || Clock::now() < next_update_) return;
  next_update_ = Clock::now() + kBetweenUpdates;
  const uint64_t read = num_batches_read_;
  std::string line(kEraseLine);
  line += read < NumBatches() ? "reading " + FormatPercent(static_cast<double>(read) /
                                                           static_cast<double>(NumBatches()))
                              : "comparing";
  line += "  " + CountOf(num_articles_, "article", "articles");
  WriteToStandardError(line);
  is_line_shown_ = true;
}

void ProgressSource::Erase() {
  const std::lock_guard lock(mutex_);
  if (is_line_shown_) WriteToStandardError(kEraseLine);
  is_line_shown_ = false;
}

}  // namespace dittograph
