#include "io/files/pack.h"

#include <archive.h>
#include <archive_entry.h>

#include <utility>

namespace dittograph {

namespace {

using namespace std::string_view_literals;

// A frame without blocks, and the checksum of nothing.
constexpr std::string_view kEmptyLz4 = "\x04\x22\x4D\x18\x64\x40\xA7\0\0\0\0\x05\x5D\xCC\x02"sv;

int AddFilter(struct ::archive* archive, Compression compression) {
  switch (compression) {
    case Compression::kGzip:
      return archive_write_add_filter_gzip(archive);
    case Compression::kBzip2:
      return archive_write_add_filter_bzip2(archive);
    case Compression::kXz:
      return archive_write_add_filter_xz(archive);
    case Compression::kZstd:
      return archive_write_add_filter_zstd(archive);
    case Compression::kLz4:
      return archive_write_add_filter_lz4(archive);
    case Compression::kNone:
      break;
  }
  return ARCHIVE_FATAL;
}

}  // namespace

Packer::Packer(Compression compression, Write write)
    : archive_(archive_write_new()), compression_(compression), write_(std::move(write)) {}

Packer::~Packer() {
  // Freeing writes the end, also of what is given up.
  is_dropped_ = true;
  // libarchive 3.6 crashes at the end of an empty lz4.
  if (is_empty_ && compression_ == Compression::kLz4) archive_write_data(archive_, "", 1);
  archive_write_free(archive_);
}

ssize_t Packer::WriteBlock(struct ::archive*, void* packer, const void* block, size_t size) {
  auto& self = *static_cast<Packer*>(packer);
  if (self.is_dropped_) return static_cast<ssize_t>(size);
  if (self.status_.ok()) self.status_ = self.write_({static_cast<const char*>(block), size});
  return self.status_.ok() ? static_cast<ssize_t>(size) : -1;
}

Status Packer::Fault() const {
  if (!status_.ok()) return status_;
  const char* message = archive_error_string(archive_);
  return IoError(std::string("cannot compress: ") + (message == nullptr ? "" : message));
}

StatusOr<std::unique_ptr<Packer>> Packer::Open(Compression compression, Write write) {
  std::unique_ptr<Packer> packer(new Packer(compression, std::move(write)));
  struct ::archive* const archive = packer->archive_;
  struct archive_entry* const entry = archive_entry_new();
  archive_entry_set_filetype(entry, AE_IFREG);
  const bool is_open =
      archive_write_set_format_raw(archive) == ARCHIVE_OK &&
      AddFilter(archive, compression) == ARCHIVE_OK &&
      archive_write_set_bytes_in_last_block(archive, 1) == ARCHIVE_OK &&
      archive_write_open(archive, packer.get(), nullptr, WriteBlock, nullptr) == ARCHIVE_OK &&
      archive_write_header(archive, entry) == ARCHIVE_OK;
  archive_entry_free(entry);
  if (!is_open) return packer->Fault();
  return packer;
}

Status Packer::Append(std::string_view bytes) {
  is_empty_ &= bytes.empty();
  while (!bytes.empty()) {
    const ssize_t size = archive_write_data(archive_, bytes.data(), bytes.size());
    if (size <= 0) return Fault();
    bytes.remove_prefix(static_cast<size_t>(size));
  }
  return OkStatus();
}

Status Packer::Close() {
  if (is_empty_ && compression_ == Compression::kLz4) return write_(kEmptyLz4);  // see ~Packer
  return archive_write_close(archive_) == ARCHIVE_OK && status_.ok() ? OkStatus() : Fault();
}

}  // namespace dittograph
