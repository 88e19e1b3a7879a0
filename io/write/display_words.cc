#include "io/write/display_words.h"

#include <algorithm>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

constexpr int kMaxWordWidth = 30;

bool IsOfScriptWithoutSpaces(uint32_t c) {
  return (c >= 0x0E00 && c <= 0x0EFF) || (c >= 0x1000 && c <= 0x109F) ||
         (c >= 0x1780 && c <= 0x17FF);
}

// What two equal words have in common: no punctuation at the ends, no ASCII capitals.
std::string ComparisonKey(std::string_view word) {
  std::string key(BareWord(word));
  for (char& c : key) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return key;
}

// Equal words have equal keys; what is punctuation only has key 0.
using Key = uint32_t;
using Keys = std::span<const Key>;

class KeyTable {
 public:
  KeyTable() { numbers_.emplace("", 0); }

  std::vector<Key> KeysOf(const std::vector<DisplayWord>& words) {
    std::vector<Key> keys;
    keys.reserve(words.size());
    for (const DisplayWord& word : words) {
      keys.push_back(numbers_.emplace(ComparisonKey(word.text), static_cast<Key>(numbers_.size()))
                         .first->second);
    }
    return keys;
  }
  size_t size() const { return numbers_.size(); }

 private:
  std::unordered_map<std::string, Key> numbers_;
};

// Words that two texts share, both ascending: indexes into `a` and `b`.
struct SharedWord {
  size_t a;
  size_t b;
};

// A stretch of either text, and where it begins.
struct Box {
  Keys a;
  Keys b;
  size_t first_a = 0;
  size_t first_b = 0;
};

class Aligner {
 public:
  explicit Aligner(size_t num_keys) : places_(num_keys) {}

  void Align(Box box, int depth = 0) {
    size_t tail = 0;
    while (!box.a.empty() && !box.b.empty() && box.a.front() == box.b.front()) {
      shared_.push_back({box.first_a, box.first_b});
      box = {box.a.subspan(1), box.b.subspan(1), box.first_a + 1, box.first_b + 1};
    }
    while (tail < std::min(box.a.size(), box.b.size()) &&
           box.a[box.a.size() - tail - 1] == box.b[box.b.size() - tail - 1]) {
      ++tail;
    }
    const SharedWord end{box.first_a + box.a.size() - tail, box.first_b + box.b.size() - tail};
    box.a = box.a.first(box.a.size() - tail);
    box.b = box.b.first(box.b.size() - tail);
    AlignMiddle(box, depth);
    for (size_t i = 0; i < tail; ++i) shared_.push_back({end.a + i, end.b + i});
  }

  const std::vector<SharedWord>& shared() const { return shared_; }
  // Stretches that were too costly.
  const std::vector<Box>& unaligned() const { return unaligned_; }

 private:
  struct Places {
    uint32_t count_a = 0;
    uint32_t count_b = 0;
    size_t at_a = 0;
    size_t at_b = 0;
  };

  void AlignMiddle(const Box& box, int depth) {
    if (box.a.empty() || box.b.empty()) return;
    if ((box.a.size() + 1) * (box.b.size() + 1) <= kMaxTableCells) return AddCommonSubsequence(box);
    const std::vector<SharedWord> anchors =
        depth < kMaxDepth ? Anchors(box) : std::vector<SharedWord>();
    if (anchors.empty()) {
      unaligned_.push_back(box);
      return;
    }
    size_t i = 0;
    size_t j = 0;
    for (const SharedWord& anchor : anchors) {
      Align({box.a.subspan(i, anchor.a - i), box.b.subspan(j, anchor.b - j), box.first_a + i,
             box.first_b + j},
            depth + 1);
      shared_.push_back({box.first_a + anchor.a, box.first_b + anchor.b});
      i = anchor.a + 1;
      j = anchor.b + 1;
    }
    Align({box.a.subspan(i), box.b.subspan(j), box.first_a + i, box.first_b + j}, depth + 1);
  }

  // The most words that stand once in either, in the same order (patience sorting).
  std::vector<SharedWord> Anchors(const Box& box) {
    for (size_t i = 0; i < box.a.size(); ++i) {
      ++places_[box.a[i]].count_a;
      places_[box.a[i]].at_a = i;
    }
    for (size_t j = 0; j < box.b.size(); ++j) {
      ++places_[box.b[j]].count_b;
      places_[box.b[j]].at_b = j;
    }
    constexpr size_t kNone = SIZE_MAX;
    std::vector<SharedWord> words;
    std::vector<size_t> before;  // of each word the one that precedes it in the longest run
    std::vector<size_t> last;    // of the runs of each length the one that ends first
    for (size_t i = 0; i < box.a.size(); ++i) {
      const Places& places = places_[box.a[i]];
      if (box.a[i] == 0 || places.count_a != 1 || places.count_b != 1) continue;
      const auto run =
          std::lower_bound(last.begin(), last.end(), places.at_b,
                           [&words](size_t word, size_t at_b) { return words[word].b < at_b; });
      before.push_back(run == last.begin() ? kNone : *(run - 1));
      if (run == last.end()) {
        last.push_back(words.size());
      } else {
        *run = words.size();
      }
      words.push_back({i, places.at_b});
    }
    for (const Keys keys : {box.a, box.b}) {
      for (const Key key : keys) places_[key] = {};
    }
    std::vector<SharedWord> anchors;
    for (size_t word = last.empty() ? kNone : last.back(); word != kNone; word = before[word]) {
      anchors.push_back(words[word]);
    }
    std::reverse(anchors.begin(), anchors.end());
    return anchors;
  }

  // Longest common subsequence by the usual table, of lengths of suffixes.
  void AddCommonSubsequence(const Box& box) {
    const size_t columns = box.b.size() + 1;
    length_.assign((box.a.size() + 1) * columns, 0);
    for (size_t i = box.a.size(); i-- > 0;) {
      for (size_t j = box.b.size(); j-- > 0;) {
        length_[i * columns + j] = box.a[i] == box.b[j] ? length_[(i + 1) * columns + j + 1] + 1
                                                        : std::max(length_[(i + 1) * columns + j],
                                                                   length_[i * columns + j + 1]);
      }
    }
    for (size_t i = 0, j = 0; i < box.a.size() && j < box.b.size();) {
      if (box.a[i] == box.b[j]) {
        shared_.push_back({box.first_a + i++, box.first_b + j++});
      } else if (length_[(i + 1) * columns + j] >= length_[i * columns + j + 1]) {
        ++i;
      } else {
        ++j;
      }
    }
  }

  static constexpr size_t kMaxTableCells = size_t{1} << 18;
  static constexpr int kMaxDepth = 8;

  std::vector<Places> places_;  // by key, empty between calls
  std::vector<uint32_t> length_;
  std::vector<SharedWord> shared_;
  std::vector<Box> unaligned_;
};

void MarkWordsMissingFrom(Keys other, Keys keys, std::span<DisplayWord> words) {
  const std::unordered_set<Key> present(other.begin(), other.end());
  for (size_t i = 0; i < words.size(); ++i) {
    words[i].differs = keys[i] != 0 && !present.contains(keys[i]);
  }
}

// Marks the words between the shared ones; what is punctuation only does not differ.
void MarkUnshared(const std::vector<SharedWord>& shared, Keys keys_a, Keys keys_b,
                  std::span<DisplayWord> a, std::span<DisplayWord> b) {
  for (size_t i = 0; i < a.size(); ++i) a[i].differs = keys_a[i] != 0;
  for (size_t i = 0; i < b.size(); ++i) b[i].differs = keys_b[i] != 0;
  for (const SharedWord& word : shared) a[word.a].differs = b[word.b].differs = false;
}

}  // namespace

std::vector<DisplayWord> SplitDisplayWords(std::string_view text) {
  std::vector<DisplayWord> words;
  bool is_open = false;  // the last word goes on
  bool has_space_before = false;
  bool starts_line = false;
  uint64_t next = 0;
  ForEachCodePoint(text, [&](const OutputCodePoint& code_point) {
    const uint64_t at = next;
    next += code_point.size_bytes;
    if (IsBidiControl(code_point.value)) return;
    if (IsBlank(code_point.value)) {
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
      words.push_back({"", 0, has_space_before, starts_line, false, {at, at}});
      has_space_before = starts_line = false;
    }
    words.back().text += code_point.bytes;
    words.back().width += width;
    words.back().bytes.end = at + code_point.size_bytes;
    is_open = joins_last ? is_open : !is_wide;
  });
  return words;
}

size_t CountLineStarts(std::string_view text) {
  size_t count = 0;
  bool has_words = false;
  bool is_behind_newline = false;
  ForEachCodePoint(text, [&](const OutputCodePoint& code_point) {
    if (IsBidiControl(code_point.value)) return;
    if (IsBlank(code_point.value)) {
      is_behind_newline |= code_point.value == '\n' && has_words;
      return;
    }
    count += is_behind_newline;
    has_words = true;
    is_behind_newline = false;
  });
  return count;
}

size_t CountWords(std::string_view text) {
  const std::vector<DisplayWord> words = SplitDisplayWords(text);
  return static_cast<size_t>(std::count_if(words.begin(), words.end(), [](const DisplayWord& word) {
    return !BareWord(word.text).empty();
  }));
}

std::string_view BareWord(std::string_view word) {
  size_t begin = std::string_view::npos;
  size_t end = 0;
  size_t at = 0;
  ForEachCodePoint(word, [&](const OutputCodePoint& code_point) {
    if (!IsPunctuation(code_point.value)) {
      begin = std::min(begin, at);
      end = at + code_point.size_bytes;
    }
    at += code_point.size_bytes;
  });
  return end == 0 ? std::string_view() : word.substr(begin, end - begin);
}

std::vector<WordPair> AlignWords(std::vector<DisplayWord>& a, std::vector<DisplayWord>& b) {
  KeyTable table;
  const std::vector<Key> keys_a = table.KeysOf(a);
  const std::vector<Key> keys_b = table.KeysOf(b);
  Aligner aligner(table.size());
  aligner.Align({keys_a, keys_b});
  MarkUnshared(aligner.shared(), keys_a, keys_b, a, b);
  for (const Box& box : aligner.unaligned()) {
    MarkWordsMissingFrom(box.b, box.a, std::span(a).subspan(box.first_a, box.a.size()));
    MarkWordsMissingFrom(box.a, box.b, std::span(b).subspan(box.first_b, box.b.size()));
  }

  std::vector<SharedWord> shared = aligner.shared();
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

void UnmarkMovedWords(std::vector<DisplayWord>& a, std::vector<DisplayWord>& b) {
  KeyTable table;
  const std::vector<Key> keys_a = table.KeysOf(a);
  const std::vector<Key> keys_b = table.KeysOf(b);
  const auto count = [&](const std::vector<DisplayWord>& words, Keys keys) {
    std::vector<size_t> counts(table.size());
    for (size_t i = 0; i < words.size(); ++i) counts[keys[i]] += words[i].differs;
    return counts;
  };
  const std::vector<size_t> counts_a = count(a, keys_a);
  const std::vector<size_t> counts_b = count(b, keys_b);
  const auto unmark = [&](Keys keys, std::vector<DisplayWord>& words) {
    std::vector<size_t> moved(table.size());
    std::transform(counts_a.begin(), counts_a.end(), counts_b.begin(), moved.begin(),
                   [](size_t x, size_t y) { return std::min(x, y); });
    for (size_t i = 0; i < words.size(); ++i) {
      if (!words[i].differs || moved[keys[i]] == 0) continue;
      words[i].differs = false;
      --moved[keys[i]];
    }
  };
  unmark(keys_a, a);
  unmark(keys_b, b);
}

std::vector<Span> DifferingSpans(const std::vector<DisplayWord>& words) {
  std::vector<Span> spans;
  bool is_open = false;
  for (const DisplayWord& word : words) {
    if (word.differs && is_open) {
      spans.back().end = word.bytes.end;
    } else if (word.differs) {
      spans.push_back(word.bytes);
    }
    is_open = word.differs;
  }
  return spans;
}

}  // namespace dittograph
