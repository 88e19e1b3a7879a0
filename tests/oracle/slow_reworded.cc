#include "tests/oracle/slow_reworded.h"

#include <utf8proc.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <tuple>

#include "support/hash.h"
#include "tests/oracle/slow_tokens.h"

namespace dittograph::oracle {

namespace {

constexpr uint64_t kOne = 65'536;  // of a ratio
constexpr uint64_t kNat = 256;
constexpr uint64_t kStrongRoot = 18'000 * kOne / 1'000'000;
constexpr uint64_t kWeakRoot = 6'000 * kOne / 1'000'000;

bool IsAsciiDigit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Joiners, harakat and tatweel: between two letters they leave no trace.
bool LeavesNoTrace(std::string_view utf8) {
  if (utf8.size() == 1) return false;  // ASCII
  const auto tokens = Tokenize("a" + std::string(utf8) + "b").tokens;
  return tokens.size() == 1 && tokens[0].hash == HashWord("ab");
}

// The normal form where it is one code point, else the code point itself.
char32_t Folded(std::string_view utf8, char32_t c) {
  utf8proc_uint8_t* form = nullptr;
  const utf8proc_ssize_t size = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()),
      static_cast<utf8proc_ssize_t>(utf8.size()), &form,
      static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT |
                                     UTF8PROC_CASEFOLD | UTF8PROC_IGNORE));
  if (size < 0) std::abort();
  utf8proc_int32_t first = 0;
  const utf8proc_ssize_t first_size = size == 0 ? 0 : utf8proc_iterate(form, size, &first);
  std::free(form);
  return size > 0 && first_size == size ? static_cast<char32_t>(first) : c;
}

std::u32string LettersOf(std::string_view token) {
  std::u32string letters;
  while (!token.empty()) {
    utf8proc_int32_t c = 0;
    const auto size = static_cast<size_t>(
        utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(token.data()),
                         static_cast<utf8proc_ssize_t>(token.size()), &c));
    const std::string_view utf8 = token.substr(0, size);
    if (!LeavesNoTrace(utf8)) letters += Folded(utf8, static_cast<char32_t>(c));
    token.remove_prefix(size);
  }
  return letters;
}

// From every token on, as few tokens as make up `quarters`.
PlacedFeatures Runs(const std::vector<SlowToken>& tokens, const std::vector<std::u32string>& words,
                    uint32_t quarters) {
  PlacedFeatures features;
  for (size_t begin = 0; begin < tokens.size(); ++begin) {
    Feature feature;
    uint32_t sum = 0;
    bool has_digit = false;
    for (size_t i = begin; i < tokens.size() && sum < quarters; ++i) {
      feature.push_back(words[i].substr(0, 5));
      has_digit = has_digit || std::any_of(words[i].begin(), words[i].end(), IsAsciiDigit);
      sum += tokens[i].quarters;
    }
    if (sum < quarters || has_digit) continue;
    features[feature].insert(static_cast<int>(16 * begin / tokens.size()));
  }
  return features;
}

// Digits, and single '.' and ',' between digits, which do not count.
PlacedFeatures Numerals(std::string_view text) {
  const auto digit_at = [&](size_t i) {
    return i < text.size() && IsAsciiDigit(static_cast<unsigned char>(text[i]));
  };
  PlacedFeatures numerals;
  std::u32string digits;
  for (size_t i = 0; i <= text.size(); ++i) {
    if (digit_at(i)) {
      digits += static_cast<char32_t>(text[i]);
      continue;
    }
    const bool is_point = i < text.size() && (text[i] == '.' || text[i] == ',');
    if (is_point && digit_at(i + 1)) continue;
    if (!digits.empty()) numerals[{digits}].insert(0);
    digits.clear();
  }
  return numerals;
}

uint64_t Ratio(uint64_t part, uint64_t whole) { return part >= whole ? kOne : part * kOne / whole; }

uint64_t Power(uint64_t ratio, int exponent) {
  uint64_t power = kOne;
  for (int i = 0; i < exponent; ++i) power = power * ratio / kOne;
  return power;
}

// Mean of the three worst quarters.
uint64_t Low(const uint64_t (&matched)[4], const uint64_t (&whole)[4]) {
  std::vector<uint64_t> coverage;
  for (int q = 0; q < 4; ++q) coverage.push_back(Ratio(matched[q], whole[q] + 5 * kNat));
  std::sort(coverage.begin(), coverage.end());
  return (coverage[0] + coverage[1] + coverage[2]) / 3;
}

uint64_t Coverage(const uint64_t (&matched)[4], const uint64_t (&whole)[4]) {
  return Ratio(matched[0] + matched[1] + matched[2] + matched[3],
               whole[0] + whole[1] + whole[2] + whole[3] + 10 * kNat);
}

}  // namespace

uint32_t HashOfStems(const Feature& feature, uint64_t quarters) {
  uint64_t hash = quarters;
  for (const std::u32string& stem : feature) {
    uint64_t letters = 0;
    for (char32_t c : stem) letters = (letters ^ c) * kShingleKey;
    hash = MixBits(hash ^ (MixBits(letters) >> 32));
  }
  return static_cast<uint32_t>(hash >> 32);
}

uint32_t HashOfNumeral(const Feature& numeral) {
  uint64_t hash = 0;
  for (char32_t c : numeral[0]) hash = MixBits(hash + c);
  return static_cast<uint32_t>(hash >> 32);
}

ArticleFeatures FeaturesOf(std::string_view text) {
  const std::vector<SlowToken> tokens = Tokenize(text).tokens;
  std::vector<std::u32string> words;
  for (const SlowToken& token : tokens) {
    words.push_back(LettersOf(text.substr(token.begin, token.end - token.begin)));
  }
  return {Runs(tokens, words, 4), Runs(tokens, words, 8), Numerals(text)};
}

void SlowReworded::Kind::Weigh(size_t numerator) {
  for (const PlacedFeatures& row : rows) {
    for (const auto& [feature, _] : row) ++num_rows_with[feature];
  }
  for (const auto& [feature, df] : num_rows_with) {
    const double rarity = static_cast<double>(numerator) / static_cast<double>(df);
    weights[feature] =
        df < numerator ? static_cast<uint64_t>(std::lround(256 * std::log(rarity))) : 0;
  }
}

SlowReworded::SlowReworded(std::span<const std::string> texts) {
  for (const std::string& text : texts) {
    ArticleFeatures features = FeaturesOf(text);
    words_.rows.push_back(std::move(features.words));
    pairs_.rows.push_back(std::move(features.pairs));
    numerals_.rows.push_back(std::move(features.numerals));
  }
  words_.Weigh(128);
  pairs_.Weigh(128);
  numerals_.Weigh(texts.size() + 1);
  for (size_t row = 0; row < texts.size(); ++row) rarest_pairs_.push_back(RarestPairs(row));
}

// The 64 rarest word pairs that another row has too, and that weigh something.
std::set<Feature> SlowReworded::RarestPairs(size_t row) const {
  std::vector<std::tuple<size_t, uint32_t, Feature>> order;
  for (const auto& [pair, _] : pairs_.rows[row]) {
    const size_t df = pairs_.num_rows_with.at(pair);
    if (df >= 2 && df < 128) order.emplace_back(df, HashOfStems(pair, 8), pair);
  }
  std::sort(order.begin(), order.end());
  std::set<Feature> rarest;
  for (size_t i = 0; i < order.size() && i < 64; ++i) rarest.insert(std::get<2>(order[i]));
  return rarest;
}

bool SlowReworded::IsProposed(size_t a, size_t b) const {
  size_t of_a = 0;
  size_t of_b = 0;
  for (const Feature& pair : rarest_pairs_[a]) of_a += pairs_.rows[b].contains(pair);
  for (const Feature& pair : rarest_pairs_[b]) of_b += pairs_.rows[a].contains(pair);
  return of_a >= 2 || of_b >= 2;
}

SlowReworded::Overlap SlowReworded::Compare(const Kind& kind, size_t a, size_t b) {
  Overlap overlap;
  for (const auto& [feature, places_a] : kind.rows[a]) {
    const uint64_t weight = kind.weights.at(feature);
    for (int place : places_a) overlap.whole_a[place / 4] += weight;
    const auto it = kind.rows[b].find(feature);
    if (it == kind.rows[b].end()) continue;
    const std::set<int>& places_b = it->second;
    const auto is_near = [](const std::set<int>& places, int place) {
      return places.contains(place - 1) || places.contains(place) || places.contains(place + 1);
    };
    bool is_coherent = false;
    for (int place : places_a) {
      if (!is_near(places_b, place)) continue;
      is_coherent = true;
      overlap.matched_a[place / 4] += weight;
    }
    for (int place : places_b) {
      if (is_near(places_a, place)) overlap.matched_b[place / 4] += weight;
    }
    overlap.weight += weight;
    if (is_coherent) overlap.coherent += weight;
  }
  for (const auto& [feature, places_b] : kind.rows[b]) {
    for (int place : places_b) overlap.whole_b[place / 4] += kind.weights.at(feature);
  }
  return overlap;
}

uint64_t SlowReworded::SquaredScore(size_t a, size_t b) const {
  const Overlap pairs = Compare(pairs_, a, b);
  const Overlap words = Compare(words_, a, b);
  uint64_t squared = Low(pairs.matched_a, pairs.whole_a) * Low(pairs.matched_b, pairs.whole_b);
  const auto multiply = [&squared](uint64_t ratio) { squared = squared * ratio / kOne; };

  multiply(Power(Ratio(pairs.coherent, pairs.weight), 2));
  multiply(Power(Ratio(words.coherent, words.weight), 2));
  multiply(Power(Ratio(words.coherent, 12 * kNat), 2));

  const uint64_t covered_words =
      Coverage(words.matched_a, words.whole_a) * Coverage(words.matched_b, words.whole_b);
  const uint64_t covered_pairs =
      Coverage(pairs.matched_a, pairs.whole_a) * Coverage(pairs.matched_b, pairs.whole_b);
  multiply(Ratio(covered_words, std::max<uint64_t>(1, covered_pairs)));

  uint64_t both = 0;
  uint64_t either = 0;
  for (const auto& [numeral, _] : numerals_.rows[a]) {
    const uint64_t weight = numerals_.weights.at(numeral);
    either += weight;
    if (numerals_.rows[b].contains(numeral)) both += weight;
  }
  for (const auto& [numeral, _] : numerals_.rows[b]) {
    if (!numerals_.rows[a].contains(numeral)) either += numerals_.weights.at(numeral);
  }
  const uint64_t base = words.coherent + 10 * kNat;
  multiply(Power(Ratio(base + both, base + either), 10));
  return squared;
}

bool SlowReworded::IsWeak(size_t a, size_t b) const {
  return IsProposed(a, b) && SquaredScore(a, b) >= kWeakRoot * kWeakRoot;
}

bool SlowReworded::IsStrong(size_t a, size_t b) const {
  return IsProposed(a, b) && SquaredScore(a, b) >= kStrongRoot * kStrongRoot;
}

std::vector<Candidate> SlowReworded::Pairs() const {
  const size_t n = rarest_pairs_.size();
  std::vector<std::vector<bool>> is_weak(n, std::vector<bool>(n));
  for (size_t a = 0; a < n; ++a) {
    for (size_t b = a + 1; b < n; ++b) is_weak[a][b] = is_weak[b][a] = IsWeak(a, b);
  }
  std::vector<Candidate> pairs;
  for (size_t a = 0; a < n; ++a) {
    for (size_t b = a + 1; b < n; ++b) {
      if (!is_weak[a][b]) continue;
      bool counts = IsStrong(a, b);
      for (size_t third = 0; third < n; ++third) {
        counts = counts || (is_weak[a][third] && is_weak[b][third]);
      }
      if (counts) pairs.push_back({static_cast<uint32_t>(a), static_cast<uint32_t>(b)});
    }
  }
  return pairs;
}

}  // namespace dittograph::oracle
