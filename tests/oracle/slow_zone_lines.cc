#include "tests/oracle/slow_zone_lines.h"

#include <algorithm>
#include <vector>

namespace dittograph::oracle {

namespace {

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

}  // namespace

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

}  // namespace dittograph::oracle
