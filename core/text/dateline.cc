#include "text/dateline.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "text/blanks.h"
#include "text/code_point.h"
#include "text/utf8.h"
#include "text/zone_forms.h"

namespace dittograph {

namespace {

constexpr size_t kMaxDateline = 120;  // bytes
constexpr size_t kMinRest = 20;       // bytes of prose that follow
constexpr size_t kMaxAgency = 60;     // bytes
constexpr size_t kMaxLine = 160;      // of a line that is a dateline

bool IsDigit(uint32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) || (c >= 0x660 && c <= 0x669);
}
bool IsLetter(uint32_t c) {
  const CharClass kind = InfoOf(c).char_class;
  return (kind == CharClass::kLetter || kind == CharClass::kIdeograph ||
          kind == CharClass::kSyllable) &&
         !IsDigit(c);
}
bool IsCapital(uint32_t c) { return InfoOf(c).is_simple && InfoOf(c).folded != c && IsLetter(c); }
// Of Latin, Greek, Cyrillic, Armenian.
bool IsSmall(uint32_t c) {
  return (c < 0x590 || (c >= 0x1E00 && c < 0x2000)) && IsLetter(c) && !IsCapital(c);
}

DecodedCodePoint Decode(std::string_view text) {
  if (text.empty()) return {};
  return DecodeCodePoint(text.data(), text.data() + text.size());
}

std::vector<std::string_view> Split(std::string_view text, std::string_view separators) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0) parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

// Bytes of the dash at the beginning, or 0; `before`: what precedes it.
size_t DashLength(std::string_view text, std::string_view before) {
  if (text.empty() || (text[0] != '-' && static_cast<uint8_t>(text[0]) < 0x80)) return 0;
  for (std::string_view dash : {"—", "–", "―", "－", "--"}) {
    if (text.starts_with(dash)) return dash.size();
  }
  const bool is_apart = before.ends_with(' ') || before.ends_with(')') || before.ends_with('.');
  if (before.ends_with(')') && text.starts_with("।")) return 3;
  if (is_apart && (text.starts_with("- ") || text.starts_with("ـ "))) return text[0] == '-' ? 1 : 2;
  return 0;
}

bool IsAgency(std::string_view name) {
  if (name.empty() || name.size() > kMaxAgency || !IsLetter(Decode(name).value)) return false;
  const size_t hyphen = name.find('-');
  if (hyphen == 1) return false;  // (D-Md.)
  return std::none_of(name.begin(), name.end(), [](char c) { return IsDigit(c & 0xFF); });
}

bool EndsWithAgency(std::string_view text) {
  const auto agencies = Agencies();
  return std::any_of(agencies.begin(), agencies.end(),
                     [&](std::string_view agency) { return text.ends_with(agency); });
}

enum class Part { kNone, kName, kDate };

// What stands between two commas.
Part PartOf(std::string_view part, size_t max_words) {
  const std::vector<std::string_view> words = Split(part, " ");
  if (words.empty() || words.size() > max_words) return Part::kNone;
  bool has_number = false;
  bool has_letters = false;
  bool has_small = false;
  for (std::string_view word : words) {
    const uint32_t first = Decode(word).value;
    const bool is_number = IsDigit(first);
    has_number = has_number || is_number;
    has_letters = has_letters || IsLetter(first);
    if (!is_number && !IsLetter(first) && first != '\'') return Part::kNone;
    const auto particles = NameParticles();
    has_small = has_small || (IsSmall(first) && std::find(particles.begin(), particles.end(),
                                                          word) == particles.end());
  }
  if (has_number) return has_letters || words.size() == 1 ? Part::kDate : Part::kNone;
  return has_small ? Part::kNone : Part::kName;
}

size_t CountNames(std::string_view place) {
  const std::vector<std::string_view> words = Split(place, " ");
  return static_cast<size_t>(std::count_if(words.begin(), words.end(), IsNameWord));
}

bool IsAllCapitals(std::string_view place) {
  uint32_t capitals = 0;
  while (!place.empty()) {
    const DecodedCodePoint c = Decode(place);
    if (IsSmall(c.value)) return false;
    capitals += IsCapital(c.value);
    place.remove_prefix(c.size_bytes);
  }
  return capitals >= 3;
}

bool HasSmallLetter(std::string_view text) {
  for (size_t i = 0; i < kMaxDateline && !text.empty(); ++i) {
    const DecodedCodePoint c = Decode(text);
    if (IsSmall(c.value) || (IsLetter(c.value) && c.value >= 0x590)) return true;
    text.remove_prefix(c.size_bytes);
  }
  return false;
}

// Prose that begins like a sentence.
bool IsProse(std::string_view rest) {
  return rest.size() >= kMinRest && !IsSmall(Decode(rest).value) && HasSmallLetter(rest);
}

// What stands before the dash.
struct Head {
  bool is_valid = false;
  bool has_agency = false;
  bool has_date = false;
  bool is_capitals = false;
  size_t place_words = 0;
  size_t parts = 0;
};

Head ReadHead(std::string_view text) {
  Head head;
  text = SkipSpaces(Trimmed(text));
  if (text.ends_with(").")) text.remove_suffix(1);
  const char close = text.empty() ? '\0' : text.back();
  if (close == ')' || close == '/') {
    const size_t open = text.find(close == ')' ? '(' : '/');
    if (open == std::string_view::npos || open + 1 >= text.size() ||
        !IsAgency(text.substr(open + 1, text.size() - open - 2))) {
      return head;
    }
    head.has_agency = true;
    text = SkipSpaces(Trimmed(text.substr(0, open)));
  }
  if (text.find_first_of("\"()[]<>:;!?/") != std::string_view::npos) return head;
  const std::vector<std::string_view> parts = Split(text, ",");
  if (parts.empty() || parts.size() > 5) return head;
  std::string_view place = SkipSpaces(Trimmed(parts[0]));
  const auto digit =
      std::find_if(place.begin(), place.end(), [](char c) { return IsDigit(c & 0xFF); });
  if (digit != place.end() && head.has_agency && digit != place.begin()) {  // Madrid 3 mar (EFE)
    head.has_date = true;
    place = SkipSpaces(Trimmed(place.substr(0, static_cast<size_t>(digit - place.begin()))));
  }
  if (PartOf(place, 4) != Part::kName) return head;
  for (size_t k = 1; k < parts.size(); ++k) {
    const Part part = PartOf(parts[k], 5);
    if (part == Part::kNone) return head;
    const bool is_year =
        Split(parts[k], " ").size() == 1 && parts[k].find_first_of("./-") == std::string_view::npos;
    head.has_date = head.has_date || (part == Part::kDate && !is_year);
    if (part == Part::kDate && is_year && !head.has_date) return head;
  }
  head.is_valid = true;
  head.is_capitals = IsAllCapitals(place);
  head.place_words = CountNames(place);
  head.parts = parts.size();
  return head;
}

// The agency behind the dash and its mark: "ТАСС. ".
size_t AgencyBehind(std::string_view rest) {
  const std::string_view text = SkipSpaces(rest);
  for (std::string_view agency : Agencies()) {
    if (!text.starts_with(agency)) continue;
    const std::string_view after = SkipSpaces(text.substr(agency.size()));
    if (after.empty() || (after[0] != '.' && after[0] != ':' && after[0] != '-')) continue;
    return static_cast<size_t>(after.data() - rest.data()) + 1;
  }
  return 0;
}

size_t WithDash(std::string_view line, LinePlace place) {
  for (size_t at = 1; at < std::min(line.size(), kMaxDateline); ++at) {
    const size_t dash = DashLength(line.substr(at), line.substr(0, at));
    if (dash == 0) continue;
    const Head head = ReadHead(line.substr(0, at));
    if (!head.is_valid) return 0;
    size_t end = at + dash;
    end += AgencyBehind(line.substr(end));
    const bool is_known = head.has_agency || head.has_date ||
                          (head.is_capitals && place != LinePlace::kHeadline) ||
                          (place == LinePlace::kLead && head.parts == 1 && head.place_words <= 2);
    return is_known && IsProse(SkipSpaces(line.substr(end))) ? end : 0;
  }
  return 0;
}

// "МОСКВА, 3 марта. /ТАСС/. "
size_t WithDateAlone(std::string_view line) {
  const size_t comma = line.find(',');
  if (comma >= std::min(line.size(), kMaxDateline)) return 0;
  size_t end = std::min(line.find('.', comma), line.size());
  if (end >= kMaxDateline || end == line.size()) return 0;
  const std::string_view date = SkipSpaces(Trimmed(line.substr(comma + 1, end - comma - 1)));
  const std::string_view place = line.substr(0, comma);
  if (PartOf(place, 4) != Part::kName || !IsAllCapitals(place)) return 0;
  if (date.empty() || !IsDigit(Decode(date).value) || PartOf(date, 2) != Part::kDate) return 0;
  ++end;
  std::string_view rest = SkipSpaces(line.substr(end));
  if (rest.starts_with('(')) return 0;  // 18 sept. (Littoral) -
  if (rest.starts_with('/')) {
    const size_t close = rest.find('/', 1);
    if (close > kMaxAgency) return 0;
    rest.remove_prefix(close + 1);
    if (rest.starts_with('.')) rest.remove_prefix(1);
    end = line.size() - rest.size();
    rest = SkipSpaces(rest);
  }
  return IsProse(rest) ? end : 0;
}

bool StartsWithAny(std::string_view text, std::initializer_list<std::string_view> openings) {
  return std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return text.starts_with(opening); });
}

// "新华社北京3月3日电"
size_t WithHanDate(std::string_view line) {
  for (std::string_view opening : {"本报讯", "本報訊", "本网讯", "本社讯"}) {
    if (line.starts_with(opening)) return opening.size();
  }
  size_t at = 0;
  uint32_t before = 0;
  uint32_t last = 0;
  while (at < std::min(line.size(), kMaxDateline)) {
    const DecodedCodePoint c = Decode(line.substr(at));
    if (!IsDigit(c.value) && c.value != ' ' &&
        InfoOf(c.value).char_class != CharClass::kIdeograph) {
      return 0;
    }
    at += c.size_bytes;
    constexpr uint32_t kDay = 0x65E5;
    if (last == kDay && IsDigit(before) &&
        StartsWithAny(line.substr(at - c.size_bytes), {"电", "電", "讯", "訊"})) {
      break;
    }
    if (c.value == ' ') continue;
    before = last;
    last = c.value;
  }
  return at < std::min(line.size(), kMaxDateline) ? at : 0;
}

// "【東京共同】", "(서울=연합뉴스) 홍길동 기자 = ", "(ANSA) - "
size_t InBrackets(std::string_view line, LinePlace place) {
  if (!StartsWithAny(line, {"(", "[", "【", "（", "［", "〔"})) return 0;
  const size_t open = Decode(line).size_bytes;
  size_t close = line.size();
  for (std::string_view mark : {")", "]", "】", "）", "］", "〕"}) {
    close = std::min(close, line.find(mark));
  }
  if (close > kMaxAgency + open || close == line.size()) return 0;
  const std::string_view inside = line.substr(open, close - open);
  size_t end = close + Decode(line.substr(close)).size_bytes;
  const std::string_view rest = SkipSpaces(line.substr(end));
  const size_t dash = DashLength(rest, " ");
  if (inside.find('=') == std::string_view::npos && inside.find("＝") == std::string_view::npos &&
      !EndsWithAgency(inside)) {
    if (dash == 0 || !IsAgency(inside) || PartOf(inside, 3) != Part::kName) return 0;
    end = line.size() - rest.size() + dash;
    const std::string_view behind = SkipSpaces(line.substr(end));
    const size_t more = WithDash(behind, place);
    return more > 0 ? line.size() - behind.size() + more : IsProse(behind) ? end : 0;
  }
  if (dash > 0) end = line.size() - rest.size() + dash;
  const size_t reporter = line.find("기자", end);
  if (reporter < end + kMaxAgency) {
    const size_t equals = line.find('=', reporter);
    if (equals < reporter + kMaxAgency) end = equals + 1;
  }
  return line.size() - end >= kMinRest ? end : 0;
}

// "الرياض 25 شوال 1436 هـ الموافق 10 أغسطس 2015 م واس"
bool IsLineOfAgency(std::string_view line) {
  line = SkipSpaces(Trimmed(line));
  if (line.size() > kMaxLine) return false;
  const std::vector<std::string_view> words = Split(line, " ");
  if (words.size() < 2 || words.size() > 14) return false;
  const auto agencies = Agencies();
  if (std::find(agencies.begin(), agencies.end(), words.back()) == agencies.end()) return false;
  for (size_t at = 1; at < line.size(); ++at) {
    if (IsDigit(line[at] & 0xFF) || line[at] == '-' || line.substr(at).starts_with("–"))
      return true;
  }
  return false;
}

}  // namespace

bool IsNameWord(std::string_view word) {
  const uint32_t first = Decode(word).value;
  return IsLetter(first) && !IsSmall(first);
}

size_t DatelineLength(std::string_view line, LinePlace place) {
  if (line.empty()) return 0;
  if (place == LinePlace::kLead && IsLineOfAgency(line)) return line.size();
  if (const size_t length = InBrackets(line, place); length > 0) return length;
  if (const size_t length = WithHanDate(line); length > 0) return length;
  if (const size_t length = WithDateAlone(line); length > 0) return length;
  return WithDash(line, place);
}

}  // namespace dittograph
