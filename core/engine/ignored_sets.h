// The entries of an ignore list as sets of keys, and which of them have given keys in common.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>
#include <vector>

#include "absl/container/flat_hash_map.h"
#include "support/hash.h"
#include "text/tokens.h"

namespace dittograph {

class IgnoredSets {
 public:
  // An entry; one that is known adds nothing.
  void Add(std::vector<Hash128> keys);

  bool empty() const { return num_sets_ == 0; }

  // Whether one entry has all of `keys`, which may repeat. False for none. The work is that of the
  // rarest key: its entries, each looked up among those of every other key.
  bool OneHasAll(std::vector<Hash128> keys) const;

 private:
  struct LowHalf {
    size_t operator()(const Hash128& key) const { return key.low; }
  };
  absl::flat_hash_map<Hash128, std::vector<uint32_t>, LowHalf> sets_with_;  // ascending
  std::set<Hash128> known_;
  uint32_t num_sets_ = 0;
};

// The words of a text, as a key. REQUIRES: text.size() <= kMaxTextBytes.
Hash128 KeyOfWords(Tokenizer& tokenizer, std::string_view text);

}  // namespace dittograph
