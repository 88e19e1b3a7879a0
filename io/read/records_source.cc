#include "io/read/records_source.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace dittograph {

namespace {

// What a parser and an offset of 32 bits can take.
constexpr uint64_t kMaxRecordBytes = uint64_t{1} << 30;

uint32_t HashOfId(std::string_view id) {
  return static_cast<uint32_t>(std::hash<std::string_view>()(id) >> 16);
}

bool IsBlank(std::string_view record) {
  return record.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

bool IsInside(std::string_view part, std::string_view whole) {
  return std::less_equal<>()(whole.data(), part.data()) &&
         std::less_equal<>()(part.data() + part.size(), whole.data() + whole.size());
}

}  // namespace

RecordsSource::RecordsSource(std::unique_ptr<RecordFeed> feed, ParserMaker parsers,
                             std::string path)
    : feed_(std::move(feed)), parsers_(std::move(parsers)), path_(std::move(path)) {
  batches_.resize(feed_->NumBatches());
}

RecordsSource::~RecordsSource() = default;

const char* RecordsSource::Parse(size_t batch, std::string_view bytes, ParsedRecord& parsed) const {
  if (bytes.size() >= kMaxRecordBytes) return "a record of 1 GiB or more; split it";
  const std::string_view whole = feed_->BatchBytes(batch);
  const auto capacity = static_cast<size_t>(whole.data() + whole.size() - bytes.data());
  return parsers_.OfThisThread().Parse(bytes, capacity + kReadablePadding, parsed);
}

Status RecordsSource::ReadBatch(size_t batch_number, const Visitor& visit) {
  Batch& batch = batches_[batch_number];
  batch.num_lines = feed_->Split(batch_number, [&](std::string_view bytes, uint64_t line_in_batch) {
    if (IsBlank(bytes)) return;
    const auto begin = static_cast<uint64_t>(bytes.data() - feed_->BatchBytes(batch_number).data());
    ParsedRecord parsed;
    if (const char* fault = Parse(batch_number, bytes, parsed); fault != nullptr) {
      batch.others.push_back({begin, bytes.size(), line_in_batch, fault});
      return;
    }
    if (!parsed.is_article) {
      batch.others.push_back({begin, bytes.size(), line_in_batch, ""});
      return;
    }
    const bool is_inside = IsInside(parsed.id, bytes);
    batch.records.push_back(
        {static_cast<uint32_t>(begin), static_cast<uint32_t>(bytes.size()),
         static_cast<uint32_t>(line_in_batch),
         is_inside ? static_cast<uint32_t>(parsed.id.data() - bytes.data()) : kIdElsewhere,
         static_cast<uint32_t>(parsed.id.size()), HashOfId(parsed.id)});
    batch.num_repaired += parsed.has_lone_surrogates;
    batch.fields.Add(parsed.fields);
    visit({.id = parsed.id, .text = parsed.text, .metadata = parsed.metadata});
  });
  batch.records.shrink_to_fit();
  return OkStatus();
}

void RecordsSource::Finish() const {
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
    feed_->ExpectRandomReads();
    FindDuplicateIds();
  });
}

// A hash table of the ids. An entry is an article's number and the hash of its id, so that texts of
// ids are compared only where the hashes are equal.
void RecordsSource::FindDuplicateIds() const {
  constexpr uint64_t kFree = UINT64_MAX;
  size_t capacity = 16;
  while (capacity < 2 * has_duplicate_id_.size()) capacity *= 2;
  std::vector<uint64_t> table(capacity, kFree);
  std::string scratch[2];
  ArticleNumber number = 0;
  for (size_t i = 0; i < batches_.size(); ++i) {
    for (const Record& record : batches_[i].records) {
      const uint64_t entry = uint64_t{record.id_hash} << 32 | number;
      size_t slot = record.id_hash & (capacity - 1);
      const auto is_other = [&](uint64_t held) {
        return held >> 32 != record.id_hash || IdOf(Find(static_cast<ArticleNumber>(held)),
                                                    scratch[0]) != IdOf({i, record}, scratch[1]);
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

uint64_t RecordsSource::NumDuplicateIds() const {
  Finish();
  return num_duplicate_ids_;
}

RecordsSource::Place RecordsSource::Find(ArticleNumber number) const {
  const auto after =
      std::upper_bound(batches_.begin(), batches_.end(), number,
                       [](ArticleNumber n, const Batch& batch) { return n < batch.first_number; });
  const auto batch = static_cast<size_t>(after - batches_.begin()) - 1;
  return {batch, batches_[batch].records[number - batches_[batch].first_number]};
}

std::string_view RecordsSource::BytesOf(const Place& place) const {
  return feed_->BatchBytes(place.batch).substr(place.record.begin, place.record.size);
}

std::string_view RecordsSource::IdOf(const Place& place, std::string& scratch) const {
  const std::string_view bytes = BytesOf(place);
  if (place.record.id_offset != kIdElsewhere) {
    return bytes.substr(place.record.id_offset, place.record.id_size);
  }
  ParsedRecord parsed;
  Parse(place.batch, bytes, parsed);
  scratch.assign(parsed.id);
  return scratch;
}

std::string RecordsSource::AddressOf(const Place& place) const {
  return path_ + ":" +
         std::to_string(batches_[place.batch].first_line + place.record.line_in_batch);
}

std::vector<Fault> RecordsSource::Faults() const {
  Finish();
  std::vector<Fault> faults;
  for (const Batch& batch : batches_) {
    for (const OtherRecord& other : batch.others) {
      if (other.fault.empty()) continue;
      faults.push_back({path_, batch.first_line + other.line_in_batch, other.fault});
    }
  }
  for (RecordFeed::BadPlace& bad : feed_->BadPlaces()) {
    faults.push_back({path_, bad.line, std::move(bad.message)});
  }
  std::stable_sort(faults.begin(), faults.end(),
                   [](const Fault& x, const Fault& y) { return x.line < y.line; });
  return faults;
}

uint64_t RecordsSource::NumRepaired() const {
  uint64_t count = 0;
  for (const Batch& batch : batches_) count += batch.num_repaired;
  return count;
}

FieldSet RecordsSource::FoundFields() const {
  FieldSet fields;
  for (const Batch& batch : batches_) fields.Add(batch.fields);
  return fields;
}

std::string_view RecordsSource::Text(ArticleNumber number, std::string& scratch) const {
  Finish();
  const Place place = Find(number);
  const std::string_view bytes = BytesOf(place);
  ParsedRecord parsed;
  Parse(place.batch, bytes, parsed);
  if (IsInside(parsed.text, bytes)) return parsed.text;
  scratch.assign(parsed.text);  // the parser's own memory lasts only until its next call
  return scratch;
}

std::string RecordsSource::Id(ArticleNumber number) const {
  Finish();
  const Place place = Find(number);
  if (place.record.id_size == 0 || has_duplicate_id_[number]) return AddressOf(place);
  std::string scratch;
  return std::string(IdOf(place, scratch));
}

std::string RecordsSource::Address(ArticleNumber number) const {
  Finish();
  return AddressOf(Find(number));
}

std::string_view RecordsSource::RecordBytes(ArticleNumber number, std::string&) const {
  Finish();
  return BytesOf(Find(number));
}

void RecordsSource::ForEachRecord(const RecordVisitor& visit) const {
  Finish();
  for (size_t i = 0; i < batches_.size(); ++i) {
    const Batch& batch = batches_[i];
    const std::string_view bytes = feed_->BatchBytes(i);
    size_t other = 0;
    for (size_t j = 0; j <= batch.records.size(); ++j) {
      const uint64_t begin = j < batch.records.size() ? batch.records[j].begin : UINT64_MAX;
      for (; other < batch.others.size() && batch.others[other].begin < begin; ++other) {
        const OtherRecord& record = batch.others[other];
        visit(bytes.substr(record.begin, record.size),
              record.fault.empty() ? RecordRole::kOther : RecordRole::kUnreadable, 0);
      }
      if (j < batch.records.size()) {
        visit(bytes.substr(begin, batch.records[j].size), RecordRole::kArticle,
              static_cast<ArticleNumber>(batch.first_number + j));
      }
    }
  }
}

}  // namespace dittograph
