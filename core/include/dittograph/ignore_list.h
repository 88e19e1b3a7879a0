// What was looked at and dismissed, so that it is not reported again.
//
// A list has entries of passages and entries of articles. A result is left out if one entry covers
// all of it: each place where the passage stands, each article of the pair or the cluster. So
// another wording of the passage, or another article in the cluster, brings the result back.
//
// Passages are compared by their words as the engine has them (case, punctuation and width do not
// count), articles by their ids byte for byte, with U+FFFD for each byte that is not UTF-8, as
// output has them. Both are kept as 128-bit hashes, 16 bytes for a text or an id.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace dittograph {

class IgnoredSets;

// Adding is for one thread; a list that is complete may be shared.
class IgnoreList {
 public:
  IgnoreList();
  ~IgnoreList();
  IgnoreList(IgnoreList&&) noexcept;
  IgnoreList& operator=(IgnoreList&&) noexcept;

  // An entry of passages: the wordings that were seen. False if none of them has a word, so that it
  // would cover nothing.
  bool AddPassages(std::span<const std::string> texts);

  // An entry of articles, by id. False if they are fewer than two.
  bool AddArticles(std::span<const std::string> ids);

  // Whether one entry has all of these texts, or all of these ids.
  bool CoversPassages(std::span<const std::string_view> texts) const;
  bool CoversArticles(std::span<const std::string> ids) const;

  // For the library itself.
  const IgnoredSets& passages() const { return *passages_; }

 private:
  std::unique_ptr<IgnoredSets> passages_;
  std::unique_ptr<IgnoredSets> articles_;
};

}  // namespace dittograph
