#include "cli/kept_files.h"

#include <sys/stat.h>

#include <cerrno>
#include <filesystem>
#include <memory>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "io/files/mapped_file.h"
#include "io/files/output_file.h"
#include "io/files/unfinished.h"

namespace dittograph {

namespace {

namespace fs = std::filesystem;

Status CannotWrite(const std::string& path, const std::error_code& error) {
  return IoError(path + ": cannot write: " + error.message());
}

std::error_code LastError() { return {errno, std::generic_category()}; }

Status CopyOne(const RecordSource& source, ArticleNumber number, const fs::path& target) {
  std::error_code error;
  fs::create_directories(target.parent_path(), error);
  if (error) return CannotWrite(target.parent_path().native(), error);
  std::string scratch;
  const std::optional<std::string_view> held = source.HeldFile(number);
  std::unique_ptr<InputBytes> mapped;
  mode_t mode = 0666;
  if (!held) {
    const std::string path(source.RecordBytes(number, scratch));
    auto bytes = MapFile(path);
    if (!bytes.ok()) return bytes.status();
    mapped = *std::move(bytes);
    struct stat info;
    if (stat(path.c_str(), &info) == 0) mode = info.st_mode & 0777;
  }
  auto file = OutputFile::Create(target.native(), /*replace=*/true, mode);
  if (!file.ok()) return file.status();
  DITTOGRAPH_RETURN_IF_ERROR((*file)->Write(held ? *held : mapped->view()));
  return (*file)->Commit();
}

Status CopyAll(const RecordSource& source, const std::vector<ArticleNumber>& kept,
               const fs::path& folder) {
  for (const ArticleNumber number : kept) {
    DITTOGRAPH_RETURN_IF_ERROR(CopyOne(source, number, folder / source.RelativePath(number)));
  }
  return OkStatus();
}

Status RefuseEqualPaths(const RecordSource& source, const std::vector<ArticleNumber>& kept,
                        const std::string& folder) {
  std::unordered_set<std::string> paths;
  for (const ArticleNumber number : kept) {
    const std::string path = source.RelativePath(number);
    if (!paths.insert(path).second) {
      return InvalidArgument((fs::path(folder) / path).native() +
                             ": two inputs would be copied here; copy them in two runs");
    }
  }
  return OkStatus();
}

}  // namespace

StatusOr<KeptFiles> KeptFiles::Open(std::string folder, bool replace) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  std::error_code error;
  const fs::file_status status = fs::status(folder, error);
  if (!fs::exists(status)) return KeptFiles(std::move(folder), false);
  if (!fs::is_directory(status)) {
    return InvalidArgument(folder + ": is a file; name a folder for the copies of text files");
  }
  const bool is_empty = fs::is_empty(folder, error);
  if (error) return CannotWrite(folder, error);
  if (!is_empty && !replace) {
    return InvalidArgument(folder + ": already holds files; use -f to write into it");
  }
  return KeptFiles(std::move(folder), !is_empty);
}

Status KeptFiles::Copy(const RecordSource& source, const std::vector<ArticleNumber>& kept) const {
  DITTOGRAPH_RETURN_IF_ERROR(RefuseEqualPaths(source, kept, folder_));
  if (is_in_place_) return CopyAll(source, kept, folder_);
  UnfinishedPath staged;
  if (!staged.MakeFolderBeside(folder_)) return CannotWrite(folder_, LastError());
  const Status status = CopyAll(source, kept, staged.path());
  if (!status.ok()) {  // a message names what the user knows
    std::string message(status.message());
    const size_t place = message.find(staged.path());
    if (place != std::string::npos) message.replace(place, staged.path().size(), folder_);
    return IoError(message);
  }
  return staged.RenameTo(folder_) ? OkStatus() : CannotWrite(folder_, LastError());
}

}  // namespace dittograph
