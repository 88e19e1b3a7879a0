#include "align/words.h"

#include <algorithm>

#include "text/code_point.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

constexpr int32_t kMaxWeight = 24;  // 1.5 words
constexpr int32_t kMinWeight = 4;
constexpr uint32_t kShortLetters = 3;
constexpr size_t kMaxLetterBytes = 4;

bool IsDigit(char c) { return c >= '0' && c <= '9'; }

// How a word is written in the article.
enum CaseBit : uint8_t { kWithCapitalInside = 1, kWithoutCapital = 2 };

uint32_t CountLetters(std::string_view word) {
  uint32_t letters = 0;
  for (char c : word) letters += (static_cast<uint8_t>(c) & 0xC0) != 0x80;
  return letters;
}

int32_t WeightOf(uint32_t count, bool is_short, uint32_t quarters) {
  auto weight = static_cast<int32_t>(2 * kMaxWeight / std::max(count, 2U));
  if (is_short) weight /= 2;
  weight = std::max(weight, kMinWeight);
  return std::max<int32_t>(
      1, weight * static_cast<int32_t>(quarters) / static_cast<int32_t>(kQuartersPerWord));
}

// Whether a sentence ends in the text between two tokens.
bool EndsSentence(std::string_view between) {
  bool is_ascii = true;
  for (char c : between) {
    if (c == '.' || c == '\n' || c == '!' || c == '?' || c == '\r') return true;
    is_ascii = is_ascii && static_cast<uint8_t>(c) < 0x80;
  }
  if (is_ascii) return false;
  for (std::string_view mark : {"。", "！", "？", "؟", "۔", "।"}) {
    if (between.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

bool IsCapital(std::string_view word) {
  if (word[0] >= 'A' && word[0] <= 'Z') return true;
  if (static_cast<uint8_t>(word[0]) < 0x80) return false;
  const DecodedCodePoint c = DecodeCodePoint(word.data(), word.data() + word.size());
  const CodePointInfo& info = InfoOf(c.value);
  return info.is_simple && info.folded != c.value;
}

}  // namespace

void Words::Assign(std::string_view text, std::span<const Token> tokens,
                   const Vocabulary& vocabulary) {
  tokens_ = tokens;
  ids_ = vocabulary.ids();
  num_ids_ = vocabulary.num_words();
  const size_t n = tokens.size();
  weights_.resize(n);
  costs_.resize(n);
  flags_.resize(n);
  cases_.assign(num_ids_, 0);
  size_t last_end = 0;
  for (size_t i = 0; i < n; ++i) {
    const Token& token = tokens[i];
    const std::string_view word = text.substr(token.begin, token.end - token.begin);
    const std::string_view between = text.substr(last_end, token.begin - last_end);
    last_end = token.end;
    costs_[i] = kWeightOne / 2 * static_cast<int32_t>(token.quarters) /
                static_cast<int32_t>(kQuartersPerWord);
    const bool is_one_space = between.size() == 1 && between[0] == ' ';
    const bool is_after_initial =
        i > 0 && (flags_[i - 1] & kIsLetter) != 0 && between.starts_with('.');
    uint8_t flags = 0;
    if (i == 0 || (!is_one_space && !is_after_initial && EndsSentence(between))) {
      flags = kBeginsSentence;
    }
    if (IsDigit(word.front()) || IsDigit(word.back())) {
      flags |= kHasDigit;
      if (i > 0 && (flags_[i - 1] & kHasDigit) != 0 && (between == "," || between == ".")) {
        flags = kHasDigit | kGoesOnNumber;
      }
    } else {
      if (token.quarters == kQuartersPerWord && word.size() <= kShortLetters * kMaxLetterBytes) {
        const uint32_t letters = CountLetters(word);
        if (letters <= kShortLetters) flags |= kIsShort;
        if (letters == 1 && IsCapital(word)) flags |= kIsLetter;
      }
      if (!IsCapital(word)) {
        cases_[ids_[i]] |= kWithoutCapital;
      } else if ((flags & kBeginsSentence) == 0) {
        cases_[ids_[i]] |= kWithCapitalInside;
      }
    }
    flags_[i] = flags;
    weights_[i] = WeightOf(vocabulary.count(ids_[i]), (flags & kIsShort) != 0, token.quarters);
  }
  for (size_t i = 0; i < n; ++i) {
    if (cases_[ids_[i]] == kWithCapitalInside) flags_[i] |= kIsName;
  }
}

uint64_t Words::Quarters(uint32_t begin, uint32_t end) const {
  uint64_t sum = 0;
  for (uint32_t i = begin; i < end; ++i) sum += tokens_[i].quarters;
  return sum;
}

}  // namespace dittograph
