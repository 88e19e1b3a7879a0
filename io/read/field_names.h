// What the fields of JSON objects and the columns of tables are called, and what they mean.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "dittograph/article.h"

namespace dittograph {

enum class MetadataField : size_t {
  kHeadline,
  kSource,
  kPublished,
  kVersionCreated,
  kVersion,
  kStatus,
  kLanguage,
  kSlug,
  kNote,
  kRefersTo,
};
inline constexpr size_t kNumMetadata = 10;

inline constexpr size_t kIdField = kNumMetadata;

// A set of MetadataField and kIdField.
class FieldSet {
 public:
  void Add(size_t field) { bits_ |= uint32_t{1} << field; }
  void Add(FieldSet more) { bits_ |= more.bits_; }
  bool Has(size_t field) const { return (bits_ >> field & 1) != 0; }

 private:
  uint32_t bits_ = 0;
};

// What users call them, by MetadataField.
inline constexpr const char* kMetadataNames[kNumMetadata] = {
    "headline", "source", "published", "version-created", "version", "status",
    "language", "slug",   "note",      "refers-to"};

struct FieldNames {
  std::string text = "text";
  std::string id = "id";
  // By MetadataField. The names are those of ninjs, but for `published`, which has none there.
  std::array<std::string, kNumMetadata> metadata = {
      "headline",  "source",   "published", "versioncreated", "version",
      "pubstatus", "language", "slugline",  "ednote",         "refersto"};

  // The number of the metadata field of this name; kNumMetadata where there is none.
  size_t MetadataNamed(std::string_view name) const {
    size_t i = 0;
    while (i < kNumMetadata && metadata[i] != name) ++i;
    return i;
  }
};

// Sets the field that `value` is read for: a time, a version and a status are parsed, and stay
// unknown where `value` is none. The others keep the view.
void SetMetadata(MetadataField field, std::string_view value, ArticleMetadata& metadata);

// usable, embargoed, withheld, canceled and what the formats write for them; kUsable for all else.
ArticleStatus ParseStatus(std::string_view value);

}  // namespace dittograph
