#include "io/read/agency_item.h"

#include "dittograph/article.h"
#include "io/read/field_names.h"

namespace dittograph {

namespace {

constexpr std::string_view kSpace = " \t\r\n";

std::string_view Trimmed(std::string_view text) {
  const size_t begin = text.find_first_not_of(kSpace);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(kSpace) + 1 - begin);
}

bool BeginsWithParagraph(std::string_view text, std::string_view paragraph) {
  return text.starts_with(paragraph) &&
         (text.size() == paragraph.size() || text[paragraph.size()] == '\n' ||
          text[paragraph.size()] == '\r');
}

// Puts the parts together from the last to the first, so that each sees what follows it.
void JoinText(AgencyItem& item, std::string_view body) {
  const std::string_view parts[] = {Trimmed(item.headline), Trimmed(item.second_headline),
                                    Trimmed(item.byline),   Trimmed(item.dateline),
                                    Trimmed(body),          Trimmed(item.tagline)};
  constexpr size_t kNumParts = std::size(parts);
  bool is_taken[kNumParts];
  std::string_view next;
  for (size_t i = kNumParts; i-- > 0;) {
    is_taken[i] = !parts[i].empty() && !BeginsWithParagraph(next, parts[i]);
    if (is_taken[i]) next = parts[i];
  }
  item.text.clear();
  for (size_t i = 0; i < kNumParts; ++i) {
    if (!is_taken[i]) continue;
    if (!item.text.empty()) item.text += "\n\n";
    item.text += parts[i];
  }
}

void SetAll(const AgencyItem& item, ArticleMetadata& metadata) {
  const std::pair<MetadataField, std::string_view> fields[] = {
      {MetadataField::kHeadline, Trimmed(item.headline)},
      {MetadataField::kSource, Trimmed(item.source)},
      {MetadataField::kPublished, Trimmed(item.first_created)},
      {MetadataField::kVersionCreated, Trimmed(item.version_created)},
      {MetadataField::kVersion, Trimmed(item.version)},
      {MetadataField::kStatus, Trimmed(item.status)},
      {MetadataField::kLanguage, Trimmed(item.language)},
      {MetadataField::kSlug, Trimmed(item.slug)},
      {MetadataField::kNote, Trimmed(item.note)},
      {MetadataField::kRefersTo, Trimmed(item.refers_to)}};
  for (const auto& [field, value] : fields) SetMetadata(field, value, metadata);
}

// Whether the embargo outlasts the time at which the version was made: an item that is sent again
// when it is over keeps its date. One without a date lasts until another version lifts it.
bool IsUnderEmbargo(const AgencyItem& item, const ArticleMetadata& metadata) {
  if (!item.has_embargo) return false;
  ArticleMetadata until;
  SetMetadata(MetadataField::kPublished, Trimmed(item.embargoed), until);
  const bool has_version_time = metadata.version_created != ArticleMetadata::kUnknownTime;
  const int64_t made = has_version_time ? metadata.version_created : metadata.published;
  return until.published == ArticleMetadata::kUnknownTime || until.published > made;
}

}  // namespace

void MakeArticle(std::string_view record, AgencyItem& item, ParsedRecord& parsed) {
  ArticleMetadata& metadata = parsed.metadata;
  SetAll(item, metadata);
  if (metadata.status == ArticleStatus::kUsable && IsUnderEmbargo(item, metadata)) {
    metadata.status = ArticleStatus::kEmbargoed;
  }
  const bool is_notice =
      metadata.status == ArticleStatus::kWithheld || metadata.status == ArticleStatus::kCanceled;
  const bool has_body = !Trimmed(item.body).empty();
  JoinText(item, !has_body && is_notice ? item.note : item.body);
  parsed.is_article = !item.text.empty() && (has_body || is_notice || item.is_text);
  parsed.text = item.text;
  parsed.id = Trimmed(item.id);
  const size_t at = record.find(parsed.id);
  if (at != std::string_view::npos) parsed.id = record.substr(at, parsed.id.size());
}

}  // namespace dittograph
