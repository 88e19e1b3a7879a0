// Files of one article each: text, or a document of a news agency.
//
// A text's id is its path. A byte order mark is skipped; any other bytes are accepted. A file is
// read again when its text is asked for again, so no text is kept, except of what cannot be read
// twice (pipes) or was unpacked.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "io/files/mapped_file.h"
#include "io/read/record_parser.h"
#include "io/read/record_source.h"

namespace dittograph {

struct ArticleFile {
  std::string path;
  std::string relative_path;                       // below the folder that was named
  std::unique_ptr<InputBytes> held;                // set: the content, and `path` is not read
  std::string fault;                               // set: why the file cannot be an article
  std::shared_ptr<const ParserMaker> parser = {};  // null: the file is the text
  bool is_at_path = false;                         // `held` is what the file at `path` unpacks to
};

class FilesSource : public RecordSource {
 public:
  explicit FilesSource(std::vector<ArticleFile> files);

  size_t NumBatches() const override { return num_batches_; }
  Status ReadBatch(size_t batch, const Visitor& visit) override;
  std::vector<Fault> Faults() const override;
  std::string_view Text(ArticleNumber number, std::string& scratch) const override;
  uint64_t NumRepaired() const override { return num_repaired_; }
  std::string Id(ArticleNumber number) const override;
  FieldSet FoundFields() const override;
  uint64_t NumDuplicateIds() const override;
  std::string Address(ArticleNumber number) const override { return FileOf(number).path; }

  RecordKind Kind() const override { return RecordKind::kFile; }
  std::string_view RecordBytes(ArticleNumber number, std::string& scratch) const override;
  void ForEachRecord(const RecordVisitor& visit) const override;
  std::optional<std::string_view> HeldFile(ArticleNumber number) const override;
  std::string RelativePath(ArticleNumber number) const override;

 private:
  struct Entry : ArticleFile {
    std::string id;          // of a document that has one
    bool is_article = true;  // or a picture, a package
    FieldSet fields = {};
    bool HoldsArticle() const { return fault.empty() && is_article; }
  };

  void ReadFile(Entry& file, std::string& scratch, const Visitor& visit);
  const Entry& FileOf(ArticleNumber number) const;
  void Finish() const;  // numbers the files and finds duplicate ids, once

  std::atomic<uint64_t> num_repaired_ = 0;
  size_t num_batches_ = 0;    // none where all files are faults
  std::vector<Entry> files_;  // the members of Entry and `fault` are filled in by ReadBatch
  mutable std::once_flag finished_;
  mutable std::vector<size_t> file_of_article_;
  mutable std::vector<bool> has_duplicate_id_;  // by article
  mutable uint64_t num_duplicate_ids_ = 0;
};

}  // namespace dittograph
