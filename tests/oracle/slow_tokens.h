// The tokeniser again, straight from the definitions at the heads of core/text/tokens.h and stem.h:
// one code point at a time, classes by utf8proc's category and plain ranges, one call of utf8proc's
// normalisation for each token. Shares nothing with core/text. For tests: slow.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dittograph::oracle {

struct SlowToken {
  uint64_t hash = 0;
  uint32_t begin = 0;  // bytes, half-open
  uint32_t end = 0;
  uint32_t quarters = 0;
  uint32_t stem = 0;
  friend bool operator==(const SlowToken&, const SlowToken&) = default;
};

struct SlowTokens {
  std::vector<SlowToken> tokens;
  uint64_t num_invalid_bytes = 0;
};

SlowTokens Tokenize(std::string_view text);

}  // namespace dittograph::oracle
