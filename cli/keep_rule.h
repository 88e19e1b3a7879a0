// --keep: which of several duplicates stays.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dittograph/article.h"
#include "dittograph/status.h"

namespace dittograph {

class KeepRule {
 public:
  // first, last, longest, newest, latest-version, source:A,B,…
  static std::vector<std::string> Names();
  static StatusOr<KeepRule> Parse(const std::string& text);

  const std::string& name() const { return name_; }  // as it was given

  // The lower one stays; equal ones leave it to the order of the input. `place` ascends with it.
  //   longest          text in bytes
  //   newest           when the version was made, else when the article was published; without a
  //                    time last
  //   latest-version   version, then as newest
  //   source           the place of the article's source in the list, without regard to case; the
  //                    others last
  int64_t Preference(const Article& article, uint64_t place) const;

 private:
  enum class Kind { kFirst, kLast, kLongest, kNewest, kLatestVersion, kSource };

  Kind kind_ = Kind::kFirst;
  std::string name_ = "first";
  std::vector<std::string> sources_;  // in lower case
};

}  // namespace dittograph
