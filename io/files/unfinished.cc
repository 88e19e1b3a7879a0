#include "io/files/unfinished.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <mutex>
#include <set>
#include <system_error>
#include <utility>

namespace dittograph {

namespace {

constexpr int kMaxNameTries = 100;

struct Registry {
  std::mutex mutex;
  std::set<std::string> paths;
};

// Never destroyed: a signal may come while the process ends.
Registry& TheRegistry() {
  static Registry* const registry = new Registry;
  return *registry;
}

}  // namespace

// Making and entering are one step to whoever ends the process.
int UnfinishedPath::Make(const std::string& target,
                         const std::function<int(const char* path)>& make) {
  const size_t slash = target.rfind('/');
  const std::string folder = slash == std::string::npos ? "" : target.substr(0, slash + 1);
  const std::string name = slash == std::string::npos ? target : target.substr(slash + 1);
  const std::string stem = folder + "." + name + "." + std::to_string(getpid()) + "-";
  const std::lock_guard lock(TheRegistry().mutex);
  for (int i = 0; i < kMaxNameTries; ++i) {
    std::string path = stem;
    path += std::to_string(i) + ".part";
    const int result = make(path.c_str());
    if (result >= 0) {
      TheRegistry().paths.insert(path);
      path_ = std::move(path);
    }
    if (result >= 0 || errno != EEXIST) return result;
  }
  return -1;
}

int UnfinishedPath::OpenFileBeside(const std::string& target, mode_t mode) {
  return Make(target, [mode](const char* path) {
    return open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
  });
}

bool UnfinishedPath::MakeFolderBeside(const std::string& target) {
  return Make(target, [](const char* path) { return mkdir(path, 0777); }) == 0;
}

bool UnfinishedPath::RenameTo(const std::string& final_path) {
  const std::lock_guard lock(TheRegistry().mutex);
  if (std::rename(path_.c_str(), final_path.c_str()) != 0) return false;
  TheRegistry().paths.erase(path_);
  path_.clear();
  return true;
}

UnfinishedPath::~UnfinishedPath() {
  if (path_.empty()) return;
  const std::lock_guard lock(TheRegistry().mutex);
  std::error_code ignored;
  std::filesystem::remove_all(path_, ignored);
  TheRegistry().paths.erase(path_);
}

size_t RemoveAllUnfinished() {
  Registry& registry = TheRegistry();
  registry.mutex.lock();
  std::error_code ignored;
  for (const std::string& path : registry.paths) std::filesystem::remove_all(path, ignored);
  return registry.paths.size();
}

}  // namespace dittograph
