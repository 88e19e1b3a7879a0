#include "io/write/text_columns.h"

#include <algorithm>
#include <utility>

#include "io/write/result_text.h"
#include "io/write/utf8_output.h"

namespace dittograph {

namespace {

constexpr int kIndent = 2;
constexpr std::string_view kGutter = " | ";
constexpr int kLeastRoom = 10;
constexpr std::string_view kMarkOn = "\x1b[1;33m";
constexpr std::string_view kMarkOff = "\x1b[0m";
constexpr std::string_view kEllipsis = "…";

// A line of one column as it grows.
class Line {
 public:
  explicit Line(bool use_color) : use_color_(use_color) {}

  bool Fits(const DisplayWord& word, int room) const {
    return width_ == 0 || width_ + WidthOf(word) <= room;
  }
  void Add(const DisplayWord& word) {
    width_ += WidthOf(word);
    if (!word.differs) CloseMark();
    if (word.has_space_before && !text_.empty()) text_ += ' ';
    if (word.differs && !is_marked_) text_ += use_color_ ? kMarkOn : "[";
    is_marked_ = word.differs;
    has_mark_ |= word.differs;
    text_ += word.text;
    ++num_words_;
  }
  void CloseMark() {
    if (is_marked_) text_ += use_color_ ? kMarkOff : "]";
    is_marked_ = false;
  }

  const std::string& text() const { return text_; }
  int width() const { return width_; }
  bool has_mark() const { return has_mark_; }
  size_t num_words() const { return num_words_; }

 private:
  // Counts both brackets where the first one opens.
  int WidthOf(const DisplayWord& word) const {
    const int space = word.has_space_before && width_ > 0 ? 1 : 0;
    const int brackets = word.differs && !is_marked_ && !use_color_ ? 2 : 0;
    return space + word.width + brackets;
  }

  bool use_color_;
  std::string text_;
  int width_ = 0;
  size_t num_words_ = 0;
  bool is_marked_ = false;
  bool has_mark_ = false;
};

// Lines without a mark in a row are held back until it is known how many they are.
class Lines {
 public:
  void Add(std::string line, bool has_mark, size_t num_words) {
    if (has_mark) Flush();
    held_.push_back({std::move(line), num_words});
    if (has_mark) Flush();
  }
  std::string Finish() {
    Flush();
    return std::move(out_);
  }

 private:
  struct Held {
    std::string line;
    size_t num_words;
  };

  void Flush() {
    constexpr size_t kShown = 3;  // at either end
    const bool is_long = held_.size() > 2 * kShown + 2;
    size_t num_words = 0;
    for (size_t i = 0; i < held_.size(); ++i) {
      if (!is_long || i < kShown || i + kShown >= held_.size()) {
        out_ += held_[i].line;
        continue;
      }
      num_words += held_[i].num_words;
      if (i + kShown + 1 < held_.size()) continue;
      out_ += std::string(kIndent, ' ') + std::string(kEllipsis) + " " +
              CountOf(num_words, "word", "words") + " " + std::string(kEllipsis) + "\n";
    }
    held_.clear();
  }

  std::vector<Held> held_;
  std::string out_;
};

std::string Padded(std::string_view text, int width, int room) {
  return std::string(text) + std::string(static_cast<size_t>(std::max(0, room - width)), ' ');
}

int WidthOf(std::string_view text) {
  int width = 0;
  ForEachCodePoint(text, [&](const OutputCodePoint& c) { width += DisplayWidth(c.value); });
  return width;
}

class PairLayout {
 public:
  explicit PairLayout(const LayoutStyle& style)
      : room_(std::max(kLeastRoom, (style.width - kIndent - static_cast<int>(kGutter.size())) / 2)),
        use_color_(style.use_color) {}

  std::string Headings(std::string_view a, std::string_view b) const {
    const std::string left = CutBeginning(a, room_);
    return Row(Padded(left, WidthOf(left), room_), CutBeginning(b, room_));
  }

  void Add(const WordPair& pair) {
    const auto breaks = [this](const DisplayWord* word, const Line& line) {
      return word != nullptr && (!line.Fits(*word, room_) || word->starts_line);
    };
    if (breaks(pair.a, a_) || breaks(pair.b, b_)) EndRow();
    if (pair.a != nullptr) a_.Add(*pair.a);
    if (pair.b != nullptr) b_.Add(*pair.b);
  }

  std::string Finish() {
    EndRow();
    return lines_.Finish();
  }

 private:
  static std::string Row(const std::string& left, const std::string& right) {
    std::string row = std::string(kIndent, ' ') + left + std::string(kGutter) + right;
    if (right.empty()) row.pop_back();
    return row + "\n";
  }

  void EndRow() {
    a_.CloseMark();
    b_.CloseMark();
    if (a_.num_words() + b_.num_words() > 0) {
      lines_.Add(Row(Padded(a_.text(), a_.width(), room_), b_.text()),
                 a_.has_mark() || b_.has_mark(), a_.num_words());
    }
    a_ = Line(use_color_);
    b_ = Line(use_color_);
  }

  const int room_;
  const bool use_color_;
  Line a_{use_color_};
  Line b_{use_color_};
  Lines lines_;
};

}  // namespace

std::string LayOutText(const std::vector<DisplayWord>& words, const LayoutStyle& style) {
  const int room = std::max(kLeastRoom, style.width - kIndent);
  Lines lines;
  Line line(style.use_color);
  const auto end_line = [&] {
    line.CloseMark();
    if (line.num_words() == 0) return;
    lines.Add(std::string(kIndent, ' ') + line.text() + "\n", line.has_mark(), line.num_words());
    line = Line(style.use_color);
  };
  for (const DisplayWord& word : words) {
    if (!line.Fits(word, room) || word.starts_line) end_line();
    line.Add(word);
  }
  end_line();
  return lines.Finish();
}

std::string LayOutPairs(const std::vector<WordPair>& pairs, std::string_view heading_a,
                        std::string_view heading_b, const LayoutStyle& style) {
  PairLayout layout(style);
  for (const WordPair& pair : pairs) layout.Add(pair);
  return layout.Headings(heading_a, heading_b) + layout.Finish();
}

std::string CutEnd(std::string_view text, int width) {
  if (WidthOf(text) <= width) return std::string(text);
  std::string kept;
  int room = width - 1;
  ForEachCodePoint(text, [&](const OutputCodePoint& c) {
    room -= DisplayWidth(c.value);
    if (room >= 0) kept += c.bytes;
  });
  return kept + std::string(kEllipsis);
}

std::string CutBeginning(std::string_view text, int width) {
  const int total = WidthOf(text);
  if (total <= width) return std::string(text);
  std::string kept(kEllipsis);
  int dropped = 0;
  ForEachCodePoint(text, [&](const OutputCodePoint& c) {
    if (dropped < total - width + 1) {
      dropped += DisplayWidth(c.value);
    } else {
      kept += c.bytes;
    }
  });
  return kept;
}

}  // namespace dittograph
