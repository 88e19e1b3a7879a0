#include "io/read/xml_items.h"

#include <algorithm>
#include <utility>

#include "io/read/markup.h"
#include "io/read/xml_prolog.h"

namespace dittograph {

namespace {

class ItemWalker {
 public:
  explicit ItemWalker(std::string_view data) : data_(data) {}

  FoundRecords Walk() {
    const XmlProlog prolog = ReadXmlProlog(data_);
    if (prolog.declares_entities) {
      found_.bad.push_back({1, kEntitiesFault});
      return std::move(found_);
    }
    at_ = prolog.root_begin;
    while (NextTag()) {
    }
    if (!open_.empty()) {
      found_.bad.push_back({open_line_, "the document ends inside this item; is it cut short?"});
    }
    return Framed();
  }

 private:
  // Goes behind the next tag, comment or the like; false at the end.
  bool NextTag() {
    at_ = data_.find('<', at_);
    if (at_ == std::string_view::npos) return false;
    const std::string_view rest = data_.substr(at_);
    if (rest.starts_with("<!--")) return SkipBehind("-->");
    if (rest.starts_with("<![CDATA[")) return SkipBehind("]]>");
    if (rest.starts_with("<?")) return SkipBehind("?>");
    const size_t begin = at_;
    const bool is_end = rest.starts_with("</");
    const size_t name_begin = is_end ? 2 : 1;
    const size_t name_end = std::min(rest.find_first_of(" \t\r\n/>", name_begin), rest.size());
    const std::string_view name = WithoutPrefix(rest.substr(name_begin, name_end - name_begin));
    if (!SkipAttributes(at_ + name_end)) return false;
    if (!IsNewsMlItem(name)) return true;
    const bool is_empty = data_[at_ - 2] == '/';
    if (is_end) {
      if (name == open_) Close();
    } else {
      if (!open_.empty()) {
        found_.bad.push_back({open_line_, "this item is not closed before the next begins"});
      }
      open_ = name;
      open_begin_ = begin;
      open_line_ = LineOf(begin);
      if (is_empty) Close();
    }
    return true;
  }

  bool SkipBehind(std::string_view end) {
    at_ = data_.find(end, at_);
    if (at_ == std::string_view::npos) return false;
    at_ += end.size();
    return true;
  }

  // Behind the '>' of the tag; one in quotation marks is none.
  bool SkipAttributes(size_t from) {
    for (at_ = from; at_ < data_.size() && data_[at_] != '>'; ++at_) {
      if (data_[at_] != '"' && data_[at_] != '\'') continue;
      at_ = data_.find(data_[at_], at_ + 1);
      if (at_ == std::string_view::npos) return false;
    }
    return at_++ < data_.size();
  }

  void Close() {
    found_.places.push_back({open_begin_, at_ - open_begin_, open_line_});
    open_ = {};
  }

  // To be asked for ascending positions.
  uint64_t LineOf(size_t position) {
    const std::string_view between = data_.substr(counted_, position - counted_);
    line_ += static_cast<uint64_t>(std::count(between.begin(), between.end(), '\n'));
    counted_ = position;
    return line_;
  }

  FoundRecords Framed() {
    const auto& places = found_.places;
    if (places.empty()) return std::move(found_);
    const auto end_of = [](const FoundRecords::Place& place) { return place.begin + place.size; };
    found_.frame.head = data_.substr(0, places[0].begin);
    found_.frame.tail = data_.substr(open_.empty() ? end_of(places.back()) : data_.size());
    found_.frame.separator = "\n";
    if (places.size() > 1) {
      const std::string_view between =
          data_.substr(end_of(places[0]), places[1].begin - end_of(places[0]));
      // What else stands between two is not to be repeated.
      const bool is_space = between.find_first_not_of(" \t\r\n") == std::string_view::npos;
      if (is_space && !between.empty()) found_.frame.separator = between;
    }
    return std::move(found_);
  }

  std::string_view data_;
  size_t at_ = 0;
  std::string_view open_;  // the item that it is in
  size_t open_begin_ = 0;
  uint64_t open_line_ = 1;
  uint64_t line_ = 1;
  size_t counted_ = 0;
  FoundRecords found_;
};

}  // namespace

FoundRecords FindNewsMlItems(std::string_view data) { return ItemWalker(data).Walk(); }

}  // namespace dittograph
