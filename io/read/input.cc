#include "io/read/input.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "io/files/mapped_file.h"
#include "io/files/unpack.h"
#include "io/read/files_source.h"
#include "io/read/folder.h"
#include "io/read/json_array.h"
#include "io/read/json_parser.h"
#include "io/read/ninjs.h"
#include "io/read/not_text.h"
#include "io/read/packed_lines.h"
#include "io/read/records_source.h"
#include "io/read/table.h"
#include "io/read/warc.h"
#include "io/read/xml_items.h"
#include "io/read/xml_parser.h"
#include "io/read/xml_prolog.h"

namespace dittograph {

namespace {

namespace fs = std::filesystem;

// Archives in archives, and the like.
constexpr int kMaxDepth = 3;
// Of a compressed file, before it is unpacked.
constexpr size_t kRecognisedBytes = size_t{1} << 16;

std::string WithoutPackingEnding(std::string_view path) {
  for (const std::string_view ending : {".gz", ".bz2", ".xz", ".zst", ".lz4"}) {
    if (path.ends_with(ending)) return std::string(path.substr(0, path.size() - ending.size()));
  }
  return std::string(path);
}

bool LeavesFolder(const fs::path& member) {
  return member.is_absolute() || std::any_of(member.begin(), member.end(),
                                             [](const fs::path& part) { return part == ".."; });
}

// As in a folder; macOS adds a second file to each.
bool IsHidden(const fs::path& member) {
  return std::any_of(member.begin(), member.end(), [](const fs::path& part) {
    return part == "__MACOSX" || (part.native().starts_with(".") && part != ".");
  });
}

class InputBuilder {
 public:
  explicit InputBuilder(const InputOptions& options)
      : options_(options), json_(MakeJson(options)) {}

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
      AddFile(path, fs::path(path).filename().string(), WholePathOf(path));
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
  static std::shared_ptr<const ParserMaker> MakeJson(const InputOptions& options) {
    const FieldNames fields = options.fields;
    if (options.format == InputFormat::kNinjs) {
      return std::make_shared<const ParserMaker>(
          [fields] { return std::make_unique<NinjsParser>(fields.id); });
    }
    return std::make_shared<const ParserMaker>(
        [fields] { return std::make_unique<JsonParser>(fields); });
  }

  void AddFault(const std::string& path, std::string message) {
    files_.push_back({path, path, nullptr, std::move(message)});
  }

  // The message of a status about `path`, less the path, which a fault names by itself.
  void AddFault(const std::string& path, const Status& status) {
    const std::string message(status.message().data(), status.message().size());
    AddFault(path, message.starts_with(path + ": ") ? message.substr(path.size() + 2) : message);
  }

  void AddFile(const std::string& path, std::string relative_path, std::string whole_path) {
    if (!seen_.insert(std::move(whole_path)).second) return;
    const bool may_be_text =
        options_.format == InputFormat::kAuto || options_.format == InputFormat::kText;
    if (may_be_text && FormatOfName(path) == InputFormat::kText) {  // not opened before it is read
      files_.push_back({path, std::move(relative_path), nullptr, ""});
      return;
    }
    auto bytes = MapFile(path);
    if (!bytes.ok()) return AddFault(path, bytes.status());
    AddNamed({path, std::move(relative_path), true}, *std::move(bytes), 0);
  }

  void AddUnnamed(const std::string& path, StatusOr<std::unique_ptr<InputBytes>> bytes) {
    if (!bytes.ok()) return AddFault(path, bytes.status());
    const std::string_view data = (*bytes)->view();
    if (IsPacked(data)) return AddNamed({path, path, false}, *std::move(bytes), 0);
    const InputFormat format = options_.format == InputFormat::kAuto    ? FormatOfBytes(data)
                               : options_.format == InputFormat::kNinjs ? ShapeOfJson(data)
                                                                        : options_.format;
    if (format == InputFormat::kText && data.empty()) return;
    AddBytes({path, path, false}, *std::move(bytes), format);
  }

  struct Name {
    std::string path;
    std::string relative_path;
    bool can_be_read_again;  // by its path
    Compression packed_with = Compression::kNone;
    bool is_at_path = false;  // unpacked, but no member of an archive
  };

  static InputFormat ShapeOfJson(std::string_view data) {
    return FormatOfBytes(data) == InputFormat::kJson ? InputFormat::kJson : InputFormat::kJsonLines;
  }

  // The format of a file: what was asked for, what its name says, or what it begins with.
  InputFormat FormatOf(std::string_view path, std::string_view data) const {
    InputFormat format = options_.format;
    if (format == InputFormat::kAuto) format = FormatOfName(path);
    if (format != InputFormat::kAuto && format != InputFormat::kNinjs) return format;
    format = format == InputFormat::kNinjs ? ShapeOfJson(data) : FormatOfBytes(data);
    // A file with one object is a document, and maybe one of many thousand.
    const bool is_document = format == InputFormat::kJsonLines && IsOneLine(data);
    return is_document ? InputFormat::kJson : format;
  }

  // `depth`: how many archives and compressed files the bytes came out of.
  void AddNamed(const Name& name, std::unique_ptr<InputBytes> bytes, int depth) {
    if (!IsPacked(bytes->view())) {
      const InputFormat format = FormatOf(WithoutPackingEnding(name.path), bytes->view());
      return AddBytes(name, std::move(bytes), format);
    }
    if (depth == kMaxDepth) return AddFault(name.path, "packed more than three times; unpack it");
    auto unpacker = Unpacker::Open(bytes->view());
    if (!unpacker.ok()) return AddFault(name.path, unpacker.status());
    const StatusOr<bool> has_member = (*unpacker)->NextMember();
    if (!has_member.ok()) return AddFault(name.path, has_member.status());
    if (!*has_member) return;
    if ((*unpacker)->is_archive()) return AddMembers(name, **unpacker, depth + 1);

    std::string beginning;
    StatusOr<bool> more = true;
    while (more.ok() && *more && beginning.size() < kRecognisedBytes) {
      more = (*unpacker)->ReadBlock(beginning);
    }
    // What `name` becomes inside: no path leads there.
    const Name inner = {name.path, name.relative_path, false, CompressionOf(bytes->view()),
                        name.can_be_read_again || name.is_at_path};
    if (!IsPacked(beginning)) {
      InputFormat format = FormatOf(WithoutPackingEnding(name.path), beginning);
      const bool is_whole = more.ok() && !*more;
      if (format == InputFormat::kJson && !is_whole && FormatOfBytes(beginning) != format) {
        format = InputFormat::kJsonLines;  // one line as far as was looked
      }
      if (format == InputFormat::kJsonLines) {
        return AddRecords(name.path, MakePackedLineFeed(std::move(bytes)), *json_);
      }
    }
    while (more.ok() && *more) more = (*unpacker)->ReadBlock(beginning);
    if (!more.ok()) return AddFault(name.path, more.status());
    AddNamed(inner, HoldBytes(std::move(beginning)), depth + 1);
  }

  void AddMembers(const Name& archive, Unpacker& unpacker, int depth) {
    for (;;) {
      const std::string& member = unpacker.member();
      const std::string path = archive.path + "/" + member;
      if (member == "[Content_Types].xml") {
        return AddFault(archive.path, "an Office document, not text; save it as plain text");
      }
      auto bytes = ReadMember(unpacker);
      if (!bytes.ok()) return AddFault(path, bytes.status());
      if (LeavesFolder(member)) {
        AddFault(path, "a name that leads out of the archive; unpack it by hand");
      } else if (!IsHidden(member)) {
        AddNamed({path, archive.relative_path + "/" + member, false}, *std::move(bytes), depth);
      }
      const StatusOr<bool> more = unpacker.NextMember();
      if (!more.ok()) return AddFault(archive.path, more.status());
      if (!*more) return;
    }
  }

  void AddBytes(const Name& name, std::unique_ptr<InputBytes> bytes, InputFormat format) {
    const std::string_view data = bytes->view();
    const bool may_be_binary = format == InputFormat::kText || format == InputFormat::kWarc;
    std::string fault = may_be_binary ? "" : NotTextFault(data);
    if (!fault.empty()) return AddFault(name.path, std::move(fault));
    switch (format) {
      case InputFormat::kText:
        return AddDocument(name, std::move(bytes), nullptr);
      case InputFormat::kJson:
        if (IsArray(data)) {
          FoundRecords found = FindArrayElements(data);
          return AddRecords(name.path,
                            MakeFoundFeed(std::move(bytes), std::move(found), name.packed_with),
                            *json_);
        }
        return AddDocument(name, std::move(bytes), json_);
      case InputFormat::kCsv:
        return AddTable(name, std::move(bytes), ',');
      case InputFormat::kTsv:
        return AddTable(name, std::move(bytes), '\t');
      case InputFormat::kNewsMl:
      case InputFormat::kNitf:
        return AddXml(name, std::move(bytes));
      case InputFormat::kWarc: {
        FoundRecords found = FindWarcRecords(data);
        return AddRecords(name.path,
                          MakeFoundFeed(std::move(bytes), std::move(found), name.packed_with),
                          ParserMaker([] { return std::make_unique<WarcParser>(); }));
      }
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
    files_.push_back(
        {name.path, name.relative_path, std::move(bytes), "", std::move(parser), name.is_at_path});
  }

  void AddRecords(const std::string& path, std::unique_ptr<RecordFeed> feed, ParserMaker parsers) {
    CloseFiles();
    sources_.push_back(std::make_unique<RecordsSource>(std::move(feed), std::move(parsers), path));
  }

  void AddTable(const Name& name, std::unique_ptr<InputBytes> bytes, char expected) {
    const char delimiter = DelimiterOf(bytes->view(), expected, options_.fields);
    FoundRecords found = FindRows(bytes->view(), delimiter);
    const std::vector<std::string> header = SplitRow(found.frame.head, delimiter);
    if (std::string fault = TableParser::HeaderFault(header, options_.fields); !fault.empty()) {
      return AddFault(name.path, std::move(fault));
    }
    AddRecords(name.path, MakeFoundFeed(std::move(bytes), std::move(found), name.packed_with),
               ParserMaker([header, delimiter, fields = options_.fields] {
                 return std::make_unique<TableParser>(header, delimiter, fields);
               }));
  }

  // A message of many items, or one.
  void AddXml(const Name& name, std::unique_ptr<InputBytes> bytes) {
    const std::string_view data = bytes->view();
    const XmlProlog prolog = ReadXmlProlog(data);
    const bool is_item = prolog.root == "nitf" || IsNewsMlItem(prolog.root);
    if (is_item || prolog.root.empty()) return AddDocument(name, std::move(bytes), xml_);
    FoundRecords found = FindNewsMlItems(data);
    if (prolog.root != "newsMessage" && found.places.empty()) {  // nor another envelope
      return AddFault(name.path, "neither NITF nor NewsML-G2: the root element is " +
                                     std::string(prolog.root.substr(0, 40)));
    }
    AddRecords(name.path, MakeFoundFeed(std::move(bytes), std::move(found), name.packed_with),
               ParserMaker([encoding = std::string(prolog.encoding)] {
                 return std::make_unique<XmlParser>(encoding);
               }));
  }

  void AddFolder(const std::string& folder) {
    std::vector<FolderFault> faults;
    for (FolderFile& file : ListFolder(folder, faults)) {
      AddFile(file.path, std::move(file.relative_path), std::move(file.whole_path));
    }
    for (FolderFault& fault : faults) AddFault(fault.folder, std::move(fault.message));
  }

  void CloseFiles() {
    if (files_.empty()) return;
    sources_.push_back(std::make_unique<FilesSource>(std::move(files_)));
    files_.clear();
  }

  const InputOptions& options_;
  std::shared_ptr<const ParserMaker> json_;
  std::shared_ptr<const ParserMaker> xml_ =
      std::make_shared<const ParserMaker>([] { return std::make_unique<XmlParser>(); });
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
