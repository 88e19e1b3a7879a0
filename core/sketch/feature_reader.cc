#include <hwy/contrib/sort/vqsort.h>

#include "sketch/rare_features.h"
#include "support/hash.h"
#include "text/code_point.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

constexpr size_t kStemLetters = 5;
constexpr size_t kPlaces = 16;
// Of a longer article the beginning counts: sums of weights have 32 bits.
constexpr size_t kMaxFeatureTokens = size_t{1} << 20;

bool IsDigit(uint32_t c) { return c >= '0' && c <= '9'; }

uint64_t WithPlaces(uint64_t hash, uint32_t places) { return (hash >> 32 << 16) | places; }

// Sorts and puts the places of one feature together.
void MakeSet(FeatureSet& features) {
  hwy::Sorter()(features.data(), features.size(), hwy::SortAscending());
  size_t kept = 0;
  for (uint64_t feature : features) {
    if (kept > 0 && features[kept - 1] >> 16 == feature >> 16) {
      features[kept - 1] |= feature;
    } else {
      features[kept++] = feature;
    }
  }
  features.resize(kept);
}

void ReadNumerals(std::string_view text, FeatureSet& features) {
  features.clear();
  for (size_t i = 0; i < text.size(); ++i) {
    if (!IsDigit(static_cast<uint8_t>(text[i]))) continue;
    uint64_t hash = 0;
    for (; i < text.size(); ++i) {
      const bool joins = (text[i] == '.' || text[i] == ',') && i + 1 < text.size() &&
                         IsDigit(static_cast<uint8_t>(text[i + 1]));
      if (!joins && !IsDigit(static_cast<uint8_t>(text[i]))) break;
      if (!joins) hash = MixBits(hash + static_cast<uint8_t>(text[i]));
    }
    features.push_back(WithPlaces(hash, 1));
  }
  MakeSet(features);
}

}  // namespace

void FeatureReader::ReadStems(std::string_view text, std::span<const Token> tokens) {
  stems_.resize(tokens.size());
  has_digit_.assign(tokens.size(), false);
  for (size_t i = 0; i < tokens.size(); ++i) {
    const char* const end = text.data() + tokens[i].end;
    uint64_t hash = 0;
    size_t letters = 0;
    for (const char* p = text.data() + tokens[i].begin; p != end;) {
      const DecodedCodePoint c = DecodeCodePoint(p, end);
      p += c.size_bytes;
      const CodePointInfo& info = InfoOf(c.value);
      if (info.char_class == CharClass::kDropped || info.char_class == CharClass::kJoiner) continue;
      const uint32_t folded = info.is_simple ? info.folded : c.value;
      if (IsDigit(folded)) has_digit_[i] = true;
      if (letters++ < kStemLetters) hash = (hash ^ folded) * kShingleKey;
    }
    stems_[i] = static_cast<uint32_t>(MixBits(hash) >> 32);
  }
}

// Every run of tokens that makes up `min_quarters` quarters of words, by where it begins.
void FeatureReader::ReadShingles(std::span<const Token> tokens, uint32_t min_quarters,
                                 FeatureSet& features) {
  features.clear();
  const size_t n = tokens.size();
  size_t end = 0;
  uint32_t quarters = 0;
  for (size_t begin = 0; begin < n; ++begin) {
    while (end < n && quarters < min_quarters) quarters += tokens[end++].quarters;
    if (quarters < min_quarters) break;
    uint64_t hash = min_quarters;
    bool has_digit = false;
    for (size_t i = begin; i < end; ++i) {
      has_digit = has_digit || has_digit_[i];
      hash = MixBits(hash ^ stems_[i]);
    }
    if (!has_digit) features.push_back(WithPlaces(hash, 1U << (begin * kPlaces / n)));
    quarters -= tokens[begin].quarters;
  }
  MakeSet(features);
}

void FeatureReader::Read(std::string_view text,
                         std::array<FeatureSet, kNumFeatureKinds>& features) {
  std::span<const Token> tokens = tokenizer_.Tokenize(text);
  tokens = tokens.first(std::min(tokens.size(), kMaxFeatureTokens));
  ReadStems(text, tokens);
  ReadShingles(tokens, kQuartersPerWord, features[kWordFeature]);
  ReadShingles(tokens, 2 * kQuartersPerWord, features[kPairFeature]);
  ReadNumerals(text, features[kNumeralFeature]);
}

}  // namespace dittograph
