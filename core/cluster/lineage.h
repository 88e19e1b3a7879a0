// What the input says of which article came before which.
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "dittograph/article.h"

namespace dittograph {

struct Lineage {
  static constexpr ArticleNumber kNone = UINT32_MAX;

  std::vector<int64_t> times = {};            // kUnknownTime: not known; empty: none is
  std::vector<uint32_t> versions = {};        // 0: not known; empty: none is
  std::vector<ArticleNumber> refers_to = {};  // the article it refers to; empty: none does

  int64_t TimeOf(ArticleNumber article) const {
    return times.empty() ? ArticleMetadata::kUnknownTime : times[article];
  }
  uint32_t VersionOf(ArticleNumber article) const {
    return versions.empty() ? 0 : versions[article];
  }
  ArticleNumber RefersTo(ArticleNumber article) const {
    return refers_to.empty() ? kNone : refers_to[article];
  }
  bool is_empty() const { return times.empty() && versions.empty() && refers_to.empty(); }

  // Below 0 where a is the older of the two, above 0 where b is, 0 where nothing tells: by their
  // times if both are known and differ, else by their versions if so, else because one refers to
  // the other.
  int Order(ArticleNumber a, ArticleNumber b) const;
  // Whether `later` refers to `earlier`, itself or over others (a hundred at most).
  bool LeadsBack(ArticleNumber later, ArticleNumber earlier) const;
};

// Articles by what they have in common, such as an id or a slug.
class Namesakes {
 public:
  // `key` is one of those that will be asked for; others are not kept.
  void Want(uint64_t key) { groups_.try_emplace(key); }
  bool is_empty() const { return groups_.empty(); }  // none was asked for
  // REQUIRES: articles ascend.
  void Add(uint64_t key, ArticleNumber article);
  // Once all are added.
  void Sort(const Lineage& lineage);

  // Of the articles with that key, `article` itself aside, the one nearest before it in time; where
  // none has a time before its own, the nearest before it in the input; else the nearest behind.
  // kNone where there is no other.
  ArticleNumber NearestBefore(uint64_t key, ArticleNumber article, const Lineage& lineage) const;

 private:
  struct Group {
    std::vector<ArticleNumber> by_number;
    std::vector<std::pair<int64_t, ArticleNumber>> by_time;  // those with a time
  };
  absl::flat_hash_map<uint64_t, Group> groups_;
};

}  // namespace dittograph
