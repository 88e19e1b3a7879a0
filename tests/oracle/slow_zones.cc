#include "tests/oracle/slow_zones.h"

#include <algorithm>
#include <cstdint>

#include "tests/oracle/slow_dateline.h"
#include "tests/oracle/slow_strings.h"
#include "tests/oracle/slow_zone_lines.h"

namespace dittograph::oracle {

namespace {

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
