// Text files: each file is one article, its id is its path.
//
// A byte order mark is skipped; any other bytes are accepted. A file is read again when its text is
// asked for again, so no text is kept, except of what cannot be read twice (pipes).
#pragma once

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "io/mapped_file.h"
#include "io/record_source.h"

namespace dittograph {

struct TextFile {
  std::string path;
  std::string relative_path;         // below the folder that was named
  std::unique_ptr<InputBytes> held;  // set: the content, and `path` is not read
  std::string fault;                 // set: why the file cannot be an article
};

class TextSource : public RecordSource {
 public:
  explicit TextSource(std::vector<TextFile> files);

  size_t NumBatches() const override { return num_batches_; }
  Status ReadBatch(size_t batch, const Visitor& visit) override;
  std::vector<Fault> Faults() const override;
  std::string_view Text(ArticleNumber number, std::string& scratch) const override;
  std::string Id(ArticleNumber number) const override;

  RecordKind Kind() const override { return RecordKind::kFile; }
  std::string_view RecordBytes(ArticleNumber number, std::string& scratch) const override;
  void ForEachRecord(const RecordVisitor& visit) const override;
  std::string RelativePath(ArticleNumber number) const override;

 private:
  const TextFile& FileOf(ArticleNumber number) const;

  size_t num_batches_ = 0;       // none where all files are faults
  std::vector<TextFile> files_;  // `fault` is filled in by ReadBatch
  mutable std::once_flag numbered_;
  mutable std::vector<size_t> file_of_article_;
};

}  // namespace dittograph
