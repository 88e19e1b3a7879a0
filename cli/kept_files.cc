#include "cli/kept_files.h"

#include <unistd.h>

#include <filesystem>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "io/files/output_file.h"

namespace dittograph {

namespace {

namespace fs = std::filesystem;

Status CannotWrite(const std::string& path, const std::error_code& error) {
  return IoError(path + ": cannot write: " + error.message());
}

Status CopyOne(const RecordSource& source, ArticleNumber number, const fs::path& target) {
  std::error_code error;
  fs::create_directories(target.parent_path(), error);
  if (error) return CannotWrite(target.parent_path().native(), error);
  std::string scratch;
  const std::optional<std::string_view> held = source.HeldFile(number);
  if (!held) {
    const fs::path path(std::string(source.RecordBytes(number, scratch)));
    fs::copy_file(path, target, fs::copy_options::overwrite_existing, error);
    return error ? CannotWrite(target.native(), error) : OkStatus();
  }
  auto file = OutputFile::Create(target.native(), /*replace=*/true);
  if (!file.ok()) return file.status();
  DITTOGRAPH_RETURN_IF_ERROR((*file)->Write(*held));
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
  const fs::path target(folder_);
  const fs::path staged = target.parent_path() / ("." + target.filename().native() + "." +
                                                  std::to_string(getpid()) + ".part");
  std::error_code error;
  fs::create_directory(staged, error);
  if (error) return CannotWrite(folder_, error);
  Status status = CopyAll(source, kept, staged);
  if (status.ok()) {
    fs::rename(staged, target, error);
    if (error) status = CannotWrite(folder_, error);
  }
  if (!status.ok()) fs::remove_all(staged, error);
  return status;
}

}  // namespace dittograph
