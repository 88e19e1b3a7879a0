#include "cluster/notices.h"

#include <algorithm>
#include <utility>

#include "support/hash.h"

namespace dittograph {

namespace {

constexpr size_t kMinSlugWords = 2;
constexpr size_t kMinHeadlineWords = 3;

std::vector<uint64_t> Sorted(std::vector<uint64_t> keys) {
  std::sort(keys.begin(), keys.end());
  return keys;
}

// The longest run of words that is one of the keys, of those the first; 0 where none is.
uint64_t LongestQuoted(std::span<const uint64_t> words, size_t min_words,
                       std::span<const uint64_t> sorted_keys) {
  uint64_t best = 0;
  size_t longest = min_words - 1;
  for (size_t begin = 0; begin < words.size(); ++begin) {
    const size_t end = std::min(words.size(), begin + kMaxHeadlineWords);
    uint64_t key = 0;
    for (size_t i = begin; i < end; ++i) {
      key = ExtendKey(key, words[i]);
      if (i - begin < longest) continue;
      if (!std::binary_search(sorted_keys.begin(), sorted_keys.end(), key)) continue;
      best = key;
      longest = i - begin + 1;
    }
  }
  return best;
}

// Links by one kind of key those notices that have no story yet.
void LinkBy(NoticeEvidence evidence, std::span<const uint64_t> key_of_notice,
            std::span<const uint64_t> key_of_article, const Lineage& lineage,
            std::span<Notice> notices) {
  Namesakes namesakes;
  for (size_t i = 0; i < notices.size(); ++i) {
    if (notices[i].evidence == NoticeEvidence::kNone && key_of_notice[i] != 0) {
      namesakes.Want(key_of_notice[i]);
    }
  }
  if (namesakes.is_empty()) return;
  for (size_t i = 0; i < key_of_article.size(); ++i) {
    if (key_of_article[i] != 0) namesakes.Add(key_of_article[i], static_cast<ArticleNumber>(i));
  }
  namesakes.Sort(lineage);
  for (size_t i = 0; i < notices.size(); ++i) {
    if (notices[i].evidence != NoticeEvidence::kNone || key_of_notice[i] == 0) continue;
    const ArticleNumber story =
        namesakes.NearestBefore(key_of_notice[i], notices[i].article, lineage);
    if (story == Lineage::kNone) continue;
    const int64_t time = lineage.TimeOf(notices[i].article);
    const bool is_later = time != ArticleMetadata::kUnknownTime && lineage.TimeOf(story) > time;
    if (is_later && evidence >= NoticeEvidence::kSlug) continue;
    notices[i].story = story;
    notices[i].evidence = evidence;
  }
}

}  // namespace

uint64_t ExtendKey(uint64_t key, uint64_t word) {
  return std::max<uint64_t>(1, HashWordBlock(word, key, kShingleKey));
}

std::vector<Notice> LinkNotices(std::span<const NoticeFacts> notices, const ArticleKeys& keys,
                                const Lineage& lineage) {
  std::vector<Notice> linked;
  std::vector<uint64_t> wanted;
  for (const NoticeFacts& notice : notices) linked.push_back({notice.article});
  const auto link = [&](NoticeEvidence evidence, std::span<const uint64_t> key_of_article,
                        const auto& key_of) {
    if (key_of_article.empty()) return;
    wanted.clear();
    for (size_t i = 0; i < notices.size(); ++i) {
      const bool is_open = linked[i].evidence == NoticeEvidence::kNone;
      wanted.push_back(is_open ? key_of(notices[i]) : 0);
    }
    LinkBy(evidence, wanted, key_of_article, lineage, linked);
  };
  const auto link_quoted = [&](NoticeEvidence evidence, const std::vector<uint64_t>& key_of_article,
                               size_t min_words) {
    const std::vector<uint64_t> sorted = Sorted(key_of_article);
    link(evidence, key_of_article,
         [&](const NoticeFacts& notice) { return LongestQuoted(notice.words, min_words, sorted); });
  };
  for (const std::vector<uint64_t>* ids : {&keys.story_ids, &keys.ids}) {
    link(NoticeEvidence::kReference, *ids, [](const NoticeFacts& n) { return n.refers_to; });
  }
  for (const std::vector<uint64_t>* ids : {&keys.story_ids, &keys.ids}) {
    link(NoticeEvidence::kId, *ids, [](const NoticeFacts& n) { return n.id; });
  }
  link(NoticeEvidence::kSlug, keys.slugs, [](const NoticeFacts& n) { return n.slug; });
  link_quoted(NoticeEvidence::kSlug, keys.slugs, kMinSlugWords);
  link_quoted(NoticeEvidence::kHeadline, keys.headlines, kMinHeadlineWords);
  return linked;
}

}  // namespace dittograph
