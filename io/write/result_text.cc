#include "io/write/result_text.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

constexpr size_t kMaxNumberSize = 400;  // a double with six decimals takes up to 317

void AppendJsonEscape(uint32_t control, std::string& out) {
  switch (control) {
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '\b':
      out += "\\b";
      return;
    case '\f':
      out += "\\f";
      return;
    default:
      break;
  }
  constexpr char kHex[] = "0123456789abcdef";
  out += "\\u00";
  out += kHex[control >> 4];
  out += kHex[control & 15];
}

template <typename... Format>
void AppendNumber(std::string& out, Format... format) {
  char digits[kMaxNumberSize];
  const std::to_chars_result result = std::to_chars(digits, digits + sizeof digits, format...);
  out.append(digits, result.ptr);
}

}  // namespace

void AppendJsonString(std::string_view text, std::string& out) {
  out += '"';
  const bool is_plain = std::all_of(text.begin(), text.end(), [](char c) {
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
  });
  if (is_plain) {
    out += text;
    out += '"';
    return;
  }
  ForEachCodePoint(text, [&out](const OutputCodePoint& code_point) {
    const auto& [value, bytes, size_bytes] = code_point;
    if (value == '"' || value == '\\') {
      out += '\\';
      out += bytes;
    } else if (value < 0x20) {
      AppendJsonEscape(value, out);
    } else {
      out += bytes;
    }
  });
  out += '"';
}

void AppendTsvField(std::string_view text, std::string& out) {
  ForEachCodePoint(text, [&out](const OutputCodePoint& code_point) {
    const auto& [value, bytes, size_bytes] = code_point;
    switch (value) {
      case '\t':
        out += "\\t";
        break;
      case '\n':
        out += "\\n";
        break;
      case '\r':
        out += "\\r";
        break;
      case '\\':
        out += "\\\\";
        break;
      default:
        out += bytes;
    }
  });
}

void AppendCsvField(std::string_view text, std::string& out) {
  const bool is_quoted = text.find_first_of(",\"\r\n") != std::string_view::npos;
  if (is_quoted) out += '"';
  ForEachCodePoint(text, [&out](const OutputCodePoint& code_point) {
    if (code_point.value == '"') out += '"';
    out += code_point.bytes;
  });
  if (is_quoted) out += '"';
}

std::string TerminalText(std::string_view text) {
  std::string out;
  ForEachCodePoint(text, [&out](const OutputCodePoint& code_point) {
    const auto& [value, bytes, size_bytes] = code_point;
    if (IsBidiControl(value)) return;
    const bool is_control =
        value < 0x20 || (value >= 0x7F && value < 0xA0) || value == 0x2028 || value == 0x2029;
    out += is_control ? std::string_view(" ") : bytes;
  });
  return out;
}

void AppendInteger(uint64_t value, std::string& out) { AppendNumber(out, value); }

void AppendScore(double value, std::string& out) {
  if (!(value >= 0.0 && value < 9.0)) {
    AppendNumber(out, value, std::chars_format::fixed, 6);
    return;
  }
  // As above, but seven times as fast; a run with groups writes millions.
  auto millionths = static_cast<uint32_t>(value * 1e6 + 0.5);
  char digits[8] = {0, '.'};
  for (int i = 7; i > 1; --i) {
    digits[i] = static_cast<char>('0' + millionths % 10);
    millionths /= 10;
  }
  digits[0] = static_cast<char>('0' + millionths);
  out.append(digits, sizeof digits);
}

void AppendShortest(double value, std::string& out) { AppendNumber(out, value); }

std::string FormatRatio(uint64_t part, uint64_t whole, int decimals) {
  uint64_t scale = 1;
  for (int i = 0; i < decimals; ++i) scale *= 10;
  uint64_t scaled = 0;
  if (whole > 0) {
    const unsigned __int128 doubled = static_cast<unsigned __int128>(part) * scale * 2;
    scaled = static_cast<uint64_t>((doubled + whole) / (static_cast<unsigned __int128>(whole) * 2));
    if (scaled == scale && part < whole) --scaled;
  }
  std::string digits = std::to_string(scaled % scale);
  digits.insert(0, static_cast<size_t>(decimals) - digits.size(), '0');
  return std::to_string(scaled / scale) + "." + digits;
}

std::string FormatPercent(double share) {
  const double bounded = std::clamp(share, 0.0, 1.0);
  auto percent = static_cast<uint64_t>(bounded * 100.0 + 0.5);
  if (percent == 100 && bounded < 1.0) percent = 99;
  return std::to_string(percent) + " %";
}

// The calendar is counted in years that begin on 1 March and in eras of 400 years, since it repeats
// after these.
std::string FormatTime(int64_t seconds) {
  constexpr int64_t kDay = 86'400;
  constexpr int64_t kEra = 146'097;             // days
  constexpr int64_t kDaysBefore1970 = 719'468;  // since 1 March of the year 0
  const int64_t second = (seconds % kDay + kDay) % kDay;
  const int64_t days = (seconds - second) / kDay + kDaysBefore1970;
  const int64_t day_of_era = (days % kEra + kEra) % kEra;
  const int64_t year_of_era =
      (day_of_era - day_of_era / 1460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t month_since_march = (5 * day_of_year + 2) / 153;
  const int64_t day = day_of_year - (153 * month_since_march + 2) / 5 + 1;
  const int64_t month = month_since_march < 10 ? month_since_march + 3 : month_since_march - 9;
  const int64_t year = (days - day_of_era) / kEra * 400 + year_of_era + (month <= 2 ? 1 : 0);
  std::string out = year < 0 ? "-" : "";
  const auto append = [&out](int64_t value, size_t digits, const char* behind) {
    const std::string text = std::to_string(value);
    out.append(digits - std::min(digits, text.size()), '0') += text + behind;
  };
  append(year < 0 ? -year : year, 4, "-");
  append(month, 2, "-");
  append(day, 2, "T");
  append(second / 3600, 2, ":");
  append(second / 60 % 60, 2, ":");
  append(second % 60, 2, "Z");
  return out;
}

std::string GroupDigits(uint64_t value) {
  std::string digits = std::to_string(value);
  for (size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string CountOf(uint64_t count, std::string_view singular, std::string_view plural) {
  std::string out = GroupDigits(count) + " ";
  out += count == 1 ? singular : plural;
  return out;
}

std::string_view ChangeName(PassageChange::Kind kind) {
  switch (kind) {
    case PassageChange::Kind::kNumber:
      return "number";
    case PassageChange::Kind::kName:
      return "name";
    case PassageChange::Kind::kWord:
      return "word";
  }
  return "unknown";
}

std::string_view KindName(PassageKind kind) {
  switch (kind) {
    case PassageKind::kExact:
      return "exact";
    case PassageKind::kLight:
      return "light";
    case PassageKind::kReworded:
      return "reworded";
    case PassageKind::kTemplate:
      return "template";
    case PassageKind::kBoilerplate:
      return "boilerplate";
  }
  return "unknown";
}

std::string_view EvidenceName(NoticeEvidence evidence) {
  switch (evidence) {
    case NoticeEvidence::kNone:
      break;
    case NoticeEvidence::kReference:
      return "refers_to";
    case NoticeEvidence::kId:
      return "id";
    case NoticeEvidence::kSlug:
      return "slug";
    case NoticeEvidence::kHeadline:
      return "headline";
  }
  return "";
}

std::string_view ZoneName(ZoneKind kind) {
  switch (kind) {
    case ZoneKind::kNone:
      return "";
    case ZoneKind::kDateline:
      return "dateline";
    case ZoneKind::kByline:
      return "byline";
    case ZoneKind::kCredit:
      return "credit";
    case ZoneKind::kCorrection:
      return "correction";
    case ZoneKind::kCopyright:
      return "copyright";
    case ZoneKind::kAbout:
      return "about";
  }
  return "";
}

std::string_view RelationName(Relation relation) {
  switch (relation) {
    case Relation::kIdentical:
      return "identical";
    case Relation::kNearIdentical:
      return "near-identical";
    case Relation::kUpdate:
      return "update";
    case Relation::kCorrection:
      return "correction";
    case Relation::kExcerpt:
      return "excerpt";
    case Relation::kReworded:
      return "reworded";
    case Relation::kTemplate:
      return "template";
    case Relation::kBoilerplate:
      return "boilerplate";
    case Relation::kIndependent:
      return "independent";
  }
  return "unknown";
}

std::string_view RelationPhrase(Relation relation) {
  switch (relation) {
    case Relation::kIdentical:
      return "the same words";
    case Relation::kNearIdentical:
      return "hardly a word changed";
    case Relation::kUpdate:
      return "another version of the story";
    case Relation::kCorrection:
      return "a number or a name changed, and hardly anything else";
    case Relation::kExcerpt:
      return "one stands in the other, whole or almost";
    case Relation::kReworded:
      return "the same report in other words";
    case Relation::kTemplate:
      return "one form filled in for two subjects or days: not a repeat";
    case Relation::kBoilerplate:
      return "only standing text in common, such as an about-line: not a repeat";
    case Relation::kIndependent:
      return "nothing that one would have from the other";
  }
  return "";
}

}  // namespace dittograph
