#include "io/read/timestamp.h"

#include <charconv>
#include <chrono>

namespace dittograph {

namespace {

constexpr int64_t kUnknown = ArticleMetadata::kUnknownTime;

// Reads from the front of a text; `ok` turns false at the first thing that does not fit.
struct Reader {
  std::string_view rest;
  bool ok = true;

  bool Skip(char c) {
    const bool is_there = !rest.empty() && rest.front() == c;
    if (is_there) rest.remove_prefix(1);
    return is_there;
  }
  int Digits(size_t count) {
    int value = 0;
    for (size_t i = 0; i < count; ++i) {
      if (rest.empty() || rest.front() < '0' || rest.front() > '9') {
        ok = false;
        return 0;
      }
      value = 10 * value + (rest.front() - '0');
      rest.remove_prefix(1);
    }
    return value;
  }
  bool AtDigit() const { return !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; }
};

int64_t ZoneSeconds(Reader& reader) {
  if (reader.Skip('Z') || reader.Skip('z') || reader.rest.empty()) return 0;
  const bool is_west = reader.Skip('-');
  if (!is_west && !reader.Skip('+')) {
    reader.ok = false;
    return 0;
  }
  const int hours = reader.Digits(2);
  const int minutes = reader.Skip(':') || reader.AtDigit() ? reader.Digits(2) : 0;
  if (hours > 23 || minutes > 59) reader.ok = false;
  return (is_west ? -1 : 1) * (hours * 3600 + minutes * 60);
}

// Seconds since midnight UTC; below 0 or above a day where the zone moves it there.
int64_t TimeOfDay(Reader& reader) {
  const int hours = reader.Digits(2);
  const bool is_extended = reader.Skip(':');
  const int minutes = reader.Digits(2);
  const int seconds = (is_extended ? reader.Skip(':') : reader.AtDigit()) ? reader.Digits(2) : 0;
  if (reader.Skip('.') || reader.Skip(',')) {
    if (!reader.AtDigit()) reader.ok = false;
    while (reader.AtDigit()) reader.rest.remove_prefix(1);
  }
  if (hours > 24 || minutes > 59 || seconds > 60) reader.ok = false;
  return hours * 3600 + minutes * 60 + seconds - ZoneSeconds(reader);
}

}  // namespace

int64_t ParseTimestamp(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  Reader reader{text};
  const int year = reader.Digits(4);
  const bool is_extended = reader.Skip('-');
  const auto month = static_cast<unsigned>(reader.Digits(2));
  if (is_extended && !reader.Skip('-')) reader.ok = false;
  const auto day = static_cast<unsigned>(reader.Digits(2));
  const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month),
                                         std::chrono::day(day)};
  if (reader.ok && date.ok()) {
    int64_t seconds = 0;
    if (reader.Skip('T') || reader.Skip('t') || reader.Skip(' ')) {
      seconds = TimeOfDay(reader);
    } else if (!reader.rest.empty()) {
      seconds = -ZoneSeconds(reader);  // a date with a zone
    }
    if (reader.ok && reader.rest.empty()) {
      const auto days = std::chrono::sys_days(date).time_since_epoch().count();
      return int64_t{days} * 86'400 + seconds;
    }
  }
  int64_t epoch = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), epoch);
  // Eight digits are a date that does not exist rather than a second in 1970.
  const bool is_epoch = error == std::errc() && end == text.data() + text.size();
  if (!is_epoch || text.size() <= 8) return kUnknown;
  constexpr int64_t kFirstMillisecond = 100'000'000'000;  // in seconds the year 5138
  return epoch >= kFirstMillisecond ? epoch / 1000 : epoch;
}

}  // namespace dittograph
