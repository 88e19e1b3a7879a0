#include "io/read/record_feed.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "io/files/byte_order_mark.h"

namespace dittograph {

namespace {

constexpr size_t kBatchBytes = size_t{1} << 20;

class LineFeed : public RecordFeed {
 public:
  explicit LineFeed(std::unique_ptr<InputBytes> bytes)
      : bytes_(std::move(bytes)), data_(WithoutByteOrderMark(bytes_->view())) {}

  size_t NumBatches() const override { return (data_.size() + kBatchBytes - 1) / kBatchBytes; }

  uint64_t Split(size_t batch, const Visitor& visit) override {
    const uint64_t end = std::min<uint64_t>(data_.size(), (batch + 1) * kBatchBytes);
    uint64_t num_lines = 0;
    for (uint64_t at = FirstLine(batch, end); at < end; ++num_lines) {
      const std::string_view line = LineAt(at);
      visit(line, num_lines);
      at += line.size();
    }
    return num_lines;
  }

  // A line may reach over the batches behind its own.
  std::string_view BatchBytes(size_t batch) const override {
    return data_.substr(batch * kBatchBytes);
  }

  void ExpectRandomReads() override { bytes_->ExpectRandomReads(); }

 private:
  std::string_view LineAt(uint64_t begin) const {  // with its newline
    const std::string_view rest = data_.substr(begin);
    const void* newline = std::memchr(rest.data(), '\n', rest.size());
    if (newline == nullptr) return rest;
    return rest.substr(0, static_cast<size_t>(static_cast<const char*>(newline) - rest.data()) + 1);
  }

  // Where the first line begins that begins in the batch; its end where none does. Looks no further
  // than that, so a line of many batches is not searched by each of them.
  uint64_t FirstLine(size_t batch, uint64_t end) const {
    if (batch == 0) return 0;
    const uint64_t before = batch * kBatchBytes - 1;
    const size_t newline = data_.substr(before, end - before).find('\n');
    return newline == std::string_view::npos ? end : before + newline + 1;
  }

  std::unique_ptr<InputBytes> bytes_;
  std::string_view data_;
};

class FoundFeed : public RecordFeed {
 public:
  FoundFeed(std::unique_ptr<InputBytes> bytes, FoundRecords found, Compression packed_with)
      : bytes_(std::move(bytes)), found_(std::move(found)), packed_with_(packed_with) {
    for (size_t i = 0; i < found_.places.size(); ++i) {
      if (firsts_.empty() ||
          found_.places[i].begin - found_.places[firsts_.back()].begin >= kBatchBytes) {
        firsts_.push_back(i);
      }
    }
  }

  size_t NumBatches() const override { return firsts_.size(); }

  uint64_t Split(size_t batch, const Visitor& visit) override {
    const size_t end = batch + 1 < firsts_.size() ? firsts_[batch + 1] : found_.places.size();
    const uint64_t first_line = batch == 0 ? 1 : found_.places[firsts_[batch]].line;
    for (size_t i = firsts_[batch]; i < end; ++i) {
      const FoundRecords::Place& place = found_.places[i];
      visit(bytes_->view().substr(place.begin, place.size), place.line - first_line);
    }
    return end < found_.places.size() ? found_.places[end].line - first_line : 0;
  }

  std::string_view BatchBytes(size_t batch) const override {
    return bytes_->view().substr(found_.places[firsts_[batch]].begin);
  }

  RecordFrame Frame() const override { return found_.frame; }
  Compression PackedWith() const override { return packed_with_; }
  std::vector<BadPlace> BadPlaces() const override { return found_.bad; }
  void ExpectRandomReads() override { bytes_->ExpectRandomReads(); }

 private:
  std::unique_ptr<InputBytes> bytes_;
  FoundRecords found_;
  Compression packed_with_;
  std::vector<size_t> firsts_;  // places: the first of each batch
};

}  // namespace

std::unique_ptr<RecordFeed> MakeLineFeed(std::unique_ptr<InputBytes> bytes) {
  return std::make_unique<LineFeed>(std::move(bytes));
}

std::unique_ptr<RecordFeed> MakeFoundFeed(std::unique_ptr<InputBytes> bytes, FoundRecords found,
                                          Compression packed_with) {
  return std::make_unique<FoundFeed>(std::move(bytes), std::move(found), packed_with);
}

}  // namespace dittograph
