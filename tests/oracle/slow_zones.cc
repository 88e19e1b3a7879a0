#include "tests/oracle/slow_zones.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <set>
#include <string>

#include "text/code_point.h"
#include "text/utf8.h"
#include "text/zone_forms.h"

namespace dittograph::oracle {

namespace {

using Str = std::string;

bool Begins(const Str& text, const Str& opening) { return text.rfind(opening, 0) == 0; }
bool Ends(const Str& text, const Str& ending) {
  return text.size() >= ending.size() && text.substr(text.size() - ending.size()) == ending;
}
bool Has(const Str& text, const Str& part) { return text.find(part) != Str::npos; }

Str Lower(Str text) {
  for (char& c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

Str Strip(const Str& text, const Str& set) {
  const size_t begin = text.find_first_not_of(set);
  return begin == Str::npos ? "" : text.substr(begin, text.find_last_not_of(set) + 1 - begin);
}
Str StripLine(const Str& text) { return Strip(text, " \t\v\f"); }

Str SkipBlanks(Str text) {
  for (bool is_more = true; is_more;) {
    is_more = false;
    for (const Str& blank : {Str(" "), Str("\t"), Str("\u00a0"), Str("\u3000")}) {
      if (!Begins(text, blank)) continue;
      text = text.substr(blank.size());
      is_more = true;
    }
  }
  return text;
}

std::vector<uint32_t> CodePoints(const Str& text) {
  std::vector<uint32_t> all;
  for (size_t at = 0; at < text.size();) {
    const DecodedCodePoint c = DecodeCodePoint(text.data() + at, text.data() + text.size());
    all.push_back(c.value);
    at += c.size_bytes;
  }
  return all;
}

std::vector<Str> Split(const Str& text, char separator) {
  std::vector<Str> parts;
  Str part;
  for (char c : text + separator) {
    if (c != separator) {
      part += c;
    } else if (!part.empty()) {
      parts.push_back(std::exchange(part, ""));
    }
  }
  return parts;
}

bool IsNumber(uint32_t c) {
  return (c >= '0' && c <= '9') || (c >= 0xFF10 && c <= 0xFF19) || (c >= 0x660 && c <= 0x669);
}
bool IsIdeograph(uint32_t c) { return InfoOf(c).char_class == CharClass::kIdeograph; }
bool IsWordChar(uint32_t c) {
  const CharClass kind = InfoOf(c).char_class;
  return kind == CharClass::kLetter || kind == CharClass::kIdeograph ||
         kind == CharClass::kSyllable;
}
bool IsLetter(uint32_t c) { return IsWordChar(c) && !IsNumber(c); }
bool IsCapital(uint32_t c) { return IsLetter(c) && InfoOf(c).is_simple && InfoOf(c).folded != c; }
bool IsSmall(uint32_t c) {
  return IsLetter(c) && !IsCapital(c) && (c < 0x590 || (c >= 0x1E00 && c < 0x2000));
}
uint32_t First(const Str& text) { return text.empty() ? 0 : CodePoints(text)[0]; }
bool IsName(const Str& word) { return IsLetter(First(word)) && !IsSmall(First(word)); }
bool IsParticle(const Str& word) {
  const auto all = NameParticles();
  return std::count(all.begin(), all.end(), word) > 0;
}

bool EndsSentence(Str line) {
  for (const char* close : {"\"", "”", "»", "」", "'", "’", ")", "）"}) {
    if (Ends(line, close)) line.resize(line.size() - Str(close).size());
  }
  for (const char* mark : {".", "!", "?", "。", "！", "？", "؟", "۔", "।"}) {
    if (Ends(line, mark)) return true;
  }
  return false;
}

// Every opening of a shape at a place, in the order of the table.
struct Row {
  ZoneKind kind;
  Str opening;
};
std::vector<Row> RowsOf(ZoneShape shape, ZonePlace place) {
  std::vector<Row> rows;
  for (const ZoneForm& form : ZoneForms()) {
    if (form.shape != shape || (form.place & place) == 0) continue;
    for (const Str& opening : Split(Str(form.openings), '|')) rows.push_back({form.kind, opening});
  }
  return rows;
}
const Row* FirstOf(const Str& line, const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    if (Begins(Lower(line), row.opening)) return &row;
  }
  return nullptr;
}

bool AreNames(const Str& text, size_t least) {
  size_t names = 0;
  for (const Str& word : Split(text, ' ')) {
    if (!IsName(word) && word != "&" && !IsParticle(word)) return false;
    names += IsName(word);
  }
  return names >= least;
}

ZoneKind KindOfBracket(const Str& inside, ZonePlace place) {
  const std::vector<Row> rows = RowsOf(ZoneShape::kBracket, place);
  const Row* row = FirstOf(inside, rows);
  if (row == nullptr) return ZoneKind::kNone;
  const bool is_by =
      row->kind == ZoneKind::kCredit && row->opening.size() <= 4 && Ends(row->opening, " ");
  if (is_by && !IsName(inside.substr(row->opening.size()))) return ZoneKind::kNone;
  return row->kind;
}

ZoneKind KindOfLine(const Str& line, ZonePlace place) {
  if (line.size() > 400) return ZoneKind::kNone;
  for (const Row& row : RowsOf(ZoneShape::kAlone, place)) {
    if (Lower(line) == row.opening) return row.kind;
  }
  const std::vector<Row> rows = RowsOf(ZoneShape::kLine, place);
  if (const Row* row = FirstOf(line, rows); row != nullptr) {
    const bool needs_name =
        row->kind == ZoneKind::kCredit && Ends(row->opening, " ") && !Has(row->opening, ":");
    const bool is_prose =
        row->kind == ZoneKind::kByline && (line.size() > 120 || EndsSentence(line));
    const Str next = Strip(line.substr(row->opening.size()), " ");
    if (!is_prose && (!needs_name || IsName(next))) return row->kind;
  }
  for (const char* quote : {"\"", "'", "“", "„", "«", "‘", "「", "『"}) {
    if (Begins(line, quote)) return ZoneKind::kNone;
  }
  Str text = line;
  while (Ends(text, ".") || Ends(text, " ") || Ends(text, "!")) text.pop_back();
  if (Ends(text, "。")) text.resize(text.size() - 3);
  for (const Row& row : RowsOf(ZoneShape::kEnding, place)) {
    if (Ends(Lower(text), row.opening)) return row.kind;
  }
  return ZoneKind::kNone;
}

bool IsByline(const Str& line) {
  if (line.size() > 120 || EndsSentence(line)) return false;
  const std::vector<Row> rows = RowsOf(ZoneShape::kNames, kHead);
  const Row* row = FirstOf(line, rows);
  if (row == nullptr) return false;
  const Str names = line.substr(row->opening.size());
  for (char c : Str("0123456789\":;?!")) {
    if (Has(names, Str(1, c))) return false;
  }
  return Split(names, ' ').size() <= 14 && AreNames(names.substr(0, names.find(',')), 2);
}

bool IsHeading(const Str& line) {
  if (line.size() > 120 || EndsSentence(line)) return false;
  const std::vector<Row> rows = RowsOf(ZoneShape::kHeading, kTail);
  const Row* row = FirstOf(line, rows);
  return row != nullptr &&
         (!Ends(row->opening, " ") || AreNames(line.substr(row->opening.size()), 1));
}

bool HasHeading(const Str& line) {
  const size_t colon = std::min(line.find(':'), line.find("："));
  return line.size() <= 1500 && colon < 120 && colon + 1 < line.size() &&
         IsHeading(line.substr(0, colon));
}

bool HasAddress(const Str& line) {
  if (line.size() > 120 || Split(line, ' ').size() > 6) return false;
  const size_t at = line.find('@');
  if (at != Str::npos && at > 0 && at + 1 < line.size() && line[at - 1] != ' ' &&
      line[at + 1] != ' ') {
    return true;
  }
  return Has(line, "http://") || Has(line, "https://") || Has(line, "www.");
}

bool IsSignOff(const Str& line) {
  if (line.size() > 24 || !Has(line, "/")) return false;
  Str bare = line;
  std::replace_if(
      bare.begin(), bare.end(), [](char c) { return c == '/' || c == '(' || c == ')'; }, ' ');
  const std::vector<Str> pieces = Split(bare, ' ');
  for (const Str& piece : pieces) {
    const Str low = Lower(piece);
    const size_t letters =
        std::min(low.find_first_not_of("abcdefghijklmnopqrstuvwxyz"), low.size());
    if (letters < 1 || letters > 4) return false;
    if (low.find_first_not_of("0123456789", letters) != Str::npos) return false;
  }
  return !pieces.empty();
}

size_t MarkLength(const Str& line) {
  for (const char* brackets : {"()", "<>", ""}) {
    const Str open = Str(brackets).substr(0, 1);
    const Str close = Str(brackets).substr(open.size());
    if (open.empty() ? (Begins(line, "(") || Begins(line, "<")) : !Begins(line, open)) continue;
    Str best;
    for (const Row& row : RowsOf(ZoneShape::kMark, kHead)) {
      if (Begins(line.substr(open.size()), row.opening) && row.opening.size() > best.size()) {
        best = row.opening;
      }
    }
    if (best.empty()) return 0;
    Str rest = line.substr(open.size() + best.size());
    if (!Begins(rest, close)) return 0;
    rest = rest.substr(close.size());
    while (!rest.empty() && (rest[0] == ' ' || (rest[0] >= '0' && rest[0] <= '9'))) {
      rest = rest.substr(1);
    }
    for (const char* dash : {"--", "-", ":", "—", "–", "：", "－"}) {
      if (!Begins(rest, dash)) continue;
      rest = rest.substr(Str(dash).size());
      return rest.empty() ? 0 : line.size() - rest.size();
    }
    return 0;
  }
  return 0;
}

// --- datelines, after core/text/dateline.h ---

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

enum class At { kHeadline, kLead, kLater };

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
  text = Strip(SkipBlanks(text), " \t");
  if (Ends(text, ").")) text.pop_back();
  bool agency = false;
  bool date = false;
  if (Ends(text, ")") || Ends(text, "/")) {
    const size_t open = text.find(Ends(text, ")") ? '(' : '/');
    if (open == Str::npos || open + 1 >= text.size()) return false;
    if (!IsAgency(text.substr(open + 1, text.size() - open - 2))) return false;
    agency = true;
    text = Strip(SkipBlanks(text.substr(0, open)), " \t");
  }
  for (char c : Str("\"()[]<>:;!?/")) {
    if (Has(text, Str(1, c))) return false;
  }
  const std::vector<Str> parts = Split(text, ',');
  if (parts.empty() || parts.size() > 5) return false;
  Str place = Strip(SkipBlanks(parts[0]), " \t");
  const size_t digit = place.find_first_of("0123456789");
  if (agency && digit != Str::npos && digit > 0) {
    date = true;
    place = Strip(SkipBlanks(place.substr(0, digit)), " \t");
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
  const Str date = Strip(SkipBlanks(line.substr(comma + 1, stop - comma - 1)), " \t");
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

size_t DatelineLength(const Str& line, At place) {
  if (place == At::kLead && IsAgencyLine(Strip(SkipBlanks(line), " \t"))) return line.size();
  if (const size_t length = Bracketed(line, place)) return length;
  if (const size_t length = HanDated(line)) return length;
  if (const size_t length = Dated(line)) return length;
  return Dashed(line, place);
}

// --- the walk, after core/text/zones.h ---

const char* const kPairs[][2] = {{"(", ")"}, {"[", "]"}, {"（", "）"}, {"［", "］"}, {"【", "】"}};

// [begin, end) of what is in the brackets with which the text begins; of no length where none.
Span InsideAtBegin(const Str& text) {
  for (const auto& pair : kPairs) {
    const Str open = pair[0];
    const Str close = pair[1];
    if (!Begins(text, open)) continue;
    int depth = 0;
    for (size_t at = 0; at < text.size() && at < open.size() + 1000; ++at) {
      if (text.compare(at, open.size(), open) == 0) ++depth;
      if (text.compare(at, close.size(), close) == 0 && --depth == 0) return {open.size(), at};
    }
  }
  return {};
}

// The same of the brackets with which it ends.
Span InsideAtEnd(Str text) {
  if (Ends(text, ".")) text.pop_back();
  for (const auto& pair : kPairs) {
    const Str open = pair[0];
    const Str close = pair[1];
    if (!Ends(text, close)) continue;
    const size_t end = text.size() - close.size();
    int depth = 1;
    for (size_t at = end; at-- > 0 && at + 1000 >= end;) {
      // A mark counts where all of it stands before the closing one.
      if (at + close.size() <= end && text.compare(at, close.size(), close) == 0) ++depth;
      if (at + open.size() <= end && text.compare(at, open.size(), open) == 0 && --depth == 0) {
        return {at + open.size(), end};
      }
    }
  }
  return {};
}

struct Line {
  uint64_t begin = 0;  // without white space
  uint64_t end = 0;
  uint64_t raw_begin = 0;
  uint64_t raw_end = 0;
  Str text;
};

std::vector<Line> LinesOf(const Str& text) {
  std::vector<Line> lines;
  uint64_t begin = 0;
  for (uint64_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] != '\n' && text[at] != '\r') continue;
    const Str raw = text.substr(begin, at - begin);
    const Str line = StripLine(raw);
    if (!line.empty()) {
      const uint64_t first = begin + raw.find_first_not_of(" \t\v\f");
      lines.push_back({first, first + line.size(), begin, at, line});
    }
    begin = at + 1;
  }
  return lines;
}

class Walk {
 public:
  explicit Walk(const Str& text) : text_(text), lines_(LinesOf(text)) {}

  std::vector<Zone> Run() {
    Head();
    for (const Zone& zone : zones_) head_end_ = std::max(head_end_, zone.bytes.end);
    Tail();
    zones_.insert(zones_.end(), tail_.begin(), tail_.end());
    std::sort(zones_.begin(), zones_.end(),
              [](const Zone& x, const Zone& y) { return x.bytes.begin < y.bytes.begin; });
    Str outside = text_;
    for (const Zone& zone : zones_) {
      for (uint64_t at = zone.bytes.begin; at < zone.bytes.end; ++at) outside[at] = '\n';
    }
    const std::vector<uint32_t> all = CodePoints(outside);
    if (std::none_of(all.begin(), all.end(), IsWordChar)) return {};
    return zones_;
  }

 private:
  Str Rest(uint64_t from, const Line& line) {
    return from < line.end ? StripLine(text_.substr(from, line.raw_end - from)) : Str();
  }
  // From `from` on, in line k; both move behind the brackets.
  void Brackets(uint64_t& from, size_t& k) {
    for (;;) {
      while (from < text_.size() && Has(" \t\v\f", Str(1, text_[from]))) ++from;
      if (from >= lines_[k].end) return;
      const Span inside = InsideAtBegin(text_.substr(from));
      const ZoneKind kind =
          inside.end == 0
              ? ZoneKind::kNone
              : KindOfBracket(text_.substr(from + inside.begin, inside.end - inside.begin), kHead);
      if (kind == ZoneKind::kNone) return;
      zones_.push_back({kind, {from, from + inside.end + inside.begin}});
      from += inside.end + inside.begin;
      while (k + 1 < lines_.size() && lines_[k].raw_end < from) ++k;
    }
  }

  void Head() {
    bool is_lead = true;
    for (size_t k = 0; k < lines_.size() && k < 6; ++k) {
      const Line first = lines_[k];
      uint64_t from = first.begin;
      const bool is_note = [&] {
        const Span inside = InsideAtBegin(first.text);
        return inside.end - inside.begin + 6 >= first.text.size();
      }();
      Brackets(from, k);
      const Str rest = Rest(from, lines_[k]);
      if (rest.empty()) continue;
      size_t marks = 0;
      for (size_t mark = 1; k == 0 && mark > 0; marks += mark)
        mark = MarkLength(rest.substr(marks));
      if (marks > 0) {
        zones_.push_back({ZoneKind::kCorrection, {from, from + marks}});
        continue;
      }
      const ZoneKind kind = k > 0 && IsByline(rest) ? ZoneKind::kByline : KindOfLine(rest, kHead);
      if (kind != ZoneKind::kNone) {
        zones_.push_back({kind, {from, from + rest.size()}});
        continue;
      }
      At place = At::kLater;
      if (k > 0 && is_lead) place = At::kLead;
      if (k == 0 && lines_.size() > 1 && first.text.size() <= 160) place = At::kHeadline;
      if (const size_t length = DatelineLength(rest, place)) {
        zones_.push_back({ZoneKind::kDateline, {from, from + length}});
        from += length;
        Brackets(from, k);
        return;
      }
      is_lead = is_lead && k == 0;
      if (first.text.size() >= 240 || (k > 0 && !is_note && EndsSentence(first.text))) return;
    }
  }

  void Tail() {
    bool ends_text = true;
    for (size_t k = lines_.size(); k-- > 0 && k + 10 >= lines_.size();) {
      uint64_t end = lines_[k].raw_end;
      while (end > head_end_) {
        Str text = text_.substr(head_end_, end - head_end_);
        text = text.substr(0, text.find_last_not_of(" \t\v\f\n\r") + 1);
        const Span inside = InsideAtEnd(text);
        const Str content =
            inside.end == 0 ? "" : StripLine(text.substr(inside.begin, inside.end - inside.begin));
        const ZoneKind kind = KindOfBracket(content, kTail);
        if (kind == ZoneKind::kNone) break;
        const uint64_t size = static_cast<uint8_t>(text[inside.begin - 1]) < 0x80 ? 1 : 3;
        const uint64_t open = head_end_ + inside.begin - size;
        size_t line = k;
        while (lines_[line].raw_begin > open) --line;
        const Str before =
            StripLine(text_.substr(lines_[line].raw_begin, open - lines_[line].raw_begin));
        if (!before.empty() && !EndsSentence(before)) break;
        tail_.push_back({kind, {open, head_end_ + text.size()}});
        ends_text = true;
        k = line;
        end = before.empty() ? lines_[k].raw_begin : lines_[k].begin + before.size();
      }
      if (end <= head_end_) return;
      if (end > lines_[k].raw_begin) ends_text = TailLine(k, end, ends_text);
    }
  }

  bool TailLine(size_t k, uint64_t end, bool ends_text) {
    const Line& line = lines_[k];
    if (k == 0 || line.raw_begin < head_end_ || end < line.end) return false;
    ZoneKind kind = KindOfLine(line.text, kTail);
    const bool is_none = kind == ZoneKind::kNone;
    if (is_none && ends_text && IsSignOff(line.text) && EndsSentence(lines_[k - 1].text)) {
      kind = ZoneKind::kCredit;
    } else if (is_none && (HasHeading(line.text) || (ends_text && HasAddress(line.text)))) {
      kind = ZoneKind::kAbout;
    }
    const bool is_heading =
        kind == ZoneKind::kNone && k + 1 < lines_.size() && IsHeading(line.text);
    if (is_heading) kind = ZoneKind::kAbout;
    if (kind == ZoneKind::kNone) return false;
    uint64_t next = text_.size();
    for (const Zone& zone : tail_) next = std::min(next, zone.bytes.begin);
    for (size_t m = k + 1; kind == ZoneKind::kAbout && m < lines_.size(); ++m) {
      const bool is_below = is_heading && m == k + 1;
      const Line& below = lines_[m];
      if (below.raw_end > next) break;
      if (!is_below && (below.text.size() > 80 || EndsSentence(below.text))) break;
      tail_.push_back({ZoneKind::kAbout, {below.begin, below.end}});
    }
    tail_.push_back({kind, {line.begin, line.end}});
    return true;
  }

  Str text_;
  std::vector<Line> lines_;
  std::vector<Zone> zones_;
  std::vector<Zone> tail_;
  uint64_t head_end_ = 0;
};

}  // namespace

std::vector<Zone> FindZones(std::string_view text) { return Walk(Str(text)).Run(); }

}  // namespace dittograph::oracle
