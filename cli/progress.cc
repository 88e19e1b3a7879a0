#include "cli/progress.h"

#include <cstdio>

#include "io/write/result_text.h"

namespace dittograph {

namespace {

constexpr std::chrono::milliseconds kFirstUpdate{500};
constexpr std::chrono::milliseconds kBetweenUpdates{170};
constexpr std::string_view kEraseLine = "\r\x1b[K";

// "7 s", "12 min", "3 h"
std::string Rounded(double seconds) {
  const auto whole = static_cast<uint64_t>(seconds + 0.5);
  if (whole < 100) return std::to_string(whole) + " s";
  if (whole < 100 * 60) return std::to_string((whole + 30) / 60) + " min";
  return std::to_string((whole + 1800) / 3600) + " h";
}

void WriteToStandardError(std::string_view text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
}

}  // namespace

ProgressSource::ProgressSource(ArticleSource& source, bool is_shown)
    : ForwardingSource(source),
      is_shown_(is_shown),
      start_(Clock::now()),
      next_update_(start_ + kFirstUpdate) {}

Status ProgressSource::ReadBatch(size_t batch, const Visitor& visit) {
  if (!is_shown_) return ForwardingSource::ReadBatch(batch, visit);
  uint64_t num_articles = 0;
  Status status = ForwardingSource::ReadBatch(batch, [&](const Article& article) {
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
  const Clock::time_point now = Clock::now();
  if (!lock.owns_lock()) return;
  // The last batch's line stays during the comparison.
  const bool must_show = is_line_shown_ && num_batches_read_ == NumBatches();
  if (now < next_update_ && !must_show) return;
  next_update_ = now + kBetweenUpdates;
  WriteToStandardError(std::string(kEraseLine) +
                       Line(std::chrono::duration<double>(now - start_).count()));
  is_line_shown_ = true;
}

// A second time through the source is part of the comparison, whose end nobody knows.
std::string ProgressSource::Line(double seconds) const {
  const uint64_t num_read = num_batches_read_;
  if (num_read >= NumBatches()) return "comparing";
  const uint64_t num_articles = num_articles_;
  const double share = static_cast<double>(num_read) / static_cast<double>(NumBatches());
  return "reading " + FormatPercent(share) + "  " + CountOf(num_articles, "article", "articles") +
         "  " + GroupDigits(static_cast<uint64_t>(static_cast<double>(num_articles) / seconds)) +
         "/s  " + Rounded(seconds * (1 - share) / share) + " left";
}

void ProgressSource::Erase() {
  const std::lock_guard lock(mutex_);
  if (is_line_shown_) WriteToStandardError(kEraseLine);
  is_line_shown_ = false;
}

}  // namespace dittograph
