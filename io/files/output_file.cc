#include "io/files/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace dittograph {

namespace {

constexpr size_t kBufferBytes = size_t{1} << 16;
constexpr int kMaxNameTries = 100;

Status WriteError(const std::string& name) {
  if (errno == EPIPE) return absl::CancelledError(name + ": closed");
  return IoError(name + ": cannot write: " + std::strerror(errno));
}

// A symbolic link is followed, so that the file it names is replaced and not the link.
std::string ResolveLinks(const std::string& path) {
  char* resolved = realpath(path.c_str(), nullptr);
  if (resolved == nullptr) return path;
  std::string result = resolved;
  std::free(resolved);
  return result;
}

// Opens a new file beside `path`; its name starts with a dot, so that no folder input takes it up.
int OpenTemporary(const std::string& path, mode_t mode, std::string& temporary_path) {
  const size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : path.substr(0, slash + 1);
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  const std::string stem = folder + "." + name + "." + std::to_string(getpid()) + "-";
  for (int i = 0; i < kMaxNameTries; ++i) {
    temporary_path = stem;
    temporary_path += std::to_string(i) + ".part";
    const int fd = open(temporary_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
    if (fd >= 0 || errno != EEXIST) return fd;
  }
  return -1;
}

}  // namespace

OutputFile::OutputFile(int file_descriptor, std::string name)
    : fd_(file_descriptor), name_(std::move(name)) {
  buffer_.reserve(kBufferBytes);
}

std::unique_ptr<OutputFile> OutputFile::ForDescriptor(int file_descriptor, std::string name) {
  return std::unique_ptr<OutputFile>(new OutputFile(file_descriptor, std::move(name)));
}

StatusOr<std::unique_ptr<OutputFile>> OutputFile::Create(const std::string& path, bool replace) {
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
  std::string temporary_path;
  const int fd =
      is_regular ? OpenTemporary(final_path, exists ? info.st_mode & 0777 : 0666, temporary_path)
                 : open(path.c_str(), O_WRONLY | O_CLOEXEC);
  if (fd < 0) return IoError(path + ": cannot write: " + std::strerror(errno));
  std::unique_ptr<OutputFile> file(new OutputFile(fd, path));
  file->owns_fd_ = true;
  if (is_regular) {
    file->temporary_path_ = std::move(temporary_path);
    file->final_path_ = final_path;
  }
  return file;
}

OutputFile::~OutputFile() {
  if (owns_fd_ && fd_ >= 0) close(fd_);
  if (!temporary_path_.empty()) unlink(temporary_path_.c_str());
}

Status OutputFile::WriteOut(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = write(fd_, bytes.data(), bytes.size());
    if (n >= 0) {
      bytes.remove_prefix(static_cast<size_t>(n));
    } else if (errno != EINTR) {
      return WriteError(name_);
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
  if (temporary_path_.empty()) return OkStatus();
  if (std::rename(temporary_path_.c_str(), final_path_.c_str()) != 0) return WriteError(name_);
  temporary_path_.clear();
  return OkStatus();
}

bool IsClosedPipe(const Status& status) { return status.code() == absl::StatusCode::kCancelled; }

}  // namespace dittograph
