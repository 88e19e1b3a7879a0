#include "io/files/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace dittograph {

namespace {

constexpr size_t kPage = 4096;

size_t RoundUpToPage(size_t size) { return (size + kPage - 1) / kPage * kPage; }

class Mapping : public InputBytes {
 public:
  Mapping(char* data, size_t size, size_t reserved, bool is_file)
      : data_(data), reserved_(reserved), is_file_(is_file) {
    view_ = {data, size};
  }
  ~Mapping() override { munmap(data_, reserved_); }
  void ExpectRandomReads() override {
    madvise(data_, view_.size(), MADV_RANDOM);
    // What is read again comes back from the page cache.
    if (is_file_) madvise(data_, view_.size(), MADV_DONTNEED);
  }

 private:
  char* data_;
  size_t reserved_;
  bool is_file_;
};

Status ErrnoError(const std::string& name, const char* fault) {
  return IoError(name + ": " + fault + ": " + std::strerror(errno));
}

}  // namespace

StatusOr<std::unique_ptr<InputBytes>> MapFile(const std::string& path) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return ErrnoError(path, "cannot open");
  struct stat info;
  if (fstat(fd, &info) != 0) {
    const Status status = ErrnoError(path, "cannot read");
    close(fd);
    return status;
  }
  if (!S_ISREG(info.st_mode)) {  // a pipe or a device: no size, no mapping
    auto bytes = ReadAll(fd, path);
    close(fd);
    return bytes;
  }
  // Zeroed memory first and the file over it, so that the padding behind its last page is readable.
  const auto size = static_cast<size_t>(info.st_size);
  const size_t reserved = RoundUpToPage(size + kReadablePadding);
  void* data = mmap(nullptr, reserved, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (data != MAP_FAILED && size > 0 &&
      mmap(data, size, PROT_READ, MAP_PRIVATE | MAP_FIXED, fd, 0) == MAP_FAILED) {
    munmap(data, reserved);
    data = MAP_FAILED;
  }
  const Status status = data == MAP_FAILED ? ErrnoError(path, "cannot map") : OkStatus();
  close(fd);
  if (!status.ok()) return status;
  return std::make_unique<Mapping>(static_cast<char*>(data), size, reserved, /*is_file=*/true);
}

StatusOr<std::unique_ptr<InputBytes>> ReadAll(int file_descriptor, const std::string& name) {
  constexpr size_t kFirstSize = size_t{1} << 20;
  size_t reserved = kFirstSize;
  size_t size = 0;
  void* data = mmap(nullptr, reserved, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (data == MAP_FAILED) return ErrnoError(name, "cannot reserve memory");
  for (;;) {
    if (reserved - size < kReadablePadding + kPage) {
      // Moves page tables, not bytes; untouched pages cost nothing.
      void* grown = mremap(data, reserved, 2 * reserved, MREMAP_MAYMOVE);
      if (grown == MAP_FAILED) {
        const Status status = ErrnoError(name, "cannot reserve memory");
        munmap(data, reserved);
        return status;
      }
      data = grown;
      reserved *= 2;
    }
    const ssize_t n =
        read(file_descriptor, static_cast<char*>(data) + size, reserved - size - kReadablePadding);
    if (n > 0) {
      size += static_cast<size_t>(n);
    } else if (n == 0) {
      break;
    } else if (errno != EINTR) {
      const Status status = ErrnoError(name, "cannot read");
      munmap(data, reserved);
      return status;
    }
  }
  return std::make_unique<Mapping>(static_cast<char*>(data), size, reserved, /*is_file=*/false);
}

}  // namespace dittograph
