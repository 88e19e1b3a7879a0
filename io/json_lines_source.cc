#include "io/json_lines_source.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace dittograph {

namespace {

constexpr size_t kBatchBytes = size_t{1} << 20;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr uint64_t kMaxTextBytes = UINT32_MAX - 64;

JsonRecordParser& ThreadParser() {
  thread_local JsonRecordParser parser;
  return parser;
}

uint32_t HashOfId(std::string_view id) {
  return static_cast<uint32_t>(std::hash<std::string_view>()(id) >> 16);
}

// `id` as it stands in a line, without escapes: a view of it, or of `scratch`.
std::string_view DecodedId(std::string_view id, std::string& scratch) {
  if (id.find('\\') == std::string_view::npos) return id;
  UnescapeJson(id, scratch);
  return scratch;
}

bool IsBlank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

}  // namespace

JsonLinesSource::JsonLinesSource(std::unique_ptr<InputBytes> bytes, std::string path,
                                 JsonFields fields)
    : bytes_(std::move(bytes)),
      data_(bytes_->view()),
      path_(std::move(path)),
      fields_(std::move(fields)) {
  if (data_.starts_with(kByteOrderMark)) data_.remove_prefix(kByteOrderMark.size());
  batches_.resize((data_.size() + kBatchBytes - 1) / kBatchBytes);
}

JsonLinesSource::~JsonLinesSource() = default;

std::string_view JsonLinesSource::LineAt(uint64_t begin) const {
  const std::string_view rest = data_.substr(begin);
  const void* newline = std::memchr(rest.data(), '\n', rest.size());
  if (newline == nullptr) return rest;
  return rest.substr(0, static_cast<size_t>(static_cast<const char*>(newline) - rest.data()));
}

// Where the first line begins that begins in the batch; its end where none does. Looks no further
// than that, so a line of many batches is not searched by each of them.
uint64_t JsonLinesSource::BatchBegin(size_t batch, uint64_t end) const {
  if (batch == 0) return 0;
  const uint64_t before = batch * kBatchBytes - 1;
  const size_t newline = data_.substr(before, end - before).find('\n');
  return newline == std::string_view::npos ? end : before + newline + 1;
}

Status JsonLinesSource::ReadBatch(size_t batch_number, const Visitor& visit) {
  Batch& batch = batches_[batch_number];
  JsonRecordParser& parser = ThreadParser();
  const char* const readable_end = bytes_->view().data() + bytes_->view().size() + kReadablePadding;
  const uint64_t end = std::min<uint64_t>(data_.size(), (batch_number + 1) * kBatchBytes);
  std::string scratch;
  for (uint64_t at = BatchBegin(batch_number, end); at < end;) {
    const std::string_view line = LineAt(at);
    const uint64_t line_in_batch = batch.num_lines++;
    if (!IsBlank(line)) {
      JsonRecord record;
      const char* fault =
          parser.Parse(line, static_cast<size_t>(readable_end - line.data()), fields_, record);
      if (fault == nullptr && record.text.size() > kMaxTextBytes) {
        fault = "an article of 4 GB or more; split it";
      }
      if (fault != nullptr) {
        batch.bad.push_back({at, line_in_batch, fault});
      } else {
        const std::string_view id =
            DecodedId(line.substr(record.id_offset, record.id_size), scratch);
        batch.records.push_back({at, static_cast<uint32_t>(line_in_batch),
                                 static_cast<uint32_t>(record.id_offset),
                                 static_cast<uint32_t>(record.id_size), HashOfId(id)});
        batch.num_repaired += record.has_lone_surrogates;
        visit({.id = id, .text = record.text});
      }
    }
    at += line.size() + 1;
  }
  batch.records.shrink_to_fit();
  return OkStatus();
}

void JsonLinesSource::Finish() const {
  std::call_once(finished_, [this] {
    uint64_t line = 1;
    ArticleNumber number = 0;
    for (Batch& batch : batches_) {
      batch.first_line = line;
      batch.first_number = number;
      line += batch.num_lines;
      number += static_cast<ArticleNumber>(batch.records.size());
    }
    has_duplicate_id_.resize(number);
    bytes_->ExpectRandomReads();
    FindDuplicateIds();
  });
}

// A hash table of the ids. An entry is an article's number and the hash of its id, so that texts of
// ids are compared only where the hashes are equal.
void JsonLinesSource::FindDuplicateIds() const {
  constexpr uint64_t kFree = UINT64_MAX;
  size_t capacity = 16;
  while (capacity < 2 * has_duplicate_id_.size()) capacity *= 2;
  std::vector<uint64_t> table(capacity, kFree);
  std::string scratch[2];
  const auto id_of = [&](ArticleNumber number, size_t side) {
    const Batch& batch = BatchOf(number);
    const Record& record = batch.records[number - batch.first_number];
    const auto raw = data_.substr(record.line_begin + record.id_offset, record.id_size);
    return DecodedId(raw, scratch[side]);
  };
  ArticleNumber number = 0;
  for (const Batch& batch : batches_) {
    for (const Record& record : batch.records) {
      const uint64_t entry = uint64_t{record.id_hash} << 32 | number;
      size_t slot = record.id_hash & (capacity - 1);
      const auto is_other = [&](uint64_t held) {
        return held >> 32 != record.id_hash ||
               id_of(static_cast<ArticleNumber>(held), 0) != id_of(number, 1);
      };
      while (table[slot] != kFree && is_other(table[slot])) slot = (slot + 1) & (capacity - 1);
      if (record.id_size == 0) {
        // Called by its place, like no other.
      } else if (table[slot] == kFree) {
        table[slot] = entry;
      } else {
        has_duplicate_id_[number] = true;
        ++num_duplicate_ids_;
      }
      ++number;
    }
  }
}

uint64_t JsonLinesSource::NumDuplicateIds() const {
  Finish();
  return num_duplicate_ids_;
}

const JsonLinesSource::Batch& JsonLinesSource::BatchOf(ArticleNumber number) const {
  auto after =
      std::upper_bound(batches_.begin(), batches_.end(), number,
                       [](ArticleNumber n, const Batch& batch) { return n < batch.first_number; });
  return *--after;
}

std::vector<Fault> JsonLinesSource::Faults() const {
  Finish();
  std::vector<Fault> faults;
  for (const Batch& batch : batches_) {
    for (const BadRecord& bad : batch.bad) {
      faults.push_back({path_, batch.first_line + bad.line_in_batch, bad.message});
    }
  }
  return faults;
}

uint64_t JsonLinesSource::NumRepaired() const {
  uint64_t count = 0;
  for (const Batch& batch : batches_) count += batch.num_repaired;
  return count;
}

std::string_view JsonLinesSource::Text(ArticleNumber number, std::string& scratch) const {
  Finish();
  const Batch& batch = BatchOf(number);
  const std::string_view line = LineAt(batch.records[number - batch.first_number].line_begin);
  const char* const readable_end = bytes_->view().data() + bytes_->view().size() + kReadablePadding;
  JsonRecord record;
  ThreadParser().Parse(line, static_cast<size_t>(readable_end - line.data()), fields_, record);
  if (record.text.data() >= line.data() && record.text.data() < readable_end) return record.text;
  scratch.assign(record.text);  // the parser's own memory lasts only until its next call
  return scratch;
}

std::string JsonLinesSource::Place(const Batch& batch, uint64_t line_in_batch) const {
  return path_ + ":" + std::to_string(batch.first_line + line_in_batch);
}

std::string JsonLinesSource::Id(ArticleNumber number) const {
  Finish();
  const Batch& batch = BatchOf(number);
  const Record& record = batch.records[number - batch.first_number];
  if (record.id_size == 0 || has_duplicate_id_[number]) return Place(batch, record.line_in_batch);
  std::string scratch;
  return std::string(
      DecodedId(data_.substr(record.line_begin + record.id_offset, record.id_size), scratch));
}

std::string JsonLinesSource::Address(ArticleNumber number) const {
  Finish();
  const Batch& batch = BatchOf(number);
  return Place(batch, batch.records[number - batch.first_number].line_in_batch);
}

std::string_view JsonLinesSource::RecordBytes(ArticleNumber number, std::string&) const {
  Finish();
  const Batch& batch = BatchOf(number);
  const uint64_t begin = batch.records[number - batch.first_number].line_begin;
  return data_.substr(begin, LineAt(begin).size() + 1);  // the last line may have no newline
}

void JsonLinesSource::ForEachRecord(const RecordVisitor& visit) const {
  Finish();
  for (const Batch& batch : batches_) {
    size_t bad = 0;
    for (size_t i = 0; i <= batch.records.size(); ++i) {
      const uint64_t begin = i < batch.records.size() ? batch.records[i].line_begin : UINT64_MAX;
      for (; bad < batch.bad.size() && batch.bad[bad].line_begin < begin; ++bad) {
        const uint64_t at = batch.bad[bad].line_begin;
        visit(data_.substr(at, LineAt(at).size() + 1), false, 0);
      }
      if (i < batch.records.size()) {
        visit(data_.substr(begin, LineAt(begin).size() + 1), true,
              static_cast<ArticleNumber>(batch.first_number + i));
      }
    }
  }
}

}  // namespace dittograph
