#include "tests/oracle/slow_dateline.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/utf8.h"
#include "text/zone_forms.h"

namespace dittograph::oracle {

namespace {

bool IsAgency(const Str& name) {
  if (name.empty() || name.size() > 60 || !IsLetter(First(name)) || name.find('-') == 1)
    return false;
  return std::none_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; });
}
bool EndsWithAgency(const Str& text) {
  const auto all = Agencies();
  return std::any_of(all.begin(), all.end(),
                     [&](std::string_view agency) { return Ends(text, Str(agency)); });
}

bool IsPlain(const Str& part, size_t max_words, bool& has_number, bool& has_letter,
             bool& has_small) {
  const std::vector<Str> words = Split(part, ' ');
  for (const Str& word : words) {
    const uint32_t c = First(word);
    if (!IsNumber(c) && !IsLetter(c) && c != '\'') return false;
    has_number |= IsNumber(c);
    has_letter |= IsLetter(c);
    has_small |= IsSmall(c) && !IsParticle(word);
  }
  return !words.empty() && words.size() <= max_words;
}
bool IsPlace(const Str& part, size_t max_words) {
  bool number = false, letter = false, small = false;
  return IsPlain(part, max_words, number, letter, small) && !number && !small;
}
bool IsDate(const Str& part, size_t max_words) {
  bool number = false, letter = false, small = false;
  return IsPlain(part, max_words, number, letter, small) && number &&
         (letter || Split(part, ' ').size() == 1);
}

bool IsInCapitals(const Str& place) {
  const std::vector<uint32_t> all = CodePoints(place);
  return std::count_if(all.begin(), all.end(), IsCapital) >= 3 &&
         std::none_of(all.begin(), all.end(), IsSmall);
}

bool IsProse(const Str& text) {
  std::vector<uint32_t> all = CodePoints(text);
  if (text.size() < 20 || IsSmall(all[0])) return false;
  if (all.size() > 120) all.resize(120);
  return std::any_of(all.begin(), all.end(),
                     [](uint32_t c) { return IsSmall(c) || (IsLetter(c) && c >= 0x590); });
}

size_t DashAt(const Str& line, size_t at) {
  const Str text = line.substr(at);
  const Str before = line.substr(0, at);
  for (const char* dash : {"—", "–", "―", "－", "--"}) {
    if (Begins(text, dash)) return Str(dash).size();
  }
  if (Ends(before, ")") && Begins(text, "।")) return 3;
  if (!Ends(before, " ") && !Ends(before, ")") && !Ends(before, ".")) return 0;
  return Begins(text, "- ") ? 1 : Begins(text, "ـ ") ? 2 : 0;
}

// Whether it is what stands before a dash: [place words, has agency or date, capitals, parts].
struct Before {
  bool is_known = false;
  bool is_capitals = false;
  bool is_short = false;
};
bool ReadBefore(Str text, Before& result) {
  text = SkipBlanks(StripLine(text));
  if (Ends(text, ").")) text.pop_back();
  bool agency = false;
  bool date = false;
  if (Ends(text, ")") || Ends(text, "/")) {
    const size_t open = text.find(Ends(text, ")") ? '(' : '/');
    if (open == Str::npos || open + 1 >= text.size()) return false;
    if (!IsAgency(text.substr(open + 1, text.size() - open - 2))) return false;
    agency = true;
    text = SkipBlanks(StripLine(text.substr(0, open)));
  }
  for (char c : Str("\"()[]<>:;!?/")) {
    if (Has(text, Str(1, c))) return false;
  }
  const std::vector<Str> parts = Split(text, ',');
  if (parts.empty() || parts.size() > 5) return false;
  Str place = SkipBlanks(StripLine(parts[0]));
  const size_t digit = place.find_first_of("0123456789");
  if (agency && digit != Str::npos && digit > 0) {
    date = true;
    place = SkipBlanks(StripLine(place.substr(0, digit)));
  }
  if (!IsPlace(place, 4)) return false;
  for (size_t k = 1; k < parts.size(); ++k) {
    if (IsPlace(parts[k], 5)) continue;
    if (!IsDate(parts[k], 5)) return false;
    const bool is_year =
        Split(parts[k], ' ').size() == 1 && parts[k].find_first_of("./-") == Str::npos;
    if (is_year && !date) return false;
    date = date || !is_year;
  }
  const std::vector<Str> words = Split(place, ' ');
  result.is_known = agency || date;
  result.is_capitals = IsInCapitals(place);
  result.is_short = parts.size() == 1 && std::count_if(words.begin(), words.end(), IsName) <= 2;
  return true;
}

size_t Dashed(const Str& line, At place) {
  size_t at = 1;
  while (at < std::min<size_t>(line.size(), 120) && DashAt(line, at) == 0) ++at;
  if (at >= std::min<size_t>(line.size(), 120)) return 0;
  Before before;
  if (!ReadBefore(line.substr(0, at), before)) return 0;
  Str rest = line.substr(at + DashAt(line, at));
  for (std::string_view agency : Agencies()) {
    if (!Begins(SkipBlanks(rest), Str(agency))) continue;
    const Str after = SkipBlanks(SkipBlanks(rest).substr(agency.size()));
    if (!Begins(after, ".") && !Begins(after, ":") && !Begins(after, "-")) continue;
    rest = after.substr(1);
    break;
  }
  const bool is_one = before.is_known || (before.is_capitals && place != At::kHeadline) ||
                      (before.is_short && place == At::kLead);
  return is_one && IsProse(SkipBlanks(rest)) ? line.size() - rest.size() : 0;
}

size_t Dated(const Str& line) {
  const size_t comma = line.find(',');
  if (comma == Str::npos || comma >= 120) return 0;
  const size_t stop = line.find('.', comma);
  if (stop == Str::npos || stop >= 120) return 0;
  const Str place = line.substr(0, comma);
  const Str date = SkipBlanks(StripLine(line.substr(comma + 1, stop - comma - 1)));
  if (!IsPlace(place, 4) || !IsInCapitals(place) || !IsNumber(First(date)) || !IsDate(date, 2)) {
    return 0;
  }
  Str rest = line.substr(stop + 1);
  if (Begins(SkipBlanks(rest), "(")) return 0;
  if (Begins(SkipBlanks(rest), "/")) {
    rest = SkipBlanks(rest);
    const size_t close = rest.find('/', 1);
    if (close > 60) return 0;
    rest = rest.substr(close + 1);
    if (Begins(rest, ".")) rest = rest.substr(1);
  }
  return IsProse(SkipBlanks(rest)) ? line.size() - rest.size() : 0;
}

size_t HanDated(const Str& line) {
  for (const char* opening : {"本报讯", "本報訊", "本网讯", "本社讯"}) {
    if (Begins(line, opening)) return Str(opening).size();
  }
  std::vector<uint32_t> so_far;  // without spaces
  Str bytes;
  for (size_t at = 0; at < line.size();) {
    const DecodedCodePoint c = DecodeCodePoint(line.data() + at, line.data() + line.size());
    if (at >= 120 || (!IsNumber(c.value) && c.value != ' ' && !IsIdeograph(c.value))) return 0;
    at += c.size_bytes;
    const size_t n = so_far.size();
    const bool is_wire = c.value == 0x7535 || c.value == 0x96FB || c.value == 0x8BAF ||
                         c.value == 0x8A0A;  // 电 電 讯 訊
    if (is_wire && n >= 2 && so_far[n - 1] == 0x65E5 && IsNumber(so_far[n - 2])) {
      return at < std::min<size_t>(line.size(), 120) ? at : 0;
    }
    if (c.value != ' ') so_far.push_back(c.value);
  }
  return 0;
}

size_t Bracketed(const Str& line, At place) {
  size_t open = 0;
  for (const char* mark : {"(", "[", "【", "（", "［", "〔"}) {
    if (Begins(line, mark)) open = Str(mark).size();
  }
  size_t close = Str::npos;
  size_t close_size = 0;
  for (const char* mark : {")", "]", "】", "）", "］", "〕"}) {
    if (line.find(mark) >= close) continue;
    close = line.find(mark);
    close_size = Str(mark).size();
  }
  if (open == 0 || close == Str::npos || close > 60 + open) return 0;
  const Str inside = line.substr(open, close - open);
  size_t end = close + close_size;
  const Str rest = SkipBlanks(line.substr(end));
  const size_t dash = DashAt(" " + rest, 1);
  if (Has(inside, "=") || Has(inside, "＝") || EndsWithAgency(inside)) {
    if (dash > 0) end = line.size() - rest.size() + dash;
    const size_t reporter = line.find("기자", end);
    if (reporter != Str::npos && reporter < end + 60) {
      const size_t equals = line.find('=', reporter);
      if (equals != Str::npos && equals < reporter + 60) end = equals + 1;
    }
    return line.size() - end >= 20 ? end : 0;
  }
  if (dash == 0 || !IsAgency(inside) || !IsPlace(inside, 3)) return 0;
  const Str behind = SkipBlanks(rest.substr(dash));
  const size_t more = Dashed(behind, place);
  if (more > 0) return line.size() - behind.size() + more;
  return IsProse(behind) ? line.size() - rest.size() + dash : 0;
}

bool IsAgencyLine(const Str& line) {
  const std::vector<Str> words = Split(line, ' ');
  const auto all = Agencies();
  if (line.size() > 160 || words.size() < 2 || words.size() > 14) return false;
  if (std::count(all.begin(), all.end(), words.back()) == 0) return false;
  const Str tail = line.substr(1);
  return tail.find_first_of("0123456789-") != Str::npos || Has(tail, "–");
}

}  // namespace

size_t DatelineLength(const Str& line, At place) {
  if (place == At::kLead && IsAgencyLine(SkipBlanks(StripLine(line)))) return line.size();
  if (const size_t length = Bracketed(line, place)) return length;
  if (const size_t length = HanDated(line)) return length;
  if (const size_t length = Dated(line)) return length;
  return Dashed(line, place);
}

}  // namespace dittograph::oracle
