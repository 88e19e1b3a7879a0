#include "io/read/folder.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace dittograph {

namespace {

namespace fs = std::filesystem;

void Walk(const fs::path& folder, const fs::path& whole, std::vector<FolderFile>& files,
          std::vector<FolderFault>& faults) {
  std::error_code error;
  for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const fs::path name = entry->path().filename();
    if (name.native().starts_with(".")) continue;
    std::error_code ignored;  // what has gone meanwhile is neither
    const bool is_link = entry->is_symlink(ignored);
    if (!is_link && entry->is_directory(ignored)) {
      Walk(entry->path(), whole / name, files, faults);
    } else if (entry->is_regular_file(ignored)) {
      // Only links need the system to say where they lead: that costs more than reading a file.
      const std::string& path = entry->path().native();
      files.push_back({path, "", is_link ? WholePathOf(path) : (whole / name).native()});
    }
  }
  if (error) faults.push_back({folder.native(), "cannot read the folder: " + error.message()});
}

}  // namespace

std::vector<FolderFile> ListFolder(const std::string& folder, std::vector<FolderFault>& faults) {
  std::vector<FolderFile> files;
  Walk(folder, WholePathOf(folder), files, faults);
  std::sort(files.begin(), files.end(),
            [](const FolderFile& x, const FolderFile& y) { return x.path < y.path; });
  const size_t prefix = folder.ends_with('/') ? folder.size() : folder.size() + 1;
  for (FolderFile& file : files) file.relative_path = file.path.substr(prefix);
  return files;
}

std::string WholePathOf(const std::string& path) {
  std::error_code error;
  const fs::path whole = fs::canonical(path, error);
  return error ? path : whole.native();
}

}  // namespace dittograph
