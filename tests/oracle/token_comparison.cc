#include "tests/oracle/token_comparison.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <sstream>

#include "tests/oracle/slow_tokens.h"
#include "text/tokens.h"

namespace dittograph::oracle {

namespace {

// All of a short text, else what surrounds byte `at`.
std::string Hex(std::string_view text, size_t at) {
  constexpr size_t kContext = 100;
  const size_t begin = at > kContext ? at - kContext : 0;
  const size_t end = std::min(text.size(), at + kContext);
  std::ostringstream out;
  out << "bytes " << begin << " to " << end << " of " << text.size() << ":" << std::hex;
  for (size_t i = begin; i < end; ++i) out << ' ' << int{static_cast<uint8_t>(text[i])};
  return out.str();
}

std::string Describe(const SlowToken* token) {
  if (token == nullptr) return "no token";
  std::ostringstream out;
  out << "[" << token->begin << ", " << token->end << ") hash " << std::hex << token->hash
      << " stem " << token->stem << std::dec << " quarters " << token->quarters;
  return out.str();
}

std::string FirstDifference(std::span<const Token> fast, std::span<const uint64_t> hashes,
                            std::span<const SlowToken> slow, std::string_view text) {
  const size_t count = std::max({fast.size(), hashes.size(), slow.size()});
  for (size_t i = 0; i < count; ++i) {
    SlowToken got;
    const bool has_token = i < fast.size();
    if (has_token) {
      const Token& token = fast[i];
      got = {token.hash, token.begin, token.end, token.quarters, token.stem};
    }
    const SlowToken* want = i < slow.size() ? &slow[i] : nullptr;
    const bool is_same = want != nullptr && has_token && got == *want && i < hashes.size() &&
                         hashes[i] == want->hash;
    if (is_same) continue;
    std::ostringstream out;
    out << "token " << i << ": want " << Describe(want) << ", Tokenize gives "
        << Describe(has_token ? &got : nullptr) << ", Hash gives " << std::hex
        << (i < hashes.size() ? hashes[i] : 0) << std::dec << "\n"
        << Hex(text, want != nullptr ? want->begin
                     : has_token     ? got.begin
                                     : text.size());
    return out.str();
  }
  return "";
}

}  // namespace

std::string TokensDifference(std::string_view text) {
  const std::unique_ptr<char[]> buffer(new char[text.size()]);
  std::copy(text.begin(), text.end(), buffer.get());
  const std::string_view copy(buffer.get(), text.size());

  static thread_local Tokenizer tokenizer;
  static thread_local Tokenizer hasher;
  const SlowTokens slow = Tokenize(text);
  const std::span<const Token> fast = tokenizer.Tokenize(copy);
  const std::span<const uint64_t> hashes = hasher.Hash(copy);
  if (tokenizer.num_invalid_bytes() != slow.num_invalid_bytes ||
      hasher.num_invalid_bytes() != slow.num_invalid_bytes) {
    std::ostringstream out;
    out << "invalid bytes: want " << slow.num_invalid_bytes << ", Tokenize gives "
        << tokenizer.num_invalid_bytes() << ", Hash gives " << hasher.num_invalid_bytes() << "\n"
        << Hex(text, 0);
    return out.str();
  }
  return FirstDifference(fast, hashes, slow.tokens, text);
}

}  // namespace dittograph::oracle
