#include "io/read/combined_source.h"

#include <algorithm>
#include <functional>
#include <iterator>

namespace dittograph {

CombinedSource::CombinedSource(std::vector<std::unique_ptr<RecordSource>> sources,
                               std::vector<std::unique_ptr<RecordSource>> archive)
    : sources_(std::move(archive)), num_archive_sources_(sources_.size()) {
  std::move(sources.begin(), sources.end(), std::back_inserter(sources_));
  for (size_t i = 0; i < sources_.size(); ++i) {
    for (size_t batch = 0; batch < sources_[i]->NumBatches(); ++batch) {
      batches_.push_back({i, batch, 0, {}});
    }
  }
}

Status CombinedSource::ReadBatch(size_t batch_number, const Visitor& visit) {
  Batch& batch = batches_[batch_number];
  const bool keep_hashes = sources_.size() > 1;
  return sources_[batch.source]->ReadBatch(batch.batch_in_source, [&](const Article& article) {
    ++batch.num_articles;
    if (keep_hashes) batch.id_hashes.push_back(std::hash<std::string_view>()(article.id));
    Article marked = article;
    marked.is_archive = batch.source < num_archive_sources_;
    visit(marked);
  });
}

void CombinedSource::Finish() const {
  std::call_once(finished_, [this] {
    first_article_.assign(sources_.size() + 1, 0);
    for (const Batch& batch : batches_) {
      first_article_[batch.source + 1] += static_cast<ArticleNumber>(batch.num_articles);
    }
    for (size_t i = 0; i < sources_.size(); ++i) first_article_[i + 1] += first_article_[i];
    if (sources_.size() > 1) FindDuplicateIds();
  });
}

// Articles of equal hash are compared in full with the first of another source; those of one
// source have been told apart by it already.
void CombinedSource::FindDuplicateIds() const {
  struct Entry {
    uint64_t hash;
    ArticleNumber number;
    uint32_t source;
  };
  std::vector<Entry> entries;
  entries.reserve(first_article_.back());
  for (Batch& batch : batches_) {
    for (const uint64_t hash : batch.id_hashes) {
      entries.push_back(
          {hash, static_cast<ArticleNumber>(entries.size()), static_cast<uint32_t>(batch.source)});
    }
    batch.id_hashes = {};
  }
  std::sort(entries.begin(), entries.end(), [](const Entry& x, const Entry& y) {
    return x.hash != y.hash ? x.hash < y.hash : x.number < y.number;
  });
  for (size_t i = 1, first = 0; i < entries.size(); ++i) {
    if (entries[i].hash != entries[first].hash) {
      first = i;
    } else if (entries[i].source != entries[first].source) {
      const Place original = Find(entries[first].number);
      const Place other = Find(entries[i].number);
      if (original.source.Id(original.number) == other.source.Id(other.number)) {
        repeated_.push_back(entries[i].number);
      }
    }
  }
  std::sort(repeated_.begin(), repeated_.end());
}

CombinedSource::Place CombinedSource::Find(ArticleNumber number) const {
  const auto after = std::upper_bound(first_article_.begin(), first_article_.end(), number);
  const auto source = static_cast<size_t>(after - first_article_.begin()) - 1;
  return {*sources_[source], number - first_article_[source]};
}

size_t CombinedSource::NumArticles() const {
  Finish();
  return first_article_.back();
}

size_t CombinedSource::NumArchiveArticles() const {
  Finish();
  return first_article_[num_archive_sources_];
}

bool CombinedSource::IsArchiveUnread() const {
  const auto end = sources_.begin() + static_cast<ptrdiff_t>(num_archive_sources_);
  return NumArchiveArticles() == 0 && std::any_of(sources_.begin(), end, [](const auto& source) {
           return !source->Faults().empty();
         });
}

std::function<bool(ArticleNumber)> CombinedSource::ArchiveTest() const {
  if (num_archive_sources_ == 0) return nullptr;
  return [this](ArticleNumber number) { return number < NumArchiveArticles(); };
}

std::vector<Fault> CombinedSource::Faults() const {
  std::vector<Fault> faults;
  for (const auto& source : sources_) {
    std::vector<Fault> more = source->Faults();
    faults.insert(faults.end(), more.begin(), more.end());
  }
  return faults;
}

uint64_t CombinedSource::NumRepaired() const {
  uint64_t count = 0;
  for (const auto& source : sources_) count += source->NumRepaired();
  return count;
}

FieldSet CombinedSource::FoundFields() const {
  FieldSet fields;
  for (const auto& source : sources_) fields.Add(source->FoundFields());
  return fields;
}

uint64_t CombinedSource::NumDuplicateIds() const {
  Finish();
  uint64_t count = repeated_.size();
  for (const auto& source : sources_) count += source->NumDuplicateIds();
  return count;
}

std::string_view CombinedSource::Text(ArticleNumber number, std::string& scratch) const {
  Finish();
  const Place place = Find(number);
  return place.source.Text(place.number, scratch);
}

std::string CombinedSource::Id(ArticleNumber number) const {
  Finish();
  const Place place = Find(number);
  if (std::binary_search(repeated_.begin(), repeated_.end(), number)) {
    return place.source.Address(place.number);
  }
  return place.source.Id(place.number);
}

std::string CombinedSource::Address(ArticleNumber number) const {
  Finish();
  const Place place = Find(number);
  return place.source.Address(place.number);
}

RecordKind CombinedSource::Kind() const {
  bool has_parts = false;
  bool has_files = false;
  for (size_t i = num_archive_sources_; i < sources_.size(); ++i) {
    const auto& source = sources_[i];
    if (source->NumBatches() > 0) {
      (source->Kind() == RecordKind::kPart ? has_parts : has_files) = true;
    }
  }
  if (has_parts && has_files) return RecordKind::kMixed;
  return has_files ? RecordKind::kFile : RecordKind::kPart;
}

std::string_view CombinedSource::RecordBytes(ArticleNumber number, std::string& scratch) const {
  Finish();
  const Place place = Find(number);
  return place.source.RecordBytes(place.number, scratch);
}

void CombinedSource::ForEachRecord(const RecordVisitor& visit) const {
  Finish();
  for (size_t i = num_archive_sources_; i < sources_.size(); ++i) {
    const ArticleNumber first = first_article_[i];
    sources_[i]->ForEachRecord([&](std::string_view bytes, RecordRole role, ArticleNumber number) {
      visit(bytes, role, first + number);
    });
  }
}

RecordFrame CombinedSource::Frame() const {
  const bool is_alone = sources_.size() - num_archive_sources_ == 1;
  return is_alone ? sources_.back()->Frame() : RecordFrame();
}

Compression CombinedSource::PackedWith() const {
  if (sources_.size() == num_archive_sources_) return Compression::kNone;
  const Compression of_last = sources_.back()->PackedWith();
  const bool is_same =
      std::all_of(sources_.begin() + static_cast<ptrdiff_t>(num_archive_sources_), sources_.end(),
                  [of_last](const auto& source) { return source->PackedWith() == of_last; });
  return is_same ? of_last : Compression::kNone;
}

std::optional<std::string_view> CombinedSource::HeldFile(ArticleNumber number) const {
  Finish();
  const Place place = Find(number);
  return place.source.HeldFile(place.number);
}

bool CombinedSource::HasFrames() const {
  if (sources_.size() - num_archive_sources_ < 2) return false;
  return std::any_of(sources_.begin() + static_cast<ptrdiff_t>(num_archive_sources_),
                     sources_.end(),
                     [](const auto& source) { return !source->Frame().head.empty(); });
}

std::string CombinedSource::RelativePath(ArticleNumber number) const {
  Finish();
  const Place place = Find(number);
  return place.source.RelativePath(place.number);
}

}  // namespace dittograph
