#include "text/zone_lines.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

#include "text/dateline.h"

namespace dittograph {

namespace {

constexpr size_t kMaxLine = 400;       // bytes
constexpr size_t kMaxShortLine = 120;  // of a byline, a heading, an address
constexpr size_t kMaxWords = 14;
constexpr size_t kAddressWords = 6;
constexpr size_t kMaxSignOff = 24;
constexpr size_t kMaxInitials = 4;
constexpr size_t kMaxPreposition = 4;  // "por Lívia Sarmento"
constexpr size_t kMinNames = 2;
constexpr size_t kMaxAbout = 1500;

char Folded(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

bool BeginsWith(std::string_view text, std::string_view opening) {
  return text.size() >= opening.size() && std::equal(opening.begin(), opening.end(), text.begin(),
                                                     [](char x, char y) { return x == Folded(y); });
}

// An opening of the table.
struct Opening {
  std::string_view text;
  const ZoneForm* form;
};

// By the byte with which a line begins, or ends.
class OpeningIndex {
 public:
  OpeningIndex() {
    for (const ZoneForm& form : ZoneForms()) {
      std::string_view rest = form.openings;
      while (!rest.empty()) {
        const size_t end = std::min(rest.find('|'), rest.size());
        const std::string_view text = rest.substr(0, end);
        const char key = form.shape == ZoneShape::kEnding ? text.back() : Folded(text.front());
        of_byte_[static_cast<uint8_t>(key)].push_back({text, &form});
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    }
  }
  const std::vector<Opening>& Of(char c) const { return of_byte_[static_cast<uint8_t>(Folded(c))]; }

 private:
  std::array<std::vector<Opening>, 256> of_byte_;
};

const OpeningIndex& Index() {
  static const OpeningIndex& index = *new OpeningIndex();
  return index;
}

// The first opening with which the text begins, of this shape and at this place.
Opening OpeningOf(std::string_view text, ZoneShape shape, ZonePlace place) {
  if (text.empty()) return {};
  for (const Opening& opening : Index().Of(text[0])) {
    if (opening.form->shape != shape || (opening.form->place & place) == 0) continue;
    if (BeginsWith(text, opening.text)) return opening;
  }
  return {};
}

bool EndsWithForm(std::string_view line, ZonePlace place, ZoneKind& kind) {
  while (line.ends_with('.') || line.ends_with(' ') || line.ends_with('!')) line.remove_suffix(1);
  if (line.ends_with("。")) line.remove_suffix(3);
  if (line.empty()) return false;
  for (const Opening& ending : Index().Of(line.back())) {
    if (ending.form->shape != ZoneShape::kEnding || (ending.form->place & place) == 0) continue;
    if (line.size() < ending.text.size()) continue;
    if (!BeginsWith(line.substr(line.size() - ending.text.size()), ending.text)) continue;
    kind = ending.form->kind;
    return true;
  }
  return false;
}

std::vector<std::string_view> WordsOf(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const size_t end = std::min(text.find(' '), text.size());
    if (end > 0) words.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return words;
}

bool BeginsWithQuote(std::string_view line) {
  for (std::string_view quote : {"\"", "'", "“", "„", "«", "‘", "「", "『"}) {
    if (line.starts_with(quote)) return true;
  }
  return false;
}

// Words as in names, with particles between them.
bool AreNames(std::string_view text, size_t least) {
  const auto particles = NameParticles();
  size_t names = 0;
  for (std::string_view word : WordsOf(text)) {
    if (IsNameWord(word)) {
      ++names;
    } else if (word != "&" &&
               std::find(particles.begin(), particles.end(), word) == particles.end()) {
      return false;
    }
  }
  return names >= least;
}

}  // namespace

bool EndsLikeSentence(std::string_view line) {
  for (std::string_view close : {"\"", "”", "»", "」", "'", "’", ")", "）"}) {
    if (line.ends_with(close)) line.remove_suffix(close.size());
  }
  for (std::string_view mark : {".", "!", "?", "。", "！", "？", "؟", "۔", "।"}) {
    if (line.ends_with(mark)) return true;
  }
  return false;
}

ZoneKind BracketKind(std::string_view inside, ZonePlace place) {
  const Opening opening = OpeningOf(inside, ZoneShape::kBracket, place);
  if (opening.form == nullptr) return ZoneKind::kNone;
  const bool needs_name = opening.text.size() <= kMaxPreposition && opening.text.ends_with(' ') &&
                          opening.form->kind == ZoneKind::kCredit;
  const bool is_none = needs_name && !IsNameWord(inside.substr(opening.text.size()));
  return is_none ? ZoneKind::kNone : opening.form->kind;
}

size_t MarkLength(std::string_view headline) {
  size_t at = 0;
  const char bracket = headline.starts_with('(') ? ')' : headline.starts_with('<') ? '>' : '\0';
  at += bracket != '\0';
  const std::string_view text = headline.substr(at);
  size_t length = 0;
  if (text.empty()) return 0;
  for (const Opening& opening : Index().Of(text[0])) {
    if (opening.form->shape != ZoneShape::kMark || !text.starts_with(opening.text)) continue;
    length = std::max(length, opening.text.size());
  }
  if (length == 0) return 0;
  at += length;
  const auto skip = [&](std::string_view set) {
    at = std::min(headline.find_first_not_of(set, at), headline.size());
  };
  if (bracket != '\0') {
    if (headline.substr(at, 1) != std::string_view(&bracket, 1)) return 0;
    ++at;
  }
  skip(" 0123456789");
  for (std::string_view dash : {"--", "-", ":", "—", "–", "：", "－"}) {
    if (!headline.substr(at).starts_with(dash)) continue;
    at += dash.size();
    return at < headline.size() ? at : 0;
  }
  return 0;
}

ZoneKind LineKind(std::string_view line, ZonePlace place) {
  if (line.empty() || line.size() > kMaxLine) return ZoneKind::kNone;
  for (const Opening& opening : Index().Of(line[0])) {
    if (opening.form->shape == ZoneShape::kAlone && opening.text.size() == line.size() &&
        (opening.form->place & place) != 0 && BeginsWith(line, opening.text)) {
      return opening.form->kind;
    }
  }
  const Opening opening = OpeningOf(line, ZoneShape::kLine, place);
  if (opening.form != nullptr) {
    const std::string_view last = opening.text.substr(opening.text.size() - 1);
    const std::string_view rest = line.substr(opening.text.size());
    const std::string_view next = rest.substr(std::min(rest.find_first_not_of(' '), rest.size()));
    // "Reporting by the river": who wrote has a name.
    const bool needs_name = opening.form->kind == ZoneKind::kCredit && last == " " &&
                            opening.text.find(':') == std::string_view::npos;
    // "Автор: тракторист, двое детей. …"
    const bool is_prose = opening.form->kind == ZoneKind::kByline &&
                          (line.size() > kMaxShortLine || EndsLikeSentence(line));
    if (!is_prose && (!needs_name || IsNameWord(next))) return opening.form->kind;
  }
  ZoneKind kind = ZoneKind::kNone;
  if (!BeginsWithQuote(line)) EndsWithForm(line, place, kind);
  return kind;
}

bool IsByline(std::string_view line) {
  if (line.size() > kMaxShortLine || EndsLikeSentence(line)) return false;
  const Opening opening = OpeningOf(line, ZoneShape::kNames, kHead);
  if (opening.form == nullptr) return false;
  std::string_view rest = line.substr(opening.text.size());
  if (WordsOf(rest).size() > kMaxWords) return false;
  if (rest.find_first_of("0123456789\":;?!") != std::string_view::npos) return false;
  return AreNames(rest.substr(0, rest.find(',')), kMinNames);
}

bool IsHeading(std::string_view line) {
  if (line.size() > kMaxShortLine || EndsLikeSentence(line)) return false;
  const Opening opening = OpeningOf(line, ZoneShape::kHeading, kTail);
  if (opening.form == nullptr) return false;
  return !opening.text.ends_with(' ') || AreNames(line.substr(opening.text.size()), 1);
}

bool HasHeading(std::string_view line) {
  if (line.size() > kMaxAbout) return false;
  const size_t colon = std::min(line.find(':'), line.find("："));
  return colon < kMaxShortLine && colon + 1 < line.size() && IsHeading(line.substr(0, colon));
}

bool IsSignOff(std::string_view line) {
  if (line.size() > kMaxSignOff || line.find('/') == std::string_view::npos) return false;
  bool has_piece = false;
  for (size_t at = 0; at < line.size();) {
    const auto count = [&](auto is_one) {
      const size_t begin = at;
      while (at < line.size() && is_one(line[at])) ++at;
      return at - begin;
    };
    if (count([](char c) { return c == '/' || c == ' ' || c == '(' || c == ')'; }) > 0) continue;
    const size_t letters = count([](char c) { return Folded(c) >= 'a' && Folded(c) <= 'z'; });
    if (letters == 0 || letters > kMaxInitials) return false;
    count([](char c) { return c >= '0' && c <= '9'; });  // n1
    const bool ends = at == line.size() || std::string_view("/ ()").find(line[at]) < 4;
    if (!ends) return false;
    has_piece = true;
  }
  return has_piece;
}

bool HasAddress(std::string_view line) {
  if (line.size() > kMaxShortLine || WordsOf(line).size() > kAddressWords) return false;
  const size_t at = line.find('@');
  const bool is_mail = at != std::string_view::npos && at > 0 && at + 1 < line.size() &&
                       line[at - 1] != ' ' && line[at + 1] != ' ';
  return is_mail || line.find("http://") != std::string_view::npos ||
         line.find("https://") != std::string_view::npos ||
         line.find("www.") != std::string_view::npos;
}

}  // namespace dittograph
