#include "cli/keep_rule.h"

#include <algorithm>
#include <utility>

#include "cli/option_values.h"

namespace dittograph {

namespace {

constexpr std::string_view kSourcePrefix = "source:";

std::string LowerAscii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lower;
}

std::string_view Trimmed(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Negative seconds, inside 40 bits: from the year 15,400 before Christ to 19,400 after.
int64_t NewestFirst(const ArticleMetadata& metadata) {
  constexpr int64_t kEnd = int64_t{1} << 39;
  const int64_t time = metadata.time();
  return time == ArticleMetadata::kUnknownTime ? kEnd : -std::clamp(time, 1 - kEnd, kEnd - 1);
}

}  // namespace

std::vector<std::string> KeepRule::Names() {
  return {"first", "last", "longest", "newest", "latest-version", std::string(kSourcePrefix)};
}

StatusOr<KeepRule> KeepRule::Parse(const std::string& text) {
  KeepRule rule;
  rule.name_ = text;
  if (text.starts_with(kSourcePrefix)) {
    rule.kind_ = Kind::kSource;
    for (std::string_view rest = std::string_view(text).substr(kSourcePrefix.size());;) {
      const size_t comma = std::min(rest.find(','), rest.size());
      const std::string_view source = Trimmed(rest.substr(0, comma));
      if (source.empty()) return InvalidArgument("names no source; write source:AP,Reuters");
      rule.sources_.push_back(LowerAscii(source));
      if (comma == rest.size()) return rule;
      rest.remove_prefix(comma + 1);
    }
  }
  std::vector<std::string> names = Names();
  names.back() += "LIST";
  const StatusOr<size_t> index = IndexOfName(text, names);
  if (!index.ok()) return index.status();
  rule.kind_ = static_cast<Kind>(*index);
  if (rule.kind_ == Kind::kSource)
    return InvalidArgument("names no source; write source:AP,Reuters");
  return rule;
}

int64_t KeepRule::Preference(const Article& article, uint64_t place) const {
  switch (kind_) {
    case Kind::kFirst:
      return 0;
    case Kind::kLast:
      return -static_cast<int64_t>(place);
    case Kind::kLongest:
      return -static_cast<int64_t>(article.text.size());
    case Kind::kNewest:
      return NewestFirst(article.metadata);
    case Kind::kLatestVersion: {
      constexpr int64_t kMaxVersion = (int64_t{1} << 22) - 1;
      const int64_t version = std::min<int64_t>(article.metadata.version, kMaxVersion);
      return -version * (int64_t{1} << 40) + NewestFirst(article.metadata);
    }
    case Kind::kSource: {
      const std::string source = LowerAscii(Trimmed(article.metadata.source));
      return std::find(sources_.begin(), sources_.end(), source) - sources_.begin();
    }
  }
  return 0;
}

}  // namespace dittograph
