#include "io/text_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <utility>

#include "io/not_text.h"

namespace dittograph {

namespace {

constexpr size_t kFilesPerBatch = 32;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr uint64_t kMaxTextBytes = UINT32_MAX - 64;

std::string_view WithoutByteOrderMark(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

// Reads to the end of the descriptor into `bytes` (replaced). Returns 0 or errno.
int ReadDescriptor(int fd, std::string& bytes) {
  struct stat info;
  if (fstat(fd, &info) != 0) return errno;
  // One byte more than the size, so that the end shows without growing.
  bytes.resize(static_cast<size_t>(std::max<off_t>(info.st_size, 0)) + 1);
  size_t size = 0;
  for (;;) {
    const ssize_t n = read(fd, bytes.data() + size, bytes.size() - size);
    if (n > 0) {
      size += static_cast<size_t>(n);
      if (size == bytes.size()) bytes.resize(2 * size);
    } else if (n == 0) {
      bytes.resize(size);
      return 0;
    } else if (errno != EINTR) {
      return errno;
    }
  }
}

// The fault, or an empty string.
std::string FaultOf(std::string_view bytes) {
  if (bytes.size() > kMaxTextBytes) return "an article of 4 GB or more; split it";
  return NotTextFault(bytes);
}

std::string ReadFile(const std::string& path, std::string& bytes) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const int error = fd < 0 ? errno : ReadDescriptor(fd, bytes);
  if (fd >= 0) close(fd);
  if (error != 0) return std::string("cannot read: ") + std::strerror(error);
  return FaultOf(bytes);
}

}  // namespace

TextSource::TextSource(std::vector<TextFile> files) : files_(std::move(files)) {
  const bool any_readable = std::any_of(files_.begin(), files_.end(),
                                        [](const TextFile& file) { return file.fault.empty(); });
  if (any_readable) num_batches_ = (files_.size() + kFilesPerBatch - 1) / kFilesPerBatch;
}

Status TextSource::ReadBatch(size_t batch, const Visitor& visit) {
  const size_t begin = batch * kFilesPerBatch;
  const size_t end = std::min(files_.size(), begin + kFilesPerBatch);
  std::string scratch;
  for (size_t i = begin; i < end; ++i) {
    TextFile& file = files_[i];
    if (!file.fault.empty()) continue;
    file.fault = file.held == nullptr ? ReadFile(file.path, scratch) : FaultOf(file.held->view());
    if (!file.fault.empty()) continue;
    const std::string_view bytes = file.held == nullptr ? scratch : file.held->view();
    visit({.id = file.path, .text = WithoutByteOrderMark(bytes)});
  }
  return OkStatus();
}

std::vector<Fault> TextSource::Faults() const {
  std::vector<Fault> faults;
  for (const TextFile& file : files_) {
    if (!file.fault.empty()) faults.push_back({file.path, 0, file.fault});
  }
  return faults;
}

const TextFile& TextSource::FileOf(ArticleNumber number) const {
  std::call_once(numbered_, [this] {
    for (size_t i = 0; i < files_.size(); ++i) {
      if (files_[i].fault.empty()) file_of_article_.push_back(i);
    }
  });
  return files_[file_of_article_[number]];
}

// A file that has gone since it was read is empty now.
std::string_view TextSource::Text(ArticleNumber number, std::string& scratch) const {
  const TextFile& file = FileOf(number);
  if (file.held != nullptr) return WithoutByteOrderMark(file.held->view());
  if (!ReadFile(file.path, scratch).empty()) scratch.clear();
  return WithoutByteOrderMark(scratch);
}

std::string TextSource::Id(ArticleNumber number) const { return FileOf(number).path; }

std::string_view TextSource::RecordBytes(ArticleNumber number, std::string&) const {
  return FileOf(number).path;
}

void TextSource::ForEachRecord(const RecordVisitor& visit) const {
  ArticleNumber number = 0;
  for (const TextFile& file : files_) {
    const bool is_article = file.fault.empty();
    visit(file.path, is_article, number);
    number += is_article;
  }
}

std::string TextSource::RelativePath(ArticleNumber number) const {
  return FileOf(number).relative_path;
}

}  // namespace dittograph
