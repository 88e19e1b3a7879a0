#include "io/read/packed_lines.h"

#include <algorithm>
#include <cstring>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "io/files/byte_order_mark.h"
#include "io/files/unpack.h"

namespace dittograph {

namespace {

// Of the packed file. News is packed to a quarter or less.
constexpr uint64_t kPackedBatchBytes = uint64_t{1} << 18;

class PackedLineFeed : public RecordFeed {
 public:
  explicit PackedLineFeed(std::unique_ptr<InputBytes> packed)
      : packed_(std::move(packed)),
        packed_with_(CompressionOf(packed_->view())),
        batches_(packed_->view().size() / kPackedBatchBytes + 1) {
    StatusOr<std::unique_ptr<Unpacker>> unpacker = Unpacker::Open(packed_->view());
    Status status = unpacker.status();
    if (unpacker.ok()) {
      unpacker_ = *std::move(unpacker);
      status = unpacker_->NextMember().status();
    }
    if (!status.ok()) GiveUp(status);
  }

  size_t NumBatches() const override { return batches_.size(); }

  uint64_t Split(size_t batch_number, const Visitor& visit) override {
    {
      const std::lock_guard lock(mutex_);
      while (num_unpacked_ <= batch_number) Unpack(num_unpacked_++);
    }
    Batch& batch = batches_[batch_number];
    for (std::string_view rest = batch.bytes; !rest.empty();) {
      const void* newline = std::memchr(rest.data(), '\n', rest.size());
      const size_t size =
          newline == nullptr
              ? rest.size()
              : static_cast<size_t>(static_cast<const char*>(newline) - rest.data()) + 1;
      visit(rest.substr(0, size), batch.num_lines++);
      rest.remove_prefix(size);
    }
    return batch.num_lines;
  }

  std::string_view BatchBytes(size_t batch) const override { return batches_[batch].bytes; }

  Compression PackedWith() const override { return packed_with_; }

  std::vector<BadPlace> BadPlaces() const override {
    if (fault_.empty()) return {};
    uint64_t line = 1;
    for (const Batch& batch : batches_) line += batch.num_lines;
    return {{line, fault_}};
  }

 private:
  struct Batch {
    std::string held;        // with padding
    std::string_view bytes;  // whole lines
    uint64_t num_lines = 0;
  };

  void GiveUp(const Status& status) {
    fault_ = std::string(status.message().data(), status.message().size());
    unpacker_ = nullptr;
    packed_ = nullptr;
  }

  // What the file holds up to the end of this batch of it, less the line that goes on in the next.
  void Unpack(size_t batch_number) {
    std::string bytes = std::exchange(rest_, {});
    const size_t num_old = bytes.size();
    const bool is_last = batch_number + 1 == batches_.size();
    const uint64_t end = (batch_number + 1) * kPackedBatchBytes;
    while (unpacker_ != nullptr && (is_last || unpacker_->num_read() < end)) {
      const StatusOr<bool> more = unpacker_->ReadBlock(bytes);
      if (!more.ok()) {
        GiveUp(more.status());
      } else if (!*more) {
        unpacker_ = nullptr;
        packed_ = nullptr;
      }
    }
    const size_t newline = std::string_view(bytes).substr(num_old).rfind('\n');
    // A last line without a newline is one where the file ends, and not where it is cut.
    const bool takes_all = unpacker_ == nullptr && fault_.empty();
    const size_t size = takes_all                           ? bytes.size()
                        : newline == std::string_view::npos ? 0
                                                            : num_old + newline + 1;
    if (size == 0 && !bytes.empty()) {
      rest_ = std::move(bytes);
      return;
    }
    rest_ = bytes.substr(size);
    Batch& batch = batches_[batch_number];
    batch.held = std::move(bytes);
    batch.held.resize(size);
    batch.held.append(kReadablePadding, '\0');
    batch.held.shrink_to_fit();
    batch.bytes = std::string_view(batch.held).substr(0, size);
    if (!has_begun_) batch.bytes = WithoutByteOrderMark(batch.bytes);
    has_begun_ |= size > 0;
  }

  std::unique_ptr<InputBytes> packed_;  // until all is unpacked
  Compression packed_with_;
  std::vector<Batch> batches_;
  std::mutex mutex_;  // of everything below, and of unpacking
  std::unique_ptr<Unpacker> unpacker_;
  size_t num_unpacked_ = 0;  // batches
  std::string rest_;         // of a line that goes on
  bool has_begun_ = false;
  std::string fault_;
};

}  // namespace

std::unique_ptr<RecordFeed> MakePackedLineFeed(std::unique_ptr<InputBytes> packed) {
  return std::make_unique<PackedLineFeed>(std::move(packed));
}

}  // namespace dittograph
