// A file of many records, each an article: JSON Lines, a JSON array, a table.
//
// Blank lines are skipped, a record that cannot be read is a fault, one that is no article by its
// format (a picture) is passed over. An article without an id, or whose id an earlier one has, is
// called path:line.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

#include "io/read/record_feed.h"
#include "io/read/record_parser.h"
#include "io/read/record_source.h"

namespace dittograph {

class RecordsSource : public RecordSource {
 public:
  // `path` is for messages and ids.
  RecordsSource(std::unique_ptr<RecordFeed> feed, ParserMaker parsers, std::string path);
  ~RecordsSource() override;

  size_t NumBatches() const override { return batches_.size(); }
  Status ReadBatch(size_t batch, const Visitor& visit) override;
  std::vector<Fault> Faults() const override;
  uint64_t NumRepaired() const override;
  std::string_view Text(ArticleNumber number, std::string& scratch) const override;
  std::string Id(ArticleNumber number) const override;

  FieldSet FoundFields() const override;
  uint64_t NumDuplicateIds() const override;
  std::string Address(ArticleNumber number) const override;
  std::string_view RecordBytes(ArticleNumber number, std::string& scratch) const override;
  void ForEachRecord(const RecordVisitor& visit) const override;
  RecordFrame Frame() const override { return feed_->Frame(); }
  Compression PackedWith() const override { return feed_->PackedWith(); }

 private:
  struct Record {
    uint32_t begin;  // from the beginning of the batch
    uint32_t size;
    uint32_t line_in_batch;
    uint32_t id_offset;  // from `begin`; kIdElsewhere: the record must be parsed for it
    uint32_t id_size;
    uint32_t id_hash;
  };
  struct OtherRecord {
    uint64_t begin;
    uint64_t size;
    uint64_t line_in_batch;
    std::string fault;  // empty: it can be read and is no article
  };
  struct Batch {
    std::vector<Record> records;
    std::vector<OtherRecord> others;
    uint64_t num_lines = 0;
    uint64_t num_repaired = 0;
    FieldSet fields;
    // Known once all batches have been read:
    uint64_t first_line = 0;
    ArticleNumber first_number = 0;
  };
  struct Place {
    size_t batch;
    const Record& record;
  };
  static constexpr uint32_t kIdElsewhere = UINT32_MAX;

  // Null or the fault, as RecordParser::Parse.
  const char* Parse(size_t batch, std::string_view bytes, ParsedRecord& parsed) const;
  void Finish() const;  // numbers the batches and finds duplicate ids, once
  void FindDuplicateIds() const;
  Place Find(ArticleNumber number) const;
  std::string_view BytesOf(const Place& place) const;
  // A view of the record, or of `scratch`.
  std::string_view IdOf(const Place& place, std::string& scratch) const;
  std::string AddressOf(const Place& place) const;

  std::unique_ptr<RecordFeed> feed_;
  ParserMaker parsers_;
  std::string path_;
  mutable std::vector<Batch> batches_;
  mutable std::once_flag finished_;
  mutable std::vector<bool> has_duplicate_id_;
  mutable uint64_t num_duplicate_ids_ = 0;
};

}  // namespace dittograph
