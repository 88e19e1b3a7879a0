// Several sources, one after the other, as one.
//
// An id that an article of an earlier source has is replaced by the article's address; repeats
// inside one source are that source's own matter.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "io/read/record_source.h"

namespace dittograph {

class CombinedSource : public RecordSource {
 public:
  // The sources of the archive come first, and so keep their ids.
  explicit CombinedSource(std::vector<std::unique_ptr<RecordSource>> sources,
                          std::vector<std::unique_ptr<RecordSource>> archive = {});

  size_t NumBatches() const override { return batches_.size(); }
  Status ReadBatch(size_t batch, const Visitor& visit) override;
  std::vector<Fault> Faults() const override;
  uint64_t NumRepaired() const override;
  std::string_view Text(ArticleNumber number, std::string& scratch) const override;
  std::string Id(ArticleNumber number) const override;

  // Of the sources that are not empty and not of the archive; valid at once.
  RecordKind Kind() const override;
  std::string Address(ArticleNumber number) const override;
  std::string_view RecordBytes(ArticleNumber number, std::string& scratch) const override;
  void ForEachRecord(const RecordVisitor& visit) const override;  // but those of the archive
  // Of the only source; several have none together.
  RecordFrame Frame() const override;
  // What all sources have; valid at once.
  Compression PackedWith() const override;
  std::optional<std::string_view> HeldFile(ArticleNumber number) const override;
  std::string RelativePath(ArticleNumber number) const override;
  FieldSet FoundFields() const override;
  uint64_t NumDuplicateIds() const override;

  // Whether the records of several files stand in frames, which nobody can write as one file; valid
  // at once.
  bool HasFrames() const;

  // Valid once every batch has been read.
  size_t NumArticles() const;
  size_t NumArchiveArticles() const;
  // Whether faults left none of the archive.
  bool IsArchiveUnread() const;

  // Says of an article whether it is of the archive; null where there is none. Valid as long as the
  // source, to be called once every batch has been read.
  std::function<bool(ArticleNumber)> ArchiveTest() const;

 private:
  struct Batch {
    size_t source = 0;
    size_t batch_in_source = 0;
    size_t num_articles = 0;
    std::vector<uint64_t> id_hashes;  // kept only where there are several sources
  };
  struct Place {
    const RecordSource& source;
    ArticleNumber number;  // in the source
  };

  void Finish() const;  // numbers the sources and finds repeated ids, once
  void FindDuplicateIds() const;
  Place Find(ArticleNumber number) const;

  std::vector<std::unique_ptr<RecordSource>> sources_;
  size_t num_archive_sources_;
  mutable std::vector<Batch> batches_;
  mutable std::once_flag finished_;
  mutable std::vector<ArticleNumber> first_article_;  // of each source, then their count
  mutable std::vector<ArticleNumber> repeated_;       // ascending
};

}  // namespace dittograph
