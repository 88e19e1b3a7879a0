#include "engine/ignored_sets.h"

#include <algorithm>
#include <span>
#include <utility>

namespace dittograph {

namespace {

void SortOut(std::vector<Hash128>& keys) {
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

}  // namespace

void IgnoredSets::Add(std::vector<Hash128> keys) {
  SortOut(keys);
  if (keys.empty() ||
      !known_.insert(HashBytes128(keys.data(), keys.size() * sizeof keys[0])).second) {
    return;
  }
  for (const Hash128& key : keys) sets_with_[key].push_back(num_sets_);
  ++num_sets_;
}

bool IgnoredSets::OneHasAll(std::vector<Hash128> keys) const {
  SortOut(keys);
  std::vector<const std::vector<uint32_t>*> sets;
  for (const Hash128& key : keys) {
    const auto found = sets_with_.find(key);
    if (found == sets_with_.end()) return false;
    sets.push_back(&found->second);
  }
  if (sets.empty()) return false;
  const auto rarest = std::min_element(
      sets.begin(), sets.end(), [](const auto* x, const auto* y) { return x->size() < y->size(); });
  return std::any_of((*rarest)->begin(), (*rarest)->end(), [&](uint32_t set) {
    return std::all_of(sets.begin(), sets.end(), [set](const auto* with_key) {
      return std::binary_search(with_key->begin(), with_key->end(), set);
    });
  });
}

Hash128 KeyOfWords(Tokenizer& tokenizer, std::string_view text) {
  const std::span<const uint64_t> words = tokenizer.Hash(text);
  return HashBytes128(words.data(), words.size_bytes());
}

}  // namespace dittograph
