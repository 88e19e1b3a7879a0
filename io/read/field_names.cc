#include "io/read/field_names.h"

#include <charconv>
#include <utility>

#include "io/read/encoding.h"
#include "io/read/timestamp.h"

namespace dittograph {

ArticleStatus ParseStatus(std::string_view value) {
  // NewsML-G2 prefixes the scheme, stat:usable, or writes its address.
  if (const size_t colon = value.find_last_of(":/"); colon != std::string_view::npos) {
    value.remove_prefix(colon + 1);
  }
  constexpr std::pair<std::string_view, ArticleStatus> kStatuses[] = {
      {"embargoed", ArticleStatus::kEmbargoed}, {"withheld", ArticleStatus::kWithheld},
      {"canceled", ArticleStatus::kCanceled},   {"cancelled", ArticleStatus::kCanceled},
      {"withdrawn", ArticleStatus::kCanceled},  {"killed", ArticleStatus::kCanceled}};
  for (const auto& [name, status] : kStatuses) {
    if (EqualsIgnoringCase(value, name)) return status;
  }
  return ArticleStatus::kUsable;
}

void SetMetadata(MetadataField field, std::string_view value, ArticleMetadata& metadata) {
  switch (field) {
    case MetadataField::kHeadline:
      metadata.headline = value;
      break;
    case MetadataField::kSource:
      metadata.source = value;
      break;
    case MetadataField::kPublished:
      metadata.published = ParseTimestamp(value);
      break;
    case MetadataField::kVersionCreated:
      metadata.version_created = ParseTimestamp(value);
      break;
    case MetadataField::kVersion:
      std::from_chars(value.data(), value.data() + value.size(), metadata.version);
      break;
    case MetadataField::kStatus:
      metadata.status = ParseStatus(value);
      break;
    case MetadataField::kLanguage:
      metadata.language = value;
      break;
    case MetadataField::kSlug:
      metadata.slug = value;
      break;
    case MetadataField::kNote:
      metadata.note = value;
      break;
    case MetadataField::kRefersTo:
      metadata.refers_to = value;
      break;
  }
}

}  // namespace dittograph
