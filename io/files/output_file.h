// Output through a buffer, to a file descriptor or to a file that appears only when it is complete.
#pragma once

#include <sys/types.h>

#include <memory>
#include <string>
#include <string_view>

#include "dittograph/status.h"
#include "io/files/unfinished.h"

namespace dittograph {

class OutputFile {
 public:
  // Writes to an open descriptor, which stays open.
  static std::unique_ptr<OutputFile> ForDescriptor(int file_descriptor, std::string name);

  // Writes beside `path` and renames on Commit; without Commit nothing is left. A path that exists
  // is an error unless `replace` or it is no regular file (a pipe, /dev/null), which is written
  // directly. `mode` is for a new file; one that is replaced keeps its own.
  static StatusOr<std::unique_ptr<OutputFile>> Create(const std::string& path, bool replace,
                                                      mode_t mode = 0666);

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
  UnfinishedPath unfinished_;  // empty: no rename
  std::string final_path_;
  std::string buffer_;
};

// Whether the reader of a pipe has gone, which is no fault.
bool IsClosedPipe(const Status& status);

}  // namespace dittograph
