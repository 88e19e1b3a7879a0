// Files and folders under construction: what is not put in place is removed, also where a signal
// ends the program.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <functional>
#include <string>

namespace dittograph {

class UnfinishedPath {
 public:
  UnfinishedPath() = default;
  ~UnfinishedPath();
  UnfinishedPath(const UnfinishedPath&) = delete;
  UnfinishedPath& operator=(const UnfinishedPath&) = delete;

  // Makes a file or a folder beside `target`; the name starts with a dot, so that no folder input
  // takes it up. An open descriptor, or -1 with errno set.
  int OpenFileBeside(const std::string& target, mode_t mode);
  // False with errno set.
  bool MakeFolderBeside(const std::string& target);

  // Gives it the final name. False with errno set.
  bool RenameTo(const std::string& final_path);

  const std::string& path() const { return path_; }  // empty: nothing is under construction

 private:
  int Make(const std::string& target, const std::function<int(const char* path)>& make);

  std::string path_;
};

// Removes all that is under construction; from here on, whoever makes or renames something waits
// for ever. The last call before the process ends. How many there were.
size_t RemoveAllUnfinished();

}  // namespace dittograph
