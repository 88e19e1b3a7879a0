#include "io/read/json_array.h"

#include <cstring>

#include "io/files/byte_order_mark.h"

namespace dittograph {

namespace {

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

class ArrayWalker {
 public:
  explicit ArrayWalker(std::string_view data) : data_(data) {
    at_ = data_.size() - WithoutByteOrderMark(data_).size();
    SkipSpace();
    ++at_;  // the bracket
  }

  FoundRecords Walk() {
    for (SkipSpace(); at_ < data_.size() && data_[at_] != ']'; SkipSpace()) {
      const size_t begin = at_;
      const uint64_t line = line_;
      const bool is_complete = SkipElement();
      size_t end = at_;
      while (end > begin && IsSpace(data_[end - 1])) --end;
      if (!is_complete) {
        found_.bad.push_back({line, "the array ends inside an element; is the file cut short?"});
        return Finish();
      }
      if (end > begin) {
        found_.places.push_back({begin, end - begin, line});
      } else {
        found_.bad.push_back({line, "a comma with no element before it"});
      }
      if (at_ < data_.size() && data_[at_] == ',') ++at_;
    }
    if (at_ >= data_.size()) {
      found_.bad.push_back({line_, "the array has no end; is the file cut short?"});
    }
    return Finish();
  }

 private:
  void SkipSpace() {
    for (; at_ < data_.size() && IsSpace(data_[at_]); ++at_) line_ += data_[at_] == '\n';
  }

  // To the comma or bracket behind the element; false where the file ends inside it.
  bool SkipElement() {
    size_t depth = 0;
    for (; at_ < data_.size(); ++at_) {
      switch (data_[at_]) {
        case '"':
          if (!SkipString()) return false;
          break;
        case '{':
        case '[':
          ++depth;
          break;
        case '}':
          if (depth > 0) --depth;  // else a part of the element, whatever that is
          break;
        case ']':
          if (depth == 0) return true;
          --depth;
          break;
        case ',':
          if (depth == 0) return true;
          break;
        case '\n':
          ++line_;
          break;
        default:
          break;
      }
    }
    return depth == 0;
  }

  // To the closing quotation mark.
  bool SkipString() {
    for (size_t from = at_ + 1;;) {
      const void* quote = std::memchr(data_.data() + from, '"', data_.size() - from);
      if (quote == nullptr) {
        at_ = data_.size();
        return false;
      }
      const auto end = static_cast<size_t>(static_cast<const char*>(quote) - data_.data());
      size_t slashes = 0;
      while (data_[end - 1 - slashes] == '\\') ++slashes;  // stops at the opening mark
      if (slashes % 2 == 0) {
        at_ = end;
        return true;
      }
      from = end + 1;
    }
  }

  // The frame around what was found, or a plain one where the array's own is broken.
  FoundRecords Finish() {
    const auto& places = found_.places;
    if (!found_.bad.empty()) {
      found_.frame = {"[\n", ",\n", "\n]\n"};
    } else if (places.empty()) {
      found_.frame = {data_, "", ""};
    } else {
      const size_t behind = places.back().begin + places.back().size;
      const size_t first_end = places[0].begin + places[0].size;
      found_.frame = {data_.substr(0, places[0].begin), ",\n", data_.substr(behind)};
      if (places.size() > 1) {
        found_.frame.separator = data_.substr(first_end, places[1].begin - first_end);
      }
    }
    return std::move(found_);
  }

  std::string_view data_;
  size_t at_ = 0;
  uint64_t line_ = 1;
  FoundRecords found_;
};

}  // namespace

FoundRecords FindArrayElements(std::string_view data) { return ArrayWalker(data).Walk(); }

}  // namespace dittograph
