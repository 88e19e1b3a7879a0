// Where the records of one file are.
//
// A record is a piece of the file's bytes that can be left out or written again by itself: a line
// of JSON Lines with its newline, an element of a JSON array, a row of a table. What stands between
// records is the frame.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "io/files/mapped_file.h"
#include "io/files/unpack.h"

namespace dittograph {

// What a file is made of beside its records: head, record, separator, record, …, tail.
struct RecordFrame {
  std::string_view head;
  std::string_view separator;
  std::string_view tail;
};

class RecordFeed {
 public:
  // `bytes` begin inside BatchBytes(batch); `line` counts from 0, from the batch's first line.
  using Visitor = std::function<void(std::string_view bytes, uint64_t line)>;
  struct BadPlace {
    uint64_t line;  // from 1, of the file
    std::string message;
  };

  virtual ~RecordFeed() = default;

  // Depends on the file alone. Batches are about a mebibyte each.
  virtual size_t NumBatches() const = 0;

  // Passes the records of one batch in order and returns how many lines the batch has. To be called
  // once for each batch, from any thread.
  virtual uint64_t Split(size_t batch, const Visitor& visit) = 0;

  // The bytes that hold the batch's records; kReadablePadding more behind them may be read. Valid
  // once the batch was split.
  virtual std::string_view BatchBytes(size_t batch) const = 0;

  virtual RecordFrame Frame() const { return {}; }

  // What the file is packed with; valid at once.
  virtual Compression PackedWith() const { return Compression::kNone; }

  // Places that hold no record where one should be, in order; valid once all batches were split.
  virtual std::vector<BadPlace> BadPlaces() const { return {}; }

  // From here on single records are read, here and there.
  virtual void ExpectRandomReads() {}
};

// Each line a record, blank ones too. The file is never copied. A byte order mark is passed over.
std::unique_ptr<RecordFeed> MakeLineFeed(std::unique_ptr<InputBytes> bytes);

// Records that were found by walking through the file.
struct FoundRecords {
  struct Place {
    uint64_t begin;
    uint64_t size;
    uint64_t line;  // from 1
  };
  std::vector<Place> places;  // ascending, apart
  RecordFrame frame;
  std::vector<RecordFeed::BadPlace> bad;
};
std::unique_ptr<RecordFeed> MakeFoundFeed(std::unique_ptr<InputBytes> bytes, FoundRecords found,
                                          Compression packed_with = Compression::kNone);

}  // namespace dittograph
