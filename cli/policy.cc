#include "cli/policy.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace dittograph {

namespace {

// The marks that agencies put at the head of a notice, in capitals.
bool BeginsAsNotice(std::string_view text) {
  constexpr std::string_view kMarks[] = {"KILL",           "STORY WITHDRAWN", "WITHDRAWN",
                                         "WITHDRAWAL",     "HOLD HOLD",       "EMBARGO",
                                         "MANDATORY KILL", "STORY KILLED",    "BULLETIN KILL",
                                         "URGENT KILL",    "RETRACTION",      "STORY REMOVED"};
  const size_t first = text.find_first_not_of(" \t\r\n*-\xEF\xBB\xBF");
  if (first == std::string_view::npos) return false;
  text.remove_prefix(first);
  return std::any_of(std::begin(kMarks), std::end(kMarks), [text](std::string_view mark) {
    if (!text.starts_with(mark)) return false;
    // A word of its own, or EMBARGOED.
    const char next = text.size() > mark.size() ? text[mark.size()] : ' ';
    return next < 'A' || next > 'z' || text.starts_with("EMBARGOED");
  });
}

}  // namespace

bool IsNotice(const Article& article) {
  return article.metadata.status != ArticleStatus::kUsable ||
         BeginsAsNotice(article.metadata.headline) || BeginsAsNotice(article.text) ||
         BeginsAsNotice(article.metadata.note);
}

Status PolicySource::ReadBatch(size_t batch, const Visitor& visit) {
  uint64_t place = uint64_t{batch} << 32;
  return ForwardingSource::ReadBatch(batch, [&](const Article& article) {
    Article rated = article;
    rated.preference = rule_.Preference(article, place++);
    rated.is_apart = IsNotice(article);
    if (article.is_archive) {
      rated.preference = INT64_MIN;
      rated.is_protected = true;
    }
    visit(rated);
  });
}

}  // namespace dittograph
