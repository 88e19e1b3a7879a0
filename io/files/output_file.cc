#include "io/files/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace dittograph {

namespace {

constexpr size_t kBufferBytes = size_t{1} << 16;

Status WriteError(const std::string& name, const char* consequence = "") {
  if (errno == EPIPE) return absl::CancelledError(name + ": closed");
  return IoError(name + ": cannot write: " + std::strerror(errno) + consequence);
}

// A symbolic link is followed, so that the file it names is replaced and not the link.
std::string ResolveLinks(const std::string& path) {
  char* resolved = realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return path;
  std::string result = resolved;
  std::free(resolved);
  return result;
}

}  // namespace

OutputFile::OutputFile(int file_descriptor, std::string name)
    : fd_(file_descriptor), name_(std::move(name)) {
  buffer_.reserve(kBufferBytes);
}

std::unique_ptr<OutputFile> OutputFile::ForDescriptor(int file_descriptor, std::string name) {
  return std::unique_ptr<OutputFile>(new OutputFile(file_descriptor, std::move(name)));
}

StatusOr<std::unique_ptr<OutputFile>> OutputFile::Create(const std::string& path, bool replace,
                                                         mode_t mode) {
  struct stat info;
  const bool exists = stat(path.c_str(), &info) == 0;
  if (exists && S_ISDIR(info.st_mode)) {
    return InvalidArgument(path + ": is a folder; name a file");
  }
  const bool is_regular = !exists || S_ISREG(info.st_mode);
  if (exists && is_regular && !replace) {
    return InvalidArgument(path + ": already exists; use -f to replace it");
  }
  const std::string final_path = exists ? ResolveLinks(path) : path;
  std::unique_ptr<OutputFile> file(new OutputFile(-1, path));
  file->owns_fd_ = true;
  file->final_path_ = final_path;
  file->fd_ =
      is_regular ? file->unfinished_.OpenFileBeside(final_path, exists ? info.st_mode & 0777 : mode)
                 : open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (file->fd_ < 0) return IoError(path + ": cannot write: " + std::strerror(errno));
  return file;
}

OutputFile::~OutputFile() {
  if (owns_fd_ && fd_ >= 0) close(fd_);
}

Status OutputFile::WriteOut(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = write(fd_, bytes.data(), bytes.size());
    if (n >= 0) {
      bytes.remove_prefix(static_cast<size_t>(n));
    } else if (errno != EINTR) {
      const bool is_temporary = !unfinished_.path().empty();
      return WriteError(name_, is_temporary ? "; the unfinished file was removed" : "");
    }
  }
  return OkStatus();
}

Status OutputFile::Write(std::string_view bytes) {
  if (buffer_.size() + bytes.size() > kBufferBytes) {
    DITTOGRAPH_RETURN_IF_ERROR(Flush());
    if (bytes.size() > kBufferBytes) return WriteOut(bytes);
  }
  buffer_.append(bytes);
  return OkStatus();
}

Status OutputFile::Flush() {
  Status status = WriteOut(buffer_);
  buffer_.clear();
  return status;
}

Status OutputFile::Commit() {
  DITTOGRAPH_RETURN_IF_ERROR(Flush());
  if (!owns_fd_) return OkStatus();
  const int closed = close(fd_);
  fd_ = -1;
  if (closed != 0) return WriteError(name_);
  if (unfinished_.path().empty() || unfinished_.RenameTo(final_path_)) return OkStatus();
  return WriteError(name_);
}

bool IsClosedPipe(const Status& status) { return status.code() == absl::StatusCode::kCancelled; }

}  // namespace dittograph
