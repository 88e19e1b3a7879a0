#include "lexicon.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <numeric>
#include <string>
#include <unordered_set>

namespace dittograph::generator {
namespace {

using std::string_view_literals::operator""sv;

constexpr uint64_t kLanguageSeed = 0x6469'7474'6f67'7261u;  // frozen
constexpr uint32_t kFirstNameRank = 400;

constexpr std::array kFunctionWords = {
    "the"sv,     "of"sv,      "to"sv,      "and"sv,    "in"sv,     "a"sv,       "for"sv,
    "that"sv,    "is"sv,      "on"sv,      "said"sv,   "was"sv,    "with"sv,    "it"sv,
    "as"sv,      "at"sv,      "by"sv,      "he"sv,     "be"sv,     "from"sv,    "his"sv,
    "are"sv,     "have"sv,    "has"sv,     "an"sv,     "will"sv,   "not"sv,     "who"sv,
    "but"sv,     "they"sv,    "this"sv,    "had"sv,    "their"sv,  "were"sv,    "its"sv,
    "we"sv,      "been"sv,    "which"sv,   "she"sv,    "more"sv,   "or"sv,      "would"sv,
    "her"sv,     "after"sv,   "one"sv,     "about"sv,  "also"sv,   "you"sv,     "up"sv,
    "all"sv,     "out"sv,     "there"sv,   "when"sv,   "new"sv,    "people"sv,  "over"sv,
    "two"sv,     "can"sv,     "if"sv,      "what"sv,   "first"sv,  "last"sv,    "than"sv,
    "into"sv,    "other"sv,   "time"sv,    "year"sv,   "so"sv,     "some"sv,    "could"sv,
    "no"sv,      "before"sv,  "them"sv,    "only"sv,   "now"sv,    "him"sv,     "our"sv,
    "years"sv,   "do"sv,      "just"sv,    "while"sv,  "most"sv,   "because"sv, "where"sv,
    "against"sv, "my"sv,      "between"sv, "made"sv,   "during"sv, "three"sv,   "many"sv,
    "like"sv,    "how"sv,     "under"sv,   "since"sv,  "such"sv,   "through"sv, "these"sv,
    "any"sv,     "should"sv,  "may"sv,     "being"sv,  "did"sv,    "still"sv,   "then"sv,
    "even"sv,    "both"sv,    "those"sv,   "well"sv,   "until"sv,  "each"sv,    "much"sv,
    "own"sv,     "very"sv,    "another"sv, "around"sv, "per"sv,    "without"sv, "off"sv,
    "day"sv,     "week"sv,    "however"sv, "too"sv,    "among"sv,  "your"sv,    "does"sv,
    "same"sv,    "us"sv,      "might"sv,   "next"sv,   "later"sv,  "earlier"sv, "though"sv,
    "within"sv,  "whether"sv,
};

constexpr std::array kOnsets = {
    "b"sv, "c"sv,  "d"sv, "f"sv,  "g"sv,  "h"sv,  "j"sv,  "k"sv,  "l"sv,  "m"sv,  "n"sv,
    "p"sv, "r"sv,  "s"sv, "t"sv,  "v"sv,  "w"sv,  "br"sv, "ch"sv, "cl"sv, "dr"sv, "fl"sv,
    ""sv,  "gr"sv, ""sv,  "pl"sv, "pr"sv, "sh"sv, "st"sv, "th"sv, "tr"sv, "sp"sv,
};
constexpr std::array kVowels = {"a"sv, "e"sv, "i"sv, "o"sv,  "u"sv,  "a"sv,  "e"sv,  "i"sv,
                                "o"sv, "e"sv, "a"sv, "ea"sv, "ai"sv, "ou"sv, "oo"sv, "ie"sv};
constexpr std::array kCodas = {""sv,  ""sv,  ""sv,  ""sv,  "n"sv,  "r"sv,  "s"sv,  "t"sv,
                               "l"sv, "m"sv, "d"sv, "n"sv, "nd"sv, "rt"sv, "ck"sv, "st"sv};
constexpr std::array kEndings = {"s"sv,  "ed"sv, "ing"sv, "er"sv,   "ly"sv,  "ion"sv,
                                 "al"sv, "y"sv,  "ity"sv, "ment"sv, "ive"sv, "ance"sv};

template <size_t size>
std::string_view Pick(const std::array<std::string_view, size>& parts, Random& random) {
  return parts[random.Below(size)];
}

// Frequent words are short, as in any language.
std::string InventWord(uint32_t rank, Random& random) {
  const uint32_t fewest = rank < 20'000 ? 1 : 2;
  const uint32_t most = rank < 1'000 ? 1 : rank < 60'000 ? 2 : 3;
  std::string word;
  for (uint32_t syllables = random.Between(fewest, most); syllables > 0; --syllables) {
    word += Pick(kOnsets, random);
    word += Pick(kVowels, random);
    word += Pick(kCodas, random);
  }
  if (random.Below(5) == 0) word += Pick(kEndings, random);
  return word;
}

// Numbers take 1.5 % of all draws: half are below 100, a fifth are years, the rest is spread out.
std::vector<uint64_t> LexiconWeights() {
  std::vector<uint64_t> weights = ZipfWeights(kNumWords);
  const uint64_t numbers = std::accumulate(weights.begin(), weights.end(), uint64_t{0}) * 15 / 985;
  for (uint32_t number = 0; number < kNumNumbers; ++number) {
    uint64_t weight = numbers * 3 / 10 / kNumNumbers;
    if (number < 100) weight += numbers / 2 / 100;
    if (number >= 1950 && number < 2030) weight += numbers / 5 / 80;
    weights.push_back(weight);
  }
  return weights;
}

}  // namespace

Lexicon::Lexicon() : table_(LexiconWeights()) {
  entries_.reserve(kNumWords + kNumNumbers);
  std::unordered_set<std::string> taken;
  for (const std::string_view word : kFunctionWords) {
    if (taken.emplace(word).second) Append(word);
  }
  Random random(kLanguageSeed);
  while (entries_.size() < kNumWords) {
    const uint32_t rank = static_cast<uint32_t>(entries_.size());
    std::string word = InventWord(rank, random);
    const bool is_name = rank >= kFirstNameRank && random.Below(8) == 0;
    if (word.size() < 2 || word.size() > sizeof(Entry::text) || !taken.insert(word).second)
      continue;
    if (is_name) word[0] = static_cast<char>(word[0] - 'a' + 'A');
    Append(word);
  }
  for (uint32_t number = 0; number < kNumNumbers; ++number) Append(std::to_string(number));
}

void Lexicon::Append(std::string_view text) {
  Entry entry = {};
  std::copy(text.begin(), text.end(), entry.text);
  entry.size = static_cast<uint8_t>(text.size());
  entries_.push_back(entry);
}

}  // namespace dittograph::generator
