// The words of an article: its tokens less those in zones, which count nowhere.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/tokens.h"
#include "text/zones.h"

namespace dittograph {

// Holds scratch memory: one for each thread. Results are valid until the next call.
class BodyTokenizer {
 public:
  // The tokens that do not begin in a zone. REQUIRES: text.size() <= kMaxTextBytes.
  std::span<const Token> Tokenize(std::string_view text);

  // Of the last text.
  std::span<const Token> all() const { return all_; }
  std::span<const Zone> zones() const { return zones_; }
  std::span<const Token> TokensOf(const Zone& zone) const;
  uint64_t num_invalid_bytes() const { return tokenizer_.num_invalid_bytes(); }

 private:
  Tokenizer tokenizer_;
  ZoneFinder finder_;
  std::span<const Token> all_;
  std::span<const Zone> zones_;
  std::vector<Token> body_;
};

// The text with a line end in place of each zone. REQUIRES: text.size() <= kMaxTextBytes.
std::string WithoutZones(std::string_view text);

// Those of `all` that begin in the bytes.
std::span<const Token> TokensIn(std::span<const Token> all, const Span& bytes);

}  // namespace dittograph
