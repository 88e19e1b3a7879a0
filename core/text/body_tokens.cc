#include "text/body_tokens.h"

#include <algorithm>

namespace dittograph {

std::string WithoutZones(std::string_view text) {
  ZoneFinder finder;
  std::string body;
  uint64_t from = 0;
  for (const Zone& zone : finder.Find(text)) {
    body += text.substr(from, zone.bytes.begin - from);
    body += '\n';
    from = zone.bytes.end;
  }
  body += text.substr(from);
  return body;
}

std::span<const Token> TokensIn(std::span<const Token> all, const Span& bytes) {
  const auto first_from = [&](uint64_t byte) {
    return std::partition_point(all.begin(), all.end(),
                                [&](const Token& token) { return token.begin < byte; });
  };
  return {first_from(bytes.begin), first_from(bytes.end)};
}

std::span<const Token> BodyTokenizer::TokensOf(const Zone& zone) const {
  return TokensIn(all_, zone.bytes);
}

std::span<const Token> BodyTokenizer::Tokenize(std::string_view text) {
  all_ = tokenizer_.Tokenize(text);
  zones_ = finder_.Find(text);
  if (zones_.empty()) return all_;
  body_.clear();
  auto from = all_.begin();
  for (const Zone& zone : zones_) {
    const std::span<const Token> in_zone = TokensOf(zone);
    const auto begin = all_.begin() + (in_zone.data() - all_.data());
    body_.insert(body_.end(), from, begin);
    from = begin + static_cast<ptrdiff_t>(in_zone.size());
  }
  body_.insert(body_.end(), from, all_.end());
  return body_;
}

}  // namespace dittograph
