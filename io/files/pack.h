// Writing what unpack.h reads.
#pragma once

#include <sys/types.h>

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "dittograph/status.h"
#include "io/files/unpack.h"

struct archive;  // libarchive's

namespace dittograph {

// Compresses a stream of bytes.
class Packer {
 public:
  // Takes the next compressed bytes.
  using Write = std::function<Status(std::string_view)>;

  // `compression` is not kNone.
  static StatusOr<std::unique_ptr<Packer>> Open(Compression compression, Write write);
  ~Packer();
  Packer(const Packer&) = delete;
  Packer& operator=(const Packer&) = delete;

  Status Append(std::string_view bytes);
  Status Close();  // the last call

 private:
  Packer(Compression compression, Write write);
  static ssize_t WriteBlock(struct ::archive*, void* packer, const void* block, size_t size);
  Status Fault() const;

  struct ::archive* archive_;
  Compression compression_;
  bool is_empty_ = true;
  bool is_dropped_ = false;  // nothing more is written
  Write write_;
  Status status_;  // of the first write that failed
};

}  // namespace dittograph
