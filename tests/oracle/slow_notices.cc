#include "tests/oracle/slow_notices.h"

#include <algorithm>
#include <functional>

#include "tests/oracle/slow_chain.h"

namespace dittograph::oracle {

namespace {

std::string HeadlineOf(const VectorSource::Item& item) {
  return item.text.substr(0, item.text.find('\n'));
}

size_t NumWords(const std::string& text) {
  return text.empty() ? 0 : static_cast<size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

bool Quotes(const VectorSource::Item& notice, const std::string& words) {
  std::string text = " " + notice.text + " ";
  std::replace(text.begin(), text.end(), '\n', ' ');
  return text.find(" " + words + " ") != std::string::npos;
}

}  // namespace

std::vector<Notice> LinkNotices(const std::vector<VectorSource::Item>& items) {
  Lineage lineage;
  for (const auto& item : items) lineage.times.push_back(item.published);
  const auto articles = [&](const std::function<bool(const VectorSource::Item&)>& fits) {
    std::vector<ArticleNumber> found;
    for (ArticleNumber i = 0; i < items.size(); ++i) {
      if (fits(items[i])) found.push_back(i);
    }
    return found;
  };
  const auto stories = [&](const std::function<bool(const VectorSource::Item&)>& fits) {
    return articles(
        [&](const auto& item) { return !item.is_apart && !item.text.empty() && fits(item); });
  };
  // The longest one that is quoted; of equally long ones the one that is quoted first.
  const auto quoted = [&](const VectorSource::Item& notice, size_t min_words, const auto& name_of) {
    std::string best;
    for (const ArticleNumber i : stories([](const auto&) { return true; })) {
      const std::string name = name_of(items[i]);
      if (NumWords(name) < min_words || NumWords(name) > 25 || !Quotes(notice, name)) continue;
      const auto place = [&](const std::string& words) {
        std::string text = " " + notice.text + " ";
        std::replace(text.begin(), text.end(), '\n', ' ');
        return text.find(" " + words + " ");
      };
      const bool is_better = NumWords(name) > NumWords(best) ||
                             (NumWords(name) == NumWords(best) && place(name) < place(best));
      if (best.empty() || is_better) best = name;
    }
    return stories([&](const auto& item) { return !best.empty() && name_of(item) == best; });
  };
  const auto slug_of = [](const VectorSource::Item& item) { return item.slug; };

  std::vector<Notice> notices;
  for (ArticleNumber n = 0; n < items.size(); ++n) {
    const VectorSource::Item& notice = items[n];
    if (!notice.is_apart) continue;
    const auto is_meant = [&](const VectorSource::Item& item) {
      return !notice.refers_to.empty() && item.id == notice.refers_to && &item != &notice;
    };
    const auto has_its_id = [&](const VectorSource::Item& item) {
      return item.id == notice.id && &item != &notice;
    };
    const std::pair<NoticeEvidence, std::vector<ArticleNumber>> found[] = {
        {NoticeEvidence::kReference, stories(is_meant)},
        {NoticeEvidence::kReference, articles(is_meant)},
        {NoticeEvidence::kId, stories(has_its_id)},
        {NoticeEvidence::kId, articles(has_its_id)},
        {NoticeEvidence::kSlug, stories([&](const auto& item) {
           return !notice.slug.empty() && item.slug == notice.slug;
         })},
        {NoticeEvidence::kSlug, quoted(notice, 2, slug_of)},
        {NoticeEvidence::kHeadline, quoted(notice, 3, HeadlineOf)}};
    Notice linked{n};
    for (const auto& [evidence, fitting] : found) {
      const ArticleNumber story = NearestBefore(fitting, n, lineage);
      if (story == Lineage::kNone) continue;
      const bool is_later = notice.published != ArticleMetadata::kUnknownTime &&
                            items[story].published > notice.published;
      if (is_later && evidence >= NoticeEvidence::kSlug) continue;
      linked.story = story;
      linked.evidence = evidence;
      break;
    }
    notices.push_back(linked);
  }
  return notices;
}

}  // namespace dittograph::oracle
