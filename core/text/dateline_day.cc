#include "text/dateline_day.h"

#include <algorithm>
#include <charconv>
#include <system_error>

#include "support/hash.h"

namespace dittograph {

namespace {

constexpr uint32_t kShortestMonth = 28;

// 0 for what is no day of a month.
uint32_t ReadDay(std::string_view word) {
  uint32_t day = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), day);
  const bool is_day = error == std::errc() && end == word.data() + word.size() && day <= 31;
  return is_day ? day : 0;
}

uint32_t WordOf(const Token& token) {
  return std::max<uint32_t>(1, static_cast<uint32_t>(token.hash));
}

bool AreSame(uint32_t word, uint32_t other) { return word != 0 && word == other; }

// Whether nothing but blanks and full stops stand between two tokens: "3. März", not "York, 3".
bool AreTogether(std::string_view text, const Token& token, const Token& next) {
  return text.substr(token.end, next.begin - token.end).find_first_not_of(" .") ==
         std::string_view::npos;
}

}  // namespace

DatelineDay DayOf(std::string_view text, std::span<const Token> dateline) {
  DatelineDay result;
  const auto day = std::find_if(dateline.begin(), dateline.end(), [&](const Token& token) {
    result.day = ReadDay(text.substr(token.begin, token.end - token.begin));
    return result.day != 0;
  });
  if (day == dateline.end()) return {};
  const auto at = static_cast<size_t>(day - dateline.begin());
  if (at > 1 && AreTogether(text, dateline[at - 1], *day)) result.before = WordOf(dateline[at - 1]);
  if (at > 0 && at + 1 < dateline.size() && AreTogether(text, *day, dateline[at + 1])) {
    result.behind = WordOf(dateline[at + 1]);
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
  const bool is_same_month = AreSame(a.before, b.before) || AreSame(a.before, b.behind) ||
                             AreSame(a.behind, b.before) || AreSame(a.behind, b.behind);
  return is_same_month ? high - low : kShortestMonth - std::min(high, kShortestMonth) + low;
}

bool AreOfOneDesk(const DatelineDay& a, const DatelineDay& b) {
  return a.day != 0 && b.day != 0 && a.desk == b.desk &&
         (a.before == b.before || a.behind == b.behind);
}

}  // namespace dittograph
