#include "text/zones.h"

#include <algorithm>
#include <cstddef>

#include "text/blanks.h"
#include "text/code_point.h"
#include "text/dateline.h"
#include "text/utf8.h"
#include "text/zone_lines.h"

namespace dittograph {

namespace {

constexpr size_t kHeadLines = 6;
constexpr size_t kTailLines = 10;
constexpr size_t kMaxHeadline = 160;  // bytes
constexpr size_t kLongLine = 240;     // bytes; what is longer is no headline and no deck
constexpr size_t kMaxShort = 80;      // bytes of a line of an address
constexpr size_t kMaxBracket = 1000;  // bytes; it may have several lines

std::string_view TrimmedEnd(std::string_view text) {
  return text.substr(0, text.find_last_not_of(" \t\v\f\n\r") + 1);
}

struct Brackets {
  std::string_view open;
  std::string_view close;
};
constexpr Brackets kBrackets[] = {{"(", ")"}, {"[", "]"}, {"（", "）"}, {"［", "］"}, {"【", "】"}};

// What stands between the brackets at the beginning of the text; none where it has no data.
std::string_view InsideOf(std::string_view text) {
  for (const Brackets& brackets : kBrackets) {
    if (!text.starts_with(brackets.open)) continue;
    const std::string_view rest = text.substr(brackets.open.size());
    int depth = 1;
    for (size_t at = 0; at < std::min(rest.size(), kMaxBracket); ++at) {
      if (rest.substr(at).starts_with(brackets.open)) ++depth;
      if (rest.substr(at).starts_with(brackets.close) && --depth == 0) return rest.substr(0, at);
    }
    return {};
  }
  return {};
}

// The same of the brackets at its end, a full stop aside.
std::string_view InsideAtEndOf(std::string_view text) {
  if (text.ends_with('.')) text.remove_suffix(1);
  for (const Brackets& brackets : kBrackets) {
    if (!text.ends_with(brackets.close)) continue;
    text.remove_suffix(brackets.close.size());
    int depth = 1;
    for (size_t length = 1; length <= std::min(text.size(), kMaxBracket); ++length) {
      const std::string_view part = text.substr(text.size() - length);
      if (part.starts_with(brackets.close)) ++depth;
      if (part.starts_with(brackets.open) && --depth == 0) {
        return part.substr(brackets.open.size());
      }
    }
    return {};
  }
  return {};
}

}  // namespace

std::string_view ZoneFinder::LineOf(size_t k) const {
  return text_.substr(lines_[k].begin, lines_[k].end - lines_[k].begin);
}

std::span<const Zone> ZoneFinder::Find(std::string_view text) {
  text_ = text;
  FindParagraphs(text, lines_);
  // Blanks at the ends of a line are passed once, not for every zone in it.
  for (Paragraph& line : lines_) {
    const std::string_view words = Trimmed(text.substr(line.begin, line.end - line.begin));
    line.begin = static_cast<uint32_t>(At(words));
    line.end = static_cast<uint32_t>(line.begin + words.size());
  }
  zones_.clear();
  head_end_ = 0;
  FindHead();
  num_head_ = zones_.size();
  if (num_head_ > 0) head_end_ = zones_.back().bytes.end;
  FindTail();
  std::reverse(zones_.begin() + static_cast<ptrdiff_t>(num_head_), zones_.end());
  if (!zones_.empty() && !HasLettersOutside()) zones_.clear();
  return zones_;
}

bool ZoneFinder::HasLettersOutside() const {
  auto zone = zones_.begin();
  for (size_t at = 0; at < text_.size();) {
    if (zone != zones_.end() && at >= zone->bytes.begin) {
      at = zone++->bytes.end;
      continue;
    }
    const DecodedCodePoint c = DecodeCodePoint(&text_[at], text_.data() + text_.size());
    const CharClass kind = InfoOf(c.value).char_class;
    if (kind == CharClass::kLetter || kind == CharClass::kIdeograph ||
        kind == CharClass::kSyllable) {
      return true;
    }
    at += c.size_bytes;
  }
  return false;
}

void ZoneFinder::FindHead() {
  bool is_lead = true;  // the next line that is neither headline nor zone
  for (size_t k = 0; k < std::min(lines_.size(), kHeadLines); ++k) {
    const std::string_view line = LineOf(k);
    const std::string_view rest = TakeBrackets(line, k);
    if (rest.empty() || TakeHeadLine(rest, k)) continue;
    const bool is_headline = k == 0 && lines_.size() > 1 && line.size() <= kMaxHeadline;
    const LinePlace place = is_headline        ? LinePlace::kHeadline
                            : k > 0 && is_lead ? LinePlace::kLead
                                               : LinePlace::kLater;
    if (const size_t length = DatelineLength(rest, place); length > 0) {
      Add(ZoneKind::kDateline, At(rest), At(rest) + length);
      TakeBrackets(Trimmed(rest.substr(length)), k);
      return;
    }
    if (k > 0) is_lead = false;
    const bool is_note = InsideOf(line).size() + 6 >= line.size();
    if (line.size() >= kLongLine || (k > 0 && !is_note && EndsLikeSentence(line))) return;
  }
}

// The zones in brackets with which the text begins, in line k. Returns what is left of the line in
// which they end.
std::string_view ZoneFinder::TakeBrackets(std::string_view rest, size_t& k) {
  while (!rest.empty()) {
    const std::string_view inside = InsideOf(text_.substr(At(rest)));
    const ZoneKind kind = BracketKind(inside, kHead);
    if (kind == ZoneKind::kNone) break;
    const uint64_t end = At(inside) + inside.size() + (At(inside) - At(rest));
    Add(kind, At(rest), end);
    while (k + 1 < lines_.size() && lines_[k].end < end) ++k;
    rest = Trimmed(text_.substr(end, std::max<uint64_t>(lines_[k].end, end) - end));
  }
  return rest;
}

// Whether the line is a zone, or a headline behind one.
bool ZoneFinder::TakeHeadLine(std::string_view line, size_t k) {
  size_t marks = 0;
  while (k == 0) {  // REFILE-CORRECTED-
    const size_t mark = MarkLength(line.substr(marks));
    if (mark == 0) break;
    marks += mark;
  }
  if (marks > 0) {
    Add(ZoneKind::kCorrection, At(line), At(line) + marks);
    return true;
  }
  const ZoneKind kind = k > 0 && IsByline(line) ? ZoneKind::kByline : LineKind(line, kHead);
  if (kind != ZoneKind::kNone) Add(kind, At(line), At(line) + line.size());
  return kind != ZoneKind::kNone;
}

// From the last line upwards.
void ZoneFinder::FindTail() {
  const size_t first = lines_.size() > kTailLines ? lines_.size() - kTailLines : 0;
  bool ends_text = true;  // nothing but zones stands below
  for (size_t k = lines_.size(); k-- > first;) {
    const uint64_t end = TakeEndBrackets(k, ends_text);
    if (end <= head_end_) return;
    if (end > lines_[k].begin) ends_text = TakeTailLine(k, end, ends_text);
  }
}

// The zones in brackets with which line k ends; they may begin on a line above, and k becomes that.
// Returns where they begin, or the end of the line.
uint64_t ZoneFinder::TakeEndBrackets(size_t& k, bool& ends_text) {
  uint64_t end = lines_[k].end;
  while (end > head_end_) {
    const std::string_view text = TrimmedEnd(text_.substr(head_end_, end - head_end_));
    const std::string_view inside = InsideAtEndOf(text);
    const ZoneKind kind = BracketKind(Trimmed(inside), kTail);
    if (kind == ZoneKind::kNone) break;
    const uint64_t open = At(inside) - (static_cast<uint8_t>(inside.data()[-1]) < 0x80 ? 1 : 3);
    size_t line = k;
    while (lines_[line].begin > open) --line;
    const std::string_view before =
        Trimmed(text_.substr(lines_[line].begin, open - lines_[line].begin));
    if (!before.empty() && !EndsLikeSentence(before)) break;
    Add(kind, open, head_end_ + text.size());
    ends_text = true;
    k = line;
    end = before.empty() ? lines_[k].begin : At(before) + before.size();
  }
  return end;
}

// Whether line k is a zone; not where brackets at its end, before `end`, were taken from it.
bool ZoneFinder::TakeTailLine(size_t k, uint64_t end, bool ends_text) {
  const std::string_view line = LineOf(k);
  if (k == 0 || lines_[k].begin < head_end_ || end < At(line) + line.size()) return false;
  ZoneKind kind = LineKind(line, kTail);
  if (kind == ZoneKind::kNone && ends_text && IsSignOff(line) && EndsLikeSentence(LineOf(k - 1))) {
    kind = ZoneKind::kCredit;
  }
  if (kind == ZoneKind::kNone && (HasHeading(line) || (ends_text && HasAddress(line)))) {
    kind = ZoneKind::kAbout;
  }
  const bool is_heading = kind == ZoneKind::kNone && k + 1 < lines_.size() && IsHeading(line);
  if (is_heading) kind = ZoneKind::kAbout;
  if (kind == ZoneKind::kNone) return false;
  if (kind == ZoneKind::kAbout) TakeLinesBelow(k, is_heading);
  Add(kind, At(line), At(line) + line.size());
  return true;
}

// What belongs to the heading or contact in line k: the line below a heading, and short lines, up
// to the next zone.
void ZoneFinder::TakeLinesBelow(size_t k, bool is_heading) {
  const uint64_t next = zones_.size() > num_head_ ? zones_.back().bytes.begin : text_.size();
  const size_t taken = zones_.size();
  for (size_t m = k + 1; m < lines_.size() && lines_[m].end <= next; ++m) {
    const std::string_view line = LineOf(m);
    const bool is_first = is_heading && m == k + 1;
    if (!is_first && (line.size() > kMaxShort || EndsLikeSentence(line))) break;
    Add(ZoneKind::kAbout, At(line), At(line) + line.size());
  }
  std::reverse(zones_.begin() + static_cast<ptrdiff_t>(taken), zones_.end());
}

}  // namespace dittograph
