#include "io/write/display_words.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_set>

#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

constexpr size_t kMaxTableCells = size_t{1} << 24;
constexpr int kMaxWordWidth = 30;

bool IsSpace(uint32_t code_point) {
  return code_point <= 0x20 || (code_point >= 0x7F && code_point <= 0xA0) || code_point == 0x3000 ||
         code_point == 0x2028 || code_point == 0x2029;
}

bool IsOfScriptWithoutSpaces(uint32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF);
}

// What two equal words have in common: no punctuation at the ends, no ASCII capitals.
std::string ComparisonKey(std::string_view word) {
  std::string key;
  size_t end = 0;
  ForEachCodePoint(word, [&](const OutputCodePoint& code_point) {
    const uint32_t c = code_point.value;
    if (IsPunctuation(c) && key.empty()) return;
    if (c >= 'A' && c <= 'Z') {
      key += static_cast<char>(c - 'A' + 'a');
    } else {
      key += code_point.bytes;
    }
    if (!IsPunctuation(c)) end = key.size();
  });
  key.resize(end);
  return key;
}

// Words that two texts share, both ascending: indexes into `a` and `b`.
struct SharedWord {
  size_t a;
  size_t b;
};

using Keys = std::span<const std::string>;

// Longest common subsequence by the usual table, of lengths of suffixes.
void AddCommonSubsequence(Keys a, Keys b, size_t first, std::vector<SharedWord>& shared) {
  const size_t columns = b.size() + 1;
  std::vector<uint32_t> length((a.size() + 1) * columns);
  for (size_t i = a.size(); i-- > 0;) {
    for (size_t j = b.size(); j-- > 0;) {
      length[i * columns + j] =
          a[i] == b[j] ? length[(i + 1) * columns + j + 1] + 1
                       : std::max(length[(i + 1) * columns + j], length[i * columns + j + 1]);
    }
  }
  for (size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      shared.push_back({first + i++, first + j++});
    } else if (length[(i + 1) * columns + j] >= length[i * columns + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

void MarkWordsMissingFrom(Keys other, Keys keys, std::span<DisplayWord> words) {
  const std::unordered_set<std::string_view> present(other.begin(), other.end());
  for (size_t i = 0; i < words.size(); ++i) words[i].differs = !present.contains(keys[i]);
}

// Marks the words between the shared ones; what is punctuation only does not differ.
void MarkUnshared(const std::vector<SharedWord>& shared, Keys keys_a, Keys keys_b,
                  std::span<DisplayWord> a, std::span<DisplayWord> b) {
  for (size_t i = 0; i < a.size(); ++i) a[i].differs = !keys_a[i].empty();
  for (size_t i = 0; i < b.size(); ++i) b[i].differs = !keys_b[i].empty();
  for (const SharedWord& word : shared) a[word.a].differs = b[word.b].differs = false;
}

std::vector<std::string> ComparisonKeys(const std::vector<DisplayWord>& words) {
  std::vector<std::string> keys;
  keys.reserve(words.size());
  for (const DisplayWord& word : words) keys.push_back(ComparisonKey(word.text));
  return keys;
}

}  // namespace

std::vector<DisplayWord> SplitDisplayWords(std::string_view text) {
  std::vector<DisplayWord> words;
  bool is_open = false;  // the last word goes on
  bool has_space_before = false;
  bool starts_line = false;
  ForEachCodePoint(text, [&](const OutputCodePoint& code_point) {
    if (IsBidiControl(code_point.value)) return;
    if (IsSpace(code_point.value)) {
      is_open = false;
      has_space_before = true;
      starts_line |= code_point.value == '\n' && !words.empty();
      return;
    }
    const int width = DisplayWidth(code_point.value);
    const bool is_wide = width == 2 || IsOfScriptWithoutSpaces(code_point.value);
    const bool joins_last = width == 0 && !words.empty() && !has_space_before;
    const bool is_full = is_open && words.back().width + width > kMaxWordWidth;
    if ((!is_open || is_wide || is_full) && !joins_last) {
      words.push_back({"", 0, has_space_before, starts_line, false});
      has_space_before = starts_line = false;
    }
    words.back().text += code_point.bytes;
    words.back().width += width;
    is_open = joins_last ? is_open : !is_wide;
  });
  return words;
}

std::vector<WordPair> AlignWords(std::vector<DisplayWord>& a, std::vector<DisplayWord>& b) {
  const std::vector<std::string> keys_a = ComparisonKeys(a);
  const std::vector<std::string> keys_b = ComparisonKeys(b);
  const size_t shorter = std::min(a.size(), b.size());
  size_t head = 0;
  while (head < shorter && keys_a[head] == keys_b[head]) ++head;
  size_t tail = 0;
  while (tail < shorter - head && keys_a[a.size() - tail - 1] == keys_b[b.size() - tail - 1]) {
    ++tail;
  }
  const Keys middle_a(keys_a.data() + head, a.size() - head - tail);
  const Keys middle_b(keys_b.data() + head, b.size() - head - tail);
  const bool is_costly = (middle_a.size() + 1) * (middle_b.size() + 1) > kMaxTableCells;

  std::vector<SharedWord> shared;
  for (size_t i = 0; i < head; ++i) shared.push_back({i, i});
  if (!is_costly) AddCommonSubsequence(middle_a, middle_b, head, shared);
  for (size_t i = tail; i > 0; --i) shared.push_back({a.size() - i, b.size() - i});
  MarkUnshared(shared, keys_a, keys_b, a, b);
  if (is_costly) {
    MarkWordsMissingFrom(middle_b, middle_a, std::span(a).subspan(head, middle_a.size()));
    MarkWordsMissingFrom(middle_a, middle_b, std::span(b).subspan(head, middle_b.size()));
  }

  std::vector<WordPair> pairs;
  shared.push_back({a.size(), b.size()});
  size_t i = 0;
  size_t j = 0;
  for (const SharedWord& next : shared) {
    while (i < next.a || j < next.b) {
      pairs.push_back({i < next.a ? &a[i++] : nullptr, j < next.b ? &b[j++] : nullptr});
    }
    if (next.a < a.size()) pairs.push_back({&a[i++], &b[j++]});
  }
  return pairs;
}

}  // namespace dittograph
