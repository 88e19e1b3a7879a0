// The files of a folder.
#pragma once

#include <string>
#include <vector>

namespace dittograph {

struct FolderFile {
  std::string path;           // as the folder was named
  std::string relative_path;  // below the folder
  std::string whole_path;     // one for all paths to the file
};

struct FolderFault {
  std::string folder;
  std::string message;
};

// All files below the folder in bytewise order of their paths. Names that begin with a dot and
// links to folders are passed over; folders that cannot be read go to `faults`.
std::vector<FolderFile> ListFolder(const std::string& folder, std::vector<FolderFault>& faults);

// The path that all paths to the file lead to; the path itself where there is no such file.
std::string WholePathOf(const std::string& path);

}  // namespace dittograph
