// JSON Lines: one object a line, each an article. The file is mapped, never copied.
//
// A batch is the lines that begin in one mebibyte of the file. Empty lines are skipped, a record
// that cannot be read is a fault. An article without an id, or whose id an earlier one has, is
// called path:line.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "io/json_record.h"
#include "io/mapped_file.h"
#include "io/record_source.h"

namespace dittograph {

class JsonLinesSource : public RecordSource {
 public:
  // `path` is for messages and ids.
  JsonLinesSource(std::unique_ptr<InputBytes> bytes, std::string path, JsonFields fields);
  ~JsonLinesSource() override;

  size_t NumBatches() const override { return batches_.size(); }
  Status ReadBatch(size_t batch, const Visitor& visit) override;
  std::vector<Fault> Faults() const override;
  uint64_t NumRepaired() const override;
  std::string_view Text(ArticleNumber number, std::string& scratch) const override;
  std::string Id(ArticleNumber number) const override;

  uint64_t NumDuplicateIds() const override;
  std::string Address(ArticleNumber number) const override;
  std::string_view RecordBytes(ArticleNumber number, std::string& scratch) const override;
  void ForEachRecord(const RecordVisitor& visit) const override;

 private:
  struct Record {
    uint64_t line_begin;
    uint32_t line_in_batch;
    uint32_t id_offset;  // from line_begin
    uint32_t id_size;
    uint32_t id_hash;
  };
  struct BadRecord {
    uint64_t line_begin;
    uint64_t line_in_batch;
    std::string message;
  };
  struct Batch {
    std::vector<Record> records;
    std::vector<BadRecord> bad;
    uint64_t num_lines = 0;
    uint64_t num_repaired = 0;
    // Known once all batches have been read:
    uint64_t first_line = 0;
    ArticleNumber first_number = 0;
  };

  std::string_view LineAt(uint64_t begin) const;  // without its newline
  uint64_t BatchBegin(size_t batch, uint64_t end) const;
  void Finish() const;  // numbers the batches and finds duplicate ids, once
  void FindDuplicateIds() const;
  const Batch& BatchOf(ArticleNumber number) const;
  std::string Place(const Batch& batch, uint64_t line_in_batch) const;

  std::unique_ptr<InputBytes> bytes_;
  std::string_view data_;  // without a byte order mark
  std::string path_;
  JsonFields fields_;
  mutable std::vector<Batch> batches_;
  mutable std::once_flag finished_;
  mutable std::vector<bool> has_duplicate_id_;
  mutable uint64_t num_duplicate_ids_ = 0;
};

}  // namespace dittograph
