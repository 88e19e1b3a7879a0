// Any bytes: the fast tokeniser agrees with the slow one, tokens lie in the text in order, repaired
// text is valid and has the same tokens, the shingle set is sorted.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/require.h"
#include "tests/oracle/token_comparison.h"
#include "text/shingles.h"
#include "text/tokens.h"
#include "text/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  using namespace dittograph;
  using fuzz::Require;
  const std::string_view text(reinterpret_cast<const char*>(data), size);

  const std::string difference = oracle::TokensDifference(text);
  Require(difference.empty(), "fast equals slow; " + difference);

  Tokenizer tokenizer;
  uint32_t end = 0;
  std::vector<uint64_t> hashes;
  for (const Token& token : tokenizer.Tokenize(text)) {
    Require(end <= token.begin && token.begin < token.end && token.end <= size, "spans in order");
    end = token.end;
    hashes.push_back(token.hash);
  }
  Require(tokenizer.num_invalid_bytes() == CountInvalidBytes(text), "invalid bytes are counted");

  const std::string repaired = RepairUtf8(text);
  const auto again = tokenizer.Hash(repaired);
  Require(std::equal(again.begin(), again.end(), hashes.begin(), hashes.end()),
          "repaired text has the same tokens");
  Require(tokenizer.num_invalid_bytes() == 0, "repaired text is valid");

  std::vector<uint64_t> shingles;
  ShingleSet(hashes, shingles);
  Require(std::adjacent_find(shingles.begin(), shingles.end(), std::greater_equal<>()) ==
              shingles.end(),
          "shingles ascend");
  return 0;
}
