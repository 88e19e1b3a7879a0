#include "io/read/files_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <unordered_set>
#include <utility>

#include "io/files/byte_order_mark.h"
#include "io/read/not_text.h"

namespace dittograph {

namespace {

constexpr size_t kFilesPerBatch = 32;
constexpr uint64_t kMaxTextBytes = UINT32_MAX - 64;

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

std::string ReadPath(const std::string& path, std::string& bytes) {
  const int fd = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  const int error = fd < 0 ? errno : ReadDescriptor(fd, bytes);
  if (fd >= 0) close(fd);
  if (error != 0) return std::string("cannot read: ") + std::strerror(error);
  return "";
}

}  // namespace

FilesSource::FilesSource(std::vector<ArticleFile> files) {
  files_.reserve(files.size());
  for (ArticleFile& file : files) files_.push_back({std::move(file), "", true});
  const bool any_readable = std::any_of(files_.begin(), files_.end(),
                                        [](const Entry& file) { return file.fault.empty(); });
  if (any_readable) num_batches_ = (files_.size() + kFilesPerBatch - 1) / kFilesPerBatch;
}

Status FilesSource::ReadBatch(size_t batch, const Visitor& visit) {
  const size_t begin = batch * kFilesPerBatch;
  const size_t end = std::min(files_.size(), begin + kFilesPerBatch);
  std::string scratch;
  for (size_t i = begin; i < end; ++i) {
    if (files_[i].fault.empty()) ReadFile(files_[i], scratch, visit);
  }
  return OkStatus();
}

void FilesSource::ReadFile(Entry& file, std::string& scratch, const Visitor& visit) {
  if (file.held == nullptr) file.fault = ReadPath(file.path, scratch);
  const std::string_view whole = file.held == nullptr ? scratch : file.held->view();
  if (file.fault.empty()) file.fault = FaultOf(whole);
  if (!file.fault.empty()) return;
  const std::string_view bytes = WithoutByteOrderMark(whole);
  if (file.parser == nullptr) {
    visit({.id = file.path, .text = bytes});
    return;
  }
  ParsedRecord parsed;
  const char* fault = file.parser->OfThisThread().Parse(bytes, bytes.size(), parsed);
  if (fault != nullptr) {
    file.fault = fault;
    return;
  }
  file.is_article = parsed.is_article;
  if (!file.is_article) return;
  file.id = parsed.id;
  file.fields = parsed.fields;
  num_repaired_ += parsed.has_lone_surrogates;
  visit({.id = parsed.id.empty() ? file.path : parsed.id,
         .text = parsed.text,
         .metadata = parsed.metadata});
}

std::vector<Fault> FilesSource::Faults() const {
  std::vector<Fault> faults;
  for (const Entry& file : files_) {
    if (!file.fault.empty()) faults.push_back({file.path, 0, file.fault});
  }
  return faults;
}

void FilesSource::Finish() const {
  std::call_once(finished_, [this] {
    std::unordered_set<std::string_view> ids;
    for (size_t i = 0; i < files_.size(); ++i) {
      const Entry& file = files_[i];
      if (!file.HoldsArticle()) continue;
      file_of_article_.push_back(i);
      has_duplicate_id_.push_back(!file.id.empty() && !ids.insert(file.id).second);
      num_duplicate_ids_ += has_duplicate_id_.back();
    }
  });
}

const FilesSource::Entry& FilesSource::FileOf(ArticleNumber number) const {
  Finish();
  return files_[file_of_article_[number]];
}

// A file that has gone since it was read is empty now.
std::string_view FilesSource::Text(ArticleNumber number, std::string& scratch) const {
  const Entry& file = FileOf(number);
  if (file.held == nullptr && !ReadPath(file.path, scratch).empty()) scratch.clear();
  const std::string_view bytes =
      WithoutByteOrderMark(file.held == nullptr ? scratch : file.held->view());
  if (file.parser == nullptr) return bytes;
  ParsedRecord parsed;
  file.parser->OfThisThread().Parse(bytes, bytes.size(), parsed);
  std::string text(parsed.text);  // it may lie in `scratch`
  scratch = std::move(text);
  return scratch;
}

FieldSet FilesSource::FoundFields() const {
  FieldSet fields;
  for (const Entry& file : files_) fields.Add(file.fields);
  return fields;
}

std::string FilesSource::Id(ArticleNumber number) const {
  const Entry& file = FileOf(number);
  return file.id.empty() || has_duplicate_id_[number] ? file.path : file.id;
}

uint64_t FilesSource::NumDuplicateIds() const {
  Finish();
  return num_duplicate_ids_;
}

std::string_view FilesSource::RecordBytes(ArticleNumber number, std::string&) const {
  return FileOf(number).path;
}

void FilesSource::ForEachRecord(const RecordVisitor& visit) const {
  ArticleNumber number = 0;
  for (const Entry& file : files_) {
    const RecordRole role = !file.fault.empty() ? RecordRole::kUnreadable
                            : file.is_article   ? RecordRole::kArticle
                                                : RecordRole::kOther;
    visit(file.path, role, number);
    number += file.HoldsArticle();
  }
}

std::optional<std::string_view> FilesSource::HeldFile(ArticleNumber number) const {
  const Entry& file = FileOf(number);
  if (file.held == nullptr || file.is_at_path) return std::nullopt;
  return file.held->view();
}

std::string FilesSource::RelativePath(ArticleNumber number) const {
  return FileOf(number).relative_path;
}

}  // namespace dittograph
