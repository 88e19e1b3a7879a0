// Compressed files and archives: gzip, bzip2, xz, zstd, lz4; tar (also compressed) and zip. With
// pack.h the only place that names libarchive.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "dittograph/status.h"
#include "io/files/mapped_file.h"

struct archive;  // libarchive's

namespace dittograph {

enum class Compression { kNone, kGzip, kBzip2, kXz, kZstd, kLz4 };

// What the bytes begin as.
Compression CompressionOf(std::string_view bytes);

// Whether the bytes are to be unpacked: compressed, a tar or a zip archive.
bool IsPacked(std::string_view bytes);

// Reads what was packed from front to end. Gives up with an error on what unpacks to over
// 256 MiB and over 200 times its size: no text does that, and a bomb would fill the memory.
class Unpacker {
 public:
  // `packed` must outlive the unpacker.
  static StatusOr<std::unique_ptr<Unpacker>> Open(std::string_view packed);
  ~Unpacker();

  // Goes to the next member that is a file; false where there is none. A compressed file that is no
  // archive has one, without a name.
  StatusOr<bool> NextMember();
  const std::string& member() const { return member_; }
  bool is_archive() const { return is_archive_; }

  // Appends the next block of the member to `bytes`; false at its end.
  StatusOr<bool> ReadBlock(std::string& bytes);

  // Of `packed`.
  uint64_t num_read() const;

 private:
  struct Closer {
    void operator()(struct ::archive* archive) const;
  };
  explicit Unpacker(std::string_view packed);
  Status Fault() const;

  std::unique_ptr<struct ::archive, Closer> archive_;
  uint64_t packed_size_;
  uint64_t num_unpacked_ = 0;
  bool is_archive_ = false;
  std::string member_;
};

// The rest of the member, to hold.
StatusOr<std::unique_ptr<InputBytes>> ReadMember(Unpacker& unpacker);

// Bytes that were made here.
std::unique_ptr<InputBytes> HoldBytes(std::string bytes);

}  // namespace dittograph
