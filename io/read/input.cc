#include "io/read/input.h"

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

#include "io/files/mapped_file.h"
#include "io/read/files_source.h"
#include "io/read/json_array.h"
#include "io/read/json_parser.h"
#include "io/read/not_text.h"
#include "io/read/records_source.h"
#include "io/read/table.h"

namespace dittograph {

namespace {

namespace fs = std::filesystem;

class InputBuilder {
 public:
  explicit InputBuilder(const InputOptions& options)
      : options_(options), json_(std::make_shared<const ParserMaker>([fields = options.fields] {
          return std::make_unique<JsonParser>(fields);
        })) {}

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
    CloseFiles();
    return std::exchange(sources_, {});
  }

 private:
  void AddFault(const std::string& path, std::string message) {
    files_.push_back({path, path, nullptr, std::move(message)});
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
    InputFormat format = options_.format;
    if (format == InputFormat::kAuto) format = FormatOfName(path);
    if (format == InputFormat::kText) {
      files_.push_back({path, std::move(relative_path), nullptr, ""});
      return;
    }
    auto bytes = MapFile(path);
    if (!bytes.ok()) return AddFault(path, bytes.status());
    if (format == InputFormat::kAuto) {
      const std::string_view data = (*bytes)->view();
      format = FormatOfBytes(data);
      // A file with one object is a document, and maybe one of many thousand.
      if (format == InputFormat::kJsonLines && IsOneLine(data)) format = InputFormat::kJson;
    }
    AddBytes({path, std::move(relative_path), true}, *std::move(bytes), format);
  }

  void AddUnnamed(const std::string& path, StatusOr<std::unique_ptr<InputBytes>> bytes) {
    if (!bytes.ok()) return AddFault(path, bytes.status());
    const InputFormat format = options_.format == InputFormat::kAuto
                                   ? FormatOfBytes((*bytes)->view())
                                   : options_.format;
    if (format == InputFormat::kText && (*bytes)->view().empty()) return;
    AddBytes({path, path, false}, *std::move(bytes), format);
  }

  struct Name {
    std::string path;
    std::string relative_path;
    bool can_be_read_again;  // by its path
  };

  void AddBytes(const Name& name, std::unique_ptr<InputBytes> bytes, InputFormat format) {
    const std::string_view data = bytes->view();
    std::string fault = format == InputFormat::kText ? "" : NotTextFault(data);
    if (!fault.empty()) return AddFault(name.path, std::move(fault));
    switch (format) {
      case InputFormat::kText:
        return AddDocument(name, std::move(bytes), nullptr);
      case InputFormat::kJson:
        if (IsArray(data)) {
          FoundRecords found = FindArrayElements(data);
          return AddRecords(name.path, MakeFoundFeed(std::move(bytes), std::move(found)), *json_);
        }
        return AddDocument(name, std::move(bytes), json_);
      case InputFormat::kCsv:
        return AddTable(name.path, std::move(bytes), ',');
      case InputFormat::kTsv:
        return AddTable(name.path, std::move(bytes), '\t');
      default:
        return AddRecords(name.path, MakeLineFeed(std::move(bytes)), *json_);
    }
  }

  static bool IsArray(std::string_view data) {
    const size_t first = data.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    return first != std::string_view::npos && data[first] == '[';
  }

  // Files are read again by their paths where that can be: many are not held open.
  void AddDocument(const Name& name, std::unique_ptr<InputBytes> bytes,
                   std::shared_ptr<const ParserMaker> parser) {
    if (name.can_be_read_again) bytes = nullptr;
    files_.push_back({name.path, name.relative_path, std::move(bytes), "", std::move(parser)});
  }

  void AddRecords(const std::string& path, std::unique_ptr<RecordFeed> feed, ParserMaker parsers) {
    CloseFiles();
    sources_.push_back(
        std::make_unique<RecordsSource>(std::move(feed), std::move(parsers), path));
  }

  void AddTable(const std::string& path, std::unique_ptr<InputBytes> bytes, char delimiter) {
    FoundRecords found = FindRows(bytes->view(), delimiter);
    const std::vector<std::string> header = SplitRow(found.frame.head, delimiter);
    if (std::string fault = TableParser::HeaderFault(header, options_.fields); !fault.empty()) {
      return AddFault(path, std::move(fault));
    }
    AddRecords(path, MakeFoundFeed(std::move(bytes), std::move(found)),
               ParserMaker([header, delimiter, fields = options_.fields] {
                 return std::make_unique<TableParser>(header, delimiter, fields);
               }));
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

  void CloseFiles() {
    if (files_.empty()) return;
    sources_.push_back(std::make_unique<FilesSource>(std::move(files_)));
    files_.clear();
  }

  const InputOptions& options_;
  std::shared_ptr<const ParserMaker> json_;
  std::vector<std::unique_ptr<RecordSource>> sources_;
  std::vector<ArticleFile> files_;
  std::unordered_set<std::string> seen_;
};

}  // namespace

StatusOr<std::unique_ptr<CombinedSource>> OpenInput(const std::vector<std::string>& paths,
                                                    const std::vector<std::string>& archive_paths,
                                                    const InputOptions& options) {
  InputBuilder builder(options);
  for (const std::string& path : paths) builder.Add(path);
  std::vector<std::unique_ptr<RecordSource>> sources = builder.Take();
  for (const std::string& path : archive_paths) builder.Add(path);
  std::vector<std::unique_ptr<RecordSource>> archive = builder.Take();
  if (archive.empty() && !archive_paths.empty()) {  // an archive of nothing is one still
    archive.push_back(std::make_unique<FilesSource>(std::vector<ArticleFile>()));
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
