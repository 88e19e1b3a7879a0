#include "io/input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <system_error>
#include <unordered_set>
#include <utility>

#include "io/json_lines_source.h"
#include "io/mapped_file.h"
#include "io/not_text.h"
#include "io/text_source.h"

namespace dittograph {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool EndsInAny(std::string_view path, std::initializer_list<std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [path](std::string_view ending) { return path.ends_with(ending); });
}

bool LooksLikeJsonLines(std::string_view bytes) {
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  const size_t first = bytes.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && bytes[first] == '{';
}

class InputBuilder {
 public:
  explicit InputBuilder(const InputOptions& options) : options_(options) {}

  void Add(const std::string& path) {
    if (path == "-") {
      if (seen_.insert(path).second) AddUnnamed(path, ReadAll(STDIN_FILENO, path));
      return;
    }
    struct stat info;
    if (stat(path.c_str(), &info) != 0) {
      AddFault(path, std::string("cannot read: ") + std::strerror(errno));
    } else if (S_ISDIR(info.st_mode)) {
      AddFolder(path);
    } else if (S_ISREG(info.st_mode)) {
      AddFile(path, fs::path(path).filename().string());
    } else if (seen_.insert(path).second) {  // a pipe or a device: read it now and once
      AddUnnamed(path, MapFile(path));
    }
  }

  // The sources of what was added since the last call.
  std::vector<std::unique_ptr<RecordSource>> Take() {
    CloseTextFiles();
    return std::exchange(sources_, {});
  }

 private:
  void AddFault(const std::string& path, std::string message) {
    text_files_.push_back({path, path, nullptr, std::move(message)});
  }

  // The message of a status about `path`, less the path, which a fault names by itself.
  void AddFault(const std::string& path, const Status& status) {
    const std::string message(status.message().data(), status.message().size());
    AddFault(path, message.starts_with(path + ": ") ? message.substr(path.size() + 2) : message);
  }

  void AddFile(const std::string& path, std::string relative_path) {
    std::error_code error;
    const fs::path whole = fs::canonical(path, error);
    if (!seen_.insert(error ? path : whole.native()).second) return;
    if (options_.format == InputFormat::kJsonLines ||
        (options_.format == InputFormat::kAuto && IsJsonLinesName(path))) {
      AddJsonLines(path, MapFile(path));
    } else {
      text_files_.push_back({path, std::move(relative_path), nullptr, ""});
    }
  }

  void AddUnnamed(const std::string& path, StatusOr<std::unique_ptr<InputBytes>> bytes) {
    if (!bytes.ok()) {
      AddFault(path, bytes.status());
    } else if (options_.format == InputFormat::kJsonLines ||
               (options_.format == InputFormat::kAuto && LooksLikeJsonLines((*bytes)->view()))) {
      AddJsonLines(path, std::move(bytes));
    } else if (!(*bytes)->view().empty()) {
      text_files_.push_back({path, path, *std::move(bytes), ""});
    }
  }

  void AddJsonLines(const std::string& path, StatusOr<std::unique_ptr<InputBytes>> bytes) {
    if (!bytes.ok()) return AddFault(path, bytes.status());
    if (std::string fault = NotTextFault((*bytes)->view()); !fault.empty()) {
      return AddFault(path, std::move(fault));
    }
    CloseTextFiles();
    sources_.push_back(std::make_unique<JsonLinesSource>(
        *std::move(bytes), path, JsonFields{options_.text_field, options_.id_field}));
  }

  void AddFolder(const std::string& folder) {
    std::vector<std::string> paths;
    ListFiles(folder, paths);
    std::sort(paths.begin(), paths.end());
    const size_t prefix = folder.ends_with('/') ? folder.size() : folder.size() + 1;
    for (const std::string& path : paths) AddFile(path, path.substr(prefix));
  }

  void ListFiles(const fs::path& folder, std::vector<std::string>& paths) {
    std::error_code error;
    for (fs::directory_iterator entry(folder, error); !error && entry != fs::directory_iterator();
         entry.increment(error)) {
      if (entry->path().filename().native().starts_with(".")) continue;
      std::error_code ignored;  // what has gone meanwhile is neither
      if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) {
        ListFiles(entry->path(), paths);
      } else if (entry->is_regular_file(ignored)) {
        paths.push_back(entry->path().native());
      }
    }
    if (error) AddFault(folder.native(), "cannot read the folder: " + error.message());
  }

  void CloseTextFiles() {
    if (text_files_.empty()) return;
    sources_.push_back(std::make_unique<TextSource>(std::move(text_files_)));
    text_files_.clear();
  }

  const InputOptions& options_;
  std::vector<std::unique_ptr<RecordSource>> sources_;
  std::vector<TextFile> text_files_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

bool IsJsonLinesName(std::string_view path) {
  return EndsInAny(path, {".jsonl", ".ndjson", ".json"});
}

StatusOr<std::unique_ptr<CombinedSource>> OpenInput(const std::vector<std::string>& paths,
                                                    const std::vector<std::string>& archive_paths,
                                                    const InputOptions& options) {
  InputBuilder builder(options);
  for (const std::string& path : paths) builder.Add(path);
  std::vector<std::unique_ptr<RecordSource>> sources = builder.Take();
  for (const std::string& path : archive_paths) builder.Add(path);
  std::vector<std::unique_ptr<RecordSource>> archive = builder.Take();
  if (archive.empty() && !archive_paths.empty()) {  // an archive of nothing is one still
    archive.push_back(std::make_unique<TextSource>(std::vector<TextFile>()));
  }
  return std::make_unique<CombinedSource>(std::move(sources), std::move(archive));
}

StatusOr<std::vector<std::string>> ReadPathList(const std::string& path) {
  StatusOr<std::unique_ptr<InputBytes>> bytes =
      path == "-" ? ReadAll(STDIN_FILENO, path) : MapFile(path);
  if (!bytes.ok()) return bytes.status();
  std::vector<std::string> paths;
  std::string_view rest = (*bytes)->view();
  while (!rest.empty()) {
    const size_t end = std::min(rest.find('\n'), rest.size());
    std::string_view line = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) paths.emplace_back(line);
  }
  return paths;
}

}  // namespace dittograph
