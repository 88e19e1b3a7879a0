#include "dittograph/ignore_list.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/ignored_sets.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

Hash128 KeyOfId(std::string_view id) {
  const std::string written = RepairUtf8(id);
  return HashBytes128(written.data(), written.size());
}

std::vector<Hash128> KeysOfIds(std::span<const std::string> ids) {
  std::vector<Hash128> keys;
  for (const std::string& id : ids) keys.push_back(KeyOfId(id));
  return keys;
}

}  // namespace

IgnoreList::IgnoreList()
    : passages_(std::make_unique<IgnoredSets>()), articles_(std::make_unique<IgnoredSets>()) {}
IgnoreList::~IgnoreList() = default;
IgnoreList::IgnoreList(IgnoreList&&) noexcept = default;
IgnoreList& IgnoreList::operator=(IgnoreList&&) noexcept = default;

bool IgnoreList::AddPassages(std::span<const std::string> texts) {
  Tokenizer tokenizer;
  std::vector<Hash128> keys;
  for (const std::string& text : texts) {
    // No place has no words or is that long.
    if (text.size() > kMaxTextBytes || tokenizer.Hash(text).empty()) continue;
    keys.push_back(KeyOfWords(tokenizer, text));
  }
  if (keys.empty()) return false;
  passages_->Add(std::move(keys));
  return true;
}

bool IgnoreList::AddArticles(std::span<const std::string> ids) {
  std::vector<Hash128> keys = KeysOfIds(ids);
  const bool is_several = std::any_of(keys.begin(), keys.end(),
                                      [&](const Hash128& key) { return key != keys.front(); });
  if (is_several) articles_->Add(std::move(keys));
  return is_several;
}

bool IgnoreList::CoversPassages(std::span<const std::string_view> texts) const {
  Tokenizer tokenizer;
  std::vector<Hash128> keys;
  for (std::string_view text : texts) {
    if (text.size() > kMaxTextBytes) return false;
    keys.push_back(KeyOfWords(tokenizer, text));
  }
  return passages_->OneHasAll(std::move(keys));
}

bool IgnoreList::CoversArticles(std::span<const std::string> ids) const {
  return articles_->OneHasAll(KeysOfIds(ids));
}

}  // namespace dittograph
