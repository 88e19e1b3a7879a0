#include "io/passage_text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <utility>

#include "io/utf8_output.h"

namespace dittograph {

namespace {

constexpr size_t kMaxTableCells = size_t{1} << 24;
constexpr std::string_view kMarkOn = "\x1b[1;33m";
constexpr std::string_view kMarkOff = "\x1b[0m";

bool IsSpace(uint32_t code_point) {
  return code_point <= 0x20 || (code_point >= 0x7F && code_point <= 0xA0) || code_point == 0x3000 ||
         code_point == 0x2028 || code_point == 0x2029;
}

bool IsAsciiPunctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') ||
         (c >= '{' && c <= '~');
}

// What two equal words have in common: no punctuation at the ends, no ASCII capitals.
std::string ComparisonKey(std::string_view word) {
  while (!word.empty() && IsAsciiPunctuation(word.front())) word.remove_prefix(1);
  while (!word.empty() && IsAsciiPunctuation(word.back())) word.remove_suffix(1);
  std::string key(word);
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

std::vector<std::string> ComparisonKeys(const std::vector<DisplayWord>& words) {
  std::vector<std::string> keys;
  keys.reserve(words.size());
  for (const DisplayWord& word : words) keys.push_back(ComparisonKey(word.text));
  return keys;
}

void MarkWordsMissingFrom(const std::vector<std::string>& other,
                          const std::vector<std::string>& keys, std::vector<DisplayWord>& words) {
  const std::unordered_set<std::string_view> present(other.begin(), other.end());
  for (size_t i = 0; i < words.size(); ++i) words[i].differs = !present.contains(keys[i]);
}

// Longest common subsequence by the usual table, of lengths of suffixes.
void MarkByTable(const std::vector<std::string>& keys_a, const std::vector<std::string>& keys_b,
                 std::vector<DisplayWord>& a, std::vector<DisplayWord>& b) {
  const size_t columns = b.size() + 1;
  std::vector<uint32_t> length((a.size() + 1) * columns);
  for (size_t i = a.size(); i-- > 0;) {
    for (size_t j = b.size(); j-- > 0;) {
      length[i * columns + j] = keys_a[i] == keys_b[j] ? length[(i + 1) * columns + j + 1] + 1
                                                       : std::max(length[(i + 1) * columns + j],
                                                                  length[i * columns + j + 1]);
    }
  }
  size_t i = 0;
  size_t j = 0;
  while (i < a.size() && j < b.size()) {
    if (keys_a[i] == keys_b[j]) {
      ++i;
      ++j;
    } else if (length[(i + 1) * columns + j] >= length[i * columns + j + 1]) {
      a[i++].differs = true;
    } else {
      b[j++].differs = true;
    }
  }
  for (; i < a.size(); ++i) a[i].differs = true;
  for (; j < b.size(); ++j) b[j].differs = true;
}

// A text file may have changed since it was read: the span is cut to what is there.
std::string_view Cut(std::string_view text, const Span& span) {
  const auto begin = std::min<uint64_t>(span.begin, text.size());
  const auto end = std::clamp<uint64_t>(span.end, begin, text.size());
  return text.substr(begin, end - begin);
}

}  // namespace

std::string_view PassageText(const ArticleSource& source, const PassageSide& side,
                             std::string& scratch) {
  return Cut(source.Text(side.article, scratch), side.bytes);
}

std::vector<ChangeText> ChangeTexts(const ArticleSource& source, const PassageMatch& match) {
  std::vector<ChangeText> changes;
  if (match.changes.empty()) return changes;
  std::string scratch;
  std::string_view text = source.Text(match.a.article, scratch);
  for (const PassageChange& change : match.changes) {
    changes.push_back({change.kind, std::string(Cut(text, change.a)), ""});
  }
  text = source.Text(match.b.article, scratch);
  for (size_t i = 0; i < changes.size(); ++i) changes[i].b = Cut(text, match.changes[i].b);
  return changes;
}

std::vector<DisplayWord> SplitDisplayWords(std::string_view text) {
  std::vector<DisplayWord> words;
  bool is_open = false;  // the last word goes on
  bool has_space_before = false;
  bool starts_line = false;
  ForEachCodePoint(text, [&](const OutputCodePoint& code_point) {
    if (IsSpace(code_point.value)) {
      is_open = false;
      has_space_before = true;
      starts_line |= code_point.value == '\n' && !words.empty();
      return;
    }
    const int width = DisplayWidth(code_point.value);
    const bool is_wide = width == 2;
    const bool joins_last = width == 0 && !words.empty() && !has_space_before;
    if ((!is_open || is_wide) && !joins_last) {
      words.push_back({"", 0, has_space_before, starts_line, false});
      has_space_before = starts_line = false;
    }
    words.back().text += code_point.bytes;
    words.back().width += width;
    is_open = joins_last ? is_open : !is_wide;
  });
  return words;
}

void MarkDifferences(std::vector<DisplayWord>& a, std::vector<DisplayWord>& b) {
  const std::vector<std::string> keys_a = ComparisonKeys(a);
  const std::vector<std::string> keys_b = ComparisonKeys(b);
  if (keys_a == keys_b) return;
  if ((a.size() + 1) * (b.size() + 1) > kMaxTableCells) {
    MarkWordsMissingFrom(keys_b, keys_a, a);
    MarkWordsMissingFrom(keys_a, keys_b, b);
  } else {
    MarkByTable(keys_a, keys_b, a, b);
  }
}

std::string WrapWords(const std::vector<DisplayWord>& words, const WrapStyle& style) {
  const std::string margin(static_cast<size_t>(style.indent), ' ');
  const int room = std::max(20, style.width - style.indent);
  std::string out;
  int column = 0;
  for (size_t i = 0; i < words.size(); ++i) {
    const DisplayWord& word = words[i];
    const bool opens = word.differs && (i == 0 || !words[i - 1].differs);
    const bool closes = word.differs && (i + 1 == words.size() || !words[i + 1].differs);
    const int width = word.width + opens + closes;
    const int space = word.has_space_before && column > 0 ? 1 : 0;
    if (column > 0 && (word.starts_line || column + space + width > room)) {
      out += '\n';
      column = 0;
    } else if (space == 1) {
      out += ' ';
      ++column;
    }
    if (column == 0) out += margin;
    if (opens && style.use_color) out += kMarkOn;
    if (opens) out += '[';
    out += word.text;
    if (closes) out += ']';
    if (closes && style.use_color) out += kMarkOff;
    column += width;
  }
  if (!out.empty()) out += '\n';
  return out;
}

}  // namespace dittograph
