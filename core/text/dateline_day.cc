#include "text/dateline_day.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <system_error>

#include "support/hash.h"
#include "text/blanks.h"
#include "text/code_point.h"
#include "text/utf8.h"

namespace dittograph {

namespace {

constexpr uint32_t kShortestMonth = 28;
constexpr int kMonthLetters = 3;

std::string_view TextOf(std::string_view text, const Token& token) {
  return text.substr(token.begin, token.end - token.begin);
}

// 0 for what is no day of a month.
uint32_t ReadDay(std::string_view word) {
  uint32_t day = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), day);
  const bool is_day = error == std::errc() && end == word.data() + word.size() && day <= 31;
  return is_day ? day : 0;
}

// 0 for a character that is a word.
uint32_t ReadMonth(std::string_view text, const Token& token) {
  if (token.quarters < kQuartersPerWord) return 0;
  std::string_view word = TextOf(text, token);
  uint64_t hash = 0;
  for (int letters = 0; letters < kMonthLetters && !word.empty(); ++letters) {
    const DecodedCodePoint letter = DecodeCodePoint(word.data(), word.data() + word.size());
    const CodePointInfo& info = InfoOf(letter.value);
    hash = MixBits(hash * kShingleKey + (info.is_simple ? info.folded : letter.value) + 1);
    word.remove_prefix(letter.size_bytes);
  }
  return std::max<uint32_t>(1, static_cast<uint32_t>(hash));
}

// "3. März", not "York, 3".
bool AreTogether(std::string_view text, const Token& token, const Token& next) {
  std::string_view between = text.substr(token.end, next.begin - token.end);
  if (between.starts_with('.')) between.remove_prefix(1);
  return SkipSpaces(between).empty();
}

bool AreSame(uint32_t word, uint32_t other) { return word != 0 && word == other; }

}  // namespace

DatelineDay DayOf(std::string_view text, std::span<const Token> dateline) {
  DatelineDay result;
  size_t at = 0;
  while (at < dateline.size() && result.day == 0)
    result.day = ReadDay(TextOf(text, dateline[at++]));
  if (result.day == 0) return {};
  --at;
  if (at > 1 && AreTogether(text, dateline[at - 1], dateline[at])) {
    result.before = ReadMonth(text, dateline[at - 1]);
  }
  if (at + 1 < dateline.size() && AreTogether(text, dateline[at], dateline[at + 1])) {
    result.behind = ReadMonth(text, dateline[at + 1]);
  }
  uint64_t desk = MixBits(at * kShingleKey + dateline.size());
  for (size_t i = 0; i < dateline.size(); ++i) {
    const bool may_be_month =
        (i + 1 == at && result.before != 0) || (i == at + 1 && result.behind != 0);
    if (i != at && !may_be_month) desk = MixBits(desk ^ dateline[i].hash * kShingleKey);
  }
  result.desk = static_cast<uint32_t>(desk);
  return result;
}

uint32_t DaysApart(const DatelineDay& a, const DatelineDay& b) {
  const auto has_month = [](const DatelineDay& day) { return (day.before | day.behind) != 0; };
  if (a.day == 0 || b.day == 0 || !has_month(a) || !has_month(b)) return 0;
  const auto [low, high] = std::minmax(a.day, b.day);
  const bool may_be_same_month = AreSame(a.before, b.before) || AreSame(a.before, b.behind) ||
                                 AreSame(a.behind, b.before) || AreSame(a.behind, b.behind);
  const uint32_t over_the_turn = kShortestMonth - std::min(high, kShortestMonth) + low;
  return may_be_same_month ? std::min(high - low, over_the_turn) : over_the_turn;
}

bool AreOfOneDesk(const DatelineDay& a, const DatelineDay& b) {
  return a.day != 0 && b.day != 0 && a.desk == b.desk &&
         (a.before == b.before || a.behind == b.behind);
}

}  // namespace dittograph
