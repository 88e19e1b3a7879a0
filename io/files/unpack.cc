#include "io/files/unpack.h"

#include <archive.h>
#include <archive_entry.h>

#include <utility>

namespace dittograph {

namespace {

using namespace std::string_view_literals;

constexpr uint64_t kLargeBytes = uint64_t{1} << 28;
constexpr uint64_t kMaxRatio = 200;

constexpr std::pair<std::string_view, Compression> kMagic[] = {
    {"\x1F\x8B"sv, Compression::kGzip},        {"BZh"sv, Compression::kBzip2},
    {"\xFD\x37zXZ\0"sv, Compression::kXz},     {"\x28\xB5\x2F\xFD"sv, Compression::kZstd},
    {"\x04\x22\x4D\x18"sv, Compression::kLz4},
};

class HeldBytes : public InputBytes {
 public:
  explicit HeldBytes(std::string bytes) : held_(std::move(bytes)) {
    const size_t size = held_.size();
    held_.resize(size + kReadablePadding);
    view_ = std::string_view(held_).substr(0, size);
  }

 private:
  std::string held_;
};

}  // namespace

Compression CompressionOf(std::string_view bytes) {
  for (const auto& [magic, compression] : kMagic) {
    if (bytes.starts_with(magic)) return compression;
  }
  return Compression::kNone;
}

bool IsPacked(std::string_view bytes) {
  constexpr size_t kTarMagicOffset = 257;
  if (bytes.starts_with("PK\x03\x04"sv) || bytes.starts_with("PK\x05\x06"sv)) return true;
  if (bytes.size() > kTarMagicOffset && bytes.substr(kTarMagicOffset).starts_with("ustar")) {
    return true;
  }
  return CompressionOf(bytes) != Compression::kNone;
}

void Unpacker::Closer::operator()(struct ::archive* archive) const { archive_read_free(archive); }

Unpacker::Unpacker(std::string_view packed)
    : archive_(archive_read_new()), packed_size_(packed.size()) {}

Unpacker::~Unpacker() = default;

Status Unpacker::Fault() const {
  const char* message = archive_error_string(archive_.get());
  return InvalidArgument(std::string("cannot be unpacked: ") +
                         (message == nullptr ? "damaged" : message));
}

StatusOr<std::unique_ptr<Unpacker>> Unpacker::Open(std::string_view packed) {
  std::unique_ptr<Unpacker> unpacker(new Unpacker(packed));
  struct ::archive* const archive = unpacker->archive_.get();
  archive_read_support_filter_gzip(archive);
  archive_read_support_filter_bzip2(archive);
  archive_read_support_filter_xz(archive);
  archive_read_support_filter_zstd(archive);
  archive_read_support_filter_lz4(archive);
  archive_read_support_format_tar(archive);
  archive_read_support_format_zip(archive);
  archive_read_support_format_raw(archive);
  archive_read_support_format_empty(archive);
  if (archive_read_open_memory(archive, packed.data(), packed.size()) != ARCHIVE_OK) {
    return unpacker->Fault();
  }
  return unpacker;
}

StatusOr<bool> Unpacker::NextMember() {
  for (;;) {
    struct archive_entry* entry = nullptr;
    const int result = archive_read_next_header(archive_.get(), &entry);
    if (result == ARCHIVE_EOF) return false;
    if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return Fault();
    const int format = archive_format(archive_.get()) & ARCHIVE_FORMAT_BASE_MASK;
    is_archive_ = format != ARCHIVE_FORMAT_RAW && format != ARCHIVE_FORMAT_EMPTY;
    if (!is_archive_) {
      if (archive_filter_code(archive_.get(), 0) == ARCHIVE_FILTER_NONE) {
        return InvalidArgument("cannot be unpacked: its first bytes are damaged or cut short");
      }
      member_.clear();
      return true;
    }
    if (archive_entry_filetype(entry) != AE_IFREG) continue;
    const char* name = archive_entry_pathname(entry);
    if (name == nullptr) name = archive_entry_pathname_utf8(entry);
    member_ = name == nullptr ? "(no name)" : name;
    return true;
  }
}

StatusOr<bool> Unpacker::ReadBlock(std::string& bytes) {
  const void* block = nullptr;
  size_t size = 0;
  la_int64_t offset = 0;
  const int result = archive_read_data_block(archive_.get(), &block, &size, &offset);
  if (result == ARCHIVE_EOF) return false;
  if (result != ARCHIVE_OK && result != ARCHIVE_WARN) return Fault();
  num_unpacked_ += size;
  if (num_unpacked_ > kLargeBytes && num_unpacked_ / kMaxRatio > packed_size_) {
    return InvalidArgument(
        "unpacks to over 256 MiB and over 200 times its size; if it is sound, "
        "unpack it by hand");
  }
  bytes.append(static_cast<const char*>(block), size);
  return true;
}

uint64_t Unpacker::num_read() const {
  return static_cast<uint64_t>(archive_filter_bytes(archive_.get(), -1));
}

StatusOr<std::unique_ptr<InputBytes>> ReadMember(Unpacker& unpacker) {
  std::string bytes;
  for (;;) {
    const StatusOr<bool> more = unpacker.ReadBlock(bytes);
    if (!more.ok()) return more.status();
    if (!*more) return HoldBytes(std::move(bytes));
  }
}

std::unique_ptr<InputBytes> HoldBytes(std::string bytes) {
  return std::make_unique<HeldBytes>(std::move(bytes));
}

}  // namespace dittograph
