// Output through a buffer, to a file descriptor or to a file that appears only when it is complete.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "dittograph/status.h"

namespace dittograph {

class OutputFile {
 public:
  // Writes to an open descriptor, which stays open.
  static std::unique_ptr<OutputFile> ForDescriptor(int file_descriptor, std::string name);

  // Writes beside `path` and renames on Commit; without Commit nothing is left. A path that exists
  // is an error unless `replace` or it is no regular file (a pipe, /dev/null), which is written
  // directly.
  static StatusOr<std::unique_ptr<OutputFile>> Create(const std::string& path, bool replace);

  ~OutputFile();
  OutputFile(const OutputFile&) = delete;
  OutputFile& operator=(const OutputFile&) = delete;

  Status Write(std::string_view bytes);
  Status Flush();
  // The last call: everything is in place afterwards.
  Status Commit();

 private:
  OutputFile(int file_descriptor, std::string name);
  Status WriteOut(std::string_view bytes);

  int fd_;
  bool owns_fd_ = false;
  std::string name_;
  std::string temporary_path_;  // empty: no rename
  std::string final_path_;
  std::string buffer_;
};

// Whether the reader of a pipe has gone, which is no fault.
bool IsClosedPipe(const Status& status);

}  // namespace dittograph
