// Text -> tokens: normalised words, each with its hash and its byte span.
//
// Boundaries are found on the original code points. A token starts at a letter or number and goes
// on over letters, numbers and marks; soft hyphen, ZWJ, ZWNJ and bidi controls neither split nor
// belong to it. A Han, Kana, Thai, Lao, Khmer or Myanmar letter is a token of its own with its
// marks. The normal form of a token is the NFKC_Casefold of its code points less Arabic harakat and
// tatweel, from which those that normalisation brought are taken as well; where that is empty there
// is no token. Decimal digits, but of Thai, Lao, Khmer and Myanmar, are those of ASCII. The hash is
// HashWord of the normal form in UTF-8.
//
// Two paths, the same tokens: runs of ASCII letters and digits are cut and lower-cased by SIMD,
// runs with any other code point go through text/code_point. tests/oracle/slow_tokens.h is the
// twin.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/code_point.h"
#include "text/stem.h"

namespace dittograph {

// A token's weight, in quarters of a word.
inline constexpr uint32_t kQuartersPerWord = 4;

// The longest text: offsets have 32 bits.
inline constexpr uint64_t kMaxTextBytes = UINT32_MAX - 64;

struct Token {
  uint64_t hash = 0;
  uint32_t begin = 0;  // bytes, half-open
  uint32_t end = 0;
  uint32_t quarters = kQuartersPerWord;
  uint32_t stem = 0;  // a hash: text/stem.h
};

// Holds scratch memory: one for each thread. Results are valid until the next call.
// REQUIRES (both calls): text.size() <= kMaxTextBytes.
class Tokenizer {
 public:
  // The tokens' hashes.
  std::span<const uint64_t> Hash(std::string_view text);

  // The tokens with their spans.
  std::span<const Token> Tokenize(std::string_view text);

  // Bytes of the last text that are not part of valid UTF-8.
  uint64_t num_invalid_bytes() const { return num_invalid_bytes_; }

 private:
  // Emit: void(uint64_t hash, uint32_t begin, uint32_t end, uint32_t quarters, const char* form,
  // size_t form_size); 16 bytes behind the normal form are readable.
  template <typename Emit>
  void Run(std::string_view text, const Emit& emit);
  // Takes the runs that end in text[begin, end) less the one that may go on behind it; returns
  // where the first run not taken begins.
  template <typename Emit>
  uint32_t RunChunk(std::string_view text, uint32_t begin, uint32_t end, const Emit& emit);
  // One run of ASCII letters and digits and code points that are not ASCII.
  template <typename Emit>
  void GeneralRun(const char* text, uint32_t begin, uint32_t end, const Emit& emit);
  bool HasNonAscii(uint32_t begin, uint32_t end) const;

  std::vector<char> lower_;  // with 16 bytes to spare
  std::vector<uint64_t> run_bits_;
  std::vector<uint64_t> non_ascii_bits_;
  std::vector<uint32_t> edges_;  // begin and end of every run of the chunk, in turn
  std::vector<char> folded_;     // normal form of the current token, UTF-8
  std::string form_;             // of a token that is not simple
  std::vector<uint64_t> hashes_;
  std::vector<Token> tokens_;
  Stemmer stemmer_;
  uint64_t num_invalid_bytes_ = 0;
};

}  // namespace dittograph
